import type { OfficialEntry, OfficialMembership } from '../../model/api/reports/officials.js';
import { useAddress } from '../address/address.js';
import { CountyName } from '../report-facts/county-name.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { officialHref } from './official-href.js';
import { officialWords } from './words.js';
import '../styles/tables.css';

interface CareerTableProps {
  labelledBy: string;
  officials: Pick<OfficialEntry, 'id' | 'name' | 'nameLatin' | 'memberships'>[];
  /** Whether the table is of one person, who need not be named in it. */
  isOfOne?: boolean;
}

/** Who held which office, where, and from when to when; a row for each office. */
export function CareerTable({ labelledBy, officials, isOfOne = false }: CareerTableProps) {
  const t = useWords(officialWords);
  const { params } = useAddress();
  return (
    <div class="scroll" tabIndex={0} role="region" aria-labelledby={labelledBy}>
      <table class="plain careers">
        <thead>
          <tr>
            {!isOfOne && <th scope="col">{t.person}</th>}
            <th scope="col">{t.held}</th>
            <th scope="col">{t.county}</th>
            <th scope="col">{t.first}</th>
            <th scope="col">{t.last}</th>
            <th scope="col" class="number">
              {t.evidence}
            </th>
          </tr>
        </thead>
        <tbody>
          {officials.flatMap((official) =>
            official.memberships.map((membership, i) => (
              <tr key={`${official.id} ${i}`}>
                {!isOfOne && (
                  <th scope="row">
                    {i === 0 && (
                      <>
                        <a href={officialHref(official.id, params.get('asOf'))} lang="zh-CN">
                          {official.name}
                        </a>{' '}
                        {official.nameLatin !== official.name && (
                          <small>{official.nameLatin}</small>
                        )}
                      </>
                    )}
                  </th>
                )}
                <OfficeCells membership={membership} />
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

function OfficeCells({ membership }: { membership: OfficialMembership }) {
  const t = useWords(officialWords);
  const format = useFormat();
  const { post, kind, level, county, firstSeen, lastSeen, evidence, gaps } = membership;
  const unseen = gaps.reduce((sum, { days }) => sum + days, 0);
  return (
    <>
      <td>
        <span lang="zh-CN">{post}</span>{' '}
        {kind !== 'other' && <small class="kind">{`${t.kind[kind]} · ${t.level[level]}`}</small>}
      </td>
      <td>{county === null ? '–' : <CountyName county={county} />}</td>
      <td class="day">{format.day(firstSeen)}</td>
      <td class="day">{format.day(lastSeen)}</td>
      <td class="number">
        {format.number(evidence.length)}
        {unseen > 0 && <small class="kind"> {t.gaps(format.number(unseen))}</small>}
      </td>
    </>
  );
}
