/** An address of the page with the state of the corpus that was counted: it gives the same numbers again. */
export function pinnedAddress(address: string, snapshot: string): string {
  const url = new URL(address);
  url.searchParams.set('asOf', snapshot);
  return url.href;
}

/** An address of the page as people read it, Chinese and times as they are written; typed in, it is the same. */
export function readableAddress(address: string): string {
  const { href } = new URL(address);
  try {
    return decodeURI(href).replaceAll('%3A', ':');
  } catch {
    // What somebody typed need not be UTF-8.
    return href;
  }
}
