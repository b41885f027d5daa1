import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import { after, before, describe, it } from 'mocha';
import type {
  OfficialAnswer,
  OfficialsAnswer,
  Popolo,
} from '../../../src/model/api/reports/officials.js';
import { ask } from '../../support/ask.js';
import { itemsOfRows } from '../../support/changing-corpus.js';
import { problemAt, temporaryGateway, type Gateway } from '../../support/gateway.js';
import { plantTenures } from '../../support/planted-tenures.js';

/** Fields that the specifications of Popolo have, by class. */
const POPOLO: Record<keyof Popolo, string> = {
  persons:
    'id name other_names identifiers family_name given_name additional_name sort_name email gender birth_date death_date image summary biography national_identity contact_details links memberships sources',
  organizations:
    'id name other_names identifiers classification parent_id area_id abstract description founding_date dissolution_date image contact_details links memberships posts sources',
  posts:
    'id label other_label role organization_id area_id start_date end_date contact_details links memberships sources',
  memberships:
    'id label role member person_id organization_id post_id on_behalf_of_id area_id start_date end_date contact_details links sources',
  areas: 'id name identifier classification parent_id geometry sources',
};

const COUNTY = '510421';

describe('Officials', () => {
  const planted = plantTenures();
  const rows = planted.reports.filter(({ county }) => county === COUNTY);
  const memberships = planted.memberships.filter(({ county }) => county === COUNTY);
  let gateway: Gateway;
  before(async function () {
    this.timeout(300_000);
    gateway = await temporaryGateway(itemsOfRows(rows.map((row) => ({ ...row }))));
  });
  after(() => gateway.close());

  const officials = (parameters: Record<string, string> | [string, string][]) =>
    ask<OfficialsAnswer>(gateway.url, '/api/v1/officials', parameters);
  const namesOf = ({ officials: found }: OfficialsAnswer) =>
    found.map(({ name }) => name).toSorted();

  it('who held an office on a day are those whom reports show before and after', async () => {
    for (const at of ['2021-03-01', '2022-02-11', '2023-01-13', '2023-11-30', '2020-01-01']) {
      const wanted = memberships.filter((one) => one.firstSeen <= at && at <= one.lastSeen);
      const found = await officials({ county: '米易县', at, limit: '1000' });
      const held = found.officials.flatMap(({ name, memberships: own }) =>
        own.map(({ post, firstSeen, lastSeen }) => [name, post, firstSeen, lastSeen].join(' ')),
      );
      expect(held.toSorted(), at).to.deep.equal(
        wanted
          .map(({ name, post, firstSeen, lastSeen }) => [name, post, firstSeen, lastSeen].join(' '))
          .toSorted(),
      );
    }
  });

  it('who led a county on a day stands beside its seats', async () => {
    const at = '2023-01-13';
    const { seats } = await officials({ county: COUNTY, at });
    for (const post of ['县委书记', '县长']) {
      const seat = seats.find((each) => each.post === post)!;
      const holder = memberships.find(
        (one) => one.post === post && one.firstSeen <= at && at <= one.lastSeen,
      );
      expect(seat.holder?.name, post).to.equal(holder!.name);
      const terms = memberships.filter((one) => one.post.replace('代', '') === post);
      expect(new Set(seat.holders.map(({ name }) => name))).to.deep.equal(
        new Set(terms.map(({ name }) => name)),
      );
      expect(seat.changes).to.equal(seat.holders.length - 1);
    }
  });

  it('are found by name in both scripts, and by post without its deputies', async () => {
    const { name } = memberships.find(({ post }) => post === '县委书记')!;
    const [official] = (await officials({ name, county: COUNTY })).officials;
    const { officials: byLatin } = await officials({ name: official!.nameLatin, county: COUNTY });
    expect(byLatin).to.deep.equal([official]);
    const heads = await officials({ county: COUNTY, post: '县长' });
    const wanted = memberships.filter(({ post }) => post === '县长').map((one) => one.name);
    expect(namesOf(heads)).to.deep.equal([...new Set(wanted)].toSorted());
    const secretaries = await officials({ county: COUNTY, post: '书记' });
    const posts = secretaries.officials.flatMap((one) => one.memberships.map(({ post }) => post));
    expect(posts).to.include.members(['县委书记', '攀莲镇党委书记']);
    expect(posts.filter((post) => post.includes('副'))).to.deep.equal([]);
    expect(namesOf(await officials({ county: COUNTY, post: 'head' }))).to.include.members(wanted);
  });

  it('come in pages that add up, and their number can be counted again', async () => {
    const all = await officials({ limit: '1000' });
    expect(all.total).to.deep.equal({ value: all.officials.length, relation: 'exact' });
    const pages = await Promise.all(
      [1, 2, 3].map((page) => officials({ limit: '5', page: String(page) })),
    );
    const paged = pages.flatMap((page) => page.officials.map(({ id }) => id));
    expect(paged).to.deep.equal(all.officials.slice(0, 15).map(({ id }) => id));
    const { citation } = await officials({ county: COUNTY, post: '县长', at: '2022-05-01' });
    const again = await ask<OfficialsAnswer>(gateway.url, citation.url.split('?')[0]!, [
      ...new URLSearchParams(citation.url.split('?')[1]),
    ]);
    expect(again.total.value).to.equal(citation.count).and.to.be.above(0);
  });

  it('are the same where the engine has to be asked for the texts', async () => {
    const { createApp } = await import('../../../src/app.js');
    const { listen } = await import('../../../src/server.js');
    const { pino } = await import('pino');
    const client = gateway.engine.search.whole;
    const app = createApp({ client, log: pino({ level: 'silent' }) });
    const server = await listen(app, 0, '127.0.0.1');
    try {
      const parameters = { county: COUNTY, at: '2022-05-01' };
      const own = await officials(parameters);
      const other = await ask<OfficialsAnswer>(server.url, '/api/v1/officials', parameters);
      expect(other.officials).to.deep.equal(own.officials);
      expect(other.seats).to.deep.equal(own.seats);
    } finally {
      await server.close();
    }
  });

  it('have a page of their own with what the reports show', async () => {
    const { name, evidence } = memberships.find(({ post }) => post === '县委书记')!;
    const [official] = (await officials({ name })).officials;
    const path = `/api/v1/officials/${official!.id}`;
    const answer = await ask<OfficialAnswer>(gateway.url, path, { limit: '1000' });
    expect(answer.memberships[0]!.post).to.equal('县委书记');
    expect(answer.total.value).to.equal(answer.activities.reports.length);
    const kinds = Object.values(answer.activities.kinds).reduce((sum, count) => sum + count, 0);
    expect(kinds).to.equal(answer.total.value);
    expect(answer.activities.kinds.meeting).to.be.above(0);
    expect(answer.activities.kinds.inspection).to.be.above(0);
    expect(answer.activities.reports.map(({ id }) => id)).to.include.members(evidence);
    for (const { post, months, firstSeen } of answer.memberships) {
      const counted = months.reduce((sum, { reports }) => sum + reports, 0);
      const named = answer.activities.reports.filter(({ day }) => day >= firstSeen).length;
      expect(counted, post).to.be.above(0).and.at.most(named);
    }
  });

  it('come as a table of careers', async () => {
    const parameters = new URLSearchParams({ county: COUNTY, format: 'csv', limit: '1000' });
    const response = await fetch(`${gateway.url}/api/v1/officials?${parameters.toString()}`);
    const table = parse(await response.text(), { columns: true });
    expect(response.headers.get('content-type')).to.contain('text/csv');
    expect(response.headers.get('x-total-relation')).to.equal('exact');
    expect(table).to.have.length(memberships.length);
    expect(table[0]).to.include.keys(
      'id',
      'name',
      'post',
      'kind',
      'firstSeen',
      'lastSeen',
      'evidence',
    );
  });

  it('come as Popolo has them, whose references all resolve', async () => {
    const popolo = await ask<Popolo>(gateway.url, '/api/v1/officials', {
      county: COUNTY,
      format: 'popolo',
      limit: '1000',
    });
    for (const [name, entries] of Object.entries(popolo) as [keyof Popolo, object[]][]) {
      const known = new Set(POPOLO[name].split(' '));
      const used = new Set(entries.flatMap((entry) => Object.keys(entry)));
      expect(
        [...used].filter((field) => !known.has(field)),
        name,
      ).to.deep.equal([]);
    }
    const ids = (entries: { id: string }[]) => new Set(entries.map(({ id }) => id));
    for (const { person_id, post_id, organization_id, area_id } of popolo.memberships) {
      expect(ids(popolo.persons)).to.include(person_id);
      expect(ids(popolo.posts)).to.include(post_id);
      expect(ids(popolo.organizations)).to.include(organization_id);
      expect(ids(popolo.areas)).to.include(area_id);
    }
    const [source] = popolo.memberships[0]!.sources;
    expect((await fetch(source!.url)).status).to.equal(200);
  });

  it('that there are not are said to be none', async () => {
    expect((await officials({ county: COUNTY, name: '无此人' })).total.value).to.equal(0);
    const problem = await problemAt(`${gateway.url}/api/v1/officials/510421-nobody`);
    expect([problem.status, problem.code]).to.deep.equal([404, 'official_not_found']);
    const faulty = await problemAt(`${gateway.url}/api/v1/officials?at=2023-02-30`);
    expect([faulty.status, faulty.parameter]).to.deep.equal([400, 'at']);
  });
});
