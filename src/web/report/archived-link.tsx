import { useState } from 'preact/hooks';
import type { ReportAnswer } from '../../model/api/reports/report.js';
import { originalPath } from '../../model/citation/original-path.js';
import { askFile } from '../api/ask.js';
import { storedKey } from '../api/key.js';
import { readProblem, type ShownProblem } from '../api/problem.js';
import { fileName, saveFile } from '../numbers/save-file.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { OutsideLink } from '../report-facts/outside-link.js';

interface ArchivedLinkProps {
  report: Pick<ReportAnswer, 'id' | 'validFrom' | 'version'>;
  children: string;
}

/** Leads to the page that a report was read from, as it was fetched. */
export function ArchivedLink({ report, children }: ArchivedLinkProps) {
  const path = originalPath(report);
  if (storedKey() !== undefined) {
    return <ArchivedFile path={path} report={report} children={children} />;
  }
  return <OutsideLink url={new URL(path, document.baseURI).href}>{children}</OutsideLink>;
}

/** A link would send no key, and the page is never opened from here: it would count as ours. */
function ArchivedFile({ path, report, children }: ArchivedLinkProps & { path: string }) {
  const [problem, setProblem] = useState<ShownProblem>();
  const save = () => {
    setProblem(undefined);
    askFile(`${path}&format=file`, new AbortController().signal).then(
      (content) => saveFile(fileName(`${report.id}-v${report.version}`, 'html'), content),
      (error: unknown) => setProblem(readProblem(error)),
    );
  };
  return (
    <>
      <button type="button" class="small" onClick={save}>
        {children}
      </button>
      {problem !== undefined && <ProblemNotice problem={problem} retry={save} />}
    </>
  );
}
