import { VALUE_FIELDS, type FieldValues, type StoredText } from '../../src/store/stored-text.js';

/** A text of which only the key and the normal form matter. */
export function makeText(key: string, normal: string): StoredText {
  return {
    key,
    day: 20230114,
    time: 1_673_654_400_000,
    characters: normal.length,
    validFrom: 1_673_654_400_000,
    validTo: Infinity,
    current: true,
    values: {
      ...(Object.fromEntries(VALUE_FIELDS.map((field) => [field, []])) as unknown as FieldValues),
      county: ['441224'],
      speakers: ['甲', `Jia ${key}`],
    },
    head: `{"id":"${key}"}`,
    rest: '{}',
    normal,
    title: `${key}\n`,
    body: normal.toUpperCase(),
    words: new Map([...normal].map((word, i) => [word, i + 1])),
    cuts: Uint8Array.of(normal.length, 1),
  };
}
