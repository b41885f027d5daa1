import { useState } from 'preact/hooks';
import { toggled, readValues } from '../query/params.js';
import { queryWords } from '../query/words.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { facetWords } from './words.js';

/** Roles are matched in part (书记 is in 县委副书记), so they are typed and not chosen from a list. */
export function RoleField() {
  const t = useWords(facetWords);
  const q = useWords(queryWords);
  const { params, change } = useAddress();
  const [draft, setDraft] = useState('');
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const role = draft.trim();
    setDraft('');
    if (role === '' || readValues(params, 'role').includes(role)) return;
    change((now) => toggled(now, 'role', role));
  };
  return (
    <fieldset class="facet">
      <legend>{q.filters.role}</legend>
      <form onSubmit={add}>
        <input
          class="facet-filter"
          type="text"
          lang="zh-CN"
          aria-label={t.role}
          placeholder={t.role}
          autoComplete="off"
          enterKeyHint="go"
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
      </form>
    </fieldset>
  );
}
