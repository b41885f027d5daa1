import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readParameters, searchParameters } from '../../../src/routes/http/parameters.js';

describe('The parameters of a search', () => {
  it('may come without percent signs, as curl sends what is typed', () => {
    const asNodeReadsIt = Buffer.from('/api/v1/search?q=乡村振兴', 'utf8').toString('latin1');
    expect(readParameters(searchParameters, asNodeReadsIt).q).to.equal('乡村振兴');
  });

  it('may come with percent signs, as browsers send them', () => {
    const address = `/api/v1/search?q=${encodeURIComponent('乡村振兴')}`;
    expect(readParameters(searchParameters, address).q).to.equal('乡村振兴');
  });
});
