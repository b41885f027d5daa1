import type { ComponentChildren } from 'preact';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { concordanceWords } from './words.js';

interface OccurrenceCountProps {
  count: number;
  /** How many reports or statements they stand in. */
  children: ComponentChildren;
}

/** How often the terms occur. */
export function OccurrenceCount({ count, children }: OccurrenceCountProps) {
  const t = useWords(concordanceWords);
  const format = useFormat();
  return (
    <>
      <strong>{t.lines(format.number(count), count)}</strong> {t.inReports} {children}
    </>
  );
}
