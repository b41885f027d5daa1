import type { Act } from '../../act.js';
import {
  ARRANGES,
  CHAIRED_BY,
  CLAUSE,
  EXCHANGES,
  HOLDS,
  IMPERSONAL,
  LIST_GOES_ON,
  NEXT_IN_TURN,
  OF_ALL,
  OWN_SUBJECT,
  PARAGRAPH_LEFT_OPEN,
  PRESIDING,
  PRONOUN,
  QUOTED_WHOLLY,
  SAYS_WHAT_FOLLOWS,
  SENTENCE,
  SHOWN,
  SUBJECT_LEFT_OUT,
  TRAVELS,
} from './act-patterns-zh.js';
import { findLabelAlone, findLabelWithin, findListedPart, mayBeListed } from './attendance-zh.js';
import { groupMentions, type MentionGroup } from '../groups-zh.js';
import { findGeneralSecretary, findShortForms } from '../names/short-forms-zh.js';
import type { PersonMention } from '../mentions-zh.js';
import type { MaskedParagraph } from '../paragraph-zh.js';
import {
  findActBeside,
  findGuests,
  GUESTS_TELL,
  followsWords,
  findLetterBeside,
  findSpeakerBeside,
  delivers,
  isInvitedToSpeak,
} from './beside-zh.js';
import { findPredicatesZh, findQuotedVerb } from './predicates-zh.js';
import { takesTurn } from './turns-zh.js';
import { listWorkers, mayBeOfficial, takesOath } from './workers-zh.js';

/** Reads a text paragraph by paragraph and keeps what its persons do. */
export class ActReaderZh {
  readonly acts: Act[] = [];
  /** All that follows is a report that one person delivers. */
  isReport = false;
  readonly #names: ReadonlyMap<string, string>;
  /** The titles that those named so far bear. */
  readonly #roles: ReadonlyMap<string, string | null>;
  /** Whom a pronoun means. */
  #last: MentionGroup | undefined;
  #paragraph: MaskedParagraph = { text: '', plain: '' };
  #index = 0;
  /** What is read is what somebody says. */
  #speaking = false;
  #before = '';
  /** What a label on a line of its own says of those on the lines under it. */
  #label: Pick<Act, 'part' | 'verb'> | undefined;
  /** The sentence before, of the same paragraph, tells what `#last` does. */
  #goesOn = false;
  /** Those who are said to be no officials. */
  readonly #workers = new Set<string>();

  constructor(names: ReadonlyMap<string, string>, roles: ReadonlyMap<string, string | null>) {
    this.#names = names;
    this.#roles = roles;
  }

  read(paragraph: MaskedParagraph, mentions: readonly PersonMention[], index: number): void {
    this.#paragraph = paragraph;
    this.#index = index;
    this.#speaking = this.isReport;
    this.#goesOn = false;
    const { plain } = paragraph;
    for (const name of listWorkers(plain, mentions)) this.#workers.add(name);
    const label = mentions.length > 0 && mayBeListed(plain) ? this.#label : undefined;
    // Those who came may stand on several lines; one presides.
    const isLong = label?.part === 'attended';
    if (plain.trim() !== '') this.#label = findLabelAlone(plain) ?? (isLong ? label : undefined);
    if (label !== undefined) {
      for (const group of groupMentions(plain, mentions, 0))
        this.#act(group, label.part, label.verb);
      return;
    }
    let next = 0;
    for (const { 0: sentence, index: from } of paragraph.plain.matchAll(SENTENCE)) {
      const end = from + sentence.length;
      const inside: PersonMention[] = [];
      while (next < mentions.length && mentions[next]!.start < end) inside.push(mentions[next++]!);
      this.#sentence(from, end, groupMentions(paragraph.plain, inside, from));
      this.#before = sentence;
    }
  }

