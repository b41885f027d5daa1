import { expect } from 'chai';
import { describe, it } from 'mocha';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'nodejs-jieba';
import {
  isCommonWord,
  jiebaSegmenter,
  segmenterWith,
  tagWords,
} from '../../../src/model/text/segmenter.js';
import { SET_PHRASES } from '../../../src/model/text/set-phrases.js';

const MEETING = [
  '2023年1月14日上午，县委书记主持召开会议，研究推进“两个覆盖”和网格化管理工作。',
  '会议指出，要坚持党建引领，打通服务群众的最后一公里，确保百千万工程开好局、起好步。',
  '会议强调，一是要扛牢河长制责任，二是要投入3000万元改善营商环境，第三季度完成80%以上。',
  '来源：某县发布 编辑：小李',
].join('\n');

describe('the keywords of a report', () => {
  it('keep the field’s set phrases whole', () => {
    expect(jiebaSegmenter.keywords(MEETING, 12)).to.include.members([
      '两个覆盖',
      '网格化管理',
      '党建引领',
      '最后一公里',
      '百千万工程',
      '河长制',
    ]);
  });

  it('are neither common words nor dates, numbers and single characters', () => {
    const keywords = jiebaSegmenter.keywords(MEETING, 100);
    for (const word of ['会议', '指出', '强调', '工作', '上午', '来源', '编辑', '群众']) {
      expect(keywords).not.to.include(word);
    }
    expect(keywords.filter((word) => /\d|[一二三四]是|季度|万元/u.test(word))).to.deep.equal([]);
    expect(keywords.filter((word) => [...word].length < 2)).to.deep.equal([]);
  });

  it('are as many as asked for where the text has them, behind any number of numbers', () => {
    const numbers = Array.from({ length: 300 }, (_, i) => `${1_000 + i}例`).join('、');
    const text = `${numbers}。柑橘丰收，茶叶飘香，水库清淤，学校开学，医院扩建。`;
    expect(jiebaSegmenter.keywords(text, 4)).to.have.length(4);
    expect(jiebaSegmenter.keywords(numbers, 4)).to.deep.equal([]);
  });

  it('have letters with digits, and Latin words met twice, but no common English word', () => {
    const text =
      '5G基站与AI产业：5G基站建成，AI产业起步。The party and the government of the county.';
    const keywords = jiebaSegmenter.keywords(text, 20);
    expect(keywords).to.include.members(['5G基站', 'AI']);
    expect(keywords).not.to.include.oneOf(['The', 'the', 'and', 'of']);
  });

  it('are the same whoever else in the process reads the dictionary without weights', () => {
    const keywords = jiebaSegmenter.keywords(MEETING, 12);
    const folder = mkdtempSync(join(tmpdir(), 'xianbao-test-'));
    writeFileSync(join(folder, 'idf.utf8'), 'unknown 1\n');
    load({ idfDict: join(folder, 'idf.utf8') });
    rmSync(folder, { recursive: true });
    expect(jiebaSegmenter.keywords(MEETING, 12)).to.deep.equal(keywords);
  });

  it('of an empty text are none', () => {
    expect(jiebaSegmenter.keywords('', 12)).to.deep.equal([]);
    expect(jiebaSegmenter.keywords(' \n，。', 12)).to.deep.equal([]);
  });

  it('take an operator’s own words', () => {
    const text = '青榄村推行榄核积分制，榄核积分制让村民得实惠。';
    expect(segmenterWith(['榄核积分制']).keywords(text, 5)).to.include('榄核积分制');
  });
});

describe('each set phrase', () => {
  it('is a keyword of a sentence that has it', () => {
    const missed = SET_PHRASES.filter((phrase) => {
      const sentence = `会议要求，要围绕“${phrase}”，认真做好下一步工作。`;
      return !jiebaSegmenter.keywords(sentence, 5).includes(phrase);
    });
    expect(missed).to.deep.equal([]);
  });

  it('stands once in the list, which has more than 500', () => {
    expect(new Set(SET_PHRASES).size).to.equal(SET_PHRASES.length);
    expect(SET_PHRASES.length).to.be.at.least(500);
  });
});

describe('the words of a text', () => {
  it('give a set phrase in parts, so that a part finds it', () => {
    expect(jiebaSegmenter.words('全面推进乡村振兴')).to.deep.equal([
      '全面',
      '推进',
      '乡村',
      '振兴',
    ]);
  });

  it('do not depend on an operator’s own words', () => {
    const before = jiebaSegmenter.words('石岭花灯节开幕');
    const own = segmenterWith(['石岭花灯节']);
    expect(own.keywords('石岭花灯节开幕', 3)).to.include('石岭花灯节');
    expect(own.words('石岭花灯节开幕')).to.deep.equal(before);
  });

  it('hold every character that is no white space', () => {
    const text = '五位一体 总体布局，GDP增长5.2%。';
    expect(jiebaSegmenter.words(text).join('')).to.equal(text.replaceAll(' ', ''));
  });
});

describe('the words of a long text', () => {
  it('are those of its lines, however many these are', () => {
    const long = Array.from({ length: 1_200 }, () => MEETING).join('\n');
    const words = MEETING.split('\n').flatMap((line) => jiebaSegmenter.words(line));
    expect(jiebaSegmenter.words(long)).to.deep.equal(
      Array.from({ length: 1_200 }, () => words).flat(),
    );
    expect(jiebaSegmenter.words('县'.repeat(60_000)).join('')).to.equal('县'.repeat(60_000));
  });
});

describe('a common word', () => {
  it('is one that the dictionary has, but for a person’s name', () => {
    expect(['会议', '办公会', '常务'].filter(isCommonWord)).to.deep.equal([
      '会议',
      '办公会',
      '常务',
    ]);
    expect(['李强', '佘望川', '闾丘野', '会'].filter(isCommonWord)).to.deep.equal([]);
  });

  it('is told apart by its tag', () => {
    expect(tagWords('佘望川参加会议').map(({ word }) => word)).to.deep.equal([
      '佘望川',
      '参加',
      '会议',
    ]);
    expect(tagWords('参加会议')[0]!.tag).to.match(/^v/u);
  });
});
