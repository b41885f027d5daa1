import type { CoverageAnswer } from '../../model/api/counting/coverage.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { coverageWords } from './words.js';

const COUNTS = ['expected', 'found', 'noReport', 'failed', 'gone', 'notCrawled'] as const;

/** Each source's numbers over all its months. */
export function SourceTable({ sources }: { sources: CoverageAnswer['sources'] }) {
  const t = useWords(coverageWords);
  const format = useFormat();
  return (
    <section class="sources">
      <h2 id="sources">{t.sources}</h2>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="sources">
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{t.source}</th>
              <th scope="col">{t.span}</th>
              {COUNTS.map((count) => (
                <th key={count} scope="col" class="number">
                  {t[count]}
                </th>
              ))}
              <th scope="col">{t.last}</th>
            </tr>
          </thead>
          <tbody>
            {sources.map((row) => (
              <tr key={row.source}>
                <th scope="row">{row.source ?? t.noSource}</th>
                <td>
                  {row.from} – {row.to}
                </td>
                {COUNTS.map((count) => (
                  <td key={count} class="number">
                    {format.number(row[count])}
                  </td>
                ))}
                <td>{row.lastSuccess === null ? t.never : format.time(row.lastSuccess)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
