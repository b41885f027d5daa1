import { expect } from 'chai';
import { describe, it } from 'mocha';
import { isTranslatable } from '../../../src/web/expansion/translatable.js';

describe('Chinese words for a query', () => {
  it('are offered where it has English ones and no Chinese', () => {
    for (const query of ['tea', '"flood control" -rain', 'county:441224 tea OR mu'])
      expect(isTranslatable(query), query).to.equal(true);
    for (const query of [
      '',
      '茶',
      'tea OR 茶',
      'county:huaiji',
      'title:"tea garden"',
      '5G',
      'A OR 3',
      'NOT 5 NEAR/10 6',
    ])
      expect(isTranslatable(query), query).to.equal(false);
  });
});
