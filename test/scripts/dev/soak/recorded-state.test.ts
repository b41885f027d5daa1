import { expect } from 'chai';
import { describe, it } from 'mocha';
import {
  listDifferences,
  type RecordedState,
} from '../../../../scripts/dev/soak/recorded-state.js';

const STATE: RecordedState = {
  problems: [],
  versions: [{ id: 'a', version: 1 }],
  addresses: [{ url: 'http://127.0.0.1/a' }],
  reports: [{ key: 'a_1', title: '甲' }, { key: 'b_1' }],
  statements: [],
};

describe('Two recorded states', () => {
  it('that are the same have no differences', () => {
    expect(listDifferences(structuredClone(STATE), STATE)).to.deep.equal([]);
  });

  it('differ in what either lacks, has twice or has otherwise', () => {
    const lacking = { ...STATE, reports: STATE.reports.slice(1) };
    expect(listDifferences(lacking, STATE)).to.deep.equal([
      'reports, not here: {"key":"a_1","title":"甲"}',
      'reports: 1 instead of 2',
    ]);
    const twice = { ...STATE, versions: [...STATE.versions, ...STATE.versions] };
    expect(listDifferences(twice, STATE)).to.deep.equal(['versions: 2 instead of 1']);
    const damaged = { ...STATE, problems: [{ problem: 'a page is damaged' }] };
    expect(listDifferences(damaged, STATE)).to.have.length(2);
  });
});
