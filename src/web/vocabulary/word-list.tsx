import type { ComponentChildren } from 'preact';
import type { KeynessAnswer } from '../../model/api/counting/words.js';
import { useAddress } from '../address/address.js';
import type { Progress } from '../api/use-answer.js';
import type { Citable } from '../numbers/citable.js';
import { CsvButton } from '../numbers/csv-button.js';
import { SummaryLine } from '../numbers/summary-line.js';
import { Warnings } from '../numbers/warnings.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import type { PrintedFact } from '../print/printed-facts.js';
import { apiParams, readQuery } from '../query/params.js';
import { useWords } from '../reader/language.js';
import { Skeleton } from '../shell/skeleton.js';
import { SortableTable, type Column } from '../shell/sortable-table.js';
import { ZeroOfSearch } from '../zero/zero-of-search.js';
import { wholePath, type SHOWS } from './vocabulary-params.js';
import { vocabularyWords } from './words.js';

/** Words shown before the reader asks for more, and how many more then. */
const STEP = 50;

/** An answer that lists words. */
type WordsAnswer = Pick<KeynessAnswer, 'citation' | 'warnings'>;

interface WordListProps<Answer extends WordsAnswer, Row extends { word: string }> {
  show: (typeof SHOWS)[number];
  path: string;
  progress: Progress<Answer>;
  rows: (answer: Answer) => Row[];
  columns: Column<Row>[];
  /** The numbers that the list is of, as they are shown, and as they are cited. */
  summary: (answer: Answer) => ComponentChildren;
  /** What else was asked, to be told on paper. */
  asked?: PrintedFact[];
  citables: (answer: Answer, asked: URLSearchParams) => Citable[];
}

/** Words with their measures, the strongest first; another order stands in the address. */
export function WordList<Answer extends WordsAnswer, Row extends { word: string }>(
  props: WordListProps<Answer, Row>,
) {
  const { show, path, columns, summary, citables } = props;
  const { answer, loading, problem, retry } = props.progress;
  const t = useWords(vocabularyWords);
  const { params } = useAddress();
  const asked = apiParams(params);
  const rows = answer && props.rows(answer);
  return (
    <section class="word-list" aria-busy={loading}>
      <SummaryLine
        loading={loading}
        asked={props.asked}
        tools={answer && { citables: citables(answer, asked), exported: asked, request: path }}
      >
        {answer && summary(answer)}
      </SummaryLine>
      <Warnings warnings={answer?.warnings} />
      {problem !== undefined && (
        <ProblemNotice problem={problem} retry={retry} query={asked.get('q') ?? ''} />
      )}
      {answer === undefined && problem === undefined && <Skeleton shape="table" />}
      {rows?.length === 0 && <ZeroOfSearch nothing={t.nothing} />}
      {rows !== undefined && rows.length > 0 && (
        <section class="word-table">
          <header>
            <h2 id="words" class="hidden">
              {t.titles[show]}
            </h2>
            <div class="tools">
              <CsvButton request={wholePath(params, show)} name={`${readQuery(params)}-${show}`} />
            </div>
          </header>
          <SortableTable
            labelledBy="words"
            columns={columns}
            rows={rows}
            rowKey={({ word }) => word}
            order={params.get('order') ?? '-logLikelihood'}
            first={STEP}
            step={STEP}
          />
        </section>
      )}
    </section>
  );
}
