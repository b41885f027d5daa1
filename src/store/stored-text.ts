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
  head: StoredHead;
  /** The normal forms of the title and of each paragraph of the text, joined by line feeds. */
  normal: string;
  /** The same as printed. */
  printed: string;
  /** How often each word occurs; empty for what was said. */
  words: ReadonlyMap<string, number>;
}

/** What numbers are split and sorted by. */
export interface StoredHead {
  county: string | null;
  prefecture: string | null;
  province: string | null;
  channel: string | null;
  speakers: string[];
}
