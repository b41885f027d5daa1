import type { ContextLine } from '../../model/api/counting/concordance.js';
import { readQuery } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { ReportFacts } from '../report-facts/report-facts.js';
import { reportHref, speakerHref } from '../address/report-href.js';

/** Each occurrence in its sentence, with the report that it stands in. */
export function Sentences({ lines }: { lines: ContextLine[] }) {
  const { params } = useAddress();
  const query = readQuery(params);
  return (
    <ol class="sentences">
      {lines.map((line) => (
        <li
          key={`${line.reportId} ${line.field} ${line.paragraph} ${line.offset}`}
          class="sentence"
        >
          <p lang="zh-CN">
            {line.left}
            <mark>{line.match}</mark>
            {line.right}
          </p>
          <ReportFacts head={line}>
            {line.speaker !== null && (
              <a href={speakerHref(line.speaker)} title={line.role ?? ''} lang="zh-CN">
                {line.speaker}
              </a>
            )}
            <a href={reportHref(line.reportId, query, params.get('asOf'))} lang="zh-CN">
              {line.title}
            </a>
          </ReportFacts>
        </li>
      ))}
    </ol>
  );
}
