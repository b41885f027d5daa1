import { expect } from 'chai';
import { describe, it } from 'mocha';
import { splitDefinition } from '../../../../src/search/expansion/dictionary/definitions.js';

describe('The wordings of a definition', () => {
  it('are parted, without asides, labels and how definitions begin', () => {
    for (const [definition, wordings] of [
      ['to lift out of poverty (idiom); poverty relief', ['lift out of poverty', 'poverty relief']],
      ['Poverty-Alleviation', ['poverty alleviation']],
      [
        'assistance to the poor, reduction of poverty/relief',
        ['assistance to the poor', 'reduction of poverty', 'relief'],
      ],
      ['fig. a café (esp. one (Tw) in 城市|城市[cheng2 shi4])', ['cafe']],
      ['floods; branches; policies; class', ['flood', 'branch', 'policy', 'class']],
    ] as const)
      expect(splitDefinition(definition), definition).to.deep.equal(wordings);
  });

  it('are none of a reference to another entry', () => {
    for (const definition of [
      'CL:個|个[ge4]',
      'old variant of 村[cun1]',
      'see 扶貧|扶贫[fu2 pin2]',
      'surname Li',
      'abbr. for 中國|中国',
    ])
      expect(splitDefinition(definition), definition).to.deep.equal([]);
  });
});
