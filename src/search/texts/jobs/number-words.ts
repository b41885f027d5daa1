import type { CacheSection } from '../../../model/memory/cache-store.js';
import type { Segment } from '../../../store/segment/segment.js';
import type { Turn } from '../../work/turn.js';
import { Vocabulary } from '../../words/vocabulary.js';

const VOCABULARY = 'vocabulary';
/** So many words are looked up between two looks at the clock. */
const LOOKED_UP_AT_ONCE = 512;

/** The numbers of a segment's words in a vocabulary, by their numbers in the segment. */
interface NumberedWords {
  /** One that is held no longer is not held by this. */
  vocabulary: WeakRef<Vocabulary>;
  numbers: Uint32Array;
}

/** The vocabulary of a store's segments. Old segments are not looked up again after a change of the index. */
export function openVocabulary(cache: CacheSection<object>): Vocabulary {
  return (cache.get(VOCABULARY) as Vocabulary | undefined) ?? new Vocabulary();
}

/** Holds a vocabulary with the words that it has now. */
export function holdVocabulary(cache: CacheSection<object>, vocabulary: Vocabulary): void {
  cache.set(VOCABULARY, vocabulary, vocabulary.bytes);
}

/** The numbers of a segment's words; new words are taken in. */
export async function numberWords(
  segment: Segment,
  vocabulary: Vocabulary,
  turn: Turn,
): Promise<Uint32Array> {
  const known = segment.cache.peek<NumberedWords>(VOCABULARY);
  if (known?.vocabulary.deref() === vocabulary) return known.numbers;
  const words = segment.words.words();
  const numbers = new Uint32Array(words.length);
  for (const [id, word] of words.entries()) {
    numbers[id] = vocabulary.number(word);
    if (id % LOOKED_UP_AT_ONCE === 0 && turn.isOver) await turn.next();
  }
  const numbered: NumberedWords = { vocabulary: new WeakRef(vocabulary), numbers };
  segment.cache.set(VOCABULARY, numbered, numbers.byteLength);
  return numbers;
}
