import { useWords } from '../../reader/language.js';
import { exportWords } from './export-words.js';
import { LONGEST_SEED, MOST_DRAWN, sampleFaults, type SampleChoice } from './sample-choice.js';

interface SampleFieldsProps {
  choice: SampleChoice;
  /** Whether there are terms whose occurrences may be drawn. */
  hasLines: boolean;
  onChange: (choice: SampleChoice) => void;
}

/** Asks how a sample is drawn. */
export function SampleFields({ choice, hasLines, onChange }: SampleFieldsProps) {
  const t = useWords(exportWords);
  const faults = sampleFaults(choice);
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
            max={MOST_DRAWN}
            aria-invalid={faults.includes('size')}
            aria-describedby="sample-faults"
            value={choice.n}
            onInput={({ currentTarget: { value } }) => onChange({ ...choice, n: value })}
          />
        </label>
        <label>
          {t.seed}{' '}
          <input
            type="text"
            size={8}
            maxLength={LONGEST_SEED}
            autoComplete="off"
            aria-invalid={faults.includes('seed')}
            aria-describedby="sample-faults"
            value={choice.seed}
            onInput={({ currentTarget: { value } }) => onChange({ ...choice, seed: value })}
          />
        </label>
      </div>
      <p id="sample-faults" class={faults.length > 0 ? 'caution' : 'remark'} role="status">
        {faults.length > 0 ? faults.map((fault) => t.sampleFaults[fault]).join(' ') : t.sampleWhy}
      </p>
    </>
  );
}
