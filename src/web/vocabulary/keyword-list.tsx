import type { KeynessAnswer } from '../../model/api/words.js';
import { useAddress } from '../address/address.js';
import { viewHref } from '../address/views.js';
import { useAnswer } from '../api/use-answer.js';
import { toCitable } from '../numbers/citable.js';
import { CsvButton } from '../numbers/csv-button.js';
import { SummaryLine } from '../numbers/summary-line.js';
import { Warnings } from '../numbers/warnings.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { apiParams, readQuery, sharedParams, withQuery } from '../query/params.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import type { Column } from '../shell/sortable-table.js';
import { keynessPath, wholePath } from './vocabulary-params.js';
import { WordTable } from './word-table.js';
import { vocabularyWords } from './words.js';

type Keyword = KeynessAnswer['words'][number];

/** The words by which the target differs from the reference. */
export function KeywordList() {
  const t = useWords(vocabularyWords);
  const format = useFormat();
  const { params } = useAddress();
  const path = keynessPath(params);
  const { answer, loading, problem, retry } = useAnswer<KeynessAnswer>(path);
  const columns = useColumns(answer);
  if (path === undefined) return <p class="remark">{t.notChosen}</p>;
  const asked = apiParams(params);
  const size = (name: string, { reports, tokens }: KeynessAnswer['target']) => (
    <span class="side">{t.size(name, format.number(reports), format.number(tokens))}</span>
  );
  const total = answer && { value: answer.target.reports, relation: answer.citation.relation };
  return (
    <section class="word-list" aria-busy={loading}>
      <SummaryLine
        loading={loading}
        tools={
          answer &&
          total && {
            citables: [toCitable(answer.citation, 'reports', total, asked)],
            exported: asked,
            request: path,
          }
        }
      >
        {answer && (
          <>
            {size(t.target, answer.target)} {size(t.reference, answer.reference)}
          </>
        )}
      </SummaryLine>
      <Warnings warnings={answer?.warnings} />
      {problem !== undefined && (
        <ProblemNotice problem={problem} retry={retry} query={asked.get('q') ?? ''} />
      )}
      {answer?.words.length === 0 && <p class="remark">{t.nothing}</p>}
      {answer !== undefined && answer.words.length > 0 && (
        <WordTable
          title={t.titles.keyness}
          columns={columns}
          rows={answer.words}
          order="-logLikelihood"
        >
          <CsvButton request={wholePath(params, 'keyness')} name={`${readQuery(params)}-keyness`} />
        </WordTable>
      )}
    </section>
  );
}

function useColumns(answer: KeynessAnswer | undefined): Column<Keyword>[] {
  const t = useWords(vocabularyWords);
  const format = useFormat();
  const { params } = useAddress();
  const most = Math.max(1, ...(answer?.words ?? []).map(({ logLikelihood }) => logLikelihood));
  const query = readQuery(params);
  const perMillion = (count: number, side: 'target' | 'reference') =>
    (count * 1e6) / Math.max(1, answer?.[side].tokens ?? 0);
  const count = (side: 'target' | 'reference', label: string): Column<Keyword> => ({
    name: side,
    label,
    isNumber: true,
    value: (row) => row[side],
    cell: (row) => format.number(row[side]),
  });
  const rate = (side: 'target' | 'reference'): Column<Keyword> => ({
    name: `${side}Rate`,
    label: t.perMillion,
    isNumber: true,
    value: (row) => perMillion(row[side], side),
    cell: (row) => format.rate(perMillion(row[side], side)),
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
          href={viewHref(
            'concordance',
            withQuery(sharedParams(params), query === '' ? word : `(${query}) ${word}`),
          )}
        >
          {word}
        </a>
      ),
    },
    count('target', t.inTarget),
    rate('target'),
    count('reference', t.inReference),
    rate('reference'),
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
            style={{ width: `${(Math.abs(logLikelihood) / most) * 4}rem` }}
          />
          {format.rate(logLikelihood)}
        </span>
      ),
    },
    {
      name: 'effect',
      label: t.ratio,
      title: t.ratioWhy,
      isNumber: true,
      value: ({ effect }) => effect,
      cell: ({ effect }) => format.signed(effect),
    },
  ];
}
