const DATES_ZH = /\d{4}年|\d{1,2}月\d{1,2}日|\d{1,2}月|\d{1,2}[日号]|\d{1,2}[时点]\d{0,2}分?/gu;
const MONTHS =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const DATES_EN = new RegExp(
  `\\b${MONTHS}\\s+\\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTHS}\\b|\\b(?:19|20)\\d{2}\\b|\\b\\d{1,2}(?::\\d{2})?\\s*(?:am|pm|a\\.m\\.|p\\.m\\.)`,
  'giu',
);
const QUANTITY_ZH = /(\d[\d,]*(?:\.\d+)?)(万亿|亿|万|千|百)?/gu;
const QUANTITY_EN =
  /(?<![\w.])(\d[\d,]*(?:\.\d+)?)(?:\s*(trillion|billion|million|thousand|hundred)\b)?/giu;
const FACTORS: Record<string, number> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
  万亿: 1e12,
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
/** Numbers are compared to so many digits: 20.06万 and 200,600 are one. */
const DIGITS = 10;

/** The quantities that a text names, days, months, years and hours apart, in the order in which they stand. */
export function readQuantities(text: string, lang: 'zh' | 'en'): number[] {
  const plain = text.normalize('NFKC').replace(lang === 'zh' ? DATES_ZH : DATES_EN, ' ');
  const pattern = lang === 'zh' ? QUANTITY_ZH : QUANTITY_EN;
  return [...plain.matchAll(pattern)].map(([, digits = '', unit = '']) =>
    Number(
      (Number(digits.replaceAll(',', '')) * (FACTORS[unit.toLowerCase()] ?? 1)).toPrecision(DIGITS),
    ),
  );
}
