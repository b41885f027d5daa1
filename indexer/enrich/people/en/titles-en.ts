import { GENERIC, HEAD, HEAD_AT_END, NOT_NAMES_EN, PINYIN, SURNAMES_EN } from './lexicon-en.js';

// Chosen by hand on the labelled reports: characters of a title, and words of a title before its head.
export const MAX_TITLE = 140;
const ROLE_WORDS_BEFORE_HEAD = 8;
const CLAUSE_VERB =
  /\b(?:said|stressed|presided|attended|pointed|noted|demanded|required|urged|delivered|made|gave|chaired|reported|suggested|introduced|expressed|was|were|is|are|has|had|who|which|went|led|visited|inspected|accompanied|also|took|participated|told|listened|spoke|asked|called|put|read|announced|explained|added|proposed|conveyed|hosted|joined|walked|arrived|came|held|met|checked|investigated|conducted|toured|surveyed|warned|hoped|answered)\b/u;
/** What ends a title; but No. 1 Middle School. */
const SIGN = /[;:!?"“”□]|(?<!\bNo)\./u;
/** Party secretary of a county, sitting down: what one does meanwhile. */
const MEANWHILE = /^\s*[a-z]+ing\b/u;
/** county head Mamat Ali: the next person, not a title of the last. */
const TITLE_AND_NAME = new RegExp(`${HEAD.source}\\s+[A-Z][a-z'’]+\\s+[A-Z][a-z'’]+`, 'u');
/** Asia-Pacific President Markus Weber: the same in large letters. */
const NAME_BEHIND = /^\s+([A-Z][a-z'’]+)\s+([A-Z][a-z'’]+)/u;
const BEFORE_TITLE =
  /^.*(?:[,;:.!?"“”□]|\b(?:and|with|by|that|to|at|on|in|as|from|when|while|said|met|accompanied|including|told|asked|thanked|praised|visited|he|she|they|for|attended|presided|were|was|are|is|but|where|led|under|did)\b)\s*/u;

/** The title that ends where a name begins: Deputy county heads. */
export function findTitleBefore(stretch: string): { role: string; length: number } | undefined {
  // The county head, Qin Dayong, …: the title with its article stands before a comma.
  const set = /(?:^|[,;:]\s*|\band\s+)[Tt]he [^,;:]{3,80},\s*$/u.test(stretch);
  const near = (set ? stretch.replace(/,\s*$/u, ' ') : stretch).slice(-MAX_TITLE);
  const title = near
    .replace(BEFORE_TITLE, '')
    .replace(/^(?:the|a|an|Comrade|Mr\.?|Ms\.?)\s+/iu, '');
  if (!HEAD_AT_END.test(title) || title.split(/\s+/u).length > ROLE_WORDS_BEFORE_HEAD + 4)
    return undefined;
  const role = title.trim();
  return { role, length: title.length + (set ? 1 : 0) };
}

/** The title that follows a name between commas, and where it ends. */
export function findTitleAfter(
  sentence: string,
  end: number,
  known: ReadonlyMap<string, string>,
  listed = false,
): { role: string; end: number; many: boolean } | undefined {
  const comma = /^\s*,\s*/u.exec(sentence.slice(end, end + 4));
  if (!comma) return undefined;
  const from = end + comma[0].length;
  let at = from;
  let roleEnd = from;
  while (at < sentence.length) {
    const next = sentence.indexOf(',', at);
    const until =
      next < 0 ? findTitleEnd(sentence, at) : Math.min(next, findTitleEnd(sentence, at));
    const part = sentence.slice(at, until);
    const isFirst = at === from;
    if (TITLE_AND_NAME.test(part) || namesTheNext(part)) break;
    if (isFirst ? !isTitle(part, listed) : !isTitle(part) && !isPlace(part, known)) break;
    if (!isFirst && (startsWithName(part, known) || MEANWHILE.test(part))) break;
    roleEnd = until;
    if (next < 0 || until < next) break;
    at = next + 1 + (sentence[next + 1] === ' ' ? 1 : 0);
  }
  if (roleEnd === from) return undefined;
  const role = sentence
    .slice(from, roleEnd)
    .trim()
    .replace(/^(?:the|a|an)\s+/iu, '')
    .replace(/[.;:]$/u, '');
  const tail = sentence[roleEnd] === ',' ? 1 : 0;
  return { role, end: roleEnd + tail, many: !isTitle(role) };
}

/** Whether a part in large letters is the title and the name of the next one of a list. */
function namesTheNext(part: string): boolean {
  const head = HEAD.exec(part);
  const [, first, second] =
    NAME_BEHIND.exec(part.slice((head?.index ?? 0) + (head?.[0].length ?? 0))) ?? [];
  return (
    head !== null &&
    /^[A-Z]/u.test(head[0]) &&
    [first, second].every(
      (word) =>
        word !== undefined && !GENERIC.test(word) && !HEAD.test(word) && !NOT_NAMES_EN.has(word),
    )
  );
}

function findTitleEnd(sentence: string, at: number): number {
  const verb = CLAUSE_VERB.exec(sentence.slice(at));
  const sign = sentence.slice(at).search(SIGN);
  return Math.min(verb ? at + verb.index : sentence.length, sign < 0 ? sentence.length : at + sign);
}

/** `listed`: it may be that of several, members of the Standing Committee. */
function isTitle(part: string, listed = false): boolean {
  const head = HEAD.exec(part);
  const word = head?.[0].toLowerCase() ?? '';
  const isMany = word.endsWith('s') && word !== 'boss';
  return (
    head !== null &&
    (listed || !isMany) &&
    part.slice(0, head.index).trim().split(/\s+/u).length <= ROLE_WORDS_BEFORE_HEAD &&
    !/^\s*(?:and|with)\b/u.test(part)
  );
}

function isPlace(part: string, known: ReadonlyMap<string, string>): boolean {
  return (
    /^\s*[A-Z][\w'’-]*(?:\s+(?:of|the|[A-Z][\w'’-]*))*\s*$/u.test(part) &&
    !startsWithName(part, known)
  );
}

function startsWithName(part: string, known: ReadonlyMap<string, string>): boolean {
  const [first = '', second = '', third = ''] = part
    .trim()
    .replace(/^and\s+/u, '')
    .split(/\s+/u);
  if (known.has(`${first} ${second}`)) return true;
  return (
    SURNAMES_EN.has(first) &&
    PINYIN.test(second) &&
    /^[A-Z]/u.test(second) &&
    !GENERIC.test(third) &&
    !GENERIC.test(second) &&
    !NOT_NAMES_EN.has(second)
  );
}
