import { expect } from 'chai';
import { describe, it } from 'mocha';
import {
  describeReport,
  reportTags,
  type TaggedReport,
} from '../../../src/model/citation/report-tags.js';

const REPORT: TaggedReport = {
  id: 's001',
  version: 1,
  title: '标题',
  body: '第一段。\n第二段。',
  url: 'https://county.example/1',
  date: '2023-01-04',
  channel: '怀集发布',
  lang: 'zh',
  keywords: ['春耕', '备耕'],
  validFrom: '2024-02-03T04:05:06.000Z',
  goneAt: null,
};
const tags = (report: TaggedReport) =>
  Object.fromEntries(
    reportTags(report, 'https://xianbao.example/report?id=s001').map(({ name, content }) => [
      name,
      content,
    ]),
  );

describe("A report's tags", () => {
  it('tell reference managers title, author, day, publisher and original address', () => {
    expect(tags(REPORT)).to.include({
      citation_title: '标题',
      citation_author: '怀集发布',
      citation_publication_date: '2023/01/04',
      citation_publisher: '怀集发布',
      citation_public_url: 'https://county.example/1',
      'og:url': 'https://xianbao.example/report?id=s001',
      description: '第一段。 第二段。',
    });
  });

  it('leave out what is not known', () => {
    const unknown = tags({ ...REPORT, channel: null, keywords: [] });
    expect(unknown).not.to.have.any.keys(
      'citation_author',
      'citation_publisher',
      'citation_keywords',
    );
  });

  it('describe a report by its beginning, never half a character', () => {
    const described = [...describeReport({ body: '𠮷'.repeat(500) })];
    expect(described).to.have.length(160);
    expect(described.at(-2)).to.equal('𠮷');
    expect(described.at(-1)).to.equal('…');
  });
});
