import { useWords } from '../reader/language.js';
import { exportWords } from './export-words.js';

/** How a random sample is drawn. */
export interface SampleChoice {
  unit: 'reports' | 'lines';
  n: string;
  seed: string;
}

/** As many as the API draws at most. */
const MOST = 1000;

/** The sample's parameters as the API takes them; what it could not read is left to its defaults. */
export function sampleParams(params: URLSearchParams, choice: SampleChoice): URLSearchParams {
  const asked = new URLSearchParams(params);
  const n = Math.min(MOST, Math.max(1, Math.trunc(Number(choice.n)) || 100));
  asked.set('n', String(n));
  asked.set('unit', choice.unit);
  const seed = choice.seed.replaceAll(/[^\p{L}\p{N}._-]/gu, '').slice(0, 64);
  if (seed !== '') asked.set('seed', seed);
  return asked;
}

interface SampleFieldsProps {
  choice: SampleChoice;
  /** Whether there are terms whose occurrences may be drawn. */
  hasLines: boolean;
  onChange: (choice: SampleChoice) => void;
}

/** Asks how a sample is drawn. */
export function SampleFields({ choice, hasLines, onChange }: SampleFieldsProps) {
  const t = useWords(exportWords);
  return (
    <>
      <div class="options sample-fields">
        {hasLines && (
          <label>
            {t.unit}{' '}
            <select
              value={choice.unit}
              onChange={({ currentTarget: { value } }) =>
                onChange({ ...choice, unit: value === 'lines' ? 'lines' : 'reports' })
              }
            >
              <option value="reports">{t.units.reports}</option>
              <option value="lines">{t.units.lines}</option>
            </select>
          </label>
        )}
        <label>
          {t.size}{' '}
          <input
            type="number"
            min={1}
            max={MOST}
            value={choice.n}
            onInput={({ currentTarget: { value } }) => onChange({ ...choice, n: value })}
          />
        </label>
        <label>
          {t.seed}{' '}
          <input
            type="text"
            size={8}
            maxLength={64}
            autoComplete="off"
            value={choice.seed}
            onInput={({ currentTarget: { value } }) => onChange({ ...choice, seed: value })}
          />
        </label>
      </div>
      <p class="remark">{t.sampleWhy}</p>
    </>
  );
}
