import { expect } from 'chai';
import { describe, it } from 'mocha';
import { find } from '../../../../src/search/expansion/dictionary/dictionary-worker.js';
import { GlossIndex } from '../../../../src/search/expansion/dictionary/gloss-index.js';

describe('A dictionary asked from English', () => {
  const entry = (simplified: string, ...english: string[]) => ({ simplified, english });
  const index = new GlossIndex([
    entry('减贫', 'to reduce poverty', 'poverty reduction'),
    entry('贫困', 'impoverished', 'poverty'),
    entry('贫', 'poor', 'poverty'),
    entry('穷困', 'destitution; poverty'),
    entry('贫穷', 'poverty; need'),
    entry('贫困县', 'poverty county (official term of a county with many poor people in it)'),
    entry('贫限想', 'Poverty Limits (band)'),
    entry('检查', 'to inspect', 'inspection'),
    entry('规划', 'to plan'),
    entry('卡拉OK', 'poverty'),
  ]);
  const words = (term: string) => index.find(term, 20).map(({ text, grade }) => `${text} ${grade}`);

  it('puts whole definitions before wordings, those before parts, and one character behind words', () => {
    expect(words('poverty')).to.deep.equal([
      '贫困 whole',
      '贫 whole',
      '贫穷 first',
      '穷困 other',
      '减贫 within',
      '贫困县 within',
    ]);
  });

  it('finds words in the plural and in forms of verbs, and names the definition', () => {
    expect(index.find('Inspecting', 5)).to.deep.equal([
      { text: '检查', grade: 'whole', isInflected: true, definition: 'to inspect' },
    ]);
    expect(words('planned')).to.deep.equal(['规划 whole']);
    expect(words('inspections')).to.deep.equal(['检查 whole']);
  });

  it('puts a definition by the term itself before one by another form of it', () => {
    const more = new GlossIndex([
      entry('良好', 'good'),
      entry('货物', 'goods'),
      entry('货', 'money; goods'),
      entry('水库', 'reservoir'),
    ]);
    const graded = (term: string) =>
      more.find(term, 5).map(({ text, isInflected }) => `${text} ${isInflected}`);
    expect(graded('goods')).to.deep.equal(['货物 false', '良好 true', '货 false']);
    expect(graded('good')).to.deep.equal(['良好 false', '货物 true', '货 true']);
    expect(graded('Reservoirs')).to.deep.equal(['水库 true']);
  });

  it('finds nothing by a word that all texts have, or by none', () => {
    for (const term of ['the', '', '  ', '%', '|', '\n', 'pover'])
      expect(words(term), term).to.deep.equal([]);
  });

  it('bears out translations by the words they are made of', () => {
    const more = new GlossIndex([
      entry('营商', 'to do business'),
      entry('环境', 'environment', 'surroundings'),
      entry('大会', 'general assembly'),
    ]);
    const rates = more.rate('business environments', [
      ['营商', '环境'],
      ['环境'],
      ['环境', '大会'],
      ['大会'],
    ]);
    expect(rates).to.deep.equal([1, 0.25, 0.25, 0]);
  });

  it('knows CC-CEDICT', () => {
    const [poverty, flood, none] = find({
      terms: ['poverty alleviation', 'Flood Control', 'rural revitalization'],
      most: 3,
    });
    expect(poverty![0]).to.deep.include({ text: '扶贫', grade: 'whole' });
    expect(flood!.map(({ text }) => text)).to.include.members(['防汛', '防洪']);
    expect(none).to.deep.equal([]);
  }).timeout(30_000);
});
