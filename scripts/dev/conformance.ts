import { parseArgs } from 'node:util';
import fc from 'fast-check';
import type { ApiDocument } from './conformance/api-document.js';
import { checkAnswers } from './conformance/check-answers.js';
import { drawRequests, exampleRequests } from './conformance/draw-requests.js';

// npm run conformance -- [--url http://127.0.0.1:3000] [--n 1000] [--seed 1]: sends a running gateway requests drawn from
// its own /openapi.json, and prints each answer that the document does not foretell.
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:3000' },
    n: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});
const document = (await (await fetch(`${values.url}/openapi.json`)).json()) as ApiDocument;
const drawn = fc.sample(drawRequests(document), {
  numRuns: Number(values.n),
  seed: Number(values.seed),
});
const requests = [...exampleRequests(document), ...drawn];
const { discrepancies, statuses } = await checkAnswers(values.url, document, requests);
for (const each of discrepancies) console.log(JSON.stringify(each).slice(0, 2_000));
const answers = [...statuses].toSorted(([a], [b]) => a - b);
console.log(`answers: ${answers.map(([status, times]) => `${status} × ${times}`).join(', ')}`);
console.log(
  `${requests.length} requests, seed ${values.seed}: ${discrepancies.length} answers that the document does not foretell`,
);
process.exitCode = discrepancies.length === 0 ? 0 : 1;
