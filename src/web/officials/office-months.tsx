import type { OfficialAnswer } from '../../model/api/officials.js';
import { useWords } from '../reader/language.js';
import { officialWords } from './words.js';

type Membership = OfficialAnswer['memberships'][number];

const WIDTH = 8;
const HEIGHT = 48;

/** How many reports name the official in each month since an office was first seen, and in how many he or she spoke. */
export function OfficeMonths({ membership: { post, months } }: { membership: Membership }) {
  const t = useWords(officialWords);
  const most = Math.max(1, ...months.map(({ reports }) => reports));
  const width = months.length * WIDTH;
  return (
    <figure class="office-months">
      <figcaption>
        <span lang="zh-CN">{post}</span>{' '}
        <small>{`0–${Math.max(0, months.length - 1)}; ≤ ${most}`}</small>
      </figcaption>
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
    </figure>
  );
}

function Bar({ month, share, name }: { month: number; share: number; name: string }) {
  const height = share * HEIGHT;
  return (
    <rect class={name} x={month * WIDTH} y={HEIGHT - height} width={WIDTH - 2} height={height} />
  );
}
