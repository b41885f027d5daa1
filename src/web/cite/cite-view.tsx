import type { CiteAnswer } from '../../model/api/parts/citation.js';
import { useAnswer } from '../api/use-answer.js';
import { SummaryLine } from '../numbers/summary-line.js';
import { FilterChips } from '../query/filter-chips.js';
import { apiParams, sharedParams } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { useFormat } from '../reader/use-format.js';
import { viewHref } from '../address/views.js';
import { Differences } from './differences.js';
import { citeWords } from './words.js';
import './cite.css';

/** Replays a cited count: what was published, what was true then, what is true now. */
export function CiteView() {
  const t = useWords(citeWords);
  const format = useFormat();
  const { params } = useAddress();
  const asked = apiParams(params);
  const count = params.get('count');
  if (count !== null && count !== '') asked.set('count', count);
  const path = asked.has('asOf') ? `api/v1/cite?${asked.toString()}` : undefined;
  const { answer, loading, problem, retry } = useAnswer<CiteAnswer>(path);
  const then = sharedParams(params);
  const now = sharedParams(params);
  now.delete('asOf');
  const number = ({ count: value, relation }: CiteAnswer['then']) =>
    `${relation === 'exact' ? '' : '≤ '}${format.number(value)}`;
  return (
    <div class="column">
      <main id="main" tabIndex={-1} aria-labelledby="cite" aria-busy={loading}>
        <h1 id="cite">{t.title}</h1>
        <p>{t.why}</p>
        <FilterChips />
        {path === undefined && <p class="caution">{t.missing}</p>}
        <SummaryLine
          loading={loading}
          tools={answer && { request: path }}
          snapshot={answer?.then.snapshot}
        />
        {problem !== undefined && (
          <ProblemNotice problem={problem} retry={retry} query={asked.get('q') ?? ''} />
        )}
        {answer !== undefined && (
          <>
            <p>
              {t.query}{' '}
              <code lang="zh-CN">{answer.query === '' ? t.everything : answer.query}</code>
            </p>
            <div class="scroll cited">
              <table class="plain">
                <thead>
                  <tr>
                    <th scope="col" />
                    <th scope="col">{t.state}</th>
                    <th scope="col" class="number">
                      {t.count}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  <tr>
                    <th scope="row">{t.cited}</th>
                    <td>{format.time(answer.then.snapshot)}</td>
                    <td class="number">
                      {answer.cited === null ? t.notCited : format.number(answer.cited)}
                    </td>
                  </tr>
                  <tr>
                    <th scope="row">
                      <a href={viewHref('search', then)}>{t.replayed}</a>
                    </th>
                    <td>{format.time(answer.then.snapshot)}</td>
                    <td class="number">{number(answer.then)}</td>
                  </tr>
                  <tr>
                    <th scope="row">
                      <a href={viewHref('search', now)}>{t.now}</a>
                    </th>
                    <td>{format.time(answer.now.snapshot)}</td>
                    <td class="number">{number(answer.now)}</td>
                  </tr>
                </tbody>
              </table>
            </div>
            {answer.agrees !== null && (
              <p class={answer.agrees ? 'remark' : 'caution'} role="status">
                {answer.agrees ? t.agrees : t.differs}
              </p>
            )}
            <Differences answer={answer} q={asked.get('q') ?? ''} />
          </>
        )}
      </main>
    </div>
  );
}
