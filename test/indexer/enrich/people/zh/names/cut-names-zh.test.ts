import { expect } from 'chai';
import { describe, it } from 'mocha';
import { dropCutNames } from '../../../../../../indexer/enrich/people/zh/names/cut-names-zh.js';

/** The names of a text, each with the form it is counted under. */
function settle(names: readonly string[], titled: readonly string[] = []): Record<string, string> {
  const settled = new Map(names.map((name) => [name, name]));
  dropCutNames(settled, new Set(titled));
  return Object.fromEntries(settled);
}

describe('names that are cut or too long', () => {
  it('leaves out a name with a character of what follows', () => {
    expect(settle(['布林肯', '布林肯宣'])).to.deep.equal({ 布林肯: '布林肯' });
  });

  it('counts the last part of a dotted name under the whole', () => {
    expect(settle(['安东·列维特', '列维特'])).to.include({ 列维特: '安东·列维特' });
  });

  it('keeps one apart who has a title of the same name', () => {
    expect(settle(['安东·列维特', '列维特'], ['列维特'])).to.include({ 列维特: '列维特' });
  });
});
