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

/** A report's page as it was fetched. Whatever stands in it is a stranger's. */
export interface OriginalPage extends OriginalHead {
  bytes: Uint8Array;
  /** The same in UTF-8, whatever charset the page is in. */
  utf8: Uint8Array;
}

/** The archive as far as a gateway is given it: the pages that versions of reports were read from. */
export interface Originals {
  /** `undefined` for a version that was imported from a file, and for one whose page is too large to be shown. */
  find(id: string, version: number): Promise<OriginalHead | undefined>;
  read(id: string, version: number): Promise<OriginalPage | undefined>;
}

/** A larger page is not shown: memory stays flat. Pages of reports have some 100 kB, those of WeChat three MB. */
export const MAX_ORIGINAL_BYTES = 8 << 20;
