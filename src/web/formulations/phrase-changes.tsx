import type { PhraseChangesAnswer } from '../../model/api/counting/formulations.js';
import { useAddress } from '../address/address.js';
import { useAnswer } from '../api/use-answer.js';
import { toCitable } from '../numbers/citable.js';
import { ReportTotal } from '../numbers/report-total.js';
import { SummaryLine } from '../numbers/summary-line.js';
import { Warnings } from '../numbers/warnings.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { Skeleton } from '../shell/skeleton.js';
import { changesPath, windowParams } from './formulations-params.js';
import { PhraseList } from './phrase-list.js';
import { WindowForm } from './window-form.js';
import { formulationWords } from './words.js';

/** What came up in the days chosen, and what went, against the days before. */
export function PhraseChanges() {
  const t = useWords(formulationWords);
  const format = useFormat();
  const { params } = useAddress();
  const request = changesPath(params, 'emerging');
  const emerging = useAnswer<PhraseChangesAnswer>(request);
  const fading = useAnswer<PhraseChangesAnswer>(changesPath(params, 'fading'));
  const { answer } = emerging;
  const loading = emerging.loading || fading.loading;
  // Both are asked about the same days: what one cannot answer, the other cannot.
  const failed = [emerging, fading].find(({ problem }) => problem !== undefined);
  const span = ({ from, to }: { from: string; to: string }) =>
    `${format.day(from)} – ${format.day(to)}`;
  const counted = answer && { value: answer.window.reports, relation: answer.relation };
  return (
    <section class="phrase-changes" aria-busy={loading}>
      <WindowForm answer={answer} />
      <SummaryLine
        loading={loading}
        asked={answer && [[t.against, span(answer.against)]]}
        tools={
          answer &&
          counted && {
            citables: [
              toCitable(answer.citation, 'reports', counted, narrowToWindow(params, answer.window)),
            ],
            request,
          }
        }
      >
        {answer && counted && (
          <>
            {span(answer.window)} <ReportTotal total={counted} />{' '}
            <span class="adopters">
              {t.comparedWith(
                span(answer.against),
                format.number(answer.against.reports),
                answer.against.reports,
              )}
            </span>
          </>
        )}
      </SummaryLine>
      <Warnings warnings={answer?.warnings} />
      {failed?.problem !== undefined && (
        <ProblemNotice problem={failed.problem} retry={failed.retry} />
      )}
      {answer?.sampled && <p class="remark">{t.sampled}</p>}
      {loading && (answer === undefined || fading.answer === undefined) && <Skeleton />}
      {answer !== undefined && fading.answer !== undefined && (
        <>
          <p class="remark">{t.changesWhy}</p>
          <div class="phrase-lists">
            <PhraseList direction="emerging" answer={answer} />
            <PhraseList direction="fading" answer={fading.answer} />
          </div>
        </>
      )}
    </section>
  );
}

function narrowToWindow(params: URLSearchParams, { from, to }: PhraseChangesAnswer['window']) {
  const asked = windowParams(params);
  asked.set('from', from);
  asked.set('to', to);
  return asked;
}
