const LINES = 8;

/** Stands where an answer will stand, so that nothing moves when it comes. It says nothing: the summary line does. */
export function Skeleton({ lines = LINES }: { lines?: number }) {
  return (
    <div class="skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, i) => (
        <p key={i}>
          <span />
          <span />
        </p>
      ))}
    </div>
  );
}
