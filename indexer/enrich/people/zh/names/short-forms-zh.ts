import {
  GENERAL_SECRETARY,
  GENERAL_SECRETARY_NAME,
  SHORT_FORM,
  SHORT_FORMS,
} from '../acts/act-patterns-zh.js';
import type { MentionGroup } from '../groups-zh.js';
import type { PersonMention } from '../mentions-zh.js';

/**
 * Those named before with the surnames and the offices of the short forms that begin a sentence, where only one bears
 * each. `from` is where the sentence begins, `named` where its first full name stands; `roles` are those known so far.
 */
export function findShortForms(
  sentence: string,
  from: number,
  named: number,
  roles: ReadonlyMap<string, string | null>,
): MentionGroup | undefined {
  const [whole, lead = ''] = SHORT_FORMS.exec(sentence) ?? [];
  // A full name may stand in the words before the short form, not behind it.
  if (whole === undefined || (named >= from + lead.length && named < from + whole.length))
    return undefined;
  const mentions: PersonMention[] = [];
  for (const { 0: short, 1: surname, 2: post, index } of whole.matchAll(SHORT_FORM)) {
    if (index < lead.length) continue;
    const bearer = findBearer(surname!, post!, roles);
    if (bearer === undefined) return undefined;
    const start = from + index;
    const end = start + short.length;
    mentions.push({
      name: bearer,
      role: null,
      isShared: false,
      post: post!,
      from: start,
      start,
      end,
    });
  }
  const [first] = mentions;
  return first && { mentions, kind: 'subject', from: first.start, end: from + whole.length };
}

/** The only one with that surname and office; a deputy is called so too, where nobody bears the office itself. */
function findBearer(
  surname: string,
  post: string,
  roles: ReadonlyMap<string, string | null>,
): string | undefined {
  const all = [...roles].filter(([name, role]) => name.startsWith(surname) && role?.endsWith(post));
  const own = all.filter(([, role]) => !role!.endsWith(`副${post}`));
  const bearers = own.length > 0 ? own : all;
  return bearers.length === 1 ? bearers[0]![0] : undefined;
}

/** The General Secretary, where a sentence names him by his office alone and the text by his name. */
export function findGeneralSecretary(
  sentence: string,
  from: number,
  names: ReadonlyMap<string, string>,
): MentionGroup | undefined {
  if (!names.has(GENERAL_SECRETARY_NAME) || !GENERAL_SECRETARY.test(sentence)) return undefined;
  const start = from + sentence.search(/总书记|习主席/u);
  const end = start + 3;
  const mention = {
    name: GENERAL_SECRETARY_NAME,
    role: null,
    isShared: false,
    post: null,
    from: start,
    start,
    end,
  };
  return { mentions: [mention], kind: 'subject', from: start, end };
}
