import type { Meilisearch } from 'meilisearch';
import { reportLines } from '../../search/lines/report-lines.js';
import { statementLines } from '../../search/lines/statement-lines.js';
import { ReportSearch } from '../../search/verify/report-search.js';
import { StatementSearch } from '../../search/verify/statement-search.js';
import type { LinedSources } from './lines-question.js';

/** What tables are made of. */
export interface ExportSources {
  client: Meilisearch;
  reports: ReportSearch;
  lined: LinedSources;
}

/** The same, read from the engine alone. */
export function openSources(client: Meilisearch): ExportSources {
  const reports = new ReportSearch(client);
  const statements = new StatementSearch(client);
  const lined = { reports: reportLines(reports), statements: statementLines(statements) };
  return { client, reports, lined };
}
