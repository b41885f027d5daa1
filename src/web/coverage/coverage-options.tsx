import type { CoverageAnswer } from '../../model/api/counting/coverage.js';
import { withParam } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { coverageWords } from './words.js';

/** Which source, and from when to when. */
export function CoverageOptions({ sources }: { sources: CoverageAnswer['sources'] }) {
  const t = useWords(coverageWords);
  const { params, change } = useAddress();
  const chosen = params.get('source') ?? '';
  const names = new Set(sources.flatMap(({ source }) => source ?? []));
  if (chosen !== '') names.add(chosen);
  const date = (name: 'from' | 'to', label: string) => (
    <label>
      {label}{' '}
      <input
        type="date"
        value={params.get(name) ?? ''}
        onChange={(event) => {
          const day = event.currentTarget.value;
          change((now) => withParam(now, name, day === '' ? undefined : day));
        }}
      />
    </label>
  );
  return (
    <div class="options" role="group" aria-label={t.options}>
      <label>
        {t.source}{' '}
        <select
          value={chosen}
          onChange={(event) => {
            const source = event.currentTarget.value;
            change((now) => withParam(now, 'source', source === '' ? undefined : source));
          }}
        >
          <option value="">{t.allSources}</option>
          {[...names].map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {date('from', t.from)}
      {date('to', t.to)}
    </div>
  );
}
