import type { StatementsAnswer } from '../../model/api/statements.js';
import { useAnswer } from '../api/use-answer.js';
import { DateFacet } from '../facets/date-facet.js';
import { FacetList } from '../facets/facet-list.js';
import { FoldedAside } from '../facets/folded-aside.js';
import { Warnings } from '../numbers/warnings.js';
import { readChoice, withChoice } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { Pager } from '../shell/pager.js';
import { ZeroOfSearch } from '../zero/zero-of-search.js';
import { StatementItem } from './statement-item.js';
import { STATEMENT_SORTS, statementsPath } from './statement-params.js';
import { StatementSummary } from './statement-summary.js';
import { statementWords } from './words.js';
import { ViewTitle } from '../shell/view-title.js';
import '../styles/facets.css';
import '../styles/results.css';
import '../styles/statements.css';

/** Who said it, in which role, when and in which words. */
export function StatementsView() {
  const t = useWords(statementWords);
  const { params, change } = useAddress();
  const path = statementsPath(params);
  const progress = useAnswer<StatementsAnswer>(path);
  const { answer, loading } = progress;
  return (
    <div class="columns">
      {answer !== undefined && (
        <FoldedAside>
          <DateFacet found={answer.facets.month} />
          <FacetList facet="speaker" found={answer.facets.speaker} />
          <FacetList facet="role" found={answer.facets.role} />
        </FoldedAside>
      )}
      <main id="main" tabIndex={-1} aria-labelledby="view" aria-busy={loading}>
        <ViewTitle />
        <StatementSummary progress={progress} params={params} path={path} />
        <Warnings warnings={answer?.warnings} />
        {answer !== undefined && answer.statements.length === 0 && (
          <ZeroOfSearch nothing={t.nothing} />
        )}
        {answer !== undefined && answer.statements.length > 0 && (
          <>
            <div class="options" role="group" aria-label={t.options}>
              <label>
                {t.sort}{' '}
                <select
                  value={readChoice(params, 'sort', STATEMENT_SORTS)}
                  onChange={(event) => {
                    const chosen = event.currentTarget.value === 'date' ? 'date' : '-date';
                    change((now) => withChoice(now, 'sort', chosen, STATEMENT_SORTS));
                  }}
                >
                  {STATEMENT_SORTS.map((sort) => (
                    <option key={sort} value={sort}>
                      {t.sorts[sort]}
                    </option>
                  ))}
                </select>
              </label>
            </div>
            <ol>
              {answer.statements.map((statement) => (
                <StatementItem
                  key={`${statement.reportId} ${statement.speaker} ${statement.paragraphs.join('-')} ${statement.verb}`}
                  statement={statement}
                />
              ))}
            </ol>
            <Pager page={answer.page} limit={answer.limit} total={answer.total.value} />
          </>
        )}
      </main>
    </div>
  );
}
