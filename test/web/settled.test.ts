import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Progress } from '../../src/web/api/use-answer.js';
import { pairSettled } from '../../src/web/api/use-together.js';
import { countPath } from '../../src/web/zero/count-path.js';
import { withSpeaker } from '../../src/web/statements/statement-params.js';

interface Counted {
  of: string;
}

const retry = () => undefined;
const come = (of: string): Progress<Counted> => ({ loading: false, answer: { of }, retry });
const onItsWay = (before: string): Progress<Counted> => ({ ...come(before), loading: true });

describe('Two answers beside one another', () => {
  it('are of the same question, whichever comes first', () => {
    const before = pairSettled({}, come('a'), come('a'));
    expect(before).to.deep.equal({ first: { of: 'a' }, second: { of: 'a' } });
    expect(pairSettled(before, come('b'), onItsWay('a'))).to.equal(before);
    expect(pairSettled(before, onItsWay('a'), come('b'))).to.equal(before);
    expect(pairSettled(before, come('b'), come('b')).second).to.deep.equal({ of: 'b' });
  });

  it('are none where the first has a problem, and the first alone where the second has', () => {
    const failed = { loading: false, problem: { title: '' } as never, retry };
    const before = { first: { of: 'a' }, second: { of: 'a' } };
    expect(pairSettled(before, failed, come('b'))).to.deep.equal({});
    expect(pairSettled(before, come('b'), failed)).to.deep.equal({
      first: { of: 'b' },
      second: undefined,
    });
  });
});

describe("A speaker's page that shows nothing", () => {
  it("counts that speaker's reports, not the whole corpus", () => {
    const path = countPath(withSpeaker(new URLSearchParams('name=甲&q=会议')));
    expect(new URLSearchParams(path.split('?')[1]).get('speaker')).to.equal('甲');
  });
});
