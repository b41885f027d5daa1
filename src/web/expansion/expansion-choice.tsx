import { useState } from 'preact/hooks';
import type {
  ExpansionCandidate,
  ExpansionsAnswer,
  ExpansionTerm,
} from '../../model/api/reports/expansions.js';
import { writeExpansion } from '../../model/expansion/write-expansion.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { expansionWords } from './words.js';

interface ExpansionChoiceProps {
  answer: ExpansionsAnswer;
  /** Told the query with the words that were chosen. */
  onChoice: (query: string) => void;
}

/** The Chinese words for each term, those proposed ticked, and the button that writes the chosen ones into the query. */
export function ExpansionChoice({ answer, onChoice }: ExpansionChoiceProps) {
  const t = useWords(expansionWords);
  const format = useFormat();
  const terms = answer.terms.filter(({ candidates }) => candidates.length > 0);
  const [chosen, setChosen] = useState(() => new Set(terms.flatMap(proposedNames)));
  if (terms.length === 0) return <p class="expansion-words">{t.none}</p>;
  const toggle = (name: string) => {
    const next = new Set(chosen);
    if (!next.delete(name)) next.add(name);
    setChosen(next);
  };
  const choose = () => {
    const parts = terms.map((term) => ({
      from: term.from,
      to: term.to,
      also: term.candidates
        .filter((candidate) => chosen.has(choiceKey(term, candidate)))
        .map(({ text }) => text),
    }));
    onChoice(writeExpansion(answer.q, parts));
  };
  return (
    <>
      <div class="expansion-words">
        {terms.map((term) => (
          <fieldset key={term.from}>
            <legend lang="en">{term.term}</legend>
            {term.candidates.map((candidate) => (
              <CandidateBox
                key={candidate.text}
                candidate={candidate}
                isChosen={chosen.has(choiceKey(term, candidate))}
                onToggle={() => toggle(choiceKey(term, candidate))}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <button type="button" class="small" disabled={chosen.size === 0} onClick={choose}>
        {t.search(format.number(chosen.size))}
      </button>
    </>
  );
}

interface CandidateBoxProps {
  candidate: ExpansionCandidate;
  isChosen: boolean;
  onToggle: () => void;
}

function CandidateBox({ candidate, isChosen, onToggle }: CandidateBoxProps) {
  const t = useWords(expansionWords);
  const format = useFormat();
  const { text, sources, reports, definition } = candidate;
  const count = reports.relation === 'atMost' ? t.atMost : t.reports;
  return (
    <label>
      <input type="checkbox" checked={isChosen} onChange={onToggle} />{' '}
      <span lang="zh-CN">{text}</span> {count(format.number(reports.value), reports.value)}{' '}
      <small>{format.list(sources.map((source) => t.sources[source]))}</small>
      {definition !== null && (
        <>
          {' '}
          <small class="definition" lang="en" title={definition}>
            “{definition}”
          </small>
        </>
      )}
    </label>
  );
}

function proposedNames(term: ExpansionTerm): string[] {
  const proposed = term.candidates.filter((candidate) => candidate.proposed);
  return proposed.map((candidate) => choiceKey(term, candidate));
}

/** A word may stand for several terms. */
function choiceKey({ from }: ExpansionTerm, { text }: ExpansionCandidate): string {
  return `${from} ${text}`;
}
