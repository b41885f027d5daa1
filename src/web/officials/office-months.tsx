import type { OfficialAnswer } from '../../model/api/reports/officials.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { officialWords } from './words.js';

type Membership = OfficialAnswer['memberships'][number];

const WIDTH = 8;
const HEIGHT = 48;

/** How many reports name the official in each month since an office was first seen, and in how many he or she spoke. */
export function OfficeMonths({ membership: { post, months } }: { membership: Membership }) {
  const t = useWords(officialWords);
  const format = useFormat();
  const most = Math.max(1, ...months.map(({ reports }) => reports));
  const width = months.length * WIDTH;
  return (
    <figure class="office-months">
      <figcaption>
        <span lang="zh-CN">{post}</span>{' '}
        <small>{t.monthsSpan(format.number(months.length), format.number(most), most)}</small>
      </figcaption>
      <div class="scroll" tabIndex={0} role="group" aria-label={`${post}: ${t.months}`}>
        <svg
          viewBox={`0 0 ${width} ${HEIGHT}`}
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={`${post}: ${t.months}`}
        >
          {months.map(({ month, reports, spoke }) => (
            <g key={month}>
              <title>{`${month}: ${reports}, ${t.parts.spoke} ${spoke}`}</title>
              <Bar month={month} share={reports / most} name="named" />
              <Bar month={month} share={spoke / most} name="spoke" />
            </g>
          ))}
        </svg>
      </div>
      <details>
        <summary>{t.monthsTable}</summary>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{t.month}</th>
              <th scope="col" class="number">
                {t.evidence}
              </th>
              <th scope="col" class="number">
                {t.parts.spoke}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, reports, spoke }) => (
              <tr key={month}>
                <th scope="row">{format.number(month)}</th>
                <td class="number">{format.number(reports)}</td>
                <td class="number">{format.number(spoke)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function Bar({ month, share, name }: { month: number; share: number; name: string }) {
  const height = share * HEIGHT;
  return (
    <rect class={name} x={month * WIDTH} y={HEIGHT - height} width={WIDTH - 2} height={height} />
  );
}
