import { ASIDE, type MentionEn } from './mentions-en.js';

const JOINT = /^\s*(?:[,;]|[,;]?\s*(?:and|as well as)|&)?\s*(?:the\s+)?$/u;

/** Persons that are named in one breath: X, Y and Z. */
export interface MentionGroupEn {
  mentions: MentionEn[];
  from: number;
  end: number;
}

/** The groups of the mentions of a sentence, in order. */
export function groupMentionsEn(
  sentence: string,
  mentions: readonly MentionEn[],
): MentionGroupEn[] {
  const groups: MentionGroupEn[] = [];
  for (const mention of mentions) {
    const previous = groups.at(-1);
    if (
      previous &&
      JOINT.test(sentence.slice(previous.end, mention.from)) &&
      !ASIDE.test(sentence.slice(0, previous.from))
    ) {
      previous.mentions.push(mention);
      previous.end = mention.end;
    } else groups.push({ mentions: [mention], from: mention.from, end: mention.end });
  }
  return groups;
}
