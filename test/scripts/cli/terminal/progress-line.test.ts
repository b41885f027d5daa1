import { expect } from 'chai';
import { PassThrough } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { describe, it } from 'mocha';
import {
  describeProgress,
  type RunProgress,
} from '../../../../scripts/cli/terminal/describe-progress.js';
import { ProgressLine } from '../../../../scripts/cli/terminal/progress-line.js';

const HALF: RunProgress = {
  phase: 'reading',
  read: 1_000,
  sent: 900,
  searchable: 500,
  engineShare: undefined,
  input: { done: 50e6, total: 100e6, unit: 'bytes' },
};

describe('the progress of a run', () => {
  it('tells phases, the time left, and a rate over what is searchable', () => {
    expect(describeProgress(HALF, 10)).to.equal(
      'reading 50 % of 100 MB, about 30 s left: 1000 read, 900 sent, 500 searchable, 50 a second',
    );
  });

  it('takes the reading for what is left where the engine keeps up', () => {
    const caughtUp = { ...HALF, sent: 1_000, searchable: 1_000 };
    expect(describeProgress(caughtUp, 600)).to.match(/, about 10 min left:/u);
  });

  it('names no rate and no time before anything is searchable or about to be', () => {
    expect(describeProgress({ ...HALF, searchable: 0 }, 10)).to.equal(
      'reading 50 % of 100 MB: 1000 read, 900 sent, 0 searchable',
    );
    const first = { ...HALF, read: 0, sent: 0, searchable: 0 };
    expect(describeProgress(first, 10)).to.equal(
      'reading 50 % of 100 MB: 0 read, 0 sent, 0 searchable',
    );
  });

  it('names no total where the size of the input is not known', () => {
    expect(describeProgress({ ...HALF, input: undefined }, 500)).to.equal(
      'reading: 1000 read, 900 sent, 500 searchable, 1.0 a second',
    );
  });

  it('goes on while the engine works at one large batch', () => {
    const waiting: RunProgress = {
      phase: 'indexing',
      read: 400,
      sent: 400,
      searchable: 100,
      engineShare: 0,
      input: { done: 400, total: 400, unit: 'versions' },
    };
    expect(describeProgress(waiting, 10)).to.equal(
      "indexing, about 30 s left: 400 read, 400 sent, 100 searchable, 10 a second, the engine's batch 0 % done",
    );
    expect(describeProgress({ ...waiting, engineShare: 0.669 }, 15)).to.equal(
      "indexing, about 5 s left: 400 read, 400 sent, 100 searchable, 6.7 a second, the engine's batch 66 % done",
    );
    const done = { ...waiting, searchable: 400, engineShare: undefined };
    expect(describeProgress(done, 20)).to.equal(
      'indexing, about 0 s left: 400 read, 400 sent, 400 searchable, 20 a second',
    );
  });

  it('guesses from the pages where they bring no reports', () => {
    const unchanged: RunProgress = {
      phase: 'crawling',
      read: 0,
      sent: 0,
      searchable: 0,
      engineShare: undefined,
      input: { done: 30, total: 120, unit: 'pages' },
    };
    expect(describeProgress(unchanged, 60)).to.equal(
      'crawling 30 of 120 pages, about 3 min left: 0 read, 0 sent, 0 searchable',
    );
  });
});

describe('the line of progress', () => {
  const output = (isTTY: boolean) => {
    const out = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY, columns: 40 });
    return { out: out as unknown as WriteStream, written: () => String(out.read() ?? '') };
  };

  it('is written over on a terminal, and never longer than it is wide', async () => {
    const { out, written } = output(true);
    const line = new ProgressLine(out);
    line.follow(() => Promise.resolve({ ...HALF, phase: 'reading whatever the engine says' }));
    await line.draw();
    await line.draw();
    const drawn = '\u001b[1Greading whatever the engine says 50 % o\u001b[0K';
    expect(written()).to.equal(drawn + drawn);
    line.close();
    expect(written()).to.equal('\u001b[1G\u001b[2K');
  });

  it('is a line of its own elsewhere, whole', async () => {
    const { out, written } = output(false);
    const line = new ProgressLine(out);
    line.showStep('preparing the index');
    await line.draw();
    line.follow(() => Promise.resolve({ ...HALF, searchable: 0 }));
    await line.draw();
    line.close();
    expect(written()).to.equal(
      'preparing the index\nreading 50 % of 100 MB: 1000 read, 900 sent, 0 searchable\n',
    );
  });

  it('is left as it was where nothing can be learnt, and not drawn any more once closed', async () => {
    const { out, written } = output(false);
    const line = new ProgressLine(out);
    line.follow(() => Promise.reject(new Error('the engine does not answer')));
    await line.draw();
    line.showStep('publishing what is covered');
    line.close();
    await line.draw();
    expect(written()).to.equal('');
  });
});
