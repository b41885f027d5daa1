import type { ComponentChildren } from 'preact';
import { NumberTools, type NumberToolsProps } from './number-tools.js';
import type { PrintedFact } from '../print/printed-facts.js';
import { QuestionFacts } from '../print/question-facts.js';
import { useWords } from '../reader/language.js';
import { numberWords } from './words.js';

interface SummaryLineProps {
  loading: boolean;
  /** The numbers, once there are any. */
  children?: ComponentChildren;
  /** What the buttons at the line's end work with, once there is an answer. */
  tools?: NumberToolsProps | undefined;
  /** What else was asked, to be told on paper. */
  asked?: PrintedFact[] | undefined;
  /** ISO time of the state of the corpus that was counted; without it, that of the numbers to be cited. */
  snapshot?: string | undefined;
  /** Whether the view counts what matches a query. */
  isOfQuery?: boolean;
}

/** What was counted. Always there, or changes would not be read out. */
export function SummaryLine(props: SummaryLineProps) {
  const { loading, children, tools, asked, snapshot, isOfQuery = true } = props;
  const t = useWords(numberWords);
  const isEmpty = children === undefined || children === null || children === false;
  return (
    <>
      <div class="summary">
        <div class="count" role="status" aria-live="polite">
          {children}
          {/* To be read out once, not at every letter typed. */}
          {loading && (
            <span class="searching" aria-hidden={!isEmpty}>
              {t.searching}
            </span>
          )}
        </div>
        {tools ? <NumberTools {...tools} /> : loading && <div class="tools" />}
      </div>
      {tools && (
        <QuestionFacts
          snapshot={snapshot ?? tools.citables?.[0]?.snapshot}
          more={asked}
          isOfQuery={isOfQuery}
        />
      )}
    </>
  );
}
