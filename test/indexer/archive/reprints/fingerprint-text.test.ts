import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { isReprint, likeness } from '../../../../indexer/archive/reprints/likeness.js';
import { fingerprintText } from '../../../../indexer/archive/reprints/fingerprint-text.js';
import { seededIntegers } from '../../../../scripts/dev/oracle/seeded-random.js';
import { editedText, inventedText } from '../../../support/invented-texts.js';
import { anyText } from '../../../support/texts.js';

const TEXT = inventedText(1, 500);
const HEADER =
  '来源：云田县融媒体中心  发布时间：2023-02-01 09:30  浏览次数：318\n【字体：大 中 小】';
const FOOTER = '责任编辑：青竹\n（通讯员 石岭 摄影 沙浦）\n扫一扫在手机打开当前页\n上一篇：春耕';

const areReprints = (a: string, b: string) => isReprint(fingerprintText(a), fingerprintText(b));
const estimated = (a: string, b: string) =>
  likeness(fingerprintText(a).signature, fingerprintText(b).signature);

describe('the fingerprint of a text', () => {
  it('is the same for the same text, whatever its blanks, widths and punctuation', () => {
    const other = TEXT.replaceAll('，', ', ').replaceAll('\n', '\n\n　　').replaceAll('1', '１');
    expect(fingerprintText(other)).to.deep.equal(fingerprintText(TEXT));
  });

  it('exists for any text, and every text with bands is a reprint of itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const made = fingerprintText(text);
        expect(made.signature).to.have.length(128);
        expect(made.bands.length).to.be.oneOf([0, 13]);
        expect(isReprint(made, made)).to.equal(made.bands.length > 0);
      }),
    );
  });

  it('of nothing but blanks and punctuation has no bands', () => {
    expect(fingerprintText(' \n。——！').bands).to.have.length(0);
  });

  it('estimates Jaccard similarity without bias, within 0.1 nearly always', () => {
    const errors: number[] = [];
    for (let seed = 0; seed < 400; seed += 1) {
      const [a, b] = halfSharedTexts(seed);
      errors.push(estimated(a, b) - jaccard(a, b));
    }
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    expect(Math.abs(mean)).to.be.below(0.01);
    expect(errors.filter((error) => Math.abs(error) > 0.1).length).to.be.at.most(4);
  });

  it('finds reprints with another header, footer and some replaced words, 99 in 100', () => {
    let reprints = 0;
    let found = 0;
    for (let seed = 0; seed < 400; seed += 1) {
      const text = inventedText(seed, 200 + (seed % 20) * 60);
      const edited = editedText(text, Math.floor((text.length / 100) * (seed % 3)), seed);
      if (jaccard(text, edited) < 0.8) continue;
      reprints += 1;
      if (areReprints(text, `${HEADER}\n${edited}\n${FOOTER}`)) found += 1;
    }
    expect(reprints).to.be.at.least(300);
    expect(found / reprints).to.be.at.least(0.99);
  });

  it('makes no reprints of texts that have little more than half in common', () => {
    let pairs = 0;
    for (let seed = 0; seed < 400; seed += 1) {
      const [a, b] = halfSharedTexts(seed);
      if (jaccard(a, b) > 0.62) continue;
      pairs += 1;
      expect(areReprints(a, b)).to.equal(false);
    }
    expect(pairs).to.be.at.least(100);
  });

  it('makes no reprints of two meetings reported in the same form', () => {
    const texts = Array.from({ length: 40 }, (_, seed) => meeting(seed));
    for (const [i, text] of texts.entries()) {
      for (const other of texts.slice(0, i)) expect(areReprints(text, other)).to.equal(false);
    }
  });

  it('makes no reprints of a weekly form whose numbers are others each week', () => {
    const weeks = Array.from({ length: 30 }, (_, week) => weekly(week));
    for (const [i, text] of weeks.entries()) {
      for (const other of weeks.slice(0, i)) expect(areReprints(text, other)).to.equal(false);
    }
    expect(areReprints(weeks[0]!, weekly(0).replace('请注意', '敬请留意'))).to.equal(true);
  });

  it('makes reprints of short notices only where they are the same', () => {
    const notice = '因管网检修，东坑村明日上午停水，请村民提前储水，给您带来的不便敬请谅解。';
    expect(areReprints(notice, `${notice}\n来源：东坑村`)).to.equal(true);
    expect(areReprints(notice, notice.replace('东坑', '石岭'))).to.equal(false);
  });

  it('is made of words where a text is English', () => {
    const words = 'the county held a meeting on farmland water roads schools and village clinics';
    const english = (seed: number) => {
      const next = seededIntegers(seed);
      const all = words.split(' ');
      return Array.from({ length: 200 }, () => all[next() % all.length]).join(' ');
    };
    expect(estimated(english(1), english(2))).to.be.below(0.2);
    expect(areReprints(english(1), english(1).replace('county', 'district'))).to.equal(true);
  });
});

/** Two texts that begin alike, more or less far. */
function halfSharedTexts(seed: number): [string, string] {
  const shared = randomText(seed, 100 + ((seed * 37) % 400));
  const rest = (of: number) => randomText(of, 20 + ((seed * 13) % 180));
  return [shared + rest(seed + 10_000), shared + rest(seed + 20_000)];
}

function randomText(seed: number, characters: number): string {
  const next = seededIntegers(seed);
  return Array.from({ length: characters }, () =>
    String.fromCodePoint(0x4e00 + (next() % 2_000)),
  ).join('');
}

function meeting(seed: number): string {
  return [
    `${1 + (seed % 12)}月${1 + (seed % 28)}日，云田县召开第${seed + 1}次常务会议，学习贯彻上级精神，研究部署我县有关工作。`,
    inventedText(seed + 500, 260),
    '会议强调，要提高政治站位，压实工作责任，加强协调配合，强化督促检查，确保各项任务落到实处。',
    '县领导班子成员出席会议，县直有关单位、各乡镇主要负责同志列席会议。',
  ].join('\n');
}

function weekly(week: number): string {
  const next = seededIntegers(week + 1);
  const number = (most: number) => String(1 + (next() % most));
  return [
    `本周（第${week + 1}周）全县天气总体平稳，预计${number(12)}月${number(28)}日有小到中雨，最低气温${number(20)}度，最高气温${20 + Number(number(18))}度。`,
    `降雨量${number(90)}毫米，风力${number(6)}级，相对湿度${number(99)}%，日照${number(60)}小时，空气质量指数${number(150)}。`,
    `请注意防范局地强对流天气，做好农田排水，出行注意安全。咨询电话${number(9_999_999)}。`,
  ].join('\n');
}

/** Jaccard similarity of the sets of four neighbouring letters or digits. */
function jaccard(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => {
    const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
    return new Set(Array.from({ length: letters.length - 3 }, (_, i) => letters.slice(i, i + 4)));
  }) as [Set<string>, Set<string>];
  const shared = [...left].filter((shingle) => right.has(shingle)).length;
  return shared / (left.size + right.size - shared);
}
