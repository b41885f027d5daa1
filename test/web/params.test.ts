import { expect } from 'chai';
import { describe, it } from 'mocha';
import {
  apiParams,
  readPage,
  pageParams,
  sharedParams,
  toggled,
  withoutFilters,
  withQuery,
} from '../../src/web/query/params.js';

const params = (text: string) => new URLSearchParams(text);

describe("The page's parameters", () => {
  it('go along from view to view, but for those of one view alone', () => {
    const shared = sharedParams(
      params('q=a&q=b&county=1&county=1&from=2023-01-01&sort=date&page=2'),
    );
    expect(shared.toString()).to.equal('q=a&county=1&from=2023-01-01');
  });

  it('put a role into the query, of which it is a part to the API', () => {
    expect(apiParams(params('q=a OR b&role=书记&role=县"长')).get('q')).to.equal(
      '(a OR b) (role:"书记" OR role:"县长")',
    );
    expect(apiParams(params('role=书记')).get('q')).to.equal('(role:"书记")');
    expect(apiParams(params('')).toString()).to.equal('');
  });

  it('begin again at the first page when anything changes', () => {
    const there = params('q=a&page=3&county=1');
    expect(toggled(there, 'county', '2').toString()).to.equal('q=a&county=1&county=2');
    expect(toggled(there, 'county', '1').toString()).to.equal('q=a');
    expect(withQuery(there, 'b').toString()).to.equal('q=b&county=1');
    expect(withoutFilters(there).toString()).to.equal('q=a');
  });

  it('make sense of pages that make none', () => {
    expect(
      ['0', '-1', 'x', '1.5', '7'].map((page) => readPage(params(`page=${page}`))),
    ).to.deep.equal([1, 1, 1, 1, 7]);
    expect(pageParams(params('q=a&page=4'), 1).toString()).to.equal('q=a');
    expect(pageParams(params('q=a'), 2).toString()).to.equal('q=a&page=2');
  });

  it('keep the other terms when the first one changes', () => {
    expect(withQuery(params('q=a&q=b&interval=year'), 'c').getAll('q')).to.deep.equal(['c', 'b']);
  });
});
