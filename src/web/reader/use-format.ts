import { useLanguage } from './language.js';
import { groupDigits, writeDay, writeMonth, writeTime } from './plain-format.js';

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

/** Of either language. */
const FORMATS = new Map<string, Format>();

export function useFormat(): Format {
  const { locale } = useLanguage();
  const format = FORMATS.get(locale) ?? formatFor(locale);
  FORMATS.set(locale, format);
  return format;
}

function formatFor(locale: string): Format {
  const numbers = (options: Intl.NumberFormatOptions) =>
    onceAsked(() => new Intl.NumberFormat(locale, options));
  const number = numbers({});
  const fraction = numbers({ maximumSignificantDigits: 3 });
  const whole = numbers({ maximumFractionDigits: 0 });
  const signed = numbers({
    signDisplay: 'exceptZero',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const share = numbers({
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const smallShare = numbers({ style: 'percent', maximumFractionDigits: 2 });
  const formatDay = (text: string) => writeDay(text, locale);
  return {
    number: (value) => (Number.isSafeInteger(value) ? groupDigits(value) : number().format(value)),
    rate: (value) => (value >= 100 ? whole() : fraction()).format(value),
    percent: (value) => (value > 0 && value < 0.01 ? smallShare() : share()).format(value),
    signed: (value) => signed().format(value),
    day: formatDay,
    month: (text) => writeMonth(text, locale),
    time: (text) => writeTime(text, locale),
    printed: (text) => `${formatDay(text.slice(0, 10))} ${text.slice(11, 16)}`,
    list: (items) => items.join(locale === 'en' ? ', ' : '、'),
  };
}

/** What is made when it is first asked for: a format takes a browser milliseconds, and a view needs two or three of them. */
function onceAsked<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
