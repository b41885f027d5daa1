import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Request, Response } from 'express';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expandSelection } from '../../../src/routes/selections/expand-selection.js';
import { SelectionStore } from '../../../src/routes/selections/selection-store.js';

describe('An address with a selection', () => {
  let folder: string;
  let selections: SelectionStore;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xianbao-selections-'));
    selections = new SelectionStore(join(folder, 'selections.json'));
    selections.save('会议', new URLSearchParams({ q: '会议 OR 座谈' }));
    selections.save('二三年', new URLSearchParams({ from: '2022-06', to: '2023-06' }));
    selections.save('像', new URLSearchParams({ q: '会议', match: 'relevance' }));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const expand = (parameters: [string, string][], path = '/search'): [string, string][] => {
    const url = `${path}?${new URLSearchParams(parameters).toString()}`;
    const request = { method: 'GET', url } as Request;
    expandSelection(selections)(request, {} as Response, () => {});
    return [...new URL(request.url, 'http://gateway.invalid').searchParams];
  };

  it('asks for both queries, each as it is by itself', () => {
    const query = (q: string) => expand([...pair('q', q), ['selection', '会议']]);
    expect(query('县委')).to.deep.equal(pair('q', '县委 (会议 OR 座谈)'));
    expect(query('县委 OR 乡村')).to.deep.equal(pair('q', '(县委 OR 乡村) (会议 OR 座谈)'));
    expect(query(' ')).to.deep.equal(pair('q', '会议 OR 座谈'));
    for (const wrong of ['甲) OR (乙', '甲"', '甲 OR', '(甲'])
      expect(() => query(wrong), wrong)
        .to.throw()
        .with.property('code', 'invalid_query');
  });

  it('asks for Chinese words of its own query alone, under the filters of the selection', () => {
    selections.save('二三年会', new URLSearchParams({ q: '会议', from: '2023' }));
    for (const [name, filters] of [
      ['二三年会', pair('from', '2023')],
      ['像', []],
    ] as const)
      expect(expand([...pair('q', 'tea'), ['selection', name]], '/expansions')).to.deep.equal([
        ...pair('q', 'tea'),
        ...filters,
      ]);
  });

  it('refuses what has to be given once and is given twice', () => {
    for (const [name, value] of [...pair('from', '2023-01'), ...pair('to', '2023-02')])
      expect(
        () =>
          expand([
            [name, value],
            [name, '2023'],
            ['selection', '二三年'],
          ]),
        name,
      )
        .to.throw()
        .that.includes({ code: 'invalid_parameter', parameter: name });
  });

  it('refuses to narrow a ranked search by a query, or a query by a ranked search', () => {
    const refused: [string, string][][] = [
      [...pair('q', '甲'), ...pair('match', 'relevance'), ...pair('selection', '会议')],
      [...pair('match', 'relevance'), ...pair('selection', '会议')],
      [...pair('q', '甲'), ...pair('selection', '像')],
    ];
    for (const each of refused)
      expect(() => expand(each))
        .to.throw()
        .that.includes({ code: 'invalid_parameter', parameter: 'match' });
    expect(expand(pair('selection', '像'))).to.have.deep.members([
      ['q', '会议'],
      ['match', 'relevance'],
    ]);
    const byDay = [...pair('q', '甲'), ...pair('match', 'relevance')];
    expect(expand([...byDay, ...pair('selection', '二三年')])).to.include.deep.members(byDay);
  });
});

const pair = (name: string, value: string): [string, string][] => [[name, value]];
