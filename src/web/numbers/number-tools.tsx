import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../shell/dialog.js';
import { useWords } from '../reader/language.js';
import { lazily } from '../shell/lazily.js';
import type { Citable } from './citable.js';
import { numberWords } from './words.js';

const CiteText = lazily(async () => (await import('./cite-text.js')).CiteText);
const ExportForm = lazily(async () => (await import('./exporting/export-form.js')).ExportForm);
const ApiRequest = lazily(async () => (await import('./api-request.js')).ApiRequest);

export interface NumberToolsProps {
  /** The numbers shown, each to be cited by itself. */
  citables?: Citable[] | undefined;
  /** How to cite what is no number. */
  citation?: ComponentChildren;
  /** Search parameters of the reports to be exported. */
  exported?: URLSearchParams | undefined;
  /** The request behind the view: `api/v1/search?q=…` */
  request?: string | undefined;
}

type Tool = 'cite' | 'export' | 'api';

/** Cite, export and the request itself: they stand wherever a number stands. */
export function NumberTools({ citables = [], citation, exported, request }: NumberToolsProps) {
  const t = useWords(numberWords);
  const [open, setOpen] = useState<Tool>();
  const close = () => setOpen(undefined);
  const button = (tool: Tool, text: string) => (
    <button type="button" class="small" aria-haspopup="dialog" onClick={() => setOpen(tool)}>
      {text}
    </button>
  );
  return (
    <div class="tools" role="group" aria-label={t.tools}>
      {(citables.length > 0 || citation !== undefined) && button('cite', t.cite)}
      {exported && button('export', t.export)}
      {request !== undefined && button('api', t.api)}
      {open === 'cite' && (
        <Dialog title={t.cite} onClose={close}>
          {citation}
          {citables.map((citable) => (
            <CiteText
              key={`${citable.unit} ${citable.query}`}
              citable={citable}
              isOneOfMany={citables.length > 1}
            />
          ))}
        </Dialog>
      )}
      {open === 'export' && exported && (
        <Dialog title={t.export} onClose={close}>
          <ExportForm params={exported} />
        </Dialog>
      )}
      {open === 'api' && request !== undefined && (
        <Dialog title={t.apiTitle} onClose={close}>
          <ApiRequest request={request} />
        </Dialog>
      )}
    </div>
  );
}
