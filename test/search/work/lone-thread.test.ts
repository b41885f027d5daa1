import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'mocha';
import { XianbaoError } from '../../../src/model/errors.js';
import { LoneThread } from '../../../src/search/work/lone-thread.js';

const WORKER = `
export const answer = ({ word }) => word;
export const hang = () => new Promise(() => {});
export const fail = () => new Promise(() => setImmediate(() => { throw new Error('broken'); }));
export const grow = () => { for (const all = []; ; ) all.push(new Array(1e5).fill(all.length)); };
`;

describe('A thread that answers questions', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'xianbao-thread-'));
    writeFileSync(join(folder, 'worker.mjs'), WORKER);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const open = (more: { file?: string; limit?: () => AbortSignal } = {}) => {
    const { file = 'worker.mjs', limit = () => new AbortController().signal } = more;
    const failures: unknown[] = [];
    const filename = pathToFileURL(join(folder, file)).href;
    const onFailure = (error: unknown) => failures.push(error);
    return {
      failures,
      thread: new LoneThread({
        name: 'library',
        filename,
        idleMs: 60_000,
        maxMegabytes: 32,
        limit,
        onFailure,
      }),
    };
  };
  const outcome = (answer: Promise<unknown>) =>
    answer.then(
      (value) => value,
      (error: unknown) => (error instanceof XianbaoError ? error.code : error),
    );

  for (const [name, how] of [
    ['fail', 'breaks'],
    ['grow', 'needs more memory than it may have'],
  ] as const)
    it(`lets those fail that wait when it ${how}, and answers the next one`, async () => {
      const { failures, thread } = open();
      const waiting = [thread.run(name, {}), thread.run('answer', { word: 'late' })];
      expect(await Promise.all(waiting.map(outcome))).to.deep.equal(['too_busy', 'too_busy']);
      expect(failures).to.have.lengthOf(1);
      expect(await thread.run('answer', { word: 'next' })).to.equal('next');
    });

  it('gives up a question that takes too long, and answers the next one', async () => {
    const controllers = Array.from({ length: 2 }, () => new AbortController());
    const limits = controllers.values();
    const { failures, thread } = open({ limit: () => limits.next().value!.signal });
    const waiting = thread.run('hang', {});
    controllers[0]!.abort();
    expect(await outcome(waiting)).to.equal('too_busy');
    expect(failures).to.have.lengthOf(1);
    expect(await thread.run('answer', { word: 'next' })).to.equal('next');
  });

  it('says so where its program is missing', async () => {
    const { failures, thread } = open({ file: 'missing.mjs' });
    expect(await outcome(thread.run('answer', { word: 'a' }))).to.equal('too_busy');
    expect(failures).to.have.lengthOf(1);
  });
});
