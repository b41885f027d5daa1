import type { ComponentChildren } from 'preact';

export type PrintedFact = [label: string, value: ComponentChildren];

/** What a printout says of where it comes from; on the screen it is not shown, for the page says it otherwise. */
export function PrintedFacts({ facts }: { facts: PrintedFact[] }) {
  return (
    <dl class="printed-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
