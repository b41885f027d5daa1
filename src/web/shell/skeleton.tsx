/** What will stand there: a list of reports, a table, a chart above a table, or a text. */
export type SkeletonShape = 'list' | 'table' | 'figure' | 'text';

const LINES: Record<SkeletonShape, number> = { list: 7, table: 16, figure: 8, text: 5 };

/** Stands where an answer will stand, so that nothing moves when it comes. It says nothing: the summary line does. */
export function Skeleton({ shape = 'list' }: { shape?: SkeletonShape }) {
  return (
    <div class={`skeleton skeleton-${shape}`} aria-hidden="true">
      {shape === 'figure' && <div class="skeleton-chart" />}
      {Array.from({ length: LINES[shape] }, (_, i) => (
        <p key={i}>
          <span />
          <span />
        </p>
      ))}
    </div>
  );
}
