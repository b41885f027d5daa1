import { expect } from 'chai';
import { describe, it } from 'mocha';
import { dropUnseen, foldLabel, foldName } from '../../../src/model/text/labels.js';

describe('a text that is kept', () => {
  it('loses what is not seen, but keeps emoji whole', () => {
    expect(dropUnseen('蚕桑\u2060培训\u200b班\ufeff')).to.equal('蚕桑培训班');
    expect(dropUnseen('👨‍👩‍👧 ❤️')).to.equal('👨‍👩‍👧 ❤️');
  });
});

describe('a label', () => {
  it('has one form however it was typed', () => {
    expect(foldLabel(' 怀集　发布\u200b ')).to.equal('怀集发布');
    expect(foldLabel('Ｈ县—发布')).to.equal('H县-发布');
    expect(foldLabel('⻄县（发布）')).to.equal('西县（发布）');
    expect(foldLabel('Huaiji  News')).to.equal('Huaiji News');
  });
});

describe('a name', () => {
  it('has no blanks among Han characters, and one dot between its parts', () => {
    for (const name of [
      '叶尔江•热合曼',
      '叶尔江・热合曼',
      '叶尔江.热合曼',
      '叶尔江 · 热合曼',
      '叶尔江．热合曼',
    ])
      expect(foldName(name)).to.equal('叶尔江·热合曼');
    expect(foldName('汤　勉')).to.equal('汤勉');
    expect(foldName('郝\u200b立群')).to.equal('郝立群');
  });

  it('in Latin letters keeps its blanks, case and points', () => {
    expect(foldName('Tang  Mian')).to.equal('Tang Mian');
    expect(foldName('J. Smith')).to.equal('J. Smith');
  });
});
