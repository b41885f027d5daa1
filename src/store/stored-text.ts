/** The fields whose values are stored apart, to filter, count and sort by. */
export const VALUE_FIELDS = [
  'county',
  'prefecture',
  'province',
  'channel',
  'lang',
  'source',
  'speakers',
  'keywords',
  'reprintCode',
  'spokenRoles',
  'speaker',
  'nameLatin',
  'role',
  'verb',
] as const;

export type ValueField = (typeof VALUE_FIELDS)[number];
export type FieldValues = Record<ValueField, string[]>;

/** What the store holds of a document: of one version of a report, or of what was said in it. */
export interface StoredText {
  /** The engine's key. */
  key: string;
  /** 20230114. */
  day: number;
  /** Of publication, in milliseconds since the epoch. */
  time: number;
  /** Of a report; 0 of what was said. */
  characters: number;
  /** In milliseconds since the epoch; `validTo` is infinite where the version has not ended. */
  validFrom: number;
  validTo: number;
  current: boolean;
  values: FieldValues;
  /** What every answer shows of the document, title and text apart, as JSON; and all else that it shows. */
  head: string;
  rest: string;
  /** The normal forms of the title and of each paragraph of the text, joined by line feeds. */
  normal: string;
  /** Title and text as printed. */
  title: string;
  body: string;
  /** How often each word occurs; empty for what was said. */
  words: ReadonlyMap<string, number>;
  /** Where the normal form is cut into them (`cutWords`); empty for what was said. */
  cuts: Uint8Array;
}
