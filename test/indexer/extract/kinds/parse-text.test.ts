import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { parseText } from '../../../../indexer/extract/kinds/parse-text.js';
import { readReleaseLine } from '../../../../indexer/extract/fields/release-line.js';
import { ROOT } from '../../../../scripts/cli/root.js';

describe('a text', () => {
  it('of a collector gives title, release and body', () => {
    const text = readFileSync(join(ROOT, 'samples', 'huaiji-standing-committee.txt'), 'utf8');
    const fields = parseText(text);
    expect(fields.title).to.match(/^The Standing Committee of Huaiji County .* to the doorstep$/u);
    expect(fields).to.include({
      channel: 'Huaiji released',
      date: '2023-04-20',
      publishedAt: '2023-04-20T21:15:00+08:00',
    });
    expect(fields.body!.split('\n')).to.have.length(7);
    expect(fields.body).to.match(/^On April 19, .*The meeting also studied other matters\.$/su);
  });

  it('of one line has a title only', () => {
    expect(parseText('标题')).to.deep.equal({ title: '标题' });
  });
});

describe('a line of release', () => {
  for (const [line, channel, publishedAt, province] of [
    [
      'Linze released at 20:11 on May 19, 2023 in Gansu',
      'Linze released',
      '2023-05-19T20:11',
      'Gansu',
    ],
    ['砚山发布 2022-08-18 21:07 发表于云南', '砚山发布', '2022-08-18T21:07', '云南'],
    [
      'Qinghe Rong Media Center 2023-02-10 09:15 Posted in Anhui',
      'Qinghe Rong Media Center',
      '2023-02-10T09:15',
      'Anhui',
    ],
    [
      'Shiqiao release 2023-04-12 18:20 Published in Hunan',
      'Shiqiao release',
      '2023-04-12T18:20',
      'Hunan',
    ],
  ] as const) {
    it(`names who released a text, when and where: ${line}`, () => {
      expect(readReleaseLine(line)).to.deep.equal({
        channel,
        date: publishedAt.slice(0, 10),
        publishedAt: `${publishedAt}:00+08:00`,
        province,
      });
    });
  }

  for (const line of [
    'On April 11, 2023, Shiqiao County held a meeting. It was the first of the year.',
    '2023年5月6日，石桥县召开防汛工作会议，县委书记高山出席。',
    '截至2023年5月6日21时，全县转移群众八百人。',
  ]) {
    it(`is not a sentence of the text: ${line}`, () => {
      expect(readReleaseLine(line)).to.equal(undefined);
    });
  }
});
