import { packPostings, PairPostings } from './pair-postings.js';
import type { Pair } from './pairs.js';
import { SectionFile, writeSections } from './packed-sections.js';
import { packTexts, TextColumn, type TextEncoding } from './text-column.js';
import { packWords, WordColumn } from './word-column.js';
import type { StoredText } from './stored-text.js';

/** The sections of a segment's file, in their order. */
const SECTIONS = [
  'counts',
  'days',
  'times',
  'characters',
  'keyEnds',
  'keys',
  'headEnds',
  'heads',
  'normalEnds',
  'normals',
  'printedEnds',
  'printed',
  'pairs',
  'postings',
  'vocabularyEnds',
  'vocabulary',
  'wordEnds',
  'wordIds',
  'wordCounts',
] as const;

type Section = (typeof SECTIONS)[number];

/** Writes a segment; it is on the disk when this returns. */
export function writeSegment(path: string, texts: readonly StoredText[]): void {
  const keys = packTexts(
    texts.map(({ key }) => key),
    'utf8',
  );
  const heads = packTexts(
    texts.map(({ head }) => JSON.stringify(head)),
    'utf8',
  );
  const normalForms = texts.map(({ normal }) => normal);
  const normals = packTexts(normalForms, 'utf16le');
  const printed = packTexts(
    texts.map((text) => text.printed),
    'utf16le',
  );
  const postings = packPostings(normalForms);
  const words = packWords(texts.map((text) => text.words));
  const sections: Record<Section, ArrayBufferView> = {
    counts: Uint32Array.of(texts.length, postings.pairs.length / 2, words.words.ends.length),
    days: Uint32Array.from(texts, ({ day }) => day),
    times: Float64Array.from(texts, ({ time }) => time),
    characters: Uint32Array.from(texts, ({ characters }) => characters),
    keyEnds: keys.ends,
    keys: keys.bytes,
    headEnds: heads.ends,
    heads: heads.bytes,
    normalEnds: normals.ends,
    normals: normals.bytes,
    printedEnds: printed.ends,
    printed: printed.bytes,
    pairs: postings.pairs,
    postings: postings.texts,
    vocabularyEnds: words.words.ends,
    vocabulary: words.words.bytes,
    wordEnds: words.ends,
    wordIds: words.ids,
    wordCounts: words.counts,
  };
  writeSections(
    path,
    SECTIONS.map((name) => {
      const { buffer, byteOffset, byteLength } = sections[name];
      return new Uint8Array(buffer, byteOffset, byteLength);
    }),
  );
}

/**
 * Texts of some hundred or thousand reports in a file that never changes. Numbers are in memory, about 32 bytes
 * a report; texts and postings are read from the file where they are needed.
 */
export class Segment {
  /** How many texts it has. */
  readonly size: number;
  /** Of each text: its day (20230114), its instant of publication, its characters. */
  readonly days: Uint32Array;
  readonly times: Float64Array;
  readonly characters: Uint32Array;
  readonly keys: TextColumn;
  readonly normals: TextColumn;
  readonly printed: TextColumn;
  readonly words: WordColumn;
  readonly #heads: TextColumn;
  readonly #file: SectionFile;
  readonly #postings: PairPostings;
  /** Held once a text was read whole, which is done to all texts of a segment that is joined with others. */
  #vocabulary: string[] | undefined;

  /** @throws Error where the file is missing or not a segment that this version wrote */
  constructor(path: string) {
    this.#file = new SectionFile(path, SECTIONS.length);
    const [size, pairs, words] = this.#numbers('counts', Uint32Array, 0, 3);
    this.size = size!;
    this.days = this.#numbers('days', Uint32Array, 0, this.size);
    this.times = this.#numbers('times', Float64Array, 0, this.size);
    this.characters = this.#numbers('characters', Uint32Array, 0, this.size);
    this.keys = this.#texts('keyEnds', 'keys', 'utf8');
    this.#heads = this.#texts('headEnds', 'heads', 'utf8');
    this.normals = this.#texts('normalEnds', 'normals', 'utf16le');
    this.printed = this.#texts('printedEnds', 'printed', 'utf16le');
    this.#postings = new PairPostings(
      pairs!,
      (from, count) => this.#numbers('pairs', Uint32Array, 2 * from, 2 * count),
      (from, count) => this.#numbers('postings', Uint16Array, from, count),
    );
    this.words = new WordColumn(
      words!,
      this.#numbers('wordEnds', Uint32Array, 0, this.size),
      () => this.#texts('vocabularyEnds', 'vocabulary', 'utf8', words!).slice(0, words!),
      (section, from, count) =>
        this.#numbers(section === 'ids' ? 'wordIds' : 'wordCounts', Uint32Array, from, count),
    );
  }

  /** The numbers of the texts that have all of some pairs, ascending. */
  textsWith(pairs: readonly Pair[]): Uint16Array {
    return this.#postings.textsWith(pairs);
  }

  head(text: number): StoredText['head'] {
    return JSON.parse(this.#heads.get(text)) as StoredText['head'];
  }

  /** Everything about a text, as it was written. */
  read(text: number): StoredText {
    return {
      key: this.keys.get(text),
      day: this.days[text]!,
      time: this.times[text]!,
      characters: this.characters[text]!,
      head: this.head(text),
      normal: this.normals.get(text),
      printed: this.printed.get(text),
      words: this.#countWords(text),
    };
  }

  close(): void {
    this.#file.close();
  }

  #countWords(text: number): Map<string, number> {
    this.#vocabulary ??= this.words.words();
    const { ids, counts } = this.words.get(text);
    return new Map(Array.from(ids, (id, i) => [this.#vocabulary![id]!, counts[i]!]));
  }

  #texts(ends: Section, bytes: Section, encoding: TextEncoding, size = this.size): TextColumn {
    const section = SECTIONS.indexOf(bytes);
    return new TextColumn(this.#numbers(ends, Uint32Array, 0, size), encoding, (from, length) =>
      this.#file.read(section, from, length),
    );
  }

  #numbers<Numbers>(
    section: Section,
    kind: NumbersKind<Numbers>,
    from: number,
    count: number,
  ): Numbers {
    const width = kind.BYTES_PER_ELEMENT;
    const bytes = this.#file.read(SECTIONS.indexOf(section), from * width, count * width);
    return new kind(bytes.buffer, bytes.byteOffset, count);
  }
}

interface NumbersKind<Numbers> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, offset: number, length: number): Numbers;
}
