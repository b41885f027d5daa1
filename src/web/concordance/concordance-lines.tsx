import type { ContextLine } from '../../model/api/counting/concordance.js';
import type { ReportCounty } from '../../model/api/parts/report-head.js';
import { useLabels } from '../query/labels.js';
import { readQuery } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { reportHref, speakerHref } from '../address/report-href.js';
import { concordanceWords } from './words.js';

/** Lines with the term in one column, so that the eye runs down what stands beside it. */
export function ConcordanceLines({
  lines,
  isFitting,
}: {
  lines: ContextLine[];
  /** Whether what the window does not hold is cut; else the table scrolls. */
  isFitting: boolean;
}) {
  const t = useWords(concordanceWords);
  const labelValue = useLabels();
  const { params } = useAddress();
  const query = readQuery(params);
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={t.table}>
      <table class={isFitting ? 'kwic fitting' : 'kwic'}>
        <caption class="hidden">{t.table}</caption>
        <thead>
          <tr>
            <th scope="col">{t.date}</th>
            <th scope="col">{t.place}</th>
            <th scope="col" class="left">
              {t.left}
            </th>
            <th scope="col">{t.match}</th>
            <th scope="col">{t.right}</th>
            <th scope="col">{t.speaker}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.reportId} ${line.field} ${line.paragraph} ${line.offset}`}>
              <td class="when">
                <a href={reportHref(line.reportId, query, params.get('asOf'))} title={line.title}>
                  {line.date}
                </a>
              </td>
              <td class="where">
                {line.county && (
                  <span title={placeTitle(line.county)}>
                    {labelValue('county', line.county.code)}
                  </span>
                )}
              </td>
              <td class="left" lang="zh-CN">
                <span>
                  <bdi dir="ltr">{line.left}</bdi>
                </span>
              </td>
              <td class="match" lang="zh-CN">
                <mark>{line.match}</mark>
              </td>
              <td class="right" lang="zh-CN">
                <span>{line.right}</span>
              </td>
              <td class="who">
                {line.speaker !== null && (
                  <a href={speakerHref(line.speaker)} title={line.role ?? ''} lang="zh-CN">
                    {line.speaker}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The whole name, which the column may have no room for. */
function placeTitle({ province, prefecture, name, nameEn }: ReportCounty): string {
  return [province, prefecture, name, nameEn].filter(Boolean).join(' ');
}
