import type { Meilisearch } from 'meilisearch';
import { foldName } from '../../../src/model/text/labels.js';
import {
  readParameters,
  readSelection,
  searchParameters,
} from '../../../src/routes/http/parameters.js';
import { HEAD_FIELDS } from '../../../src/routes/http/present.js';
import type { StoredReport } from '../../../src/search/plan/engine-search.js';
import { bothForms } from '../../../src/search/query/simplified-form.js';
import { ReportSearch } from '../../../src/search/verify/report-search.js';
import { resolveFilter } from '../../../src/search/verify/selection.js';
import type { Alert } from './alerts-file.js';

/** Reports read at a time. */
const PAGE = 500;
const FIELDS = ['key', 'version', 'validFrom', 'people', ...HEAD_FIELDS];
const FILTERS = ['county', 'prefecture', 'province', 'channel', 'lang'] as const;

/**
 * The reports of an alert that were met or changed after a time, the first met first.
 *
 * @param since milliseconds since the epoch
 * @throws XianbaoError what a search throws
 */
export async function findMatches(
  client: Meilisearch,
  alert: Alert,
  since: number,
): Promise<StoredReport[]> {
  const reports = new ReportSearch(client);
  const { selection } = readSelection(readParameters(searchParameters, alertAddress(alert)));
  const filter = `${await resolveFilter(reports, selection)} AND validFrom > ${since}`;
  const found: StoredReport[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const { hits } = await reports.search({
      compiled: selection.compiled,
      filter,
      sort: ['validFrom:asc', 'idCode:asc'],
      fields: FIELDS,
      offset,
      limit: PAGE,
    });
    found.push(...hits.filter((hit) => hasPart(hit, alert)));
    if (hits.length < PAGE) return found;
  }
}

/** The API's address of the alert's search, but for the parts of people, which the API has no parameter for. */
export function alertAddress(alert: Alert): string {
  const parameters = new URLSearchParams();
  if (alert.q !== '') parameters.append('q', alert.q);
  for (const name of FILTERS) {
    for (const value of alert[name] ?? []) parameters.append(name, value);
  }
  if (alert.part === undefined) {
    for (const name of alert.speaker ?? []) parameters.append('speaker', name);
  }
  if (alert.reprints !== undefined) parameters.append('reprints', alert.reprints);
  return `/api/v1/search?${parameters.toString()}`;
}

/** Whether one of the alert's people had one of its parts in a report. */
function hasPart({ people = [] }: StoredReport, { part: parts, speaker = [] }: Alert): boolean {
  if (parts === undefined) return true;
  const names = new Set(speaker.flatMap((name) => bothForms(foldName(name))).map(lowerCase));
  return (people ?? []).some(
    ({ name, nameLatin, part, presided }) =>
      (names.has(lowerCase(name)) ||
        (nameLatin !== undefined && names.has(lowerCase(nameLatin)))) &&
      (parts.includes(part) || (presided === true && parts.includes('presided'))),
  );
}

function lowerCase(name: string): string {
  return name.toLowerCase();
}
