/** What a page or a text says of itself; everything but the text may be missing. */
export interface PageFields {
  title?: string;
  /** Paragraphs joined by a line feed. */
  body?: string;
  /** ISO 8601 with the zone as printed, else the source's; only where a minute is printed. */
  publishedAt?: string;
  /** The day of publication, `YYYY-MM-DD`. */
  date?: string;
  /** The publisher as printed. */
  channel?: string;
  /** The report's own address, where the page names it. */
  url?: string;
  siteName?: string;
  /** What the page's foot says of who runs the site, line by line. */
  owner?: string;
  /** The column of the site the report stands in. */
  column?: string;
  lang?: 'zh' | 'en';
  /** Where WeChat says the account writes from: the name of a province, or a country. */
  province?: string;
  /** When a blog printed again what someone else had released before: the blog's own time. */
  reposted?: string;
}

/** Why a page holds no report. */
export type NoReportReason =
  | 'attachment'
  | 'blocked'
  | 'deleted'
  | 'empty'
  | 'list'
  | 'login'
  | 'maintenance'
  | 'not_found'
  | 'not_text'
  | 'pictures'
  | 'redirect'
  | 'too_large';

export type PageReading =
  | {
      report: true;
      fields: PageFields;
      /** The page neither declares a report nor prints its title and time: it may be a site's notice. */
      isBare?: true;
    }
  | { report: false; reason: NoReportReason; message: string };

/** CSS selectors that say where a source's pages keep things; each is tried before all else. */
export interface Select {
  title?: string;
  body?: string;
  published?: string;
  channel?: string;
}

/** What is known of a page beside its bytes. */
export interface PageSource {
  url?: string;
  /** The HTTP header Content-Type. */
  contentType?: string;
  select?: Select;
  /** The zone of times that are printed without one; China's where none is given. */
  timezone?: string;
}

/** The language of a text: Chinese where every fifth character is Han. */
export function detectLanguage(text: string): 'zh' | 'en' {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 5 > text.length ? 'zh' : 'en';
}
