import { useEffect, useState } from 'preact/hooks';
import type { ExpansionsAnswer } from '../../model/api/reports/expansions.js';
import { useAnswer } from '../api/use-answer.js';
import { useAddress } from '../address/address.js';
import { readQuery, readValues, sharedParams, withQuery } from '../query/params.js';
import { useWords } from '../reader/language.js';
import { ExpansionChoice } from './expansion-choice.js';
import { TakenFocus } from './taken-focus.js';
import { isTranslatable } from './translatable.js';
import { expansionWords } from './words.js';
import './expansion.css';

/** What a query was, and what it became. */
interface Step {
  before: string;
  after: string;
  /** What the reader did last; by going back in the address, nothing. */
  done?: 'expanded' | 'undone';
}

/**
 * Offers Chinese words for a query in English, and takes them back. Nothing is searched for with them before the reader says
 * so; the query that does stands in the box and the address. Its place is kept free while the words are looked up, and where the
 * query cannot be read.
 */
export function ExpansionOffer() {
  const t = useWords(expansionWords);
  const { params, change } = useAddress();
  const [step, setStep] = useState<Step>();
  const query = readQuery(params);
  const isOffered = isTranslatable(query) && hasChinese(params);
  const { loading, answer, problem } = useAnswer<ExpansionsAnswer>(
    isOffered ? expansionsPath(params, query) : undefined,
  );
  useEffect(() => {
    if (step?.done === undefined || query === (step.done === 'undone' ? step.before : step.after))
      return;
    setStep({ before: step.before, after: step.after });
  }, [step, query]);
  const write = (before: string, after: string) => {
    setStep({ before, after, done: 'expanded' });
    change((now) => withQuery(now, after));
  };
  if (step !== undefined && step.after === query && step.before !== query) {
    const undo = () => {
      setStep({ ...step, done: 'undone' });
      change((now) => withQuery(now, step.before));
    };
    return (
      <TakenFocus class="expanded" isTaken={step.done === 'expanded'}>
        {t.expanded(step.before)}{' '}
        <button type="button" class="quiet" onClick={undo}>
          {t.undo}
        </button>
      </TakenFocus>
    );
  }
  if (!isOffered) return null;
  const current = loading ? undefined : answer;
  // The search itself says what is wrong with a query.
  const without = problem?.status === 400 ? t.unreadable : t.failed;
  return (
    <section class="expansion" aria-labelledby="expansion" aria-busy={loading}>
      <h2 id="expansion">{t.heading}</h2>
      {step?.done === 'undone' && step.before === query && (
        <TakenFocus class="hidden" isTaken>
          {t.undone}
        </TakenFocus>
      )}
      {current === undefined ? (
        <p class="expansion-words searching">{problem === undefined ? t.looking : without}</p>
      ) : (
        <ExpansionChoice
          key={`${query} ${current.query}`}
          answer={current}
          onChoice={(after) => write(query, after)}
        />
      )}
      <p class="remark">
        {t.source} <a href="docs#expansions">{t.how}</a>
      </p>
    </section>
  );
}

/** A ranked search takes words by meaning near enough; reports in English alone have no Chinese words. */
function hasChinese(params: URLSearchParams): boolean {
  const langs = readValues(params, 'lang');
  return params.get('match') !== 'relevance' && (langs.length === 0 || langs.includes('zh'));
}

function expansionsPath(params: URLSearchParams, query: string): string {
  const asked = sharedParams(params);
  asked.delete('role');
  asked.delete('match');
  asked.set('q', query);
  return `api/v1/expansions?${asked.toString()}`;
}
