import { useState } from 'preact/hooks';
import { askFile } from '../api/ask.js';
import { storedKey } from '../api/key.js';
import { readProblem, type ShownProblem } from '../api/problem.js';
import { useWords, type Words } from '../reader/language.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { fileName, saveFile } from './save-file.js';

const KINDS = ['csv', 'jsonl', 'panel'] as const;
type Kind = (typeof KINDS)[number];
/** A panel counts reports. */
const STATEMENT_KINDS = ['csv', 'jsonl'] as const;
type StatementKind = (typeof STATEMENT_KINDS)[number];

interface ExportTexts {
  what: string;
  whatStatements: string;
  kinds: Record<Kind, string>;
  statementKinds: Record<StatementKind, string>;
  bom: string;
  save: string;
  saving: string;
}

const exportWords: Words<ExportTexts> = {
  zh: {
    what: '导出全部符合条件的报道，不设上限。',
    whatStatements: '导出全部符合条件的讲话，不设上限。',
    statementKinds: { csv: 'CSV，每段讲话一行', jsonl: 'JSONL，每段讲话一行' },
    kinds: {
      csv: 'CSV，每篇一行',
      jsonl: 'JSONL，每篇一行',
      panel: 'CSV，县区 × 月份的篇数与次数（面板数据）',
    },
    bom: '供 Excel 打开（加 BOM）',
    save: '下载',
    saving: '下载中…',
  },
  en: {
    what: 'Exports all matching reports, with no limit.',
    whatStatements: 'Exports all matching statements, with no limit.',
    statementKinds: { csv: 'CSV, one row per statement', jsonl: 'JSONL, one line per statement' },
    kinds: {
      csv: 'CSV, one row per report',
      jsonl: 'JSONL, one line per report',
      panel: 'CSV, reports and occurrences by county and month (panel data)',
    },
    bom: 'for Excel (with a BOM)',
    save: 'Download',
    saving: 'Downloading…',
  },
};

/** Chooses a format and downloads all that matches: reports, or statements where the parameters name them. */
export function ExportForm({ params }: { params: URLSearchParams }) {
  const t = useWords(exportWords);
  const [kind, setKind] = useState<Kind>('csv');
  const [bom, setBom] = useState(true);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<ShownProblem>();

  const isOfStatements = params.get('rows') === 'statements';
  const what = isOfStatements ? t.whatStatements : t.what;
  const kinds = isOfStatements ? STATEMENT_KINDS : KINDS;
  const names = { ...t.kinds, ...(isOfStatements && t.statementKinds) };

  const asked = new URLSearchParams(params);
  asked.set('format', kind === 'jsonl' ? 'jsonl' : 'csv');
  if (kind === 'panel') asked.set('panel', 'county-month');
  if (kind !== 'jsonl' && bom) asked.set('bom', 'true');
  const path = `api/v1/export?${asked.toString()}`;
  const name = fileName(params.get('q') ?? '', kind === 'jsonl' ? 'jsonl' : 'csv');

  // A link streams to the disk but sends no key; with one, the page has to hold the file itself.
  const save = () => {
    setSaving(true);
    setProblem(undefined);
    askFile(path, new AbortController().signal)
      .then(
        (file) => saveFile(name, file),
        (error: unknown) => setProblem(readProblem(error)),
      )
      .finally(() => setSaving(false));
  };
  return (
    <>
      <p>{what}</p>
      <fieldset class="choices-list">
        <legend class="hidden">{what}</legend>
        {kinds.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="kind"
              checked={kind === each}
              onChange={() => setKind(each)}
            />{' '}
            {names[each]}
          </label>
        ))}
        {kind !== 'jsonl' && (
          <label>
            <input
              type="checkbox"
              checked={bom}
              onChange={(event) => setBom(event.currentTarget.checked)}
            />{' '}
            {t.bom}
          </label>
        )}
      </fieldset>
      {storedKey() === undefined ? (
        <a class="button primary" href={path} download={name}>
          {t.save}
        </a>
      ) : (
        <button type="button" class="primary" disabled={isSaving} onClick={save}>
          {isSaving ? t.saving : t.save}
        </button>
      )}
      {problem !== undefined && <ProblemNotice problem={problem} retry={save} />}
    </>
  );
}
