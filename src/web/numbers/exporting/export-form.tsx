import { useState } from 'preact/hooks';
import { askFile } from '../../api/ask.js';
import { storedKey } from '../../api/key.js';
import { readProblem, type ShownProblem } from '../../api/problem.js';
import { useWords } from '../../reader/language.js';
import { ProblemNotice } from '../../problems/problem-notice.js';
import { exportWords, KINDS, STATEMENT_KINDS, type Kind } from './export-words.js';
import { sampleFaults, sampleParams, type SampleChoice } from './sample-choice.js';
import { SampleFields } from './sample-fields.js';
import { fileName, saveFile } from '../save-file.js';

/** Chooses a format and downloads all that matches: reports, or statements where the parameters name them. */
export function ExportForm({ params }: { params: URLSearchParams }) {
  const t = useWords(exportWords);
  const [kind, setKind] = useState<Kind>('csv');
  const [sample, setSample] = useState<SampleChoice>({ unit: 'reports', n: '100', seed: '1' });
  const [bom, setBom] = useState(true);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<ShownProblem>();

  const isOfStatements = params.get('rows') === 'statements';
  const what = isOfStatements ? t.whatStatements : t.what;
  const kinds = isOfStatements ? STATEMENT_KINDS : KINDS;
  const names = { ...t.kinds, ...(isOfStatements && t.statementKinds) };

  const hasLines = (params.get('q') ?? '') !== '' && params.get('match') !== 'relevance';
  const asked = kind === 'sample' ? sampleParams(params, sample) : new URLSearchParams(params);
  asked.set('format', kind === 'jsonl' ? 'jsonl' : 'csv');
  if (kind === 'panel') asked.set('panel', 'county-month');
  if (kind !== 'jsonl' && bom) asked.set('bom', 'true');
  const isFaulty = kind === 'sample' && sampleFaults(sample).length > 0;
  const path = `api/v1/${kind === 'sample' ? 'sample' : 'export'}?${asked.toString()}`;
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
      {kind === 'sample' && (
        <SampleFields choice={sample} hasLines={hasLines} onChange={setSample} />
      )}
      {storedKey() === undefined && !isFaulty ? (
        <a class="button primary" href={path} download={name}>
          {t.save}
        </a>
      ) : (
        <button type="button" class="primary" disabled={isSaving || isFaulty} onClick={save}>
          {isSaving ? t.saving : t.save}
        </button>
      )}
      {problem !== undefined && <ProblemNotice problem={problem} retry={save} />}
    </>
  );
}
