import { alignColumns } from '../../cli/terminal/align-columns.js';
import { coverageTable, LEGEND } from './coverage-table.js';
import type { SourceStatus, Status } from './gather-status.js';
import type { ServerStatus } from './server-status.js';

const COUNTS = ['added', 'updated', 'unchanged', 'gone', 'failed'];

/** The status for people: the same as the JSON, but for coverage before the last twelve months. */
export function statusLines(status: Status): string[] {
  const { archive, runs, sources } = status;
  const table = coverageTable(status.coverage);
  return [
    ...alignColumns([
      ['data', status.data],
      ['engine', status.engineProblem ?? status.engine],
      ...(status.engineMemory === null ? [] : [['memory', memoryLine(status.engineMemory)]]),
      ['disk', diskLine(status.disk)],
      ['index', indexLine(status)],
      ...status.servers.map((server) => ['server', serverLine(server)]),
      ['archive', archive.bytes === 0 ? `none yet at ${archive.file}` : archiveLine(archive)],
    ]),
    '',
    runs.length === 0 ? 'Nothing was run yet.' : 'Last runs',
    ...alignColumns(runs.map((run) => [run.run, run.command, run.state, summaryLine(run.summary)])),
    '',
    sources.length === 0 ? 'No source was crawled yet.' : 'Sources',
    ...(sources.length === 0 ? [] : sourceTable(sources)),
    ...(table.length === 0 ? [] : ['', `Reports by county and month (${LEGEND})`, ...table]),
  ];
}

function memoryLine({ residentBytes, ownBytes, boundBytes }: NonNullable<Status['engineMemory']>) {
  const bound =
    boundBytes === null ? '' : `, restarted between loads beyond ${megabytes(boundBytes)}`;
  return `engine ${megabytes(residentBytes)}, of its own ${megabytes(ownBytes)}${bound}`;
}

function diskLine(disk: Status['disk']): string {
  return Object.entries(disk)
    .map(([part, bytes]) => `${part} ${megabytes(bytes)}`)
    .join(', ');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function indexLine({ documents, reports, statements }: Status): string {
  if (documents === null) return 'not known';
  return `${reports} reports, ${documents} versions, ${statements} statements`;
}

function serverLine(server: ServerStatus): string {
  if ('problem' in server) return `${server.url}: ${server.problem}`;
  const { url, documents, statements, bytes } = server;
  return `${url}: ${documents} versions, ${statements} statements, ${megabytes(bytes)}`;
}

function archiveLine({ bytes, pages, fetches, addresses, due, ...rest }: Status['archive']) {
  const { versions, pending } = rest;
  return [
    `${pages} pages`,
    `${fetches} fetches`,
    `${versions} versions`,
    `${pending} pending`,
    `${addresses} addresses`,
    `${due} due`,
    megabytes(bytes),
  ].join(', ');
}

function summaryLine(summary: Record<string, unknown> | null): string {
  if (summary === null) return '';
  return COUNTS.filter((name) => typeof summary[name] === 'number')
    .map((name) => `${summary[name] as number} ${name}`)
    .join(', ');
}

function sourceTable(sources: SourceStatus[]): string[] {
  const head = ['', 'first crawl', 'last crawl', 'last success', 'newest', 'silent', 'usual', ''];
  const rows = sources.map((source) => [
    source.source,
    minute(source.firstCrawl),
    minute(source.lastCrawl),
    minute(source.lastSuccess),
    source.newest ?? '–',
    days(source.silentDays),
    days(source.usualDays),
    source.silent ? 'SILENT' : '',
  ]);
  return alignColumns([head, ...rows]);
}

function minute(time: string | null): string {
  return time === null ? 'never' : `${time.slice(0, 10)} ${time.slice(11, 16)}Z`;
}

function days(count: number | null): string {
  return count === null ? '–' : `${count} d`;
}
