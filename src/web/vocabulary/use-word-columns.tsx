import { useAddress } from '../address/address.js';
import { viewHref } from '../address/views.js';
import { readQuery, sharedParams, withQuery } from '../query/params.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import type { Column } from '../shell/sortable-table.js';
import { vocabularyWords } from './words.js';

interface MeasuredWord {
  word: string;
  logLikelihood: number;
}

/** Of the longest bar, in rem. */
const BAR = 5;

/** The columns that every list of words has: the word, which leads to its lines, and how sure the measure is. */
export function useWordColumns<Row extends MeasuredWord>(
  rows: Row[],
): {
  word: Column<Row>;
  likelihood: Column<Row>;
} {
  const t = useWords(vocabularyWords);
  const format = useFormat();
  const { params } = useAddress();
  const query = readQuery(params);
  const most = Math.max(1, ...rows.map(({ logLikelihood }) => logLikelihood));
  const lines = (word: string) =>
    withQuery(sharedParams(params), query === '' ? word : `(${query}) ${word}`);
  return {
    word: {
      name: 'word',
      label: t.word,
      isHeader: true,
      value: ({ word }) => word,
      cell: ({ word }) => (
        <a lang="zh-CN" href={viewHref('concordance', lines(word))}>
          {word}
        </a>
      ),
    },
    likelihood: {
      name: 'logLikelihood',
      label: t.likelihood,
      title: t.likelihoodWhy,
      isNumber: true,
      value: ({ logLikelihood }) => logLikelihood,
      cell: ({ logLikelihood }) => (
        <span class="barred">
          <span
            class="bar"
            aria-hidden="true"
            style={{ width: `${(Math.abs(logLikelihood) / most) * BAR}rem` }}
          />
          {format.rate(logLikelihood)}
        </span>
      ),
    },
  };
}
