import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readItems } from '../../../indexer/sources/files/files.js';
import type { FacetAnswer } from '../../../src/model/api/facet.js';
import type { SearchAnswer } from '../../../src/model/api/search.js';
import type { Citation, CiteAnswer } from '../../../src/model/api/citation.js';
import type { ConcordanceAnswer } from '../../../src/model/api/concordance.js';
import type { TrendsAnswer } from '../../../src/model/api/trends.js';
import { editedText, inventedText } from '../../support/invented-texts.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';
import {
  answerAt,
  indexInto,
  problemAt,
  temporaryGateway,
  type Gateway,
} from '../../support/gateway.js';

const Q = '会议';

describe('a citation', () => {
  let folder: string;
  let gateway: Gateway;
  before(async function () {
    this.timeout(60_000);
    folder = await temporaryFolder();
    gateway = await temporaryGateway(readItems(['samples']));
  });
  after(async () => {
    await gateway?.close();
    await removeFolder(folder);
  });

  const search = (parameters: Record<string, string>) =>
    answerAt<SearchAnswer>(gateway, 'search', parameters);
  const again = async <T>({ url }: Citation) =>
    (await (await fetch(gateway.url + url)).json()) as T;

  async function index(rows: object[]): Promise<void> {
    const file = join(folder, `${Date.now()}.jsonl`);
    writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));
    await indexInto(gateway, readItems([file]));
  }

  it('counts the same when more is indexed, where the search without it does not', async () => {
    const asked = { q: `${Q} OR 鄉村`, county: '怀集县', from: '2020' };
    const before = await search(asked);
    const lines = await answerAt<ConcordanceAnswer>(gateway, 'concordance', { q: Q });
    const trend = await answerAt<TrendsAnswer>(gateway, 'trends', { q: Q, interval: 'year' });
    const facet = await answerAt<FacetAnswer>(gateway, 'facets/county', { q: Q });
    expect(before.citation).to.deep.include({ count: before.total.value, relation: 'exact' });
    expect(before.citation.query).to.equal(before.query);

    const changed = before.hits[0]!;
    const ending = { id: changed.id, title: '改写', body: '已经不是原文了。', county: '441224' };
    const more = { id: 'more', title: '又一场会议', body: '会议。', county: '441224' };
    await index([
      { ...ending, date: changed.date },
      { ...more, date: '2023-05-01' },
      { ...more, id: 'more-2', date: '2023-05-02' },
    ]);

    expect((await search(asked)).total.value).to.equal(before.total.value + 1);
    const replayed = await again<SearchAnswer>(before.citation);
    expect(replayed.total).to.deep.equal(before.total);
    expect(replayed.hits.map(({ id }) => id)).to.deep.equal(before.hits.map(({ id }) => id));
    expect(replayed.citation).to.deep.equal(before.citation);
    expect((await again<ConcordanceAnswer>(lines.citation)).occurrences).to.equal(
      lines.occurrences,
    );
    expect((await again<FacetAnswer>(facet.citation)).values).to.deep.equal(facet.values);
    const { series } = await again<TrendsAnswer>(trend.series[0]!.citation);
    expect(series[0]!.points).to.deep.equal(trend.series[0]!.points);

    const { count, snapshot } = before.citation;
    const given = { ...asked, asOf: snapshot, count: String(count), limit: '5' };
    const cited = await answerAt<CiteAnswer>(gateway, 'cite', given);
    expect(cited).to.deep.include({ cited: count, agrees: true, url: before.citation.url });
    expect(cited.then).to.deep.equal({ count, relation: 'exact', snapshot });
    expect(cited.now.count).to.equal(count + 1);
    const other = await answerAt<CiteAnswer>(gateway, 'cite', { ...given, count: '1000' });
    expect(other.agrees).to.equal(false);
  });

  it('needs the time of its snapshot', async () => {
    const address = `${gateway.url}/api/v1/cite`;
    expect(await problemAt(address)).to.include({ status: 400, parameter: 'asOf' });
    expect(await problemAt(`${address}?asOf=yesterday`)).to.include({
      status: 400,
      parameter: 'asOf',
    });
  });

  it('names the places that a name was taken to mean', async () => {
    const { warnings, citation } = await search({ county: '鼓楼区' });
    expect(warnings.map(({ code }) => code)).to.deep.equal(['ambiguous_place']);
    expect(new URL(citation.url, gateway.url).searchParams.getAll('county')).to.have.length(4);
  });

  it('counts a text once where reprints are collapsed: the first of those that match', async () => {
    const text = `一稿多发。${inventedText(5, 900)}`;
    const reprint = (id: string, date: string, county: string) => ({
      id,
      title: `报道${id}`,
      body: editedText(text, 1, Number(date.slice(-2))),
      date,
      county,
    });
    await index([
      reprint('print-1', '2024-03-01', '441224'),
      reprint('print-2', '2024-03-02', '320106'),
      reprint('print-3', '2024-03-03', '320106'),
    ]);
    const once = { q: '一稿多发', reprints: 'collapse', facets: 'county' };
    expect((await search({ q: '一稿多发' })).total.value).to.equal(3);
    const all = await search(once);
    expect(all.hits.map(({ id }) => id)).to.deep.equal(['print-1']);
    // Where the original is filtered out, the earliest reprint stands for the text.
    const elsewhere = await search({ ...once, county: '320106' });
    expect(elsewhere.hits.map(({ id }) => id)).to.deep.equal(['print-2']);
    expect(elsewhere.facets.county!.values.map(({ count }) => count)).to.deep.equal([1]);
    const { series } = await answerAt<TrendsAnswer>(gateway, 'trends', {
      q: '一稿多发',
      reprints: 'collapse',
      interval: 'day',
    });
    expect(series[0]!.occurrences).to.equal(1);
    expect((await again<SearchAnswer>(elsewhere.citation)).total.value).to.equal(1);
  });
});
