import { useState } from 'preact/hooks';
import type { TrendsAnswer } from '../../model/api/counting/trends.js';
import { useWords } from '../reader/language.js';
import { useFormat, type Format } from '../reader/use-format.js';
import type { Curves } from './chart/curves.js';
import type { CurveMeasure } from './trend-params.js';
import { trendWords } from './words.js';

/** Periods shown before the reader asks for more, and how many more then. */
const FIRST = 36;
const STEP = 200;

interface TrendTableProps {
  answer: TrendsAnswer;
  curves: Curves;
  measure: CurveMeasure;
  labelPeriod: (period: string) => string;
}

/** The chart's numbers as they are, not smoothed, in the chart's order. */
export function TrendTable({ answer, curves, measure, labelPeriod }: TrendTableProps) {
  const t = useWords(trendWords);
  const format = useFormat();
  const [room, setRoom] = useState(FIRST);
  const { periods } = curves;
  const shown = periods.map((_, i) => i).slice(-room);
  const show = showBy(format, measure);
  const left = periods.length - room;
  return (
    <section>
      <h2 id="numbers">{t.table}</h2>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="numbers">
        <table class="plain numbers">
          <thead>
            <tr>
              <th scope="col">{t.period}</th>
              {curves.curves.map(({ name }, i) => (
                <th scope="col" class="number" lang="zh-CN" key={`${i} ${name}`}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(measure === 'reports' || measure === 'occurrences') && (
              <tr>
                <th scope="row">{t.total}</th>
                {answer.series.map((series, i) => (
                  <td class="number" key={i}>
                    <b>
                      {measure === 'reports' && series.total.relation === 'atMost' ? '≤ ' : ''}
                      {format.number(
                        measure === 'reports' ? series.total.value : (series.occurrences ?? 0),
                      )}
                    </b>
                  </td>
                ))}
              </tr>
            )}
            {shown.map((at) => (
              <tr key={periods[at]}>
                <th scope="row">{labelPeriod(periods[at] ?? '')}</th>
                {curves.curves.map(({ values }, i) => {
                  const value = values[at] ?? null;
                  return (
                    <td class="number" key={i}>
                      {value === null ? (
                        <small>{t.missing(curves.crawled[at] ?? true)}</small>
                      ) : (
                        show(value)
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <button type="button" class="quiet" onClick={() => setRoom(room + STEP)}>
          {t.more(format.number(Math.min(left, STEP)))}
        </button>
      )}
    </section>
  );
}

function showBy(format: Format, measure: CurveMeasure): (value: number) => string {
  if (measure === 'share') return format.percent;
  return measure === 'perMillion' ? format.rate : format.number;
}
