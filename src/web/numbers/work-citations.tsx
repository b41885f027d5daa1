import type { CitedWork } from '../../model/citation/cited-work.js';
import { CITATION_PRINTERS, type CitationFormat } from '../../model/citation/formats.js';
import { useWords } from '../reader/language.js';
import { CopiedText } from './copied-text.js';
import { saveFile } from './save-file.js';
import { numberWords } from './words.js';

const PRINTED = ['gbt7714', 'apa', 'bibtex'] as const;
const FILES = ['bibtex', 'ris', 'csl'] as const;

/** A citation to be copied in the forms that people type, and as files for the programs that manage references. */
export function WorkCitations({ workFor }: { workFor: (format: CitationFormat) => CitedWork }) {
  const t = useWords(numberWords);
  const save = (format: CitationFormat) => {
    const { print, type, extension } = CITATION_PRINTERS[format];
    const work = workFor(format);
    saveFile(`${work.key}.${extension}`, new Blob([print(work)], { type }));
  };
  return (
    <>
      {PRINTED.map((format) => {
        const { label, print } = CITATION_PRINTERS[format];
        return <CopiedText key={format} label={label} text={print(workFor(format))} />;
      })}
      <p class="citation-files">
        <span>{t.citationFiles}</span>
        {FILES.map((format) => (
          <button key={format} type="button" class="small" onClick={() => save(format)}>
            {CITATION_PRINTERS[format].label}
          </button>
        ))}
      </p>
    </>
  );
}
