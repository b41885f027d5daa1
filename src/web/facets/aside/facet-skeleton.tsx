const LINES = 22;

/** The room of facets that are not known yet. */
export function FacetSkeleton() {
  return (
    <div class="skeleton skeleton-facets" aria-hidden="true">
      {Array.from({ length: LINES }, (_, i) => (
        <p key={i}>
          <span />
        </p>
      ))}
    </div>
  );
}