  #sentence(from: number, end: number, groups: readonly MentionGroup[]): void {
    const { plain } = this.#paragraph;
    if (this.isReport || (this.#speaking && !this.#resumes(from, end, groups))) {
      this.#quoted(groups, end);
      return;
    }
    this.#speaking = false;
    const impersonal = IMPERSONAL.exec(plain.slice(from, end))?.[0];
    if (impersonal !== undefined && (groups[0]?.from ?? end) >= from + impersonal.length) {
      this.#quoted(groups, end);
      return;
    }
    const label = findLabelWithin(plain.slice(from, end));
    if (label) {
      const labelled = from + label.at;
      for (const group of groups)
        if (group.from >= labelled) this.#act(group, label.part, label.verb);
      const before = groups.filter((group) => group.from < labelled);
      if (before.length > 0) this.#sentence(from, labelled, before);
      return;
    }
    const named = (groups[0]?.from ?? end) - from;
    const listed = findListedPart(plain.slice(from, end), this.#before, named);
    if (listed) {
      for (const group of groups)
        if (group.from < from + listed.until) this.#act(group, listed.part, listed.verb);
      const [first] = groups;
      if (first) this.#last = { ...first, mentions: groups.flatMap(({ mentions }) => mentions) };
      return;
    }
    for (const group of groups)
      if (
        CHAIRED_BY.test(plain.slice(Math.max(from, group.from - 12), group.from)) &&
        HOLDS.test(plain.slice(group.end, group.end + 4))
      )
        this.#act(group, 'presided', '主持');
    for (const group of findGuests(plain, groups, from)) {
      const tells = GUESTS_TELL.test(plain.slice(group.end, end));
      this.#act(group, tells ? 'spoke' : 'attended', tells ? '讲解' : '邀请');
    }
    let subject = this.#pronoun(from, end, groups);
    // What stands before one whom the sentence itself names is not his: 电视台评论说，习主席….
    let at = subject && subject.from >= from ? subject.end : from;
    let beside: MentionGroup[] = [];
    let told = from;
    let waiting: MentionGroup[] = [];
    const follow = (until: number): void => {
      const known = this.acts.length;
      told = subject && at < until ? this.#follow(subject, at, until) : until;
      if (subject) waiting = this.#carry(waiting, subject, known, plain.slice(at, until));
      for (const group of beside) if (group.from < told) this.#beside(group, end);
      beside = [];
    };
    for (const group of groups) {
      if (group.kind !== 'subject' && group.kind !== 'by') {
        beside.push(group);
        continue;
      }
      follow(group.from);
      if (this.#speaking && !takesTurn(plain, group, end, this.#workers)) break;
      this.#speaking = false;
      if (PRESIDING.test(plain.slice(at, group.from))) this.#act(group, 'presided', '主持');
      subject = group;
      at = group.end;
      this.#last = group;
    }
    if (!this.#speaking) follow(end);
    this.#goesOn = subject !== undefined;
    if (this.#speaking)
      this.#quoted(
        groups.filter((group) => group.from >= told),
        end,
      );
  }

  /**
   * Persons of one list that something between them parts: what the last of them attend, or say in turn, all do. Gives those who
   * still wait for the end of their list; `known` counts the acts from before the subject's own.
   */
  #carry(
    waiting: readonly MentionGroup[],
    subject: MentionGroup,
    known: number,
    stretch: string,
  ): MentionGroup[] {
    const [first] = subject.mentions;
    const shared = this.acts
      .slice(known)
      .filter(
        ({ name, part }) => name === first!.name && (part === 'attended' || OF_ALL.test(stretch)),
      );
    for (const { part, verb } of shared) for (const group of waiting) this.#act(group, part, verb);
    if (
      this.acts.length > known ||
      (first!.role === null && subject.mentions.length === 1 && waiting.length === 0) ||
      !LIST_GOES_ON.test(stretch)
    )
      return [];
    return [...waiting, subject];
  }

  /** Whether a sentence leaves what was being said and tells on. */
  #resumes(from: number, end: number, groups: readonly MentionGroup[]): boolean {
    const { plain } = this.#paragraph;
    const first = groups[0];
    if (!first) return PRONOUN.test(plain.slice(from, end));
    if (first.kind === 'by') return plain.startsWith('主持', first.end);
    if (first.kind !== 'subject') return false;
    if (NEXT_IN_TURN.test(plain.slice(from, end)) || delivers(plain, first, end)) return true;
    const speakers = this.#last?.mentions ?? [];
    // 甲常委建议，…。乙常委代表某党派建议: the next of those who bear the same office.
    const isHeard = ({ name, post }: PersonMention) =>
      speakers.some((speaker) => speaker.name === name || speaker.post === post);
    return first.mentions.every((one) => one.post === null || one.role !== null || isHeard(one));
  }

  /** Within what is said only a person quoted in it acts, and one whose letter is read out. */
  #quoted(groups: readonly MentionGroup[], end: number): void {
    const { plain } = this.#paragraph;
    for (const group of groups) {
      const letter = findLetterBeside(plain, group, { end, isQuoted: this.#speaking });
      if (letter !== undefined) this.#act(group, 'spoke', letter);
      if (isInvitedToSpeak(plain, group, end)) this.#act(group, 'spoke', '发言');
      const verb = findQuotedVerb(plain.slice(group.end, Math.min(end, group.end + 40)));
      if (verb !== undefined) this.#act(group, 'spoke', verb, { content: true, quoted: true });
    }
  }

  #pronoun(from: number, end: number, groups: readonly MentionGroup[]): MentionGroup | undefined {
    const { plain } = this.#paragraph;
    const named = groups[0]?.from ?? end;
    const sentence = plain.slice(from, named);
    if (this.#last && PRONOUN.test(sentence)) return this.#last;
    const short = findShortForms(plain.slice(from, end), from, named, this.#roles);
    if (short) return short;
    if (this.#goesOn && SUBJECT_LEFT_OUT.test(sentence)) return this.#last;
    return findGeneralSecretary(sentence, from, this.#names);
  }

  /** Reads what a subject does from `at` on to the next one; gives where its words begin, or the end. */
  #follow(subject: MentionGroup, at: number, end: number): number {
    const { plain } = this.#paragraph;
    const stretch = plain.slice(at, end);
    const official = subject.mentions.some((mention) => mayBeOfficial(mention, this.#workers));
    let hasActed = false;
    for (const { 0: clause, index } of stretch.matchAll(CLAUSE)) {
      if (hasActed && stretch[index - 1] === '，' && OWN_SUBJECT.test(clause)) return end;
      const found = findPredicatesZh(clause, official);
      hasActed ||= (found.spoke ?? found.presided ?? found.attended) !== undefined;
      const behind = stretch.slice(index + clause.length);
      if (found.spoke === undefined && SAYS_WHAT_FOLLOWS.test(behind) && !SHOWN.test(clause))
        this.#act(subject, 'spoke', '说', { content: true });
      if (index === 0 && subject.mentions.length > 1 && EXCHANGES.test(clause))
        this.#act(subject, 'attended', '交流');
      if (index === 0 && found.spoke === undefined && ARRANGES.test(clause))
        this.#act(subject, 'spoke', '部署');
      const rest = plain.slice(at + index + found.end);
      if (found.presided !== undefined) this.#act(subject, 'presided', found.presided);
      if (found.attended !== undefined) {
        const part = takesOath(found.attended, subject.mentions) ? 'spoke' : 'attended';
        this.#act(subject, part, found.attended);
      }
      if (found.spoke !== undefined) {
        const introduces = found.content && PARAGRAPH_LEFT_OPEN.test(rest);
        this.#act(subject, 'spoke', found.spoke, {
          ...(found.content && { content: true }),
          ...(introduces && { introduces: true }),
        });
        this.#speaking = found.content && !found.closed && !QUOTED_WHOLLY.test(rest);
        if (this.#speaking) return at + index + found.end;
      }
    }
    // 县长某某一行。深入乡镇: the full stop came too early.
    if (!hasActed && official && TRAVELS.test(stretch)) this.#act(subject, 'attended', '一行');
    // “别怕！”消防员某某冲进水中: who acts right behind words of a sentence has said them.
    if (followsWords(this.#paragraph, subject.from))
      this.#act(subject, 'spoke', '说', { content: true });
    // 习近平：“…” and a name, a colon and a sentence; without its full stop it is a headline.
    if (/^[：:](?:“?□{6}|.*[。？！]$)/u.test(stretch))
      this.#act(subject, 'spoke', '说', { content: true });
    return end;
  }

  /** Persons that a clause names beside its subject. */
  #beside(group: MentionGroup, end: number): void {
    const { plain } = this.#paragraph;
    const letter = findLetterBeside(plain, group, { end, isQuoted: this.#speaking });
    if (letter !== undefined) this.#act(group, 'spoke', letter);
    const found = findActBeside(plain, group, end);
    if (found !== undefined) {
      this.#act(group, found.part, found.verb);
      return;
    }
    const verb = findSpeakerBeside(plain, group, end);
    if (verb === undefined) return;
    this.#act(group, 'spoke', verb, { content: true });
    this.#speaking = true;
    this.#last = group;
  }

  #act(group: MentionGroup, part: Act['part'], verb: string, more: Partial<Act> = {}): void {
    for (const { name, role, start } of group.mentions)
      this.acts.push({ name, role, part, verb, paragraph: this.#index, offset: start, ...more });
  }
}
