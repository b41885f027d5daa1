import type { CiteAnswer, DifferingReports } from '../../model/api/parts/citation.js';
import { reportHref } from '../address/report-href.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { ReportFacts } from '../report-facts/report-facts.js';
import { textLanguage } from '../report-facts/text-language.js';
import { citeWords } from './words.js';

interface DifferencesProps {
  answer: CiteAnswer;
  /** The query, to be marked in the reports. */
  q: string;
}

/** The reports that make the difference between both counts, and those that changed without making one. */
export function Differences({ answer, q }: DifferencesProps) {
  const t = useWords(citeWords);
  const { came, went, changed } = answer.differences;
  const { snapshot } = answer.then;
  const isSame = [came, went, changed].every(({ total }) => total.value === 0);
  return (
    <section class="differences" aria-labelledby="differences">
      <h2 id="differences">{t.differences}</h2>
      {isSame && <p class="remark">{t.noDifferences}</p>}
      <DifferenceList name={t.came} found={came} q={q} asOf={null} />
      <DifferenceList name={t.went} found={went} q={q} asOf={snapshot} />
      <DifferenceList name={t.changed} found={changed} q={q} asOf={null} />
    </section>
  );
}

interface DifferenceListProps {
  name: string;
  found: DifferingReports;
  q: string;
  /** The state in which the reports are shown. */
  asOf: string | null;
}

function DifferenceList({ name, found, q, asOf }: DifferenceListProps) {
  const t = useWords(citeWords);
  const format = useFormat();
  const { total, reports, rest } = found;
  if (total.value === 0) return null;
  const bound = total.relation === 'exact' ? '' : '≤ ';
  return (
    <>
      <h3>
        {name} <small>{bound + format.number(total.value)}</small>
      </h3>
      <ul>
        {reports.map((head) => (
          <li key={head.id}>
            <a href={reportHref(head.id, q, asOf)} lang={textLanguage(head.lang)}>
              {head.title}
            </a>
            <ReportFacts head={head}>
              {head.goneAt !== null && <span>{t.gone(format.time(head.goneAt))}</span>}
            </ReportFacts>
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="remark">{t.rest(format.number(rest))}</p>}
    </>
  );
}
