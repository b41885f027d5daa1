import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { OfficialEntry } from '../../../src/model/api/reports/officials.js';
import { toPopolo } from '../../../src/routes/officials/popolo.js';
import { presentCountyCode } from '../../../src/routes/http/present.js';

describe('Popolo', () => {
  it('has a post of each prefecture, and not one for all', () => {
    const official = (id: string, code: string): OfficialEntry => ({
      ...{ id, name: '李某', nameLatin: 'Li Mou', names: ['李某'] },
      county: presentCountyCode(code),
      memberships: [
        {
          ...{
            post: '市委书记',
            role: '市委书记',
            level: 'prefecture',
            kind: 'secretary',
            county: null,
          },
          ...{ firstSeen: '2023-01-01', lastSeen: '2023-01-02', evidence: ['a'], gaps: [] },
        },
      ],
    });
    const { posts, organizations } = toPopolo(
      [official('a', '441224'), official('b', '330523'), official('c', '441224')],
      (id) => id,
    );
    expect(posts.map(({ id }) => id)).to.deep.equal([
      '441200/post/市委书记',
      '330500/post/市委书记',
    ]);
    expect(organizations).to.have.length(2);
  });
});
