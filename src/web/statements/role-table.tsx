import type { StatementsAnswer } from '../../model/api/statements.js';
import { useAnswer } from '../api/use-answer.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { rolesOver, type RoleSpan } from './role-spans.js';
import { statementWords } from './words.js';

/** Statements read for the roles; a speaker with more is told of by the latest of them. */
const MOST = 1000;

/** In which roles somebody spoke, from when to when. */
export function RoleTable({ name }: { name: string }) {
  const t = useWords(statementWords);
  const format = useFormat();
  const asked = new URLSearchParams({ speaker: name, limit: String(MOST) });
  const { answer } = useAnswer<StatementsAnswer>(`api/v1/statements?${asked.toString()}`);
  const spans: RoleSpan[] = rolesOver(answer?.statements ?? []);
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
