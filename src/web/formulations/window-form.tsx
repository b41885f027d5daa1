import type { PhraseChangesAnswer } from '../../model/api/counting/formulations.js';
import { useAddress } from '../address/address.js';
import { withParam } from '../query/params.js';
import { useWords } from '../reader/language.js';
import { formulationWords } from './words.js';

const FIELDS = ['from', 'to', 'against'] as const;

/** Which days are looked at, and which days they are compared with. */
export function WindowForm({ answer }: { answer: PhraseChangesAnswer | undefined }) {
  const t = useWords(formulationWords);
  const { params, change } = useAddress();
  const hints = {
    from: answer?.window.from,
    to: answer?.window.to,
    against: answer && `${answer.against.from}..${answer.against.to}`,
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    change((now) =>
      FIELDS.reduce((next, field) => {
        const value = given.get(field);
        const text = typeof value === 'string' ? value.trim() : '';
        return withParam(next, field, text === '' ? undefined : text);
      }, now),
    );
  };
  return (
    <form class="options" aria-label={t.window} onSubmit={submit}>
      {FIELDS.map((field) => (
        <label key={field}>
          {t[field]}{' '}
          <input
            key={params.get(field) ?? ''}
            name={field}
            type="text"
            size={field === 'against' ? 24 : 10}
            placeholder={hints[field]}
            autoComplete="off"
            defaultValue={params.get(field) ?? ''}
          />
        </label>
      ))}
      <button type="submit">{t.compare}</button>
    </form>
  );
}
