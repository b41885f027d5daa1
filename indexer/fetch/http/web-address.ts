/** An address as it is asked for: a fragment and a password are nobody's business. */
export function plainAddress(address: string, base?: URL): URL {
  const url = new URL(address, base);
  [url.hash, url.username, url.password] = ['', '', ''];
  return url;
}

/**
 * Where a `Location` header leads; nothing where it leads nowhere. Bytes beyond ASCII, which arrive
 * as Latin-1, are percent-encoded as browsers do.
 */
export function redirectTarget(location: string | undefined, from: URL): URL | undefined {
  if (location === undefined) return undefined;
  const encoded = location.replace(/[\u0080-\u00ff]/gu, (byte) => {
    return `%${byte.charCodeAt(0).toString(16).toUpperCase()}`;
  });
  return URL.canParse(encoded, from.href) ? plainAddress(encoded, from) : undefined;
}

export function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}
