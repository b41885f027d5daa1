import type { Total } from '../../model/api/parts/total.js';
import { ReportCount } from '../numbers/report-count.js';

interface CountedLinkProps {
  name: string;
  href: string;
  /** `undefined` until it is counted. */
  total: Total | undefined;
  /** Whether the name is a query. */
  isQuery?: boolean;
}

/** Another search, with what it finds. */
export function CountedLink({ name, href, total, isQuery = false }: CountedLinkProps) {
  return (
    <li>
      <a href={href}>{isQuery ? <code lang="zh-CN">{name}</code> : name}</a>
      <span class={total?.value === 0 ? 'nothing' : undefined}>
        {total !== undefined && <ReportCount total={total} />}
      </span>
    </li>
  );
}
