import { expect } from 'chai';
import { describe, it } from 'mocha';
import { sentencesAround } from '../../../src/search/text/sentences.js';

function around(text: string, term: string): string {
  const at = text.indexOf(term);
  return text.slice(...sentencesAround(text, at, at + term.length));
}

describe('The sentence around a term', () => {
  it('ends with its mark, and with what closes after that', () => {
    const text = '会议开始。他说：“要抓好春耕！”大家同意；会议结束。';
    expect(around(text, '春耕')).to.equal('他说：“要抓好春耕！”');
    expect(around(text, '同意')).to.equal('大家同意；');
    expect(around(text, '开始')).to.equal('会议开始。');
  });

  it('is the paragraph where there is no mark, and goes on to the end where there is none after it', () => {
    expect(around('全县春耕工作会议', '春耕')).to.equal('全县春耕工作会议');
    expect(around('第一句。最后一句', '最后')).to.equal('最后一句');
  });

  it('holds all sentences that the term reaches into', () => {
    expect(around('甲。乙丙。丁', '乙丙。丁')).to.equal('乙丙。丁');
    expect(around('甲。乙。丙。', '乙。丙')).to.equal('乙。丙。');
  });

  it('does not end at a point inside a number, and does at one before a blank', () => {
    expect(around('It grew by 12.5 per cent. The rest fell.', 'grew')).to.equal(
      'It grew by 12.5 per cent.',
    );
    expect(around('It grew. The rest fell.', 'rest')).to.equal('The rest fell.');
  });
});
