import { numbersOfWidth, type NumbersKind } from './narrow-numbers.js';
import { NormalForms } from './normal-forms.js';
import { PairPostings } from './pair-postings.js';
import type { Pair } from './pairs.js';
import { SectionFile } from './packed-sections.js';
import type { SegmentCache } from './segment-cache.js';
import { SECTIONS, type Section } from './segment-sections.js';
import { VALUE_FIELDS, type FieldValues, type StoredText } from '../stored-text.js';
import { TextColumn, type TextEncoding } from './text-column.js';
import { ValueColumn } from './value-column.js';
import { WordColumn } from './word-column.js';

/**
 * Texts of some hundred or thousand reports in a file that never changes. Numbers are in memory, about 60 bytes
 * a report; all else is read from the file where it is needed, or from a cache.
 */
export class Segment {
  /** How many texts it has. */
  readonly size: number;
  /** Of each text: its day (20230114), its instant of publication, its characters, when it was valid. */
  readonly days: Uint32Array;
  readonly times: Float64Array;
  readonly characters: Uint32Array;
  readonly validFroms: Float64Array;
  readonly validTos: Float64Array;
  readonly currents: Uint8Array;
  readonly keys: TextColumn;
  /** Titles and texts as printed. */
  readonly titles: TextColumn;
  readonly bodies: TextColumn;
  readonly normals: NormalForms;
  readonly words: WordColumn;
  readonly values: ValueColumn;
  /** What is held of it in memory. */
  readonly cache: SegmentCache;
  #fitsInMemory = true;
  readonly #heads: TextColumn;
  readonly #rests: TextColumn;
  readonly #file: SectionFile;
  readonly #postings: PairPostings;
  readonly #cutEnds: Uint32Array;

  /** @throws Error where the file is missing or not a segment that this version wrote */
  constructor(path: string, cache: SegmentCache) {
    this.#file = new SectionFile(path, SECTIONS.length, cache);
    this.cache = cache;
    const [size, pairs, words, names, values, idBytes, countBytes] = this.#numbers(
      'counts',
      Uint32Array,
      0,
      7,
    );
    this.size = size!;
    this.days = this.#numbers('days', Uint32Array, 0, this.size);
    this.times = this.#numbers('times', Float64Array, 0, this.size);
    this.characters = this.#numbers('characters', Uint32Array, 0, this.size);
    this.validFroms = this.#numbers('validFroms', Float64Array, 0, this.size);
    this.validTos = this.#numbers('validTos', Float64Array, 0, this.size);
    this.currents = this.#numbers('currents', Uint8Array, 0, this.size);
    this.keys = this.#texts('keyEnds', 'keys', 'utf8');
    this.#heads = this.#texts('headEnds', 'heads', 'utf8');
    this.#rests = this.#texts('restEnds', 'rests', 'utf8');
    const normals = this.#texts('normalEnds', 'normals', 'utf16le');
    this.normals = new NormalForms(normals, this.size, cache);
    this.titles = this.#texts('titleEnds', 'titles', 'utf16le');
    this.bodies = this.#texts('bodyEnds', 'bodies', 'utf16le');
    this.values = new ValueColumn(
      this.size,
      { column: this.#texts('valueNameEnds', 'valueNames', 'utf8', names!), count: names! },
      this.cache,
      {
        ends: () => this.#numbers('valueEnds', Uint32Array, 0, this.size * VALUE_FIELDS.length),
        ids: () => this.#numbers('valueIds', Uint32Array, 0, values!),
      },
    );
    this.#cutEnds = this.#numbers('cutEnds', Uint32Array, 0, this.size);
    this.#postings = new PairPostings(
      pairs!,
      (from, count) => this.#numbers('pairs', Uint32Array, 2 * from, 2 * count, 'peek'),
      (from, count) => this.#numbers('postings', Uint16Array, from, count, this.#brief),
    );
    const [idKind, countKind] = [numbersOfWidth(idBytes!), numbersOfWidth(countBytes!)];
    this.words = new WordColumn(
      words!,
      this.#numbers('wordEnds', Uint32Array, 0, this.size),
      this.cache,
      () => this.#texts('vocabularyEnds', 'vocabulary', 'utf8', words!).slice(0, words!),
      (section, from, count) =>
        section === 'ids'
          ? this.#numbers('wordIds', idKind, from, count, 'peek')
          : this.#numbers('wordCounts', countKind, from, count, 'peek'),
    );
  }

  /**
   * Whether texts and postings are held once they were read. Where those of a whole store have no room in the cache, each search
   * would drive out what the one before it read, and what is small and wanted by every search besides.
   */
  set fitsInMemory(fits: boolean) {
    this.#fitsInMemory = fits;
    this.normals.areHeld = fits;
  }

  /** How numbers and texts are read that are let go at once. */
  get #brief(): 'read' | 'peek' {
    return this.#fitsInMemory ? 'peek' : 'read';
  }

  /** The numbers of the texts that have all of some pairs, ascending, and perhaps of a few that lack the commonest of them. */
  textsWith(pairs: readonly Pair[]): Uint16Array {
    return this.#postings.textsWith(pairs);
  }

  /** Where a text's normal form is cut into words (`cutWords`). */
  cuts(text: number): Uint8Array {
    const from = text === 0 ? 0 : this.#cutEnds[text - 1]!;
    return this.#numbers('cuts', Uint8Array, from, this.#cutEnds[text]! - from, this.#brief);
  }

  /** What most answers show of a document, its title and text apart. */
  head(text: number): Record<string, unknown> {
    return JSON.parse(this.#heads.get(text)) as Record<string, unknown>;
  }

  /** What only some answers show. */
  rest(text: number): Record<string, unknown> {
    return JSON.parse(this.#rests.get(text)) as Record<string, unknown>;
  }

  /** Everything about a text, as it was written. */
  read(text: number): StoredText {
    const { values } = this;
    return {
      key: this.keys.get(text),
      day: this.days[text]!,
      time: this.times[text]!,
      characters: this.characters[text]!,
      validFrom: this.validFroms[text]!,
      validTo: this.validTos[text]!,
      current: this.currents[text] === 1,
      values: Object.fromEntries(
        VALUE_FIELDS.map((field) => [field, values.get(text, field)]),
      ) as FieldValues,
      head: this.#heads.get(text),
      rest: this.#rests.get(text),
      normal: this.normals.get(text),
      title: this.titles.get(text),
      body: this.bodies.get(text),
      words: this.words.count(text),
      cuts: this.cuts(text),
    };
  }

  close(): void {
    this.#file.close();
  }

  #texts(ends: Section, bytes: Section, encoding: TextEncoding, size = this.size): TextColumn {
    const section = SECTIONS.indexOf(bytes);
    return new TextColumn(this.#numbers(ends, Uint32Array, 0, size), encoding, {
      read: (from, length) => this.#file[this.#brief](section, from, length),
      fill: (target) => this.#file.fill(section, target),
    });
  }

  /** @param how `peek` for numbers that are let go at once */
  #numbers<Kind>(
    section: Section,
    kind: NumbersKind<Kind>,
    from: number,
    count: number,
    how: 'read' | 'peek' = 'read',
  ): Kind {
    const width = kind.BYTES_PER_ELEMENT;
    const bytes = this.#file[how](SECTIONS.indexOf(section), from * width, count * width);
    return new kind(bytes.buffer, bytes.byteOffset, count);
  }
}
