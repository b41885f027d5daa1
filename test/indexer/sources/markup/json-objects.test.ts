import { expect } from 'chai';
import { describe, it } from 'mocha';
import { jsonObjects } from '../../../../indexer/sources/markup/json-objects.js';

const call = (object: string, given: string) => `x=(function(a,b,c){return ${object}}(${given}));`;

describe('the objects that scripts hand over', () => {
  for (const [what, script, object] of [
    [
      'a variable behind a quoted name',
      call('{"content-type":c,d:a}', '"x",1,"y"'),
      { 'content-type': 'y', d: 'x' },
    ],
    ['variables in a list', call('{d:[a,b, {e:c}]}', '"x",1,"y"'), { d: ['x', 1, { e: 'y' }] }],
    [
      'a moment among the arguments',
      call('{d:a,e:c}', '"x",new Date(1687230120000),"y"'),
      { d: 'x', e: 'y' },
    ],
    ['a moment in its place', call('{d:b}', '1,new Date(1687230120000),2'), { d: 1687230120000 }],
    ['a list among the arguments', call('{d:a,e:b}', '[1,2],"x",3'), { d: [1, 2], e: 'x' }],
    [
      'values that JSON does not know',
      call('{d:void 0,e:.5,f:a,g:h}', '"x",1,2'),
      { d: null, e: null, f: 'x', g: null },
    ],
    ['names that are numbers', 'x={1:{t:"x"},"2":{u:-3}}', { 1: { t: 'x' }, 2: { u: -3 } }],
    ['texts with signs of code', 'x={t:"a:b,{c:d} \\"e\\"",u:[]}', { t: 'a:b,{c:d} "e"', u: [] }],
  ] as const) {
    it(`are read with ${what}`, () => {
      expect([...jsonObjects(script)]).to.deep.equal([object]);
    });
  }

  it('are read where functions are called behind many of no interest', () => {
    const script = `${'x={"a":1};'.repeat(30)}${call('{d:a}', '"x"')}`;
    expect([...jsonObjects(script)].at(-1)).to.deep.equal({ d: 'x' });
  });

  it('are none where code is among the values', () => {
    expect([...jsonObjects('x={a:function(){y={"b":1}}}')]).to.deep.equal([{ b: 1 }]);
  });

  it('are no larger than a page, however often a text is put into them', () => {
    const long = `(function(a){return {list:[${'a,'.repeat(6_000)}a]}}("${'x'.repeat(120_000)}"));`;
    expect([...jsonObjects(long.repeat(3) + call('{d:a}', '"x"'))]).to.deep.equal([]);
  });
});
