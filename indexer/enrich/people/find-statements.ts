import type { Person, Report, Statement } from '../../../src/model/report.js';
import type { Act, ActFindings } from './act.js';
import { findActs } from './find-acts.js';

/** A numbered point: it continues the statement before it. */
const NEXT_POINT =
  /^\s*(?:[一二三四五六七八九十]+(?:是|要|、)|第[一二三四五六七八九十]+[，、是]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、)]|首先|其次|再次|最后|同时[，要]|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Finally|Lastly|Last|In addition|At the same time)(?:ly)?\b|\(\d+\))/u;
/** What nobody in particular says, or a line about who was there: not part of a statement. */
const NARRATION =
  /^\s*(?:会议|大会|与会|会前|会后|当天|The (?:meeting|conference)\b)|(?:参加|出席|列席|陪同)(?:了)?[^，。]{0,12}。?\s*$|\b(?:attended|took part in|participated in) the [\w -]{1,40}\.?\s*$/u;

/**
 * Who says what, by paragraphs of the body counted from 0. A statement covers the paragraph with its verb and
 * the numbered points that follow; where the paragraph ends with the verb (stressed that), what is said
 * follows up to the next paragraph in which the report itself goes on. Only what `people` holds speaks. The
 * last argument is what `findActs` makes of the report, where that is known.
 */
export function findStatements(
  report: Pick<Report, 'title' | 'body' | 'lang'>,
  people: readonly Person[],
  { acts }: ActFindings = findActs(report),
): Statement[] {
  const paragraphs = report.body.split('\n');
  const roles = new Map(people.map(({ name, role }) => [name, role ?? null]));
  const acting = new Set(acts.filter(({ quoted }) => !quoted).map(({ paragraph }) => paragraph));
  const statements = new Map<string, Statement>();
  for (const act of acts) {
    if (act.part !== 'spoke' || !act.content || act.quoted || !roles.has(act.name)) continue;
    const last = findLastParagraph(act, paragraphs, acting);
    const key = [act.name, act.verb, act.paragraph].join('\n');
    if (statements.has(key)) continue;
    statements.set(key, {
      speaker: act.name,
      role: roles.get(act.name) ?? null,
      verb: act.verb,
      paragraphs: [act.paragraph, last],
    });
  }
  return [...statements.values()].toSorted((one, other) => one.paragraphs[0] - other.paragraphs[0]);
}

function findLastParagraph(
  act: Act,
  paragraphs: readonly string[],
  acting: ReadonlySet<number>,
): number {
  const continues = (index: number) => {
    const text = paragraphs[index]!;
    if (act.toTheEnd) return true;
    if (acting.has(index)) return false;
    return text.trim() === '' || (act.introduces ? !NARRATION.test(text) : NEXT_POINT.test(text));
  };
  let last = act.paragraph;
  for (let index = last + 1; index < paragraphs.length && continues(index); index += 1) {
    if (paragraphs[index]!.trim() !== '') last = index;
  }
  return last;
}
