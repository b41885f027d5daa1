import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { itemsOfRows } from '../support/changing-corpus.js';
import { temporaryGateway, type Gateway } from '../support/gateway.js';

const ADDRESSES = [
  '/api/v1/search',
  '/api/v1/search?q=党',
  '/api/v1/search?q=党 OR 人民',
  '/api/v1/search?q=党 NEAR/3 人民',
  '/api/v1/search?q=党&match=relevance',
  '/api/v1/facets/county',
  '/api/v1/trends?q=党',
  '/api/v1/concordance?q=党',
  '/api/v1/statements?q=党',
  '/api/v1/coverage',
  '/feeds/search.atom?q=党',
];

describe('The gateway over an index that never had a report', () => {
  let gateway: Gateway;
  before(async function () {
    this.timeout(60_000);
    gateway = await temporaryGateway(itemsOfRows([]));
  });
  after(() => gateway.close());

  for (const address of ADDRESSES) {
    it(`finds nothing: ${address}`, async () => {
      const response = await fetch(gateway.url + encodeURI(address));
      expect(response.status, await response.clone().text()).to.equal(200);
    });
  }
});
