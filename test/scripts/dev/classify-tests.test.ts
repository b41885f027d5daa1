import { expect } from 'chai';
import { join, relative } from 'node:path';
import { describe, it } from 'mocha';
import { ROOT } from '../../../scripts/cli/root.js';
import { classifyTests } from '../../../scripts/dev/suites/classify-tests.js';

describe('classifyTests', () => {
  const kinds = classifyTests(join(ROOT, 'test'));
  const named = (files: string[]) => files.map((file) => relative(join(ROOT, 'test'), file));

  it('tells a file by what it imports, through support files too', () => {
    expect(named(kinds.unit)).to.include('model/text/grams.test.ts');
    expect(named(kinds.engine)).to.include.members([
      'routes/api.test.ts',
      'scripts/status.test.ts',
    ]);
    expect(named(kinds.kill)).to.include('indexer/crawl-kill.test.ts');
    expect(named(kinds.browser)).to.include('web/page/views.test.ts');
  });

  it('puts each file into one suite', () => {
    const all = Object.values(kinds).flat();
    expect(new Set(all).size).to.equal(all.length);
  });
});
