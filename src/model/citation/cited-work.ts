/** What a citation is made of, whatever its form. */
export interface CitedWork {
  /** Its own among all works in a bibliography; of A-Z, a-z, 0-9, _ and -. */
  key: string;
  kind: 'page' | 'dataset';
  /** The institution that wrote it, where that is known. */
  author: string | null;
  title: string;
  /** Who made it public. */
  publisher: string | null;
  lang: 'zh' | 'en';
  /** YYYY-MM-DD */
  issued: string;
  /** The day on which it was looked at: YYYY-MM-DD. */
  accessed: string;
  url: string;
  /** What a reader of the citation should know besides. */
  note?: string;
}

/** The parts of a day in print: `2023`, `01` and `14`. */
export function dayParts(day: string): [year: string, month: string, day: string] {
  return [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)];
}
