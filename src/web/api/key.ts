const STORED_AS = 'xianbao.key';

/** Fired on `window` when the reader gives a key: whatever was refused may be asked again. */
export const KEY_GIVEN = 'xianbao:key';

/** The key that the reader gave, until the tab is closed. */
export function storedKey(): string | undefined {
  try {
    return sessionStorage.getItem(STORED_AS) ?? undefined;
  } catch {
    // Browsers that block storage throw at its mere mention.
    return undefined;
  }
}

export function storeKey(key: string): void {
  try {
    sessionStorage.setItem(STORED_AS, key);
  } catch {
    return;
  }
  dispatchEvent(new Event(KEY_GIVEN));
}
