import { expect } from 'chai';
import { totalmem } from 'node:os';
import { describe, it } from 'mocha';
import {
  loadMemoryBound,
  memoryBound,
  readEngineMemory,
} from '../../../src/engine/memory/engine-memory.js';

describe('the memory of a process', () => {
  it('is read from the system, what is of its own apart', () => {
    const memory = readEngineMemory(process.pid)!;
    expect(memory.ownBytes).to.be.above(1 << 20);
    expect(memory.residentBytes).to.be.above(memory.ownBytes);
    const { rss } = process.memoryUsage();
    expect(memory.residentBytes).to.be.within(rss / 2, rss * 2);
  });

  it('is not known of a process that is not there', () => {
    expect(readEngineMemory(2 ** 30)).to.equal(undefined);
  });

  it('has the bound that was configured, or none, or one that fits the machine', () => {
    expect(memoryBound(512)).to.equal(512 * 2 ** 20);
    expect(memoryBound(0)).to.equal(Infinity);
    expect(loadMemoryBound(512)).to.equal(512 * 2 ** 20);
    expect(loadMemoryBound(undefined)).to.be.within(memoryBound(undefined), totalmem() / 2);
    expect(memoryBound(undefined)).to.be.within(1, Math.min(2 ** 31, totalmem() / 2));
  });
});
