import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { TranslationsAnswer } from '../../../src/model/api/reports/translations.js';
import { ask } from '../../support/ask.js';
import { itemsOfRows } from '../../support/changing-corpus.js';
import { problemAt, temporaryGateway, type Gateway } from '../../support/gateway.js';
import { plantTranslations } from '../../support/planted-translations.js';

describe('Translations of reports', () => {
  const labelled = plantTranslations();
  let gateway: Gateway;
  before(async function () {
    this.timeout(300_000);
    const rows = labelled.flatMap(({ zh, en }) => [{ ...zh }, { ...en }]);
    gateway = await temporaryGateway(itemsOfRows(rows));
  });
  after(() => gateway.close());

  const translations = (id: string) =>
    ask<TranslationsAnswer>(gateway.url, `/api/v1/reports/${id}/translations`);

  it('are found among all reports from either side, and hardly any other', async () => {
    let right = 0;
    let found = 0;
    const pairs = labelled.filter(({ isPair }) => isPair);
    for (const { zh, en } of pairs) {
      const [there, here] = [await translations(zh.id), await translations(en.id)];
      found += there.translations.length + here.translations.length;
      if (there.translations.some(({ id }) => id === en.id)) right += 1;
      if (here.translations.some(({ id }) => id === zh.id)) right += 1;
    }
    expect((2 * right) / (found + 2 * pairs.length)).to.be.at.least(0.95);
  });

  it('come with their paragraphs and the texts of those', async () => {
    const { zh, en, paragraphs } = labelled[0]!;
    const answer = await translations(zh.id);
    const [first] = answer.translations;
    expect([answer.lang, first!.id, first!.lang, first!.title]).to.deep.equal([
      'zh',
      en.id,
      'en',
      en.title,
    ]);
    expect(first!.paragraphs).to.deep.include.members(paragraphs);
    expect(first!.texts).to.deep.equal(
      first!.paragraphs.map(([here, there]) => [
        zh.body.split('\n')[here],
        en.body.split('\n')[there],
      ]),
    );
    expect(answer.total).to.deep.equal({ value: answer.translations.length, relation: 'exact' });
    expect(answer.citation.url).to.contain(`/api/v1/reports/${zh.id}/translations?asOf=`);
  });

  it('are none of a report that there is not', async () => {
    const problem = await problemAt(`${gateway.url}/api/v1/reports/nowhere/translations`);
    expect(problem.code).to.equal('report_not_found');
  });
});
