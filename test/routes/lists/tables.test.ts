import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import { execFile, spawnSync } from 'node:child_process';
import { after, before, describe, it } from 'mocha';
import { promisify } from 'node:util';
import { indexRows, itemsOfRows } from '../../support/changing-corpus.js';
import { answerAt, problemAt, temporaryGateway, type Gateway } from '../../support/gateway.js';

const PYTHON = '/usr/bin/python3';
const hasPandas = spawnSync(PYTHON, ['-c', 'import pandas']).status === 0;

/** Of each address, where its JSON has the rows, and two of the columns with what they are in JSON. */
const TABLES: [string, string, Record<string, string>][] = [
  ['search?q=春耕', 'hits', { id: 'id', title: 'title' }],
  ['facets/channel?q=春耕', 'values', { value: 'value', reports: 'count' }],
  ['concordance?q=春耕', 'lines', { reportId: 'reportId', match: 'match' }],
  ['statements?q=春耕', 'statements', { speaker: 'speaker', text: 'text' }],
  ['coverage', 'rows', { month: 'month', expected: 'expected' }],
  ['collocates?q=春耕&minCount=1', 'collocates', { word: 'word', logLikelihood: 'logLikelihood' }],
  ['keyness?q=夏种&minCount=1&direction=both', 'words', { word: 'word', effect: 'effect' }],
  ['reports/r-1/versions', 'versions', { version: 'version', title: 'title' }],
  ['reports/r-1/similar', 'similar', { id: 'id', reprint: 'reprint' }],
];

