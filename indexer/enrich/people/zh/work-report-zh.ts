import type { Act } from '../act.js';
import { findPersonMentions } from './mentions-zh.js';
import type { NamedLine } from './named-lines-zh.js';
import type { MaskedParagraph } from './paragraph-zh.js';

const DELIVERS =
  /我(?:受[^，。]{2,30}委托|(?:谨)?代表[^，。]{2,30})[，,]?[^。]{0,40}(?:报告|汇报)/u;
/**
 * The opening of a report is near its head, and its deliverer is named before it. Chosen by hand on the
 * labelled reports.
 */
const OPENING_PARAGRAPHS = 40;
const HEAD_OF_GOVERNMENT = /[省市州盟县区旗镇乡]长$|院长$|检察长$|主任$|主席$|书记$/u;

/** Whether a work report begins here: from now on somebody says "I", and others are only recalled. */
export function opensWorkReport({ plain }: MaskedParagraph): boolean {
  return DELIVERS.test(plain);
}

/**
 * The person who delivers a work report or a speech: the title line above 各位代表, in which the report says "I", or
 * the line with a name alone above it.
 */
export function findWorkReportAct(
  paragraphs: readonly MaskedParagraph[],
  names: ReadonlyMap<string, string>,
  pattern: RegExp,
  author: NamedLine | undefined,
): Act | undefined {
  const head = paragraphs.slice(0, OPENING_PARAGRAPHS);
  const opening = head.findLastIndex(({ plain }) => DELIVERS.test(plain));
  for (let index = opening; index >= 0; index -= 1) {
    const paragraph = head[index]!;
    const until = DELIVERS.exec(paragraph.plain)?.index ?? paragraph.plain.length;
    const speaker = findPersonMentions(paragraph, names, pattern).findLast(
      ({ role, start }) => role !== null && HEAD_OF_GOVERNMENT.test(role) && start < until,
    );
    if (speaker) return deliver(speaker.name, speaker.role, opening, speaker.start);
  }
  if (!author) return undefined;
  const name = names.get(author.name) ?? author.name;
  return deliver(name, author.role, Math.max(opening, author.opening), 0);
}

function deliver(name: string, role: string | null, paragraph: number, offset: number): Act {
  return {
    name,
    role,
    part: 'spoke',
    verb: '报告',
    paragraph,
    offset,
    content: true,
    toTheEnd: true,
  };
}
