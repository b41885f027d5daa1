import type { StatementsAnswer } from '../../model/api/reports/statements.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { rolesOver, type RoleSpan } from './role-spans.js';
import { statementWords } from './words.js';

/** Statements read for the roles; a speaker with more is told of by the latest of them. */
const MOST = 1000;

/** The request for what a speaker's roles are read from. */
export function rolesPath(name: string): string {
  const asked = new URLSearchParams({ speaker: name, limit: String(MOST) });
  return `api/v1/statements?${asked.toString()}`;
}

/** In which roles somebody spoke, from when to when. */
export function RoleTable({ statements }: Pick<StatementsAnswer, 'statements'>) {
  const t = useWords(statementWords);
  const format = useFormat();
  const spans: RoleSpan[] = rolesOver(statements);
  if (spans.length === 0) return null;
  return (
    <div class="scroll">
      <table class="plain roles">
        <caption class="hidden">{t.roles}</caption>
        <thead>
          <tr>
            <th scope="col">{t.role}</th>
            <th scope="col">{t.from}</th>
            <th scope="col">{t.to}</th>
            <th scope="col" class="number">
              {t.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {spans.map(({ role, from, to, count }) => (
            <tr key={role}>
              <td lang="zh-CN">{role === '' ? '–' : role}</td>
              <td>{format.day(from)}</td>
              <td>{format.day(to)}</td>
              <td class="number">{format.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
