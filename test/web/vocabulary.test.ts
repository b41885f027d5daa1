import { expect } from 'chai';
import { describe, it } from 'mocha';
import {
  collocatesPath,
  keynessPath,
  readReference,
  swapped,
  withReference,
} from '../../src/web/vocabulary/vocabulary-params.js';

describe('The view of words', () => {
  const params = new URLSearchParams(
    'q=党建&county=441224&vs.county=441223&vs.from=2023&order=word',
  );

  it('asks for the target’s words against those of the reference', () => {
    const asked = new URLSearchParams(keynessPath(params)!.split('?')[1]);
    expect(asked.get('q')).to.equal('党建');
    expect(asked.getAll('vs.county')).to.deep.equal(['441223']);
    expect(asked.get('vs.from')).to.equal('2023');
    expect(asked.has('order')).to.equal(false);
  });

  it('asks nothing where all reports would be set against none', () => {
    expect(keynessPath(new URLSearchParams('q='))).to.equal(undefined);
    expect(keynessPath(new URLSearchParams('vs.q=党建'))).to.include('vs.q=');
    expect(collocatesPath(new URLSearchParams('county=441224'))).to.equal(undefined);
  });

  it('swaps target and reference, twice to where they were', () => {
    const other = swapped(params);
    expect(readReference(other).toString()).to.equal(
      new URLSearchParams('q=党建&county=441224').toString(),
    );
    expect(other.get('county')).to.equal('441223');
    expect(other.get('order')).to.equal('word');
    const again = swapped(other);
    again.sort();
    const wanted = new URLSearchParams(params);
    wanted.sort();
    expect(again.toString()).to.equal(wanted.toString());
  });

  it('takes the reference away where it says nothing', () => {
    const none = withReference(params, new URLSearchParams('q='));
    expect(readReference(none).size).to.equal(0);
    expect(none.get('q')).to.equal('党建');
  });
});
