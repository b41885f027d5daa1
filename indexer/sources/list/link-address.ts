import type { Element } from 'domhandler';

/** location.href='list_2.html', window.location = "…", location.assign('…'), window.open('…') */
const SCRIPTED =
  /(?:\blocation(?:\.href)?\s{0,4}=|\blocation\.(?:assign|replace)\s{0,4}\(|\bopen\s{0,4}\()\s{0,4}(?:"([^"]{1,2000})"|'([^']{1,2000})')/u;

/**
 * Where a click on an element leads: its `href`, or the address that a plain script of its `href` or `onclick` goes
 * to. Nothing where it stays on the page, or goes where only running the script would tell.
 */
export function linkAddress({ attribs }: Element): string | undefined {
  const href = (attribs.href ?? '').trim();
  if (href !== '' && !href.startsWith('#') && !/^javascript:/iu.test(href)) return href;
  const found = SCRIPTED.exec(href) ?? SCRIPTED.exec(attribs.onclick ?? '');
  return found?.[1] ?? found?.[2];
}
