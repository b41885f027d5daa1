import type { Segment } from '../../../store/segment/segment.js';
import type { PhraseTable } from '../../phrases/phrase-table.js';

/** The phrases of some texts, and the numbers that the texts have there. */
export interface HeldPhrases {
  table: PhraseTable;
  /** The number of the first text of each segment; the others follow. */
  firsts: Map<Segment, number>;
}
