import { useAddress } from '../address/address.js';
import { readQuery } from '../query/params.js';
import { useWords } from '../reader/language.js';
import {
  readReference,
  REFERENCE_FIELDS,
  swapped,
  withReference,
  type ReferenceField,
} from './vocabulary-params.js';
import { vocabularyWords } from './words.js';

/** What the reports searched are compared with: all others, or those that the fields describe. */
export function ReferenceForm() {
  const t = useWords(vocabularyWords);
  const { params, change } = useAddress();
  const reference = readReference(params);
  const query = readQuery(params);
  const isChosen = reference.size > 0;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const chosen = new URLSearchParams();
    for (const field of REFERENCE_FIELDS) {
      const value = fields.get(field);
      if (typeof value === 'string' && value.trim() !== '') chosen.set(field, value.trim());
    }
    change((now) => withReference(now, chosen));
  };
  return (
    <form class="reference" onSubmit={submit}>
      <p>
        <b>{t.target}</b> {query !== '' && <span lang="zh-CN">{query}</span>}{' '}
        <small>{t.targetWhy}</small>
      </p>
      <fieldset>
        <legend>
          <b>{t.reference}</b> {!isChosen && t.allOthers}
        </legend>
        <div class="reference-fields">
          {REFERENCE_FIELDS.map((field) => (
            <label key={field}>
              {t.fields[field]}{' '}
              <input
                type="text"
                name={field}
                lang="zh-CN"
                autoComplete="off"
                placeholder={isDay(field) ? t.days : undefined}
                defaultValue={reference.get(field) ?? ''}
              />
            </label>
          ))}
        </div>
        <div class="tools">
          <button type="submit" class="small">
            {t.compare}
          </button>
          {isChosen && (
            <>
              <button type="button" class="small" onClick={() => change(swapped)}>
                {t.swap}
              </button>
              <button
                type="button"
                class="small"
                onClick={() => change((now) => withReference(now, new URLSearchParams()))}
              >
                {t.toAllOthers}
              </button>
            </>
          )}
        </div>
      </fieldset>
    </form>
  );
}

function isDay(field: ReferenceField): boolean {
  return field === 'from' || field === 'to';
}
