import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { KeyTable } from './key-table.js';
import { emptyManifest, readManifest, writeManifest, type Manifest } from './manifest.js';
import { MAX_TEXTS } from './segment/pair-postings.js';
import { Segment } from './segment/segment.js';
import { CacheStore } from '../model/memory/cache-store.js';
import { openSegmentCache } from './segment/segment-cache.js';
import type { StoredText } from './stored-text.js';
import { writeSegment } from './segment/write-segment.js';

/** Segments with fewer texts are joined, as soon as there are `FANOUT` of about the same size. */
export const FULL_SEGMENT = 4_096;
const FANOUT = 8;
/**
 * What the normal forms of all texts may take of the cache to be held there. Reports and statements share one: they leave half of it for
 * all else.
 */
const HELD_SHARE = 0.25;
const MANIFEST = 'manifest.json';
const SUFFIX = '.seg';

/** A segment, and which of its texts were written anew in a later one. */
export interface LiveSegment {
  file: string;
  segment: Segment;
  isStale: Uint8Array;
  /** How many are not stale. */
  live: number;
}

/** A text's place in the store. */
export interface TextPlace {
  segment: Segment;
  /** Its number in the segment. */
  text: number;
}

/**
 * The texts of all reports of an index, in a folder of files that never change: what is new comes in a file of
 * its own, and the manifest, replaced as a whole, names those that hold. Small files are joined in time.
 *
 * It is a cache of the index on this machine: where it is missing, damaged or of another edition, it is made anew.
 * One process at a time may write; others read what the manifest named when they opened it.
 */
export class TextStore {
  readonly #folder: string;
  readonly #cache: CacheStore;
  #manifest: Manifest = emptyManifest();
  /** By number; a text's place has the segment's number and its own. Numbers of joined segments are free. */
  #segments: (LiveSegment | undefined)[] = [];
  /** The numbers of the segments, the oldest first. */
  #ages: number[] = [];
  #table = this.#newTable();
  /** How many are reading, and files that they may read, to be closed when all are done. */
  #readers = 0;
  #retired: Segment[] = [];

