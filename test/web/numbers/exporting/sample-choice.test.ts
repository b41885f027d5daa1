import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readParameters } from '../../../../src/routes/http/parameters.js';
import { sampleParameters } from '../../../../src/routes/counting/sample.js';
import { sampleFaults, sampleParams } from '../../../../src/web/numbers/exporting/sample-choice.js';

describe('A sample that the page asks for', () => {
  const choose = (n: string, seed: string) => ({ unit: 'reports' as const, n, seed });

  it('is asked for as it was typed, or not at all', () => {
    const asked = sampleParams(new URLSearchParams({ q: '茶' }), choose('1000', '种子-1'));
    expect(asked.toString()).to.equal(
      new URLSearchParams({ q: '茶', n: '1000', unit: 'reports', seed: '种子-1' }).toString(),
    );
    expect(sampleFaults(choose('0', 'a b'))).to.deep.equal(['size', 'seed']);
  });

  it('is faulty where the API would refuse it, and only there', () => {
    for (const n of ['1', '1000', '007', '0', '1001', '5000', '-1', '1.5', '1e2', '', 'ten'])
      for (const seed of [
        '1',
        '种子',
        'a.b_c-d',
        'a b',
        '',
        'a/b',
        'x'.repeat(64),
        'x'.repeat(65),
      ]) {
        const choice = choose(n, seed);
        const address = `?${sampleParams(new URLSearchParams({ q: '茶' }), choice).toString()}`;
        const read = () => readParameters(sampleParameters, address);
        if (sampleFaults(choice).length > 0) expect(read, address).to.throw();
        else expect(read, address).not.to.throw();
      }
  });
});
