import { useMemo } from 'preact/hooks';
import { useLanguage } from './language.js';

/** Numbers and times as the reader's language writes them. */
export interface Format {
  number: (value: number) => string;
  /** What may have a fraction: three digits that count, and all those before the point. */
  rate: (value: number) => string;
  /** A share from 0 to 1: one decimal, two below one per cent. */
  percent: (share: number) => string;
  /** A difference, with its sign and two decimals. */
  signed: (value: number) => string;
  /** `2023-01-14` */
  day: (day: string) => string;
  /** `2023-01` */
  month: (month: string) => string;
  /** An ISO time, to the minute. */
  time: (time: string) => string;
  /** An ISO time as it was printed, in its own zone. */
  printed: (time: string) => string;
  list: (items: string[]) => string;
}

export function useFormat(): Format {
  const { locale } = useLanguage();
  return useMemo(() => formatFor(locale), [locale]);
}

function formatFor(locale: string): Format {
  const number = new Intl.NumberFormat(locale);
  const fraction = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const signed = new Intl.NumberFormat(locale, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const share = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const smallShare = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const dated = (format: Intl.DateTimeFormat, iso: string, text: string) => {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? text : format.format(date);
  };
  const formatDay = (text: string) => dated(day, `${text}T00:00:00Z`, text);
  return {
    number: (value) => number.format(value),
    rate: (value) => (value >= 100 ? whole : fraction).format(value),
    percent: (value) => (value > 0 && value < 0.01 ? smallShare : share).format(value),
    signed: (value) => signed.format(value),
    day: formatDay,
    month: (text) => dated(month, `${text}-01T00:00:00Z`, text),
    time: (text) => dated(time, text, text),
    printed: (text) => `${formatDay(text.slice(0, 10))} ${text.slice(11, 16)}`,
    list: (items) => items.join(locale === 'en' ? ', ' : '、'),
  };
}
