import type { FormulationUse } from '../../model/api/counting/formulations.js';
import { useAddress } from '../address/address.js';
import { reportHref, speakerHref } from '../address/report-href.js';
import { readQuery } from '../query/params.js';
import { useWords } from '../reader/language.js';
import { ReportFacts } from '../report-facts/report-facts.js';
import { formulationWords } from './words.js';

/** A use of a formulation: its sentence, the report in which it stands, and who is told to say it. */
export function UseItem({ use }: { use: FormulationUse }) {
  const t = useWords(formulationWords);
  const { params } = useAddress();
  const { reportId, title, left, match, right, speaker, role, reprintOf } = use;
  return (
    <>
      {match !== '' && (
        <p class="use" lang="zh-CN">
          {left}
          <mark>{match}</mark>
          {right}
        </p>
      )}
      <ReportFacts head={use}>
        {speaker !== null && (
          <span lang="zh-CN">
            {role !== null && `${role} `}
            <a href={speakerHref(speaker)}>{speaker}</a>
          </span>
        )}
        <a href={reportHref(reportId, readQuery(params), params.get('asOf'))} lang="zh-CN">
          {title}
        </a>
        {reprintOf !== null && <span>{t.isReprint}</span>}
      </ReportFacts>
    </>
  );
}
