import { expect } from 'chai';
import { describe, it } from 'mocha';
import { writeExpansion } from '../../../src/model/expansion/write-expansion.js';

describe('The query that finds other words too', () => {
  const part = (query: string, text: string, ...also: string[]) => {
    const from = query.indexOf(text);
    return { from, to: from + text.length, also };
  };

  it('has each part in parentheses beside its words, and the rest as it is', () => {
    const query = 'county:441224 poverty alleviation -"flood control"  OR 花灯';
    const parts = [
      part(query, '"flood control"', '防汛'),
      part(query, 'poverty alleviation', '扶贫', '脱贫'),
    ];
    expect(writeExpansion(query, parts)).to.equal(
      'county:441224 (poverty alleviation OR 扶贫 OR 脱贫) -("flood control" OR 防汛)  OR 花灯',
    );
  });

  it('is the query where there are no words', () => {
    expect(writeExpansion('tea', [part('tea', 'tea')])).to.equal('tea');
    expect(writeExpansion('', [])).to.equal('');
  });
});
