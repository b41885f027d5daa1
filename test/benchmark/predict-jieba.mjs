import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, tag } from 'nodejs-jieba';
import { PREDICTIONS, readGoldTexts } from './gold.mjs';

// All words that jieba tags as names of persons: it does not tell what somebody did.
load();
const lines = readGoldTexts().map(({ id, title, body }) => {
  const names = tag(`${title}\n${body}`)
    .filter((word) => word.tag.startsWith('nr') && [...word.word].length > 1)
    .map(({ word }) => word);
  return JSON.stringify({ id, people: [...new Set(names)] });
});
writeFileSync(join(PREDICTIONS, 'jieba.people.jsonl'), `${lines.join('\n')}\n`);
