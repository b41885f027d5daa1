import type { StatementHit } from '../../model/api/reports/statements.js';
import { readQuery } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { HighlightedText } from '../report-facts/highlighted-text.js';
import { useWords } from '../reader/language.js';
import { ReportFacts } from '../report-facts/report-facts.js';
import { reportHref, speakerHref } from '../address/report-href.js';
import { statementWords } from './words.js';

interface StatementItemProps {
  statement: StatementHit;
  /** On the speaker's own page the name needs no link. */
  isOwnPage?: boolean;
}

export function StatementItem({ statement, isOwnPage = false }: StatementItemProps) {
  const t = useWords(statementWords);
  const { params } = useAddress();
  const { speaker, nameLatin, role, verb, text, matches, reportId, title } = statement;
  const name = <b lang="zh-CN">{speaker}</b>;
  return (
    <li class="statement">
      <p class="said">
        {isOwnPage ? name : <a href={speakerHref(speaker)}>{name}</a>}
        {nameLatin !== null && nameLatin !== speaker && <span>{nameLatin}</span>}
        {role !== null && <span lang="zh-CN">{role}</span>}
        <span class="verb" lang="zh-CN">
          {verb}
        </span>
      </p>
      <blockquote lang="zh-CN">
        <HighlightedText text={text} matches={matches} />
      </blockquote>
      <ReportFacts head={statement}>
        <a href={reportHref(reportId, readQuery(params), params.get('asOf'))} title={t.whole}>
          <span lang="zh-CN">{title}</span>
        </a>
      </ReportFacts>
    </li>
  );
}
