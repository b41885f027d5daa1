/** What is known of a report's page as it was fetched from its site. */
export interface OriginalHead {
  /** Where it was fetched, after redirects. */
  url: string;
  /** Milliseconds since the epoch. */
  retrievedAt: number;
  /** As the site sent it. */
  contentType: string | null;
  /** Of its bytes, hexadecimal. */
  sha256: string;
}

/** A page's bytes as its site sent them, or in UTF-8, whatever charset it is in. */
export type OriginalForm = 'sent' | 'utf8';

/** A report's page as it was fetched, in the form that was asked for. Whatever stands in it is a stranger's. */
export interface OriginalPage extends OriginalHead {
  bytes: Uint8Array;
}

/** The archive as far as a gateway is given it: the pages that versions of reports were read from. */
export interface Originals {
  /**
   * `undefined` for a version that was imported from a file, and for one whose page is too large to be shown or missing.
   *
   * @throws XianbaoError `archive_corrupt`, `too_busy`
   */
  find(id: string, version: number): Promise<OriginalHead | undefined>;
  read(id: string, version: number, form: OriginalForm): Promise<OriginalPage | undefined>;
}

/**
 * A larger page is not shown: so much bounds what one that is being sent holds, up to three times as much in UTF-8. Pages
 * of reports have some 100 kB, those of WeChat three MB.
 */
export const MAX_ORIGINAL_BYTES = 8 << 20;
