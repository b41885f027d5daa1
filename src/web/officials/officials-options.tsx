import { useAddress } from '../address/address.js';
import { readValues, withParam } from '../query/params.js';
import { useLabels } from '../query/labels.js';
import { useWords } from '../reader/language.js';
import { officialWords } from './words.js';

const FIELDS = ['county', 'name', 'post', 'at'] as const;
type Field = (typeof FIELDS)[number];

/** Where, who, which office, and on which day. */
export function OfficialsOptions() {
  const t = useWords(officialWords);
  const labelValue = useLabels();
  const { params, change } = useAddress();
  const hints: Partial<Record<Field, string>> = { county: t.countyHint, post: t.postHint };
  const shown = (field: Field) => {
    const values = readValues(params, field);
    return values.map((value) => (field === 'county' ? labelValue(field, value) : value)).join(' ');
  };
  // Names that come later must not undo what is being written.
  const asked = (field: Field) => readValues(params, field).join(' ');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    change((now) =>
      FIELDS.reduce((next, field) => {
        const value = given.get(field);
        const text = typeof value === 'string' ? value.trim() : '';
        // What was not changed keeps its code: a name may mean several counties.
        return text === shown(field)
          ? next
          : withParam(next, field, text === '' ? undefined : text);
      }, now),
    );
  };
  return (
    <form class="options" aria-label={t.options} onSubmit={submit}>
      {FIELDS.map((field) => (
        <label key={field}>
          {t[field]}{' '}
          {field === 'at' ? (
            <input key={asked(field)} name={field} type="date" defaultValue={shown(field)} />
          ) : (
            <input
              key={asked(field)}
              name={field}
              type="text"
              size={12}
              placeholder={hints[field]}
              autoComplete="off"
              defaultValue={shown(field)}
            />
          )}
        </label>
      ))}
      <button type="submit">{t.find}</button>
    </form>
  );
}
