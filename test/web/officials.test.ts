import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { OfficialAnswer, OfficialsAnswer } from '../../src/model/api/reports/officials.js';
import { citeNumber } from '../../src/web/numbers/citation.js';
import { citeOfficial, citeOfficials } from '../../src/web/officials/officials-citable.js';
import { officialHref } from '../../src/web/officials/official-href.js';
import {
  allOfficialsPath,
  officialPath,
  officialsPath,
} from '../../src/web/officials/officials-params.js';
import { sitsOn } from '../../src/web/officials/sits-on.js';

const AS_OF = '2026-01-01T00:00:00.000Z';
const params = (text: string) => new URLSearchParams(text);

describe("The page's officials", () => {
  it('are asked for as of the time that the address names, the list, its table and one of them', () => {
    const address = params(`id=1-a&county=1&at=2023-01-13&page=3&asOf=${AS_OF}`);
    for (const path of [
      officialsPath(address),
      allOfficialsPath(address),
      officialPath(address)!,
      officialHref('1-a', AS_OF),
    ]) {
      expect(params(path.split('?')[1]!).get('asOf'), path).to.equal(AS_OF);
    }
    expect(officialHref('1-a', null)).to.not.include('asOf');
    expect(officialPath(params(''))).to.equal(undefined);
  });

  it('are cited as what they are, at an address that counts them again', () => {
    const total = { value: 3, relation: 'exact' as const };
    const url = `/api/v1/officials?county=441224&name=x&asOf=${AS_OF}`;
    const citation = {
      query: '',
      snapshot: AS_OF,
      count: 3,
      relation: 'exact' as const,
      url,
      engine: null,
    };
    const all = citeOfficials({ total, citation } as OfficialsAnswer);
    expect(all.params.toString()).to.equal('county=441224&name=x');
    const cited = {
      ...all,
      engine: null,
      snapshot: AS_OF,
      visited: '2026-02-01',
      url: 'https://a.example/',
    };
    expect(citeNumber(cited, 'en').title).to.equal(
      'Officials as the reports show them (441224, x): 3 officials',
    );
    const one = { id: '1-a', name: '黎伟峰', nameLatin: 'Li Weifeng', total, citation };
    const named = citeOfficial(one as OfficialAnswer);
    expect(citeNumber({ ...cited, ...named, engine: null, snapshot: AS_OF }, 'zh').title).to.equal(
      `提到黎伟峰的报道：3 篇报道（快照 ${AS_OF}）`,
    );
    expect([named.view, named.params.toString()]).to.deep.equal(['official', 'id=1-a']);
  });

  it('have a table of all, whatever page is shown', () => {
    const asked = params(allOfficialsPath(params('county=1&page=3')).split('?')[1]!);
    expect(asked.toString()).to.equal('limit=1000&county=1');
  });

  it('sit on a day in the span that holds it, not in an earlier one of theirs', () => {
    const one = { id: '1-a', name: '甲', nameLatin: 'Jia' };
    const first = { ...one, firstSeen: '2020-01-01', lastSeen: '2020-12-31' };
    const again = { ...one, firstSeen: '2022-01-01', lastSeen: '2022-12-31' };
    const other = { ...again, id: '1-b' };
    const sitting = [first, again, other].map((each) => sitsOn('2022-06-01', each, one));
    expect(sitting).to.deep.equal([false, true, false]);
    expect(sitsOn(null, again, undefined)).to.equal(false);
  });
});
