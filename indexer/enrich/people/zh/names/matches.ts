/** The matches of a global pattern that nothing else is using; `matchAll` would copy it for each paragraph. */
export function* matches(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const next = pattern.lastIndex;
    yield match;
    // From between the halves of a pair of surrogates, the pattern would find the same place again.
    const step = (text.codePointAt(next) ?? 0) > 0xffff ? 2 : 1;
    pattern.lastIndex = match[0] === '' ? next + step : next;
  }
}
