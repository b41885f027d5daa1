import { useState } from 'preact/hooks';
import { askFile } from '../api/ask.js';
import { readProblem, type ShownProblem } from '../api/problem.js';
import { ProblemNotice } from '../problems/problem-notice.js';
import { fileName, saveFile } from './save-file.js';

interface CsvButtonProps {
  /** The request whose answer is a list: `api/v1/ranking?q=…` */
  request: string;
  /** What the file is called after. */
  name: string;
}

/** Downloads a list as the gateway writes it, with the byte order mark by which Excel knows UTF-8. */
export function CsvButton({ request, name }: CsvButtonProps) {
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<ShownProblem>();
  const path = `${request}${request.includes('?') ? '&' : '?'}format=csv&bom=true`;
  // A link would send no key, and the gateway would name the file.
  const save = () => {
    setSaving(true);
    setProblem(undefined);
    askFile(path, new AbortController().signal)
      .then(
        (content) => saveFile(fileName(name, 'csv'), content),
        (error: unknown) => setProblem(readProblem(error)),
      )
      .finally(() => setSaving(false));
  };
  return (
    <>
      <button type="button" class="small" disabled={isSaving} onClick={save}>
        CSV
      </button>
      {problem !== undefined && <ProblemNotice problem={problem} retry={save} />}
    </>
  );
}
