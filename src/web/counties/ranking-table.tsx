import type { RankedRow } from '../../model/api/counting/ranking.js';
import { useAddress } from '../address/address.js';
import { viewHref } from '../address/views.js';
import { useLabels } from '../query/labels.js';
import { sharedParams, withParam } from '../query/params.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { SortableTable, type Column } from '../shell/sortable-table.js';
import { isSmallBase, narrowed, type Level, type Measure } from './counties-params.js';
import { countyWords } from './words.js';

/** Rows shown before the reader asks for more, and how many more then. */
const FIRST = 25;
const STEP = 100;

interface RankingTableProps {
  rows: RankedRow[];
  level: Level;
  measures: readonly Measure[];
  period: string | undefined;
  order: string;
}

/** The units by rank; a header sorts by its column. */
export function RankingTable({ rows, level, measures, period, order }: RankingTableProps) {
  const columns = useColumns({ level, measures, period });
  return (
    <SortableTable
      labelledBy="ranking"
      columns={columns}
      rows={rows}
      rowKey={({ value }) => value}
      order={order}
      first={FIRST}
      step={STEP}
    />
  );
}

function useColumns({
  level,
  measures,
  period,
}: Pick<RankingTableProps, 'level' | 'measures' | 'period'>): Column<RankedRow>[] {
  const t = useWords(countyWords);
  const format = useFormat();
  const labelValue = useLabels();
  const { params } = useAddress();
  const within = narrowed(sharedParams(params), period);
  const show = (value: number | null, form: (value: number) => string) =>
    value === null ? '–' : form(value);
  const percentRange = ({ shareLow, shareHigh }: RankedRow) =>
    `${format.percent(shareLow ?? 0)} – ${format.percent(shareHigh ?? 0)}`;
  const all: Column<RankedRow>[] = [
    {
      name: 'rank',
      label: '#',
      isNumber: true,
      cell: (_, at) => <span class="rank">{at + 1}</span>,
    },
    {
      name: 'unit',
      label: t.unit[level],
      isHeader: true,
      value: ({ value }) => labelValue(level, value),
      cell: (row) => (
        <>
          <a href={viewHref('search', withParam(within, level, row.value))}>
            {labelValue(level, row.value)}
          </a>
          {row.county !== null && (
            <small lang="zh-CN">
              {' '}
              <span class={row.county.prefecture === null ? undefined : 'wide'}>
                {row.county.province}
              </span>
              {row.county.prefecture}
            </small>
          )}
        </>
      ),
    },
    {
      name: 'reports',
      label: t.reports,
      isNumber: true,
      value: ({ reports }) => reports,
      cell: ({ reports }) => format.number(reports),
    },
    {
      name: 'base',
      label: t.base,
      title: t.baseWhy,
      isNumber: true,
      value: ({ corpusReports }) => corpusReports,
      cell: ({ corpusReports }) => format.number(corpusReports),
    },
    {
      name: 'share',
      label: t.share,
      title: t.shareWhy,
      isNumber: true,
      value: ({ share }) => share,
      isLast: isSmallBase,
      cell: (row) => (
        <>
          <span class={isSmallBase(row) ? 'unsure' : undefined}>
            {show(row.share, format.percent)}
          </span>
          <small class="interval">{percentRange(row)}</small>
        </>
      ),
    },
    {
      name: 'occurrences',
      label: t.occurrences,
      isNumber: true,
      value: ({ occurrences }) => occurrences,
      cell: ({ occurrences }) => show(occurrences, format.number),
    },
    {
      name: 'perMillion',
      label: t.perMillion,
      title: t.perMillionWhy,
      isNumber: true,
      value: ({ perMillion }) => perMillion,
      isLast: isSmallBase,
      cell: (row) => (
        <span class={isSmallBase(row) ? 'unsure' : undefined}>
          {show(row.perMillion, format.rate)}
        </span>
      ),
    },
  ];
  const isBlank = measures.length === 1;
  const hidden = ['base', 'share', 'occurrences', 'perMillion'];
  return isBlank ? all.filter(({ name }) => !hidden.includes(name)) : all;
}
