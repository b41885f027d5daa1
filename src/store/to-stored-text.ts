import type { ReportDocument } from '../model/document.js';
import { idCode } from '../model/ids.js';
import {
  INDEX_SETTINGS,
  REPORTS_INDEX,
  STATEMENTS_INDEX,
  STATEMENT_SETTINGS,
} from '../model/index-settings.js';
import type { StatementDocument } from '../model/statement-document.js';
import { dayNumber } from '../model/time/day.js';
import { orderInstant } from '../model/time/instant.js';
import { normalParagraphs } from './normal-paragraphs.js';
import { VALUE_FIELDS, type FieldValues, type StoredText } from './stored-text.js';
import { cutWords } from './word-tokens.js';

/** An index whose texts are stored, and how they are read from its documents. */
export interface StoredIndex<Document = never> {
  index: string;
  /** The fields that texts are read from. */
  fields: string[];
  /** The field that the text itself is in. */
  textField: string;
  toText(document: Document): StoredText;
}

/** What most answers show of a document; read without the rest, which may be long. */
export const STORED_HEAD_FIELDS: ReadonlySet<string> = new Set([
  'key',
  'id',
  'url',
  'date',
  'publishedAt',
  'county',
  'countyName',
  'countyNameEn',
  'prefecture',
  'province',
  'channel',
  'lang',
  'speakers',
]);

/** The indexes whose texts are stored, by what their documents are called. */
export const STORED_INDEXES = {
  reports: {
    index: REPORTS_INDEX,
    fields: INDEX_SETTINGS.displayedAttributes,
    textField: 'body',
    toText: (report: ReportDocument) => {
      const { people = [], keywords, reprintCode, characters } = report;
      const spoke = people.filter(({ part }) => part === 'spoke');
      const own = { keywords, reprintCode, spokenRoles: spoke.flatMap(({ role }) => role ?? []) };
      const text = toText(report, 'body', { ...own, characters });
      return { ...text, ...cutWords(text.normal) };
    },
  },
  statements: {
    index: STATEMENTS_INDEX,
    fields: STATEMENT_SETTINGS.displayedAttributes,
    textField: 'text',
    toText: (statement: StatementDocument) => {
      const { speaker, nameLatin, role, verb, reprintOf } = statement;
      const own = { speaker, nameLatin, role, verb, spokenRoles: role };
      const reprintCode = reprintOf && idCode(reprintOf);
      return toText(statement, 'text', { ...own, reprintCode, characters: 0 });
    },
  },
} satisfies Record<string, StoredIndex>;

export type StoredName = keyof typeof STORED_INDEXES;

type Shared = Pick<
  ReportDocument,
  | 'key'
  | 'title'
  | 'date'
  | 'publishedAt'
  | 'validFrom'
  | 'validTo'
  | 'current'
  | 'county'
  | 'prefecture'
  | 'province'
  | 'channel'
  | 'lang'
  | 'source'
  | 'speakers'
>;

type OwnValues = Partial<Record<keyof FieldValues, string | string[] | null | undefined>>;

function toText<Field extends string>(
  document: Shared & Record<Field, string>,
  field: Field,
  { characters, ...own }: OwnValues & { characters: number },
): StoredText {
  const { [field]: body, title, ...shown } = document;
  const { key, date, validFrom, validTo, current } = document;
  const { county, prefecture, province, channel, lang, source, speakers } = document;
  const given: OwnValues = {
    county,
    prefecture,
    province,
    channel,
    lang,
    source,
    speakers,
    ...own,
  };
  const [head, rest] = splitFields(shown);
  return {
    key,
    day: dayNumber(date),
    time: orderInstant(document),
    characters,
    validFrom,
    validTo: validTo ?? Infinity,
    current,
    values: toValues(given),
    head: JSON.stringify(head),
    rest: JSON.stringify(rest),
    normal: normalParagraphs({ title, body }).join('\n'),
    title,
    body,
    words: new Map(),
    cuts: new Uint8Array(),
  };
}

/** Each value once: a document counts once for it. */
function toValues(given: OwnValues): FieldValues {
  const list = (value: OwnValues[keyof FieldValues]) => [...new Set([value ?? []].flat())];
  return Object.fromEntries(
    VALUE_FIELDS.map((field) => [field, list(given[field])]),
  ) as FieldValues;
}

function splitFields(document: object): [head: object, rest: object] {
  const fields = Object.entries(document);
  const isHead = ([field]: [string, unknown]) => STORED_HEAD_FIELDS.has(field);
  return [
    Object.fromEntries(fields.filter(isHead)),
    Object.fromEntries(fields.filter((field) => !isHead(field))),
  ];
}
