import { writeSections } from './packed-sections.js';
import { packPostings } from './pair-postings.js';
import { END_OF_TEXT, SECTIONS, type Section } from './segment-sections.js';
import type { StoredText } from '../stored-text.js';
import { packBytes, packTexts } from './text-column.js';
import { packValues } from './value-column.js';
import { packWords } from './word-column.js';

/** Writes a segment; it is on the disk when this returns. */
export function writeSegment(path: string, texts: readonly StoredText[]): void {
  const keys = packTexts(
    texts.map(({ key }) => key),
    'utf8',
  );
  const values = packValues(texts.map((text) => text.values));
  const heads = packTexts(
    texts.map(({ head }) => head),
    'utf8',
  );
  const rests = packTexts(
    texts.map(({ rest }) => rest),
    'utf8',
  );
  const normalForms = texts.map(({ normal }) => normal);
  const normals = packTexts(
    normalForms.map((normal) => normal + END_OF_TEXT),
    'utf16le',
  );
  const titles = packTexts(
    texts.map(({ title }) => title),
    'utf16le',
  );
  const bodies = packTexts(
    texts.map(({ body }) => body),
    'utf16le',
  );
  const postings = packPostings(normalForms);
  const words = packWords(texts.map((text) => text.words));
  const cuts = packBytes(texts.map((text) => text.cuts));
  const sections: Record<Section, ArrayBufferView> = {
    counts: Uint32Array.of(
      texts.length,
      postings.pairs.length / 2,
      words.words.ends.length,
      values.names.ends.length,
      values.ids.length,
      words.ids.BYTES_PER_ELEMENT,
      words.counts.BYTES_PER_ELEMENT,
    ),
    days: Uint32Array.from(texts, ({ day }) => day),
    times: Float64Array.from(texts, ({ time }) => time),
    characters: Uint32Array.from(texts, ({ characters }) => characters),
    validFroms: Float64Array.from(texts, ({ validFrom }) => validFrom),
    validTos: Float64Array.from(texts, ({ validTo }) => validTo),
    currents: Uint8Array.from(texts, ({ current }) => Number(current)),
    keyEnds: keys.ends,
    keys: keys.bytes,
    valueNameEnds: values.names.ends,
    valueNames: values.names.bytes,
    valueEnds: values.ends,
    valueIds: values.ids,
    headEnds: heads.ends,
    heads: heads.bytes,
    restEnds: rests.ends,
    rests: rests.bytes,
    normalEnds: normals.ends,
    normals: normals.bytes,
    titleEnds: titles.ends,
    titles: titles.bytes,
    bodyEnds: bodies.ends,
    bodies: bodies.bytes,
    pairs: postings.pairs,
    postings: postings.texts,
    vocabularyEnds: words.words.ends,
    vocabulary: words.words.bytes,
    wordEnds: words.ends,
    wordIds: words.ids,
    wordCounts: words.counts,
    cutEnds: cuts.ends,
    cuts: cuts.bytes,
  };
  writeSections(
    path,
    SECTIONS.map((name) => {
      const { buffer, byteOffset, byteLength } = sections[name];
      return new Uint8Array(buffer, byteOffset, byteLength);
    }),
  );
}
