/** The page's views; each has an address of its own, all on one level so that relative ones hold. */
export const VIEWS = [
  'search',
  'trends',
  'counties',
  'concordance',
  'words',
  'formulations',
  'statements',
  'speaker',
  'officials',
  'official',
  'report',
  'coverage',
  'cite',
] as const;
export type View = (typeof VIEWS)[number];

/** The view an address is of: its path's last part. */
export function viewAt(pathname: string): View {
  const last = pathname.slice(pathname.lastIndexOf('/') + 1);
  return VIEWS.find((view) => view !== 'search' && view === last) ?? 'search';
}

/** A view's address, relative to the page. */
export function viewHref(view: View, params: URLSearchParams): string {
  const query = params.toString();
  return `./${view === 'search' ? '' : view}${query === '' ? '' : `?${query}`}`;
}
