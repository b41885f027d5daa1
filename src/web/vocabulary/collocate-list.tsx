import type { CollocatesAnswer } from '../../model/api/words.js';
import { useAddress } from '../address/address.js';
import { viewHref } from '../address/views.js';
import { useAnswer } from '../api/use-answer.js';
import { toCitable } from '../numbers/citable.js';
import { CsvButton } from '../numbers/csv-button.js';
import { ReportTotal } from '../numbers/report-total.js';
import { SummaryLine } from '../numbers/summary-line.js';
import { Warnings } from '../numbers/warnings.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { apiParams, readQuery, sharedParams, withQuery } from '../query/params.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import type { Column } from '../shell/sortable-table.js';
import { collocatesPath, wholePath } from './vocabulary-params.js';
import { WordTable } from './word-table.js';
import { vocabularyWords } from './words.js';

type Collocate = CollocatesAnswer['collocates'][number];

/** The words that stand near the terms more often than chance would have it. */
export function CollocateList() {
  const t = useWords(vocabularyWords);
  const format = useFormat();
  const { params } = useAddress();
  const path = collocatesPath(params);
  const { answer, loading, problem, retry } = useAnswer<CollocatesAnswer>(path);
  const columns = useColumns(answer);
  if (path === undefined) return <p class="remark">{t.noQuery}</p>;
  const asked = apiParams(params);
  return (
    <section class="word-list" aria-busy={loading}>
      <SummaryLine
        loading={loading}
        tools={
          answer && {
            citables: [
              toCitable(
                answer.citation,
                'occurrences',
                { ...answer.reports, value: answer.occurrences },
                asked,
              ),
              toCitable(answer.citation, 'reports', answer.reports, asked),
            ],
            exported: asked,
            request: path,
          }
        }
      >
        {answer && (
          <>
            <strong>{t.occurrences(format.number(answer.occurrences), answer.occurrences)}</strong>{' '}
            {t.inReports} <ReportTotal total={answer.reports} />
          </>
        )}
      </SummaryLine>
      <Warnings warnings={answer?.warnings} />
      {problem !== undefined && (
        <ProblemNotice problem={problem} retry={retry} query={asked.get('q') ?? ''} />
      )}
      {answer?.collocates.length === 0 && <p class="remark">{t.nothing}</p>}
      {answer !== undefined && answer.collocates.length > 0 && (
        <WordTable
          title={t.titles.collocates}
          columns={columns}
          rows={answer.collocates}
          order="-logLikelihood"
        >
          <CsvButton
            request={wholePath(params, 'collocates')}
            name={`${readQuery(params)}-collocates`}
          />
        </WordTable>
      )}
    </section>
  );
}

function useColumns(answer: CollocatesAnswer | undefined): Column<Collocate>[] {
  const t = useWords(vocabularyWords);
  const format = useFormat();
  const { params } = useAddress();
  const most = Math.max(1, ...(answer?.collocates ?? []).map((each) => each.logLikelihood));
  const query = readQuery(params);
  const number = (
    name: 'count' | 'corpusCount',
    label: string,
    title: string,
  ): Column<Collocate> => ({
    name,
    label,
    title,
    isNumber: true,
    value: (row) => row[name],
    cell: (row) => format.number(row[name]),
  });
  return [
    {
      name: 'word',
      label: t.word,
      isHeader: true,
      value: ({ word }) => word,
      cell: ({ word }) => (
        <a
          lang="zh-CN"
          href={viewHref('concordance', withQuery(sharedParams(params), `(${query}) ${word}`))}
        >
          {word}
        </a>
      ),
    },
    number('count', t.near, t.nearWhy),
    number('corpusCount', t.corpus, t.corpusWhy),
    {
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
            style={{ width: `${(Math.abs(logLikelihood) / most) * 6}rem` }}
          />
          {format.rate(logLikelihood)}
        </span>
      ),
    },
    {
      name: 'dice',
      label: t.dice,
      title: t.diceWhy,
      isNumber: true,
      value: ({ dice }) => dice,
      cell: ({ dice }) => format.rate(dice),
    },
  ];
}
