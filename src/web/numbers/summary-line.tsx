import type { ComponentChildren } from 'preact';
import { NumberTools, type NumberToolsProps } from './number-tools.js';
import { useWords } from '../reader/language.js';
import { numberWords } from './words.js';

interface SummaryLineProps {
  loading: boolean;
  /** The numbers, once there are any. */
  children?: ComponentChildren;
  /** What the buttons at the line's end work with, once there is an answer. */
  tools?: NumberToolsProps | undefined;
}

/** What was counted. Always there, or changes would not be read out. */
export function SummaryLine({ loading, children, tools }: SummaryLineProps) {
  const t = useWords(numberWords);
  const isEmpty = children === undefined || children === null || children === false;
  return (
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
      {tools && <NumberTools {...tools} />}
    </div>
  );
}
