import { useState } from 'preact/hooks';
import { storeKey } from '../api/key.js';
import { useWords } from '../reader/language.js';
import { shellWords } from '../shell/words.js';

/** Asks for the key that the gateway asks for. */
export function KeyForm() {
  const t = useWords(shellWords);
  const [key, setKey] = useState('');
  return (
    <form
      class="key-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (key.trim() !== '') storeKey(key.trim());
      }}
    >
      <p>{t.keyWanted}</p>
      <label>
        {t.key}{' '}
        <input
          type="password"
          autoComplete="off"
          value={key}
          onInput={(event) => setKey(event.currentTarget.value)}
        />
      </label>
      <button type="submit">{t.useKey}</button>
    </form>
  );
}
