import type { RequestHandler } from 'express';
import type { Meilisearch } from 'meilisearch';
import { z } from 'zod';
import { splitParagraphs } from '../../model/report.js';
import type { StoredReport } from '../../search/plan/engine-search.js';
import { reportNotFound, listVersions } from '../../search/report/report-versions.js';
import { changesBetween } from '../../search/report/text-changes.js';
import type { VersionsAnswer } from '../../model/api/reports/versions.js';
import { mapInTurns } from '../../search/work/turn.js';
import { readParameters } from '../http/parameters.js';
import { isoTime } from '../http/present.js';
import type { Untimed } from '../lists/cached-route.js';
import { sendList, type ListForm } from '../lists/list-answer.js';
import { tableParameters } from '../lists/tables.js';

export const versionsParameters = z.strictObject(tableParameters);

const FIELDS: (keyof StoredReport)[] = [
  ...(['title', 'body', 'validFrom', 'validTo', 'goneAt', 'current', 'characters'] as const),
];

/** GET /api/v1/reports/{id}/versions */
export function versionsRoute(client: Meilisearch): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const began = performance.now();
    const given = readParameters(versionsParameters, request.url);
    const { id } = request.params;
    const stored = await listVersions(client, id, FIELDS);
    if (stored.length === 0) throw reportNotFound(id);
    const versions = await mapInTurns(stored.entries(), ([i, version]) => ({
      version: version.version,
      validFrom: new Date(version.validFrom).toISOString(),
      validTo: isoTime(version.validTo),
      goneAt: isoTime(version.goneAt),
      current: version.current,
      title: version.title,
      characters: version.characters,
      changes: changesSince(stored[i - 1], version),
    }));
    const answer: Untimed<VersionsAnswer> = { id, versions };
    await sendList(request, response, { answer, form: FORM, choice: given, began });
  };
}

const COLUMNS = [
  ...(['version', 'validFrom', 'validTo', 'goneAt', 'current', 'title', 'characters'] as const),
];
const FORM: ListForm<Untimed<VersionsAnswer>> = {
  name: 'versions',
  table: ({ versions }) => ({
    columns: COLUMNS,
    rows: versions.map((version) => COLUMNS.map((name) => version[name])),
  }),
};

function changesSince(before: StoredReport | undefined, version: StoredReport) {
  return before === undefined
    ? []
    : changesBetween(splitParagraphs(before), splitParagraphs(version));
}
