import { jiebaSegmenter } from '../../model/text/segmenter.js';
import { normalForm } from '../../model/text/normal-form.js';

/** The words of a query for a ranked search, as jieba cuts them. */
export function splitWords(query: string): string[] {
  return jiebaSegmenter
    .words(normalForm(query.toWellFormed()))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}
