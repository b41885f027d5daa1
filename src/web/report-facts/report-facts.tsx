import type { ComponentChildren } from 'preact';
import type { ReportHead } from '../../model/api/parts/report-head.js';
import { CountyName } from './county-name.js';
import { useFormat } from '../reader/use-format.js';

interface ReportFactsProps {
  head: Pick<ReportHead, 'date' | 'county' | 'channel'>;
  children?: ComponentChildren;
}

/** When, where and who published it, in one line. */
export function ReportFacts({ head, children }: ReportFactsProps) {
  const format = useFormat();
  return (
    <p class="facts">
      <time dateTime={head.date}>{format.day(head.date)}</time>
      {head.county && <CountyName county={head.county} />}
      {head.channel && <span lang="zh-CN">{head.channel}</span>}
      {children}
    </p>
  );
}
