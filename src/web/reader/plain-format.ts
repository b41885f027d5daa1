// What the first view shows is written here. The same by Intl costs a desktop 50 ms at its first number, and a phone a fifth of a
// second, in which it answers to nothing: the browser reads its tables of all languages.

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A whole number, its digits in groups of three, as English and Chinese have it. */
export function groupDigits(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** A day, `2023-01-14`, as `Jan 14, 2023` or `2023年1月14日`. What is no day stays as it is. */
export function writeDay(text: string, locale: string): string {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u.exec(text) ?? [];
  if (year === undefined) return text;
  const numbers = [Number(year), Number(month), Number(day)] as const;
  return locale === 'en'
    ? `${MONTHS[numbers[1] - 1]} ${numbers[2]}, ${numbers[0]}`
    : `${numbers[0]}年${numbers[1]}月${numbers[2]}日`;
}

/** A month, `2023-01`, as `Jan 2023` or `2023年1月`. What is no month stays as it is. */
export function writeMonth(text: string, locale: string): string {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/u.exec(text) ?? [];
  if (year === undefined) return text;
  const numbers = [Number(year), Number(month)] as const;
  return locale === 'en'
    ? `${MONTHS[numbers[1] - 1]} ${numbers[0]}`
    : `${numbers[0]}年${numbers[1]}月`;
}

/** The minute of a time in the reader's zone, as `Jan 14, 2023, 3:04 PM` or `2023年1月14日 15:04`. What is no time stays as it is. */
export function writeTime(text: string, locale: string): string {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) return text;
  const [hours, minutes] = [time.getHours(), pad(time.getMinutes())];
  const day = [time.getFullYear(), pad(time.getMonth() + 1), pad(time.getDate())].join('-');
  const written = writeDay(day, locale);
  if (locale !== 'en') return `${written} ${pad(hours)}:${minutes}`;
  // Midnight and noon are twelve.
  const hour = hours % 12 === 0 ? 12 : hours % 12;
  return `${written}, ${hour}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
