import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { splitAtoms } from '../../../src/model/text/atoms.js';
import { normalForm } from '../../../src/model/text/normal-form.js';
import { isInsideNumber, numberSeparators } from '../../../src/model/text/numbers.js';
import { occurrences } from '../../../src/model/text/occurrences.js';

const count = (text: string, term: string) =>
  [...occurrences(normalForm(text), normalForm(term))].length;

const atoms = (text: string) => splitAtoms(normalForm(text)).map((atom) => atom.text);

describe('a number', () => {
  it('with a decimal point is one atom', () => {
    expect(atoms('增长12.5%')).to.deep.equal(['增', '长', '12.5', '%']);
    expect(count('投入12.5亿元，另投5亿元', '5亿元')).to.equal(1);
    expect(count('上涨3.5%', '5%')).to.equal(0);
    expect(count('上涨3.5%', '3.5%')).to.equal(1);
    expect(count('长1.5km', '5km')).to.equal(0);
    expect(count('投入12.5亿元', '12')).to.equal(0);
    expect(count('增长３．５个百分点', '3.5个')).to.equal(1);
  });

  it('with grouped digits is one atom', () => {
    expect(atoms('1,234,567.89元')).to.deep.equal(['1,234,567.89', '元']);
    expect(count('惠及1,000人', '000人')).to.equal(0);
    expect(count('惠及3,450,000人', '450,000人')).to.equal(0);
    expect(count('惠及3,450,000人', '3,450,000人')).to.equal(1);
  });

  it('in a list is one of several', () => {
    expect(atoms('第3,4,5组')).to.deep.equal(['第', '3', ',', '4', ',', '5', '组']);
    expect(count('第3,4,5组', '5组')).to.equal(1);
    expect(count('1,2345', '2345')).to.equal(1);
    expect(count('增长3.5,4.2%', '2%')).to.equal(0);
    expect(count('增长3.5,4.2%', '4.2%')).to.equal(1);
  });

  it('is one of several in a day, and in a year with its month', () => {
    expect(count('2023.1.14', '2023')).to.equal(1);
    expect(count('2023.1.14', '1.14')).to.equal(1);
    expect(count('2023.01', '01')).to.equal(1);
    expect(count('2023.13', '13')).to.equal(0);
    expect(count('2123.01', '01')).to.equal(0);
  });

  it('ends where a sentence does', () => {
    expect(count('共5.下一步', '5')).to.equal(1);
    expect(count('No. 5.', '5')).to.equal(1);
  });

  it('is seen alike from anywhere in it', () => {
    const text = fc.string({
      unit: fc.constantFrom('1', '2', '0', '3', '.', ',', '年', ' '),
      maxLength: 14,
    });
    fc.assert(
      fc.property(text, (sample) => {
        const separators = numberSeparators(sample);
        for (let at = 1; at < sample.length; at += 1) {
          expect(isInsideNumber(sample, at), `${sample} at ${at}`).to.equal(
            separators.has(at - 1) || separators.has(at),
          );
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
