import type { CitedWork } from './cited-work.js';
import { printApa } from './print-apa.js';
import { printBibtex } from './print-bibtex.js';
import { printCsl } from './print-csl.js';
import { printGbt7714 } from './print-gbt7714.js';
import { printRis } from './print-ris.js';

export const CITATION_FORMATS = ['gbt7714', 'apa', 'bibtex', 'ris', 'csl'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

interface Format {
  /** As people call it. */
  label: string;
  /** Media type, without its parameters. */
  type: string;
  extension: string;
  print: (work: CitedWork) => string;
}

export const CITATION_PRINTERS: Record<CitationFormat, Format> = {
  gbt7714: { label: 'GB/T 7714', type: 'text/plain', extension: 'txt', print: printGbt7714 },
  apa: { label: 'APA', type: 'text/plain', extension: 'txt', print: printApa },
  bibtex: { label: 'BibTeX', type: 'application/x-bibtex', extension: 'bib', print: printBibtex },
  ris: {
    label: 'RIS',
    type: 'application/x-research-info-systems',
    extension: 'ris',
    print: printRis,
  },
  csl: {
    label: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    extension: 'json',
    print: printCsl,
  },
};
