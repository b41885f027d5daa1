/** A time named in a sentence. */
export interface TimeMention {
  start: number;
  end: number;
  /** Days in order; empty for a time that names no day, or only a day to come. */
  days: readonly string[];
  /**
   * `same`: the day named before (当天); `hour`: a time of day alone (清晨6时), on the day that the paragraph told of before;
   * `vague`: names no day (近日, recently).
   */
  kind: 'day' | 'same' | 'hour' | 'vague';
}

/** How a language tells a meeting's day from other dates. */
export interface DateRules {
  sentences: (paragraph: string) => string[];
  times: (sentence: string, published: string) => TimeMention[];
  /** Where in a sentence to look for what was done that day: English may print the day last. */
  told: (sentence: string, time: TimeMention) => string;
  /** Something is held or done. */
  act: RegExp;
  /** It is said outright that a meeting was held; asked of sentences after the lead. */
  held: RegExp;
  /** Stands right before a date that is not the meeting's. */
  notAfter: RegExp;
  /** Stands before the date of something only spoken of: 传达学习1月10日…会议精神. */
  cited: RegExp;
  /** Stands behind a date that belongs to what is spoken of itself: …学习会13日召开. */
  notCited: RegExp;
  /** Stands behind a date that is not the meeting's. */
  notBefore: RegExp;
}
