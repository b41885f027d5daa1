import { expect } from 'chai';
import { describe, it } from 'mocha';
import { tableText, type CellValue } from '../../../src/search/export/table-text.js';

async function csvOf(cell: CellValue): Promise<string> {
  async function* rows() {
    yield [cell];
  }
  let text = '';
  for await (const part of tableText(['n'], rows(), { format: 'csv' })) text += part;
  return text.slice(2).trimEnd();
}

describe('a cell of CSV', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '＝']) {
    const formula = `${start}HYPERLINK(1)`;

    it(`that begins with ${JSON.stringify(start)} is guarded`, async () => {
      expect(await csvOf(formula)).to.match(/^"?'/u);
    });

    it(`that is a list with ${JSON.stringify(start)} inside is guarded there, too`, async () => {
      const cell = await csvOf(['余晓军', formula, `;${formula}`]);
      expect(cell.replaceAll('"', '')).to.equal(`余晓军;'${formula};;'${formula}`);
      expect((await csvOf([formula, '甲'])).replaceAll('"', '')).to.equal(`'${formula};甲`);
    });
  }

  it('that is a list without signs at the beginning of its values stays as it is', async () => {
    expect(await csvOf(['2023-01-14', 'a+b', '甲=乙'])).to.equal('2023-01-14;a+b;甲=乙');
  });
});
