import { useState } from 'preact/hooks';
import { Dialog } from '../shell/dialog.js';
import { useWords } from '../reader/language.js';
import { lazily } from '../shell/lazily.js';
import { queryWords } from './words.js';

const QueryHelp = lazily(async () => (await import('./query-help.js')).QueryHelp);

export function HelpButton() {
  const t = useWords(queryWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        id="query-help"
        type="button"
        class="round"
        aria-label={t.help}
        title={t.help}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        ?
      </button>
      {isOpen && (
        <Dialog title={t.help} onClose={() => setOpen(false)}>
          <QueryHelp />
        </Dialog>
      )}
    </>
  );
}
