const LEADS = { from: 0x81, to: 0xfe };
const TRAILS = { from: 0x40, to: 0xfe };

let table: Map<string, number[]> | undefined;

/** The bytes of a text in GBK: the decoder's table turned round. */
export function inGbk(text: string): Buffer {
  table ??= made();
  const bytes = [...text].flatMap((character) => {
    const found = character < '\u0080' ? [character.charCodeAt(0)] : table!.get(character);
    if (found === undefined) throw new Error(`GBK has no ${character}`);
    return found;
  });
  return Buffer.from(bytes);
}

function made(): Map<string, number[]> {
  const decoder = new TextDecoder('gbk');
  const found = new Map<string, number[]>();
  for (let lead = LEADS.from; lead <= LEADS.to; lead += 1) {
    for (let trail = TRAILS.from; trail <= TRAILS.to; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && !found.has(character)) found.set(character, [lead, trail]);
    }
  }
  return found;
}
