import type { CollocatesAnswer } from '../../model/api/words.js';
import { useAnswer } from '../api/use-answer.js';
import { readQuery, withQuery } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { useFormat } from '../reader/use-format.js';
import { viewHref } from '../address/views.js';
import { collocatesPath } from './concordance-params.js';
import { concordanceWords } from './words.js';

/** The words that stand near the terms more often than chance would have it. */
export function Collocates() {
  const t = useWords(concordanceWords);
  const format = useFormat();
  const { params } = useAddress();
  const { answer, problem, retry } = useAnswer<CollocatesAnswer>(collocatesPath(params));
  const query = readQuery(params);
  return (
    <aside class="beside" aria-label={t.collocates}>
      <h2>{t.collocates}</h2>
      {problem !== undefined && <ProblemNotice problem={problem} retry={retry} />}
      {answer !== undefined && (
        <>
          <p class="remark">{t.collocatesWhy(answer.span)}</p>
          <table class="plain">
            <thead>
              <tr>
                <th scope="col">{t.word}</th>
                <th scope="col" class="number">
                  {t.count}
                </th>
                <th scope="col" class="number">
                  {t.likelihood}
                </th>
              </tr>
            </thead>
            <tbody>
              {answer.collocates.map(({ word, count, logLikelihood }) => (
                <tr key={word}>
                  <td lang="zh-CN">
                    <a href={viewHref('search', withQuery(params, `(${query}) ${word}`))}>{word}</a>
                  </td>
                  <td class="number">{format.number(count)}</td>
                  <td class="number">{format.rate(logLikelihood)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </aside>
  );
}
