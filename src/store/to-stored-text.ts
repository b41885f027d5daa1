import type { ReportDocument } from '../model/document.js';
import { REPORTS_INDEX, STATEMENTS_INDEX } from '../model/index-settings.js';
import type { StatementDocument } from '../model/statement-document.js';
import { orderInstant } from '../model/time/instant.js';
import { normalParagraphs } from './normal-paragraphs.js';
import type { StoredText } from './stored-text.js';
import { countTokens } from './word-tokens.js';

/** An index whose texts are stored, and how they are read from its documents. */
export interface StoredIndex<Document = never> {
  index: string;
  /** The fields that texts are read from. */
  fields: string[];
  toText(document: Document): StoredText;
}

const HEAD_FIELDS = ['county', 'prefecture', 'province', 'channel', 'speakers'] as const;
const SHARED_FIELDS = ['key', 'title', 'date', 'publishedAt', 'day', ...HEAD_FIELDS] as const;

type Shared = Pick<ReportDocument, (typeof SHARED_FIELDS)[number] & keyof ReportDocument>;

/** The indexes whose texts are stored, by what their documents are called. */
export const STORED_INDEXES = {
  reports: {
    index: REPORTS_INDEX,
    fields: [...SHARED_FIELDS, 'body', 'characters'],
    toText: (report: ReportDocument) => {
      const text = toText(report, report.body, report.characters);
      return { ...text, words: countTokens(text.normal.split('\n')) };
    },
  },
  statements: {
    index: STATEMENTS_INDEX,
    fields: [...SHARED_FIELDS, 'text'],
    toText: (statement: StatementDocument) => toText(statement, statement.text, 0),
  },
} satisfies Record<string, StoredIndex>;

export type StoredName = keyof typeof STORED_INDEXES;

function toText(document: Shared, body: string, characters: number): StoredText {
  const { key, title, day } = document;
  const { county, prefecture, province, channel, speakers } = document;
  return {
    key,
    day,
    time: orderInstant(document),
    characters,
    head: {
      county: county ?? null,
      prefecture: prefecture ?? null,
      province: province ?? null,
      channel: channel ?? null,
      speakers: speakers ?? [],
    },
    normal: normalParagraphs({ title, body }).join('\n'),
    printed: `${title}\n${body}`,
    words: new Map(),
  };
}
