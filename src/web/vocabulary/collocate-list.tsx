import type { CollocatesAnswer } from '../../model/api/counting/words.js';
import { useAddress } from '../address/address.js';
import { useAnswer } from '../api/use-answer.js';
import { toCitable } from '../numbers/citable.js';
import { ReportTotal } from '../numbers/report-total.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import type { Column } from '../shell/sortable-table.js';
import { useWordColumns } from './use-word-columns.js';
import { collocatesPath } from './vocabulary-params.js';
import { WordList } from './word-list.js';
import { vocabularyWords } from './words.js';

type Collocate = CollocatesAnswer['collocates'][number];

/** The words that stand near the terms more often than chance would have it. */
export function CollocateList() {
  const t = useWords(vocabularyWords);
  const format = useFormat();
  const { params } = useAddress();
  const path = collocatesPath(params);
  const progress = useAnswer<CollocatesAnswer>(path);
  const columns = useColumns(progress.answer?.collocates ?? []);
  if (path === undefined) return <p class="remark">{t.noQuery}</p>;
  return (
    <WordList
      show="collocates"
      path={path}
      progress={progress}
      rows={({ collocates }) => collocates}
      columns={columns}
      summary={({ occurrences, reports }) => (
        <>
          <strong>{t.occurrences(format.number(occurrences), occurrences)}</strong> {t.inReports}{' '}
          <ReportTotal total={reports} />
        </>
      )}
      citables={({ citation, occurrences, reports }, asked) => [
        toCitable(citation, 'occurrences', { ...reports, value: occurrences }, asked),
        toCitable(citation, 'reports', reports, asked),
      ]}
    />
  );
}

function useColumns(rows: Collocate[]): Column<Collocate>[] {
  const t = useWords(vocabularyWords);
  const format = useFormat();
  const { word, likelihood } = useWordColumns(rows);
  const number = (name: 'count' | 'corpusCount', label: string, title: string) => ({
    name,
    label,
    title,
    isNumber: true,
    value: (row: Collocate) => row[name],
    cell: (row: Collocate) => format.number(row[name]),
  });
  return [
    word,
    number('count', t.near, t.nearWhy),
    number('corpusCount', t.corpus, t.corpusWhy),
    likelihood,
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
