import type { RequestHandler } from 'express';
import type { Meilisearch } from 'meilisearch';
import { z } from 'zod';
import type { TranslationsAnswer } from '../../model/api/reports/translations.js';
import type { StoredReport } from '../../search/plan/engine-search.js';
import { readEngineVersion } from '../../engine/client/engine-version.js';
import { versionAt } from '../../search/report/report-versions.js';
import {
  COMPARED_FIELDS,
  findTranslations,
  type Translation,
} from '../../search/translations/find-translations.js';
import type { FairQueue } from '../../search/work/fair-queue.js';
import { buildCitation } from '../counting/citation.js';
import { asOf, readParameters, readSelection } from '../http/parameters.js';
import { HEAD_FIELDS, reportHead } from '../http/present.js';
import type { Untimed } from '../lists/cached-route.js';
import { sendList, type ListForm } from '../lists/list-answer.js';
import { HEAD_COLUMNS, headCells } from '../lists/report-columns.js';
import { tableParameters } from '../lists/tables.js';

export const translationsParameters = z.strictObject({ asOf, ...tableParameters });

/** GET /api/v1/reports/{id}/translations */
export function translationsRoute(
  client: Meilisearch,
  heavy: FairQueue,
): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const began = performance.now();
    const given = readParameters(translationsParameters, request.url);
    const { id } = request.params;
    const report = await versionAt(client, id, given.asOf, [...COMPARED_FIELDS]);
    const { translations, candidates, skipped } = await heavy.run(() =>
      findTranslations(client, report, { asOf: given.asOf, fields: HEAD_FIELDS }),
    );
    const question = readSelection({ asOf: given.asOf, match: 'exact' });
    // Each of those that were not compared may be one.
    const relation = skipped === 0 ? 'exact' : 'atMost';
    const reason = `Of ${candidates} reports in the other language, the ${candidates - skipped} nearest in time were compared.`;
    const count = translations.length + skipped;
    const path = `/api/v1/reports/${encodeURIComponent(id)}/translations`;
    const answer: Untimed<TranslationsAnswer> = {
      id,
      lang: report.lang,
      translations: translations.map((each) => presentTranslation(report, each)),
      total: { value: count, relation, ...(skipped > 0 && { reason }) },
      citation: buildCitation(question, {
        path,
        count,
        relation,
        engine: await readEngineVersion(client),
      }),
    };
    await sendList(request, response, { answer, form: FORM, choice: given, began });
  };
}

const FORM: ListForm<Untimed<TranslationsAnswer>> = {
  name: 'translations',
  table: ({ translations }) => ({
    columns: [...HEAD_COLUMNS, 'score', 'here', 'there', 'textHere', 'textThere'],
    rows: translations.flatMap((each) =>
      each.paragraphs.map(([here, there], i) => [
        ...headCells(each),
        each.score,
        here,
        there,
        ...each.texts[i]!,
      ]),
    ),
  }),
};

function presentTranslation(
  { body }: StoredReport,
  { report, score, pairs }: Translation,
): TranslationsAnswer['translations'][number] {
  const [here, there] = [body.split('\n'), report.body.split('\n')];
  return {
    ...reportHead(report),
    score,
    paragraphs: pairs,
    texts: pairs.map(([own, other]) => [here[own]!, there[other]!]),
  };
}
