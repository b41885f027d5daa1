import type { CitedWork } from './cited-work.js';

const TYPES = { page: 'ELEC', dataset: 'DATA' };

/** A record of a RIS file, as EndNote, Zotero and NoteExpress import it. */
export function printRis(work: CitedWork): string {
  const fields: [tag: string, value: string | null | undefined][] = [
    ['TY', TYPES[work.kind]],
    ['ID', work.key],
    ['AU', work.author],
    ['TI', work.title],
    ['PB', work.publisher],
    ['PY', work.issued.slice(0, 4)],
    ['DA', work.issued.replaceAll('-', '/')],
    ['LA', work.lang],
    ['UR', work.url],
    ['Y2', work.accessed.replaceAll('-', '/')],
    ['N1', work.note],
  ];
  const lines = fields.flatMap(([tag, value]) => {
    const text = value?.replaceAll(/\s+/gu, ' ').trim() ?? '';
    return text === '' ? [] : `${tag}  - ${text}`;
  });
  // The last tag has no value, but the two blanks, the dash and the blank that all have.
  return [...lines, 'ER  - ', ''].join('\r\n');
}
