import { expect } from 'chai';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { before, describe, it } from 'mocha';
import { ROOT } from '../../../../scripts/cli/root.js';
import { requireBuild } from '../../../support/command.js';

type Module = typeof import('../../../../src/search/expansion/dictionary/dictionary.js');

describe('The dictionary’s thread', () => {
  before(requireBuild);

  it('reads the dictionary while this one goes on, and answers as it does', async () => {
    const path = join(ROOT, 'dist', 'src', 'search', 'expansion', 'dictionary', 'dictionary.js');
    const { openDictionary } = (await import(pathToFileURL(path).href)) as Module;
    const dictionary = openDictionary();
    const delays = monitorEventLoopDelay({ resolution: 5 });
    delays.enable();
    const [words] = await dictionary.find({ terms: ['poverty alleviation'], most: 1 });
    delays.disable();
    expect(words).to.deep.equal([
      { text: '扶贫', grade: 'whole', isInflected: false, definition: 'poverty alleviation' },
    ]);
    // Reading it takes this thread more than half a second, in one piece; a busy machine holds it up itself.
    expect(delays.percentile(50) / 1e6).to.be.below(50);
    const texts = [['防汛'], ['救灾']];
    expect(await dictionary.rate({ term: 'flood control', texts })).to.deep.equal([1, 0]);
  });
});
