import { expect } from 'chai';
import { describe, it } from 'mocha';
import {
  buildScale,
  chooseShade,
  shadeClass,
  SHADES,
} from '../../src/web/counties/colour-scale.js';
import { listPeriods, narrowed, rankingPath } from '../../src/web/counties/counties-params.js';
import { nextTile, PROVINCE_TILES } from '../../src/web/counties/province-tiles.js';
import { nextOrder, sortRows } from '../../src/web/shell/sort-order.js';
import divisions from '../../src/model/place/divisions.json' with { type: 'json' };

describe('The map of counties', () => {
  it('has a tile for each province, none on another', () => {
    const prefixes = PROVINCE_TILES.map(({ prefix }) => prefix).toSorted();
    expect(prefixes).to.deep.equal(divisions.provinces.map(([code]) => code!.slice(0, 2)));
    const places = new Set(PROVINCE_TILES.map(({ column, row }) => `${column} ${row}`));
    expect(places.size).to.equal(PROVINCE_TILES.length);
  });

  it('is walked by arrow keys to each of its tiles', () => {
    const reached = new Set([PROVINCE_TILES[0]!]);
    for (const tile of reached) {
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        const next = nextTile(tile, key);
        if (next !== undefined) reached.add(next);
      }
    }
    expect(reached.size).to.equal(PROVINCE_TILES.length);
    expect(nextTile(PROVINCE_TILES[0]!, 'Enter')).to.equal(undefined);
  });

  it('has shades that rise with the values, zero apart, each with about as many units', () => {
    const values = Array.from({ length: 1000 }, (_, i) => i * i);
    const scale = buildScale(values);
    expect(scale).to.have.length(SHADES);
    expect(scale).to.deep.equal(scale.toSorted((a, b) => a - b));
    const shades = values.map((value) => chooseShade(scale, value));
    expect(shades[0]).to.equal(0);
    expect(shades).to.deep.equal(shades.toSorted((a, b) => a - b));
    for (let shade = 1; shade <= SHADES; shade += 1) {
      expect(shades.filter((each) => each === shade).length).to.be.within(150, 250);
    }
    expect(buildScale([0, 0])).to.deep.equal([]);
    expect(buildScale([3, 1, 3, 0])).to.deep.equal([1, 3]);
    expect(chooseShade([1, 3], 0.5)).to.equal(1);
    expect(chooseShade([], 7)).to.equal(1);
    const classes = [0, 1, 2, 3].map((shade) => shadeClass([1, 2, 3], shade));
    expect(classes).to.deep.equal(['shade-0', 'shade-2', 'shade-3', 'shade-5']);
  });

  it('goes by months over up to two years, and else by years', () => {
    expect(listPeriods({ from: '2023-11', to: '2024-02' })).to.deep.equal([
      '2023-11',
      '2023-12',
      '2024-01',
      '2024-02',
    ]);
    expect(listPeriods({ from: '2021-11', to: '2024-02' })).to.deep.equal([
      '2021',
      '2022',
      '2023',
      '2024',
    ]);
    expect(listPeriods({ from: null, to: null })).to.deep.equal([]);
  });

  it('asks for a period within the days that are asked for', () => {
    const params = new URLSearchParams('q=党建&from=2023-03-05');
    expect(narrowed(params, '2023').toString()).to.equal(
      new URLSearchParams('q=党建&from=2023-03-05&to=2023-12-31').toString(),
    );
    expect(narrowed(params, '2024-02').get('to')).to.equal('2024-02-29');
    expect(rankingPath(new URLSearchParams('level=province'), '2024')).to.equal(
      'api/v1/ranking?from=2024-01-01&to=2024-12-31&by=province&limit=10000',
    );
  });
});

describe('A table that sorts', () => {
  it('has what is missing last, and keeps equal rows as they were', () => {
    const rows = [
      ['a', 2],
      ['b', null],
      ['c', 3],
      ['d', 2],
    ] as const;
    const names = (order: string) =>
      sortRows(rows, order, ([, value]) => value).map(([name]) => name);
    expect(names('-n').join('')).to.equal('cadb');
    expect(names('n').join('')).to.equal('adcb');
  });

  it('begins with the largest number and the first text, and turns at the second click', () => {
    expect(nextOrder('-a', 'n', true)).to.equal('-n');
    expect(nextOrder('-n', 'n', true)).to.equal('n');
    expect(nextOrder('n', 't', false)).to.equal('t');
    expect(nextOrder('t', 't', false)).to.equal('-t');
  });
});