describe('Tables', () => {
  let gateway: Gateway;
  before(async function () {
    this.timeout(60_000);
    gateway = await temporaryGateway(itemsOfRows([]));
    const rows = Array.from({ length: 4 }, (_, i) => ({
      id: `r-${i}`,
      title: `=春耕, "第${i}号"`,
      body: `县委书记张三强调，要抓好春耕。\n第${i}批农资到位${i % 2 === 0 ? '，夏种在即' : ''}。`,
      county: '441224',
      channel: i === 0 ? '怀集发布' : '怀集日报',
      date: `2024-0${1 + i}-01`,
    }));
    const now = Date.parse('2024-06-01T00:00:00Z');
    await indexRows(gateway, rows, { now, source: 'county' });
  });
  after(() => gateway.close());

  const csvAt = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${gateway.url}/api/v1/${path}`, { headers });
    const text = await response.text();
    expect(response.status, text).to.equal(200);
    expect(response.headers.get('content-type'), path).to.equal('text/csv; charset=utf-8');
    return { text, headers: response.headers };
  };
  const withFormat = (path: string) => `${path}${path.includes('?') ? '&' : '?'}format=csv`;
  const read = (text: string) => parse<Record<string, string>>(text, { columns: true });

  for (const [path, list, columns] of TABLES) {
    it(`of ${path.split('?')[0]} have the rows of its JSON, by parameter and by Accept`, async () => {
      const json = await answerAt<Record<string, Record<string, unknown>[]>>(gateway, path);
      const expected = json[list]!;
      expect(expected).to.not.have.length(0);
      const byFormat = await csvAt(withFormat(path));
      const byAccept = await csvAt(path, { accept: 'text/csv' });
      expect(byAccept.text).to.equal(byFormat.text);
      expect(byFormat.headers.get('vary')).to.match(/\bAccept\b/u);
      const rows = read(byFormat.text);
      for (const [column, field] of Object.entries(columns)) {
        const told = rows.map((row) => row[column]!.replace(/^'(?==)/u, ''));
        expect(told, column).to.deep.equal(expected.map((each) => String(each[field])));
      }
    });
  }

  it('of trends have a row for each point of each series', async () => {
    const rows = read((await csvAt('trends?q=春耕&q=夏种&format=csv')).text);
    expect(rows).to.have.length(8);
    const counted = rows
      .filter(({ q }) => q === '夏种')
      .map(({ period, reports }) => [period, reports]);
    expect(counted).to.deep.equal([
      ['2024-01', '1'],
      ['2024-02', '0'],
      ['2024-03', '1'],
      ['2024-04', '0'],
    ]);
    expect(rows[0]).to.include({ relation: 'exact', split: '' });
  });

  it('come by Accept from a batch, too, and an export comes as JSON lines', async () => {
    const batch = await fetch(`${gateway.url}/api/v1/batch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/csv' },
      body: JSON.stringify({ queries: ['春耕'] }),
    });
    expect(read(await batch.text())[0]).to.include({ q: '春耕', reports: '4' });
    const accept = 'application/x-ndjson';
    const lines = await fetch(`${gateway.url}/api/v1/export`, { headers: { accept } });
    expect(lines.headers.get('content-type')).to.match(/^application\/x-ndjson/u);
  });

  it('tell of how many rows they are a page, and link the others', async () => {
    const { headers, text } = await csvAt('search?q=春耕&limit=3&format=csv');
    expect(read(text)).to.have.length(3);
    expect(headers.get('x-total-count')).to.equal('4');
    expect(headers.get('x-total-relation')).to.equal('exact');
    expect(headers.get('link')).to.match(/page=2>; rel="next"/u);
  });

  it('are no formulas to a spreadsheet, and begin with a mark for Excel on demand', async () => {
    const response = await fetch(`${gateway.url}/api/v1/search?q=春耕&format=csv&bom=true`);
    // As text it would come without the mark.
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3).toString('hex')).to.equal('efbbbf');
    expect(read(bytes.subarray(3).toString())[0]!.title).to.match(/^'=/u);
  });

  it('are no formulas where the question would be one, which a link may ask', async () => {
    const q = encodeURIComponent('=HYPERLINK');
    const response = await fetch(`${gateway.url}/api/v1/trends?q=${q}&interval=year&format=csv`);
    const [row] = read(await response.text());
    expect([row!.q, row!.query]).to.satisfy((cells: string[]) =>
      cells.every((cell) => !/^[=+\-@]/u.test(cell)),
    );
    expect(row!.q).to.equal("'=HYPERLINK");
  });

  it('are sent to those who say how they are to be written, too', async () => {
    for (const accept of [
      'text/csv; charset=utf-8',
      'text/csv;header=present;charset=UTF-8;q=0.9, */*;q=0.1',
      'TEXT/CSV',
    ]) {
      const response = await fetch(`${gateway.url}/api/v1/search`, { headers: { accept } });
      expect(response.headers.get('content-type'), accept).to.match(/^text\/csv/u);
    }
    for (const accept of ['text/csv;q=0', 'text/csv;charset=utf-8;q=0.4, application/json']) {
      const response = await fetch(`${gateway.url}/api/v1/search`, { headers: { accept } });
      expect(response.headers.get('content-type'), accept).to.match(/^application\/json/u);
    }
  });

  it('are not sent to those who take anything', async () => {
    for (const accept of ['*/*', 'text/html,application/xhtml+xml,*/*;q=0.8', 'application/xml']) {
      const response = await fetch(`${gateway.url}/api/v1/search`, { headers: { accept } });
      expect(response.headers.get('content-type'), accept).to.match(/^application\/json/u);
    }
    expect(await problemAt(`${gateway.url}/api/v1/search?format=xml`)).to.include({
      status: 400,
      parameter: 'format',
    });
  });

  it('are read by pandas', async function () {
    this.timeout(60_000);
    if (!hasPandas) this.skip();
    const script = `
import io, sys, json, urllib.request, pandas
base = sys.argv[1]
def table(path):
    return pandas.read_csv(f'{base}/api/v1/{path}')
facets = table('facets/channel?q=%E6%98%A5%E8%80%95&format=csv')
trends = table('trends?q=%E6%98%A5%E8%80%95&format=csv')
search = table('search?q=%E6%98%A5%E8%80%95&format=csv')
words = table('keyness?q=%E5%A4%8F%E7%A7%8D&minCount=1&direction=both&format=csv')
print(json.dumps([int(facets.reports.sum()), int(trends.reports.sum()), len(search),
  str(words.effect.dtype), bool((words.effect < 0).any())]))
`;
    // Not synchronously: the gateway answers from this process.
    const { stdout } = await promisify(execFile)(PYTHON, ['-c', script, gateway.url]);
    expect(JSON.parse(stdout)).to.deep.equal([4, 4, 4, 'float64', true]);
  });
});
