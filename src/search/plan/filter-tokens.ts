/** A piece of a filter in the engine's language. */
export interface FilterToken {
  /** A value in quotation marks; a sign; a name, a keyword or a value by itself. */
  kind: 'quoted' | 'sign' | 'word';
  /** As it stands there, its quotation marks included. */
  raw: string;
  /** Where it stands. */
  at: number;
}

const TOKEN =
  /\s*(?:(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<sign>!=|>=|<=|[=<>()[\],])|(?<word>[^\s"'=<>!()[\],]+))/suy;

/**
 * Splits a filter into its pieces.
 *
 * @returns the pieces, and where the reading ended too early: at a quotation mark without its other one, or at what is
 *   no piece
 */
export function splitFilter(filter: string): { tokens: FilterToken[]; faultAt?: number } {
  const tokens: FilterToken[] = [];
  const end = filter.trimEnd().length;
  for (let at = 0; at < end; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(filter)?.groups;
    if (groups === undefined) return { tokens, faultAt: at };
    const { quoted, sign, word } = groups;
    const kind = quoted !== undefined ? 'quoted' : sign !== undefined ? 'sign' : 'word';
    tokens.push({ kind, raw: quoted ?? sign ?? word!, at });
  }
  return { tokens };
}
