import type { SimilarAnswer } from '../../model/api/reports/versions.js';
import { useAnswer } from '../api/use-answer.js';
import { useAddress } from '../address/address.js';
import { textLanguage } from '../report-facts/text-language.js';
import { useLanguage, useWords } from '../reader/language.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { ReportFacts } from '../report-facts/report-facts.js';
import { reportHref } from '../address/report-href.js';
import { reportWords } from './words.js';

/**
 * In per cent. Chosen by hand on news items: reports below it share no more than set phrases.
 */
const LEAST = 30;

/** Reprints, and reports about the same. */
export function SimilarReports({ base }: { base: string }) {
  const t = useWords(reportWords);
  const { locale } = useLanguage();
  const { params } = useAddress();
  const { answer, problem, retry } = useAnswer<SimilarAnswer>(
    `${base}/similar?limit=5&minSimilarity=${LEAST}`,
  );
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return (
    <section class="similar">
      <h2>{t.similar}</h2>
      {problem !== undefined && <ProblemNotice problem={problem} retry={retry} />}
      {answer?.similar.length === 0 && <p class="remark">{t.none(percent.format(LEAST / 100))}</p>}
      <ul>
        {answer?.similar.map((head) => (
          <li key={head.id}>
            <a href={reportHref(head.id, params.get('q') ?? '')} lang={textLanguage(head.lang)}>
              {head.title}
            </a>
            <ReportFacts head={head}>
              {head.reprint && <span>{t.reprint}</span>}
              {head.similarity !== null && (
                <span>{t.likeness(percent.format(head.similarity))}</span>
              )}
            </ReportFacts>
          </li>
        ))}
      </ul>
    </section>
  );
}
