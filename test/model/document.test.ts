import { expect } from 'chai';
import { describe, it } from 'mocha';
import {
  countCharacters,
  toDocument,
  hashReport,
  type Validity,
} from '../../src/model/document.js';
import { ERRORS, XianbaoError, type ErrorCode } from '../../src/model/errors.js';
import { deriveId, digest, possibleIds, versionKey } from '../../src/model/ids.js';
import { INDEX_SETTINGS } from '../../src/model/index-settings.js';
import { reportSchema, type Report } from '../../src/model/report.js';
import { plainSegmenter } from '../support/reports.js';

const report: Report = {
  id: 'huaiji_1',
  lang: 'zh',
  title: '县委 召开会议',
  body: '推进“两个 覆盖”。\nThe Party  School',
  publishedAt: '2023-01-14T20:30:00+08:00',
  date: '2023-01-14',
};
const validity: Validity = {
  version: 2,
  validFrom: 1_673_700_000_000,
  validTo: null,
  current: true,
};

describe('the document of a report', () => {
  const document = toDocument(report, validity, plainSegmenter);

  it('keeps what the source gave and says which version it is', () => {
    expect(document).to.include(report);
    expect(document).to.include(validity);
    expect(document.key).to.equal('huaiji_1_2');
  });

  it('derives the day, the time, the year and the month', () => {
    expect(document).to.include({ day: 20_230_114, year: '2023', month: '2023-01' });
    expect(document.time).to.equal(Date.parse('2023-01-14T12:30:00Z') / 1000);
  });

  it('takes midnight in Shanghai where no time is printed', () => {
    const { publishedAt: _, ...dayOnly } = report;
    const { time } = toDocument(dayOnly, validity, plainSegmenter);
    expect(time).to.equal(Date.parse('2023-01-13T16:00:00Z') / 1000);
  });

  it('counts the code points of the normal form, blanks apart', () => {
    expect(document.characters).to.equal('县委召开会议推进“两个覆盖”。thepartyschool'.length);
    expect(countCharacters(['𠮷 a', ''])).to.equal(2);
  });

  it('puts nothing into a field that the engine does not know', () => {
    const known = new Set([
      ...INDEX_SETTINGS.displayedAttributes,
      ...INDEX_SETTINGS.filterableAttributes.flatMap(({ attributePatterns }) => attributePatterns),
      ...INDEX_SETTINGS.sortableAttributes,
      ...INDEX_SETTINGS.searchableAttributes.map((name) => name.replace(/\..*$/u, '')),
    ]);
    expect(Object.keys(document).filter((name) => !known.has(name))).to.deep.equal([]);
  });

  it('has a hash that changes with any field, and a text hash that changes with the text', () => {
    const { hash, textHash } = hashReport(report);
    const moved = hashReport({ ...report, county: '441224' });
    expect(moved.hash).not.to.equal(hash);
    expect(moved.textHash).to.equal(textHash);
    expect(hashReport({ ...report, body: '别的' }).textHash).not.to.equal(textHash);
  });

  it('has a hash that does not depend on the order of the fields', () => {
    const reversed = Object.fromEntries(Object.entries(report).toReversed()) as Report;
    expect(hashReport(reversed)).to.deep.equal(hashReport(report));
  });
});

describe('the schema of a report', () => {
  it('takes a report and refuses a bad id, a bad date and an empty body', () => {
    expect(reportSchema.parse(report)).to.deep.equal(report);
    for (const wrong of [{ id: '一' }, { id: '' }, { date: '2023-02-30' }, { body: ' \n ' }]) {
      expect(
        reportSchema.safeParse({ ...report, ...wrong }).success,
        JSON.stringify(wrong),
      ).to.equal(false);
    }
  });
});

describe('ids', () => {
  const { title, body, date } = report;

  it('follow the address where there is one, whatever the text', () => {
    const url = 'https://www.huaiji.gov.cn/post_1.html';
    const id = deriveId({ url, title, body, date });
    expect(deriveId({ url, title: '改', body: '改', date })).to.equal(id);
    expect(id).to.match(/^[A-Za-z0-9_-]{1,64}$/u);
  });

  it('follow the content where there is no address', () => {
    const id = deriveId({ title, body, date });
    expect(deriveId({ title, body, date })).to.equal(id);
    expect(deriveId({ title, body: '改', date })).not.to.equal(id);
    expect(deriveId({ title: title + body, body: '', date })).not.to.equal(id);
  });

  it('that are derived are small letters and digits after a letter, none like another', () => {
    const ids = Array.from({ length: 2_000 }, (_, i) => deriveId({ title, body: `${i}`, date }));
    for (const id of ids) expect(id).to.match(/^r[a-z2-7]{25}$/u);
    expect(new Set(ids).size).to.equal(ids.length);
    for (let at = 1; at < 26; at += 1)
      expect(new Set(ids.map((id) => id[at])).size, `place ${at}`).to.equal(32);
  });

  it('that are derived may be in an archive as they were derived before', () => {
    const url = 'https://www.huaiji.gov.cn/post_1.html';
    const id = deriveId({ url, title, body, date });
    expect(possibleIds({ id, url, title, body, date })).to.deep.equal([
      id,
      'wkcq1dV2yDdCRNhtk9N9x4Vr',
    ]);
    expect(possibleIds({ id: 'given', url, title, body, date })).to.deep.equal(['given']);
  });

  it('make keys of versions in their own alphabet', () => {
    expect(versionKey('a_b', 3)).to.equal('a_b_3');
    expect(digest('县报')).to.match(/^[A-Za-z0-9_-]{43}$/u);
  });
});

describe('an error', () => {
  it('has the status of its code and carries its details', () => {
    const cause = new Error('why');
    const error = new XianbaoError('invalid_query', '引号 is open', {
      cause,
      parameter: 'q',
      position: 4,
    });
    expect(error).to.be.instanceOf(Error);
    expect(error).to.include({
      status: 400,
      parameter: 'q',
      position: 4,
      cause,
      name: 'XianbaoError',
    });
    for (const code of Object.keys(ERRORS) as ErrorCode[]) {
      expect(new XianbaoError(code, '').status).to.be.within(400, 599);
    }
  });
});
