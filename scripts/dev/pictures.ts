import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../cli/root.js';
import { inTemporaryData } from './corpus/temporary-data.js';
import { servedGateway } from './bench/load/served-gateway.js';
import { countiesIn } from '../../src/model/place/counties.js';
import { inventReports } from './pictures/invented-reports.js';
import { takePictures, type Picture } from './pictures/take-pictures.js';
import { runBuilt } from './soak/run-command.js';

// npm run pictures [-- FOLDER] : takes the README's pictures of the page anew, of the program as it was last built; docs/images without a folder.
const { positionals } = parseArgs({ allowPositionals: true });
const folder = positionals[0] ?? join(ROOT, 'docs', 'images');

const OF_SAMPLES: Picture[] = [
  { name: 'search', path: '/?q=最后一公里', shows: '.result mark', scheme: 'light' },
  {
    name: 'concordance',
    path: '/concordance?q=群众&sort=right',
    shows: '.kwic mark',
    scheme: 'light',
  },
  { name: 'statements', path: '/statements?q=群众', shows: '.statement mark', scheme: 'dark' },
  { name: 'report', path: '/report?id=s001&q=会议', shows: '.report-body mark', scheme: 'dark' },
];

const OF_INVENTED: Picture[] = [
  {
    name: 'trends',
    path: '/trends?q=脱贫攻坚&q=乡村振兴&q=数字乡村&interval=quarter&measure=share&smooth=3',
    shows: '.chart canvas',
    scheme: 'light',
  },
  {
    name: 'counties',
    path: '/counties?q=乡村振兴&level=prefecture&measure=share',
    shows: '.ranking tbody tr',
    scheme: 'light',
  },
];

/** Enough for curves and a map: of every seventh county. */
const INVENTED = 2_400;
const EVERY = 7;

await pictureData(OF_SAMPLES, async () => join(ROOT, 'samples'));
await pictureData(OF_INVENTED, async (data) => {
  const file = join(data, 'invented.jsonl');
  const counties = countiesIn({})
    .map(({ code }) => code)
    .filter((_, i) => i % EVERY === 0);
  const rows = [...inventReports(counties, INVENTED, 1)].map((row) => JSON.stringify(row));
  writeFileSync(file, rows.join('\n'));
  return file;
});

async function pictureData(
  pictures: Picture[],
  findReports: (data: string) => Promise<string>,
): Promise<void> {
  await inTemporaryData(async (data) => {
    await runBuilt(data, ['index', await findReports(data)]);
    const gateway = await servedGateway(data);
    try {
      for await (const file of takePictures(gateway.url, pictures, folder)) console.log(file);
    } finally {
      await gateway.close();
    }
  });
}
