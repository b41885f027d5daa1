import type { ReportDocument } from './document.js';
import type { Statement } from './report.js';

/** Where a report's county is, as its document tells it. */
export const PLACE_FIELDS = [
  'county',
  'countyName',
  'countyNameEn',
  'prefecture',
  'province',
] as const;

/** What a statement shows of its report. */
export const SHOWN_REPORT_FIELDS = [
  'url',
  'source',
  'channel',
  'lang',
  'title',
  'publishedAt',
  'date',
  ...PLACE_FIELDS,
  'version',
  'validFrom',
  'validTo',
  'current',
  'reprintOf',
] as const;

const REPORT_FIELDS = [
  ...SHOWN_REPORT_FIELDS,
  'day',
  'time',
  'year',
  'month',
  'reprintCode',
] as const;

type ReportField = (typeof REPORT_FIELDS)[number];

/** What somebody said in a report, as the engine holds it: a document of its own, valid with its report. */
export interface StatementDocument
  extends Pick<ReportDocument, ReportField & keyof ReportDocument>, Statement {
  key: string;
  reportId: string;
  /** Its code, which the engine can compare. */
  reportCode: string;
  /** Position among the statements of its report, from 0. */
  order: number;
  nameLatin?: string;
  /** The speaker's names, as printed and in Latin letters. */
  speakers: string[];
  /** Its paragraphs, joined by a line feed. */
  text: string;
}

/** The statements of a report's version, to be searched on their own. */
export function toStatementDocuments(report: ReportDocument): StatementDocument[] {
  const paragraphs = report.body.split('\n');
  const shared = Object.fromEntries(
    REPORT_FIELDS.filter((name) => report[name] !== undefined).map((name) => [name, report[name]]),
  ) as Pick<ReportDocument, ReportField & keyof ReportDocument>;
  return (report.statements ?? []).map((statement, order) => {
    const [from, to] = statement.paragraphs;
    const said = paragraphs.slice(from, to + 1);
    const nameLatin = report.people?.find(({ name }) => name === statement.speaker)?.nameLatin;
    return {
      ...shared,
      ...statement,
      ...(nameLatin !== undefined && { nameLatin }),
      speakers: [...new Set([statement.speaker, nameLatin ?? []].flat())],
      key: statementKey(report.key, order),
      reportId: report.id,
      reportCode: report.idCode,
      order,
      text: said.join('\n'),
    };
  });
}

/** The engine's key of a statement of a report's version. */
export function statementKey(reportKey: string, order: number): string {
  return `${reportKey}_${order}`;
}
