import { normalForm } from '../../../src/model/text/normal-form.js';
import { BANDS, ROWS, SIGNATURE_BITS, type Fingerprint } from './fingerprint.js';
import { dropCredits } from './drop-credits.js';

// Chosen by hand, all three; the tests hold them against edited copies of invented texts.
/** Texts with fewer characters are near-identical only where they are the same. */
const MIN_CHARACTERS = 80;
/** Atoms in a shingle. */
const WIDTH = 4;
/** How many shingles a number counts for besides its own: a form filled in anew differs in its numbers. */
const NUMBER_WEIGHT = 4;
/** The upper bits of a shingle's digest tell its bin. */
const BIN_SHIFT = 22;
const EMPTY = 0xffff_ffff;

/**
 * The fingerprint of a body by one permutation hashing (Li, Owen and Zhang, 2012) with optimal
 * densification (Shrivastava, 2017): one pass over the text, whatever the number of values.
 *
 * Shingles are four neighbouring atoms of the normal form: a Han character is an atom, and so is a run
 * of letters or digits; punctuation and white space are not, for copies change them. A number counts more
 * than a word, lines of credits at either end of the text do not count. The same body has the same
 * fingerprint on every machine.
 */
export function fingerprintText(body: string): Fingerprint {
  const atoms = splitWords(dropCredits(body.split('\n').map(normalForm)));
  if (atoms.length === 0) {
    return { signature: new Uint8Array(SIGNATURE_BITS / 8), bands: new Int32Array(0) };
  }
  const values = new Uint32Array(SIGNATURE_BITS).fill(EMPTY);
  if (atoms.characters < MIN_CHARACTERS) {
    putInBin(values, hashText(atoms.hashes, 0, atoms.length));
  } else {
    const width = Math.min(WIDTH, atoms.length);
    for (let from = 0; from + width <= atoms.length; from += 1) {
      putInBin(values, hashText(atoms.hashes, from, from + width));
    }
    putNumbersInBins(values, atoms);
  }
  densify(values);
  return { signature: sign(values), bands: splitBands(values) };
}

interface Atoms {
  hashes: Int32Array;
  length: number;
  /** The places of the numbers among the atoms. */
  numbers: number[];
  characters: number;
}

/** What a code unit is to shingles. A Han character outside the first plane is two atoms. */
const APART = 1;
const IN_RUN = 2;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const KINDS = new Uint8Array(0x1_0000);
for (let unit = 0; unit < KINDS.length; unit += 1) {
  const character = String.fromCharCode(unit);
  if (/[\p{Script=Han}\p{Cs}]/u.test(character)) KINDS[unit] = APART;
  else if (/[\p{L}\p{N}\p{M}]/u.test(character)) KINDS[unit] = IN_RUN;
}

function splitWords(text: string): Atoms {
  const hashes = new Int32Array(text.length);
  let length = 0;
  let characters = 0;
  const numbers: number[] = [];
  let run = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const kind = KINDS[unit];
    if (kind === IN_RUN) {
      if (run === 0 && unit >= DIGIT_0 && unit <= DIGIT_9) numbers.push(length);
      run = Math.imul(run ^ unit, 0x0100_0193) + 1;
    } else if (run !== 0) {
      hashes[length++] = run;
      run = 0;
    }
    if (kind === APART) hashes[length++] = unit;
    if (kind !== 0) characters += 1;
  }
  if (run !== 0) hashes[length++] = run;
  return { hashes, length, numbers, characters };
}

function hashText(hashes: Int32Array, from: number, to: number): number {
  let digest = 0;
  for (let i = from; i < to; i += 1) digest = mix(Math.imul(digest, 31) + hashes[i]!);
  return digest;
}

/** A number with what is counted: 4日 is another than 4年. */
function putNumbersInBins(values: Uint32Array, { hashes, length, numbers }: Atoms): void {
  for (const at of numbers) {
    const digest = hashText(hashes, at, Math.min(at + 2, length));
    for (let i = 1; i <= NUMBER_WEIGHT; i += 1) putInBin(values, mix(digest + i));
  }
}

function putInBin(values: Uint32Array, digest: number): void {
  const bin = digest >>> BIN_SHIFT;
  const value = mix(digest) >>> 1;
  if (value < values[bin]!) values[bin] = value;
}

/** Fills each empty bin from one that all texts would take in turn. */
function densify(values: Uint32Array): void {
  const found = values.slice();
  for (let bin = 0; bin < values.length; bin += 1) {
    let from = bin;
    for (let turn = 1; found[from] === EMPTY; turn += 1) {
      from = mix(Math.imul(bin + 1, 0x9e37_79b1) + turn) >>> BIN_SHIFT;
    }
    values[bin] = found[from]!;
  }
}

// The bin goes into the bit: a value that is in many bins is as many tosses of a coin.
function sign(values: Uint32Array): Uint8Array {
  const signature = new Uint8Array(values.length / 8);
  for (let bin = 0; bin < values.length; bin += 1) {
    const bit = mix(values[bin]! ^ Math.imul(bin, 0x85eb_ca6b)) & 1;
    signature[bin >> 3]! |= bit << (bin & 7);
  }
  return signature;
}

function splitBands(values: Uint32Array): Int32Array {
  const bands = new Int32Array(BANDS);
  for (let band = 0; band < BANDS; band += 1) {
    let digest = band;
    for (let row = 0; row < ROWS; row += 1) {
      digest = mix(Math.imul(digest, 31) + values[band * ROWS + row]!);
    }
    bands[band] = digest;
  }
  return bands;
}

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(number: number): number {
  let h = number ^ (number >>> 16);
  h = Math.imul(h, 0x85eb_ca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2_ae35);
  return h ^ (h >>> 16);
}
