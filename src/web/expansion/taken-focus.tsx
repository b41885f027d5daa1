import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface TakenFocusProps {
  /** Whether the button that had the focus went with what was done. */
  isTaken: boolean;
  class: string;
  children: ComponentChildren;
}

/** A line that says what was done, and has the focus where the button is gone. */
export function TakenFocus({ isTaken, children, class: name }: TakenFocusProps) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isTaken) line.current?.focus();
  }, [isTaken]);
  return (
    <p class={name} role="status" tabIndex={-1} ref={line}>
      {children}
    </p>
  );
}
