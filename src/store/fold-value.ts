/** In bytes of UTF-8: the engine's filters hold only the beginning of a longer value. */
const MAX_VALUE_BYTES = 468;
const MAX_CHARACTER_BYTES = 4;

/** A value as the engine's filters compare it. */
export function foldValue(value: string): string {
  const folded = value.trim().normalize('NFKD').toLowerCase();
  if (folded.length * MAX_CHARACTER_BYTES <= MAX_VALUE_BYTES) return folded;
  if (Buffer.byteLength(folded) <= MAX_VALUE_BYTES) return folded;
  let beginning = '';
  let bytes = 0;
  for (const character of folded) {
    bytes += Buffer.byteLength(character);
    if (bytes > MAX_VALUE_BYTES) break;
    beginning += character;
  }
  return beginning;
}
