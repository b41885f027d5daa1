import { expect } from 'chai';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { before, describe, it } from 'mocha';
import { ROOT } from '../../../../scripts/cli/root.js';
import { requireBuild } from '../../../support/command.js';

type Module = typeof import('../../../../src/search/expansion/dictionary/dictionary.js');

describe('The dictionary’s thread', () => {
  before(requireBuild);

  it('reads the dictionary while this one goes on, and answers as it does', async () => {
    const built = (file: string) =>
      pathToFileURL(join(ROOT, 'dist', 'src', 'search', 'expansion', 'dictionary', file)).href;
    const { openDictionary } = (await import(built('dictionary.js'))) as Module;
    // Loaded already, it would answer in this thread in one piece: no timer ran meanwhile.
    await import(built('dictionary-worker.js'));
    const dictionary = openDictionary((error) => expect.fail(String(error)));
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 5);
    const [words] = await dictionary.find({ terms: ['poverty alleviation'], most: 1 });
    clearInterval(ticking);
    expect(words).to.deep.equal([
      { text: '扶贫', grade: 'whole', isInflected: false, definition: 'poverty alleviation' },
    ]);
    expect(ticks).to.be.above(0);
    const texts = [['防汛'], ['救灾']];
    expect(await dictionary.rate({ term: 'flood control', texts })).to.deep.equal([1, 0]);
  });
});
