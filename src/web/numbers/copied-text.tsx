import { useState } from 'preact/hooks';
import { useWords } from '../reader/language.js';
import { numberWords } from './words.js';

/** Text to be taken along, with a button that copies it. */
export function CopiedText({ label, text }: { label: string; text: string }) {
  const t = useWords(numberWords);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    // Browsers allow it on https and on this machine alone; elsewhere the text can still be marked.
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <section class="copied">
      <header>
        <h3>{label}</h3>
        {'clipboard' in navigator && (
          <button
            type="button"
            class="small"
            onClick={() => {
              copy().catch(() => setCopied(false));
            }}
          >
            <span aria-live="polite">{isCopied ? t.copied : t.copy}</span>
          </button>
        )}
      </header>
      <pre tabIndex={0} aria-label={label}>
        {text}
      </pre>
    </section>
  );
}
