import { appendFileSync } from 'node:fs';
import { Archive } from '../../../indexer/archive/archive.js';
import { ORIGIN } from './temporary-archive.js';

// Crawls an invented source without end and notes each page that the archive says it keeps.
const [, , data, confirmed] = process.argv as [string, string, string, string];
const archive = Archive.open(data);
process.stdout.write('writing\n');
for (let at = archive.fetches.count() + 1; ; at += 1) {
  const url = `https://county.test/${at % 50}.html`;
  archive.transaction(() => {
    const page = archive.pages.keep(Buffer.from(`<p>${`第${at}号`.repeat(500)}</p>`));
    archive.addresses.discover({ url, source: 'county-gov', kind: 'report', at });
    archive.fetches.note({ url, finalUrl: url, at, status: 200, headers: {}, page });
    archive.addresses.noteSuccess(url, { at, status: 200, page });
    archive.versions.add({
      id: `r${at % 50}`,
      origin: { ...ORIGIN, url, page },
      date: '2023-01-14',
      county: null,
      textHash: page,
      hash: page,
      validFrom: at,
    });
    archive.addresses.noteReading(url, { state: 'extracted', changed: true });
  });
  appendFileSync(confirmed, `${at}\n`);
}
