import type { FormulationAnswer } from '../../model/api/counting/formulations.js';
import { useAddress } from '../address/address.js';
import { reportHref } from '../address/report-href.js';
import { CsvButton } from '../numbers/csv-button.js';
import { readQuery } from '../query/params.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { CountyName } from '../report-facts/county-name.js';
import { Pager } from '../shell/pager.js';
import { lifeTablePath } from './formulations-params.js';
import { formulationWords } from './words.js';

/** The counties that took the formulation up, in the order in which they did. */
export function AdopterTable({ life }: { life: FormulationAnswer }) {
  const t = useWords(formulationWords);
  const format = useFormat();
  const { params } = useAddress();
  const { adoptions, adopters, page, limit } = life;
  if (adopters === 0) return null;
  return (
    <section>
      <h2 id="adopters">
        {t.adopters}{' '}
        <CsvButton
          request={lifeTablePath(params, 'adoptions')}
          name={`${readQuery(params)}-adoptions`}
        />
      </h2>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="adopters">
        <table class="plain adoptions">
          <thead>
            <tr>
              <th scope="col">{t.county}</th>
              <th scope="col">{t.first}</th>
              <th scope="col">{t.origin}</th>
              <th scope="col" class="number">
                {t.using}
              </th>
              <th scope="col">{t.last}</th>
            </tr>
          </thead>
          <tbody>
            {adoptions.map(({ county, date, reportId, reprint, origin, reports, lastDate }) => (
              <tr key={county.code}>
                <th scope="row">
                  <CountyName county={county} />
                </th>
                <td class="day">
                  <a href={reportHref(reportId, readQuery(params), params.get('asOf'))}>
                    {format.day(date)}
                  </a>
                  {reprint && <small> {t.isReprint}</small>}
                </td>
                <td>{t.origins[origin]}</td>
                <td class="number">{format.number(reports)}</td>
                <td class="day">{format.day(lastDate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager page={page} limit={limit} total={adopters} />
    </section>
  );
}
