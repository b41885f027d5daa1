import type { VersionsAnswer } from '../../model/api/reports/versions.js';
import { useAnswer } from '../api/use-answer.js';
import { useWords } from '../reader/language.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { useFormat } from '../reader/use-format.js';
import { Changes } from './changes.js';
import { reportWords } from './words.js';

/** Every version that was collected, and what each changed. */
export function Versions({ base }: { base: string }) {
  const t = useWords(reportWords);
  const format = useFormat();
  const { answer, problem, retry } = useAnswer<VersionsAnswer>(`${base}/versions`);
  return (
    <section class="versions">
      <h2>{t.versions}</h2>
      {problem !== undefined && <ProblemNotice problem={problem} retry={retry} />}
      <ol>
        {answer?.versions.toReversed().map((version) => {
          const { validTo, goneAt } = version;
          const to = validTo === null ? t.stillValid : format.time(validTo);
          const isChanged = version.changes.some(({ kind }) => kind !== 'same');
          const isFirst = version === answer.versions[0];
          return (
            <li key={version.version}>
              <p>
                <b>{t.version(format.number(version.version))}</b>{' '}
                {version.current && <span class="badge">{t.now}</span>}{' '}
                <small>{t.valid(format.time(version.validFrom), to)}</small>
              </p>
              {goneAt !== null && <p class="caution">{t.gone(format.time(goneAt))}</p>}
              {isFirst ? (
                <p class="remark">{t.firstVersion}</p>
              ) : (
                isChanged && <Changes changes={version.changes} />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
