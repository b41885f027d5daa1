import type { PatternsAnswer } from '../../model/api/counting/patterns.js';
import { viewHref } from '../address/views.js';
import { useAddress } from '../address/address.js';
import { withParam, withQuery } from '../query/params.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { concordanceWords } from './words.js';

/** What stands beside the term, and how often; each leads to its lines. */
export function PatternTable({ answer }: { answer: PatternsAnswer }) {
  const t = useWords(concordanceWords);
  const format = useFormat();
  const { view, params } = useAddress();
  const isOfReports = answer.in === 'reports';
  const most = answer.patterns[0]?.count ?? 1;
  return (
    <table class="plain patterns">
      <caption class="hidden">{t.shows.patterns}</caption>
      <thead>
        <tr>
          <th scope="col">{t.pattern}</th>
          <th scope="col" class="number">
            {t.count}
          </th>
          <th scope="col" class="number">
            {t.share}
          </th>
          <th scope="col" class="number">
            {isOfReports ? t.reports : t.statements}
          </th>
          <th scope="col" aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {answer.patterns.map(({ left, match, right, count, reports }) => (
          <tr key={`${left} ${match} ${right}`}>
            <th scope="row" lang="zh-CN">
              <a href={viewHref(view, withPhrase(params, left + match + right))}>
                {left}
                <mark>{match}</mark>
                {right}
              </a>
              {left + right === '' && <small> {t.atSign}</small>}
            </th>
            <td class="number">{format.number(count)}</td>
            <td class="number">{format.percent(count / answer.occurrences)}</td>
            <td class="number">{format.number(reports)}</td>
            <td class="bar-cell" aria-hidden="true">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none">
                <rect width={(100 * count) / most} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The lines of a pattern: its text as a phrase, under the same filters. */
function withPhrase(params: URLSearchParams, text: string): URLSearchParams {
  return withParam(withQuery(params, `"${text.replaceAll('"', '')}"`), 'show', 'lines');
}
