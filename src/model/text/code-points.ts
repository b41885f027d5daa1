/** The offset, in UTF-16 units, or the one before it where that would part a pair of surrogates. */
export function codePointBoundary(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const isLowSurrogate = unit >= 0xdc00 && unit <= 0xdfff;
  return isLowSurrogate ? at - 1 : at;
}
