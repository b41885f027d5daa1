import type { FacetAnswer } from '../../model/api/parts/facet.js';
import type { StatementsAnswer } from '../../model/api/reports/statements.js';
import { isPending, useAnswer } from '../api/use-answer.js';
import { DateFacet } from '../facets/date-facet.js';
import { FacetSkeleton } from '../facets/aside/facet-skeleton.js';
import { FoldedAside } from '../facets/aside/folded-aside.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { viewHref } from '../address/views.js';
import { Skeleton } from '../shell/skeleton.js';
import { rolesPath, RoleTable } from './role-table.js';
import { SpeakerCounties } from './speaker-counties.js';
import { StatementList } from './statement-list.js';
import { statementsPath, withSpeaker } from './statement-params.js';
import { StatementSummary } from './statement-summary.js';
import { statementWords } from './words.js';
import '../styles/facets.css';
import '../styles/results.css';
import './statements.css';

/** One speaker: roles over time, counties, and every statement. */
export function SpeakerView() {
  const t = useWords(statementWords);
  const { params } = useAddress();
  const name = params.get('name') ?? '';
  const asked = withSpeaker(params);
  const path = name === '' ? undefined : statementsPath(asked);
  const progress = useAnswer<StatementsAnswer>(path);
  const { answer, loading } = progress;
  const counties = useAnswer<FacetAnswer>(
    name === ''
      ? undefined
      : `api/v1/facets/county?${new URLSearchParams({ speaker: name }).toString()}`,
  );
  const roles = useAnswer<StatementsAnswer>(name === '' ? undefined : rolesPath(name));
  // Roles that come later would move what was said.
  const isWaiting = isPending(progress) || isPending(roles);
  const search = viewHref('search', new URLSearchParams({ speaker: name }));
  return (
    <div class="columns">
      {answer === undefined || isPending(counties) ? (
        <FoldedAside>
          <FacetSkeleton />
        </FoldedAside>
      ) : (
        <FoldedAside>
          <DateFacet found={answer.facets.month} />
          <SpeakerCounties values={counties.answer?.values ?? []} speaker={name} />
        </FoldedAside>
      )}
      <main id="main" tabIndex={-1} aria-labelledby="speaker" aria-busy={loading}>
        <h1 id="speaker" lang="zh-CN">
          {name === '' ? t.noName : name}
        </h1>
        <StatementSummary progress={progress} params={asked} path={path} />
        {isWaiting && <Skeleton />}
        {roles.answer !== undefined && !isWaiting && (
          <RoleTable statements={roles.answer.statements} />
        )}
        {answer !== undefined && !isWaiting && (
          <>
            <p class="remark">
              <a href={search}>{t.reports}</a>
            </p>
            <StatementList answer={answer} params={asked} asked={withSpeaker} isOwnPage />
          </>
        )}
      </main>
    </div>
  );
}
