import { useState } from 'preact/hooks';
import type { FormulationMonth } from '../../model/api/counting/formulations.js';
import { useAddress } from '../address/address.js';
import { CsvButton } from '../numbers/csv-button.js';
import { readQuery } from '../query/params.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { shellWords } from '../shell/words.js';
import { lifeTablePath } from './formulations-params.js';
import { formulationWords } from './words.js';

/** Months shown before the reader asks for more, and how many more then. */
const FIRST = 24;
const STEP = 120;

/** The chart's numbers, with the share by which a month is hot or cold; the last months, in their order. */
export function MonthTable({ months }: { months: FormulationMonth[] }) {
  const t = useWords(formulationWords);
  const shell = useWords(shellWords);
  const format = useFormat();
  const { params } = useAddress();
  const [room, setRoom] = useState(FIRST);
  const left = months.length - room;
  const numbers = ['using', 'corpus', 'share', 'tier', 'usingCounties', 'newCounties'] as const;
  return (
    <section>
      <h2 id="months">
        {t.months} <CsvButton request={lifeTablePath(params, 'months')} name={readQuery(params)} />
      </h2>
      <p class="remark">{t.tiersWhy}</p>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="months">
        <table class="plain numbers">
          <thead>
            <tr>
              <th scope="col">{t.month}</th>
              {numbers.map((name) => (
                <th key={name} scope="col" class="number">
                  {t[name]}
                </th>
              ))}
              <th scope="col" class="number">
                {t.everCounties}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.slice(-room).map((each) => (
              <tr key={each.month}>
                <th scope="row">{format.month(each.month)}</th>
                <td class="number">{format.number(each.reports)}</td>
                <td class="number">{format.number(each.corpusReports)}</td>
                <td class="number">{each.share === null ? '–' : format.percent(each.share)}</td>
                <td class="number">{each.tier === null ? '–' : t.tiers[each.tier]}</td>
                <td class="number">
                  {t.of(format.number(each.using), format.number(each.crawled))}
                </td>
                <td class="number">{format.number(each.newAdopters)}</td>
                <td class="number">{format.number(each.adopters)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <button type="button" class="quiet" onClick={() => setRoom(room + STEP)}>
          {shell.more(format.number(Math.min(left, STEP)))}
        </button>
      )}
    </section>
  );
}