  /** @param cache for what is read of the segments; several stores may share one */
  constructor(folder: string, cache = new CacheStore()) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#folder = folder;
    this.#cache = cache;
    this.reload();
  }

  /** How many texts it has. */
  get size(): number {
    return this.#table.size;
  }

  /** The state of the index that all texts are those of. */
  get generation(): string | undefined {
    return this.#manifest.generation ?? undefined;
  }

  /** The last change that it has of each index, by the instant in which that was made. */
  get revisions(): Readonly<Record<string, number>> {
    return this.#manifest.revisions;
  }

  /** Its segments; of a text that is stale in one, another has the current state. */
  segments(): LiveSegment[] {
    return this.#ages.map((at) => this.#segments[at]!);
  }

  /** Where the text of a report's version stands. */
  find(key: string): TextPlace | undefined {
    const place = this.#table.get(key);
    if (place === undefined) return undefined;
    const { segment } = this.#segments[Math.floor(place / MAX_TEXTS)]!;
    return { segment, text: place % MAX_TEXTS };
  }

  /**
   * Lets somebody read who pauses meanwhile: the files of the segments that there are stay open until then. What is
   * stale in them may change.
   */
  async reading<Result>(read: () => Promise<Result>): Promise<Result> {
    this.#readers += 1;
    try {
      return await read();
    } finally {
      this.#readers -= 1;
      if (this.#readers === 0) for (const segment of this.#retired.splice(0)) segment.close();
    }
  }

  /** Reads the manifest again. Where another process has replaced it, all segments are opened anew; else what was read of them holds. */
  reload(): void {
    try {
      const manifest = readManifest(this.#path(MANIFEST)) ?? emptyManifest();
      if (!this.#holds(manifest)) this.#open(manifest);
    } catch {
      // A segment is missing or damaged: like a store that was deleted, it is made anew from the index.
      this.#open(emptyManifest());
    }
  }

  /** Forgets all texts: those of another index follow. */
  reset(): void {
    this.#open(emptyManifest());
    this.#save();
  }

  /**
   * Adds texts, or their new states. They hold once `commit` has named them; a kill before that leaves what
   * was committed last.
   */
  add(texts: readonly StoredText[]): void {
    this.#write(texts);
    for (let members; (members = this.#listJoinable()) !== undefined;) {
      this.#write(members.flatMap((at) => [...liveTexts(this.#segments[at]!)]));
      for (const at of members) {
        this.#retire(this.#segments[at]!.segment);
        this.#segments[at] = undefined;
      }
      this.#ages = this.#ages.filter((at) => this.#segments[at] !== undefined);
    }
    this.#shareCache();
  }

  /** @param generation the state of the index whose texts these are; without it, they are on the way to it */
  commit(revisions: Record<string, number>, generation?: string): void {
    const known = { ...this.#manifest.revisions, ...revisions };
    this.#manifest = { ...this.#manifest, revisions: known, generation: generation ?? null };
    this.#save();
  }

  close(): void {
    for (const { segment } of this.segments()) this.#retire(segment);
    this.#segments = [];
    this.#ages = [];
    this.#table = this.#newTable();
  }

  /** Texts are held in memory only while all of them have room there. */
  #shareCache(): void {
    const segments = this.segments().map(({ segment }) => segment);
    const bytes = segments.reduce((sum, { normals }) => sum + normals.bytes, 0);
    const fits = bytes <= this.#cache.maxBytes * HELD_SHARE;
    for (const segment of segments) segment.fitsInMemory = fits;
  }

  #retire(segment: Segment): void {
    if (this.#readers > 0) this.#retired.push(segment);
    else segment.close();
  }

  #save(): void {
    const files = this.segments().map(({ file }) => file);
    this.#manifest = { ...this.#manifest, segments: files };
    writeManifest(this.#path(MANIFEST), this.#manifest);
    for (const file of readdirSync(this.#folder))
      if (file.endsWith(SUFFIX) && !files.includes(file)) rmSync(this.#path(file));
  }

  #write(texts: readonly StoredText[]): void {
    if (texts.length === 0) return;
    const file = `${Math.max(0, ...this.#listNumbers()) + 1}.seg`;
    writeSegment(this.#path(file), texts);
    this.#take(file);
  }

  #open(manifest: Manifest): void {
    this.close();
    this.#manifest = manifest;
    for (const file of manifest.segments) this.#take(file);
    this.#shareCache();
  }

  /** Whether what is open is what a manifest names, is still there, and nothing is that was not committed. */
  #holds(manifest: Manifest): boolean {
    const segments = this.segments().map(({ file }) => file);
    const isNamed = isDeepStrictEqual(manifest, { ...this.#manifest, segments });
    return isNamed && segments.every((file) => existsSync(this.#path(file)));
  }

  #path(file: string): string {
    return join(this.#folder, file);
  }

  /** The numbers of all files of segments that there are, uncommitted ones too. */
  #listNumbers(): number[] {
    const files = readdirSync(this.#folder).filter((file) => file.endsWith(SUFFIX));
    return files.map((file) => Number.parseInt(file, 10));
  }

  #newTable(): KeyTable {
    return new KeyTable((place, key) => {
      const { segment } = this.#segments[Math.floor(place / MAX_TEXTS)]!;
      return segment.keys.get(place % MAX_TEXTS) === key;
    });
  }

  /** Takes a segment in; what earlier ones have of its keys is stale. */
  #take(file: string): void {
    const segment = new Segment(this.#path(file), openSegmentCache(this.#cache));
    const free = this.#segments.indexOf(undefined);
    const at = free < 0 ? this.#segments.length : free;
    const { size } = segment;
    this.#segments[at] = { file, segment, isStale: new Uint8Array(size), live: size };
    this.#ages.push(at);
    for (const [text, key] of segment.keys.slice(0, size).entries()) {
      const before = this.#table.set(key, at * MAX_TEXTS + text);
      if (before === undefined) continue;
      const other = this.#segments[Math.floor(before / MAX_TEXTS)]!;
      other.isStale[before % MAX_TEXTS] = 1;
      other.live -= 1;
    }
  }

  /** The numbers of small segments of about one size, where there are enough of them to be joined. */
  #listJoinable(): number[] | undefined {
    const byClass = new Map<number, number[]>();
    for (const at of this.#ages) {
      const { live } = this.#segments[at]!;
      if (live > FULL_SEGMENT / 2) continue;
      const sizeClass = Math.floor(Math.log(Math.max(1, live)) / Math.log(FANOUT));
      const members = byClass.get(sizeClass) ?? [];
      byClass.set(sizeClass, [...members, at]);
    }
    return [...byClass.values()].find((members) => members.length >= FANOUT);
  }
}

function* liveTexts({ segment, isStale }: LiveSegment): Generator<StoredText> {
  for (let text = 0; text < segment.size; text += 1) if (!isStale[text]) yield segment.read(text);
}
