import type { PhraseChangesAnswer } from '../../model/api/counting/formulations.js';
import { useAddress } from '../address/address.js';
import { viewHref } from '../address/views.js';
import { CsvButton } from '../numbers/csv-button.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { SortableTable, type Column } from '../shell/sortable-table.js';
import { changesPath, phraseParams, type Direction } from './formulations-params.js';
import { formulationWords } from './words.js';

type Phrase = PhraseChangesAnswer['phrases'][number];

/** Phrases shown before the reader asks for more, and how many more then. */
const STEP = 25;

/** Phrases that changed in one direction, the strongest first; each leads to its life. */
export function PhraseList(props: { direction: Direction; answer: PhraseChangesAnswer }) {
  const { direction, answer } = props;
  const t = useWords(formulationWords);
  const { params } = useAddress();
  const columns = useColumns();
  return (
    <section>
      <h2 id={direction}>
        {t.directions[direction]}{' '}
        {answer.phrases.length > 0 && (
          <CsvButton request={changesPath(params, direction)} name={direction} />
        )}
      </h2>
      {answer.phrases.length === 0 ? (
        <p class="remark">{t.noPhrases}</p>
      ) : (
        <SortableTable
          labelledBy={direction}
          columns={columns}
          rows={answer.phrases}
          rowKey={({ phrase }) => phrase}
          order="-logLikelihood"
          first={STEP}
          step={STEP}
        />
      )}
    </section>
  );
}

/** Without values: both lists stand in one address, which could name the order of but one. */
function useColumns(): Column<Phrase>[] {
  const t = useWords(formulationWords);
  const format = useFormat();
  const { params } = useAddress();
  const life = (phrase: string) => viewHref('formulations', phraseParams(params, phrase));
  return [
    {
      name: 'phrase',
      label: t.phrase,
      isHeader: true,
      cell: ({ phrase }) => (
        <a lang="zh-CN" href={life(phrase)}>
          {phrase}
        </a>
      ),
    },
    {
      name: 'reports',
      label: t.inWindow,
      isNumber: true,
      cell: ({ reports }) => format.number(reports),
    },
    {
      name: 'before',
      label: t.before,
      isNumber: true,
      cell: ({ before }) => format.number(before),
    },
    {
      name: 'logLikelihood',
      label: t.likelihood,
      title: t.likelihoodWhy,
      isNumber: true,
      cell: ({ logLikelihood }) => format.rate(logLikelihood),
    },
  ];
}
