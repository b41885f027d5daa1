import type { Act, Findings } from './act.js';
import { OFFICIAL } from './lexicon-zh.js';
import { mentionsIn, namesOf, patternOf, type Mention } from './mentions-zh.js';
import { readParagraph, type Paragraph } from './paragraph-zh.js';
import { letterOf, predicatesOf, quotedVerb } from './predicates-zh.js';
import { opensWorkReport, workReportAct } from './work-report-zh.js';

const SENTENCE = /[^。！？!?]+[。！？!?]*”?/gu;
const CLAUSE_ENDS = /[，；：“”。！？\s,;:!?]/u;
const CLAUSE = /[^，；：“”。！？\s,;:!?]+/gu;
const LIST_JOINT = /^(?:[、和与及]|以及|，|，?(?:以及|和))?$/u;
const PARTY = /(?:同|与|和|跟)(?:[^，]*的)?$/u;
const MET =
  /(?:参加|出席|列席|陪同)[^，]{0,10}的(?:还)?有$|(?:会见|会晤|拜会|接见|陪同|迎接|欢迎|看望|拜访)(?:了|前来|到访)?(?:[^，]*的)?$/u;
const TOGETHER = /举行|会谈|会晤|会见|通电话|通话|共同|一道|一起|座谈|出席|见面|会面|视频/u;
const BY = /(?:由|据)$/u;
const ACCOMPANIED = /^(?:等)?(?:的)?陪同下/u;
const CLEAN_LEAD =
  /^(?:[^，]*(?:[上中时后前下里间内外日晚午天年初末际旁边处期的议]|\d)|同时|随后|对此|此外|其中|而|但|不过|另外|最后|首先|接着|近日|日前|现在|目前|于是|正如|也|还|又|并|当晚|据悉|会议由|记者|同样|例如|比如|如今|曾|[□■]+|[▲●★☆▌—－\-·]+)$/u;
const PREPOSED =
  /(?:在|于|受|应|对|对于|从|经|给|向|为|随|让|使|请|被|把|将|以|像|按|按照|根据|当|与|同)$/u;
const PRONOUN =
  /^(?:(?:同时|随后|最后|此外|会上|会后|其间|期间|[^，]{0,14}[上中时后前])?，?)(?:他|她)(?:们|俩)?(?![国人乡])/u;
const GENERAL_SECRETARY = /(?:^|[，；”])(?:在[^，]{2,20}[，]?)?(?:总书记|习主席)(?=[^的])/u;
const PARAGRAPH_LEFT_OPEN = /^[，,：:“”\s]*$/u;
/** Further away nothing belongs to a name. */
const LONGEST_CLAUSE = 120;
const GENERAL_SECRETARY_NAME = '习近平';

type Kind = 'subject' | 'party' | 'met' | 'by' | 'with' | 'other';

/** Mentions joined by 、 and 和: what one does, all do. */
interface Group {
  mentions: Mention[];
  kind: Kind;
  from: number;
  end: number;
}

/** What the persons of a Chinese text do. */
export function actsZh(body: readonly string[]): Findings {
  const paragraphs = body.map(readParagraph);
  const names = namesOf(paragraphs);
  const pattern = patternOf(names);
  const roles = new Map<string, string | null>();
  if (!pattern) return { acts: [], roles };
  const reader = new Reader(names);
  paragraphs.forEach((paragraph, index) => {
    const mentions = mentionsIn(paragraph, names, pattern);
    for (const mention of mentions) keepRole(roles, mention);
    if (opensWorkReport(paragraph)) reader.isReport = true;
    reader.read(paragraph, mentions, index);
  });
  const report = workReportAct(paragraphs, names, pattern);
  return { acts: report ? [report, ...reader.acts] : reader.acts, roles };
}

function keepRole(roles: Map<string, string | null>, { name, role, post }: Mention): void {
  const known = roles.get(name);
  if (role !== null && role.length > (known?.length ?? 0)) roles.set(name, role);
  else if (known === undefined || known === null) roles.set(name, role ?? post);
}

class Reader {
  readonly acts: Act[] = [];
  /** All that follows is a report that one person delivers. */
  isReport = false;
  readonly #names: ReadonlyMap<string, string>;
  /** Whom a pronoun means. */
  #last: Group | undefined;
  #paragraph: Paragraph = { text: '', plain: '' };
  #index = 0;
  /** What is read is what somebody says. */
  #speaking = false;

  constructor(names: ReadonlyMap<string, string>) {
    this.#names = names;
  }

  read(paragraph: Paragraph, mentions: readonly Mention[], index: number): void {
    this.#paragraph = paragraph;
    this.#index = index;
    this.#speaking = this.isReport;
    let next = 0;
    for (const { 0: sentence, index: from } of paragraph.plain.matchAll(SENTENCE)) {
      const end = from + sentence.length;
      const inside: Mention[] = [];
      while (next < mentions.length && mentions[next]!.start < end) inside.push(mentions[next++]!);
      this.#sentence(from, end, this.#groups(inside, from));
    }
  }

  #groups(mentions: readonly Mention[], sentence: number): Group[] {
    const { plain } = this.#paragraph;
    const groups: Group[] = [];
    for (const mention of mentions) {
      const previous = groups.at(-1);
      const between = previous ? plain.slice(previous.end, mention.from) : '';
      if (
        previous &&
        LIST_JOINT.test(between) &&
        (between !== '，' || mention.from < mention.start)
      ) {
        previous.mentions.push(mention);
        previous.end = mention.end;
        continue;
      }
      const clause = clauseStart(plain, mention.from, sentence);
      const alone = !previous || previous.end <= clause;
      const lead = plain.slice(alone ? clause : Math.max(clause, previous.end), mention.from);
      groups.push({
        mentions: [mention],
        kind: kindOf(lead, alone, plain.slice(mention.end, mention.end + 8)),
        from: mention.from,
        end: mention.end,
      });
    }
    return groups;
  }

  #sentence(from: number, end: number, groups: readonly Group[]): void {
    if (this.isReport || (this.#speaking && !this.#resumes(from, end, groups))) {
      this.#quoted(groups, end);
      return;
    }
    this.#speaking = false;
    let subject = this.#pronoun(from, end, groups);
    let at = from;
    let beside: Group[] = [];
    const follow = (until: number): void => {
      const told = subject && at < until ? this.#follow(subject, at, until) : until;
      for (const group of beside) if (group.from < told) this.#beside(group, end);
      beside = [];
    };
    for (const group of groups) {
      if (group.kind !== 'subject' && group.kind !== 'by') {
        beside.push(group);
        continue;
      }
      follow(group.from);
      if (this.#speaking) break;
      subject = group;
      at = group.end;
      this.#last = group;
    }
    if (!this.#speaking) follow(end);
    if (this.#speaking) this.#quoted(groups, end);
  }

  /** Whether a sentence leaves what was being said and tells on. */
  #resumes(from: number, end: number, groups: readonly Group[]): boolean {
    const { plain } = this.#paragraph;
    const first = groups[0];
    if (!first) return PRONOUN.test(plain.slice(from, end));
    if (first.kind !== 'subject') return false;
    return first.mentions.every(({ post, role }) => post === null || role !== null);
  }

  /** Within what is said only a person quoted in it acts, and one whose letter is read out. */
  #quoted(groups: readonly Group[], end: number): void {
    const { plain } = this.#paragraph;
    for (const group of groups) {
      const letter = this.#letter(group, end);
      if (letter !== undefined) this.#act(group, 'spoke', letter);
      const verb = quotedVerb(plain.slice(group.end, Math.min(end, group.end + 40)));
      if (verb !== undefined) this.#act(group, 'spoke', verb, { content: true, quoted: true });
    }
  }

  #pronoun(from: number, end: number, groups: readonly Group[]): Group | undefined {
    const { plain } = this.#paragraph;
    const sentence = plain.slice(from, groups[0]?.from ?? end);
    if (this.#last && PRONOUN.test(sentence)) return this.#last;
    if (GENERAL_SECRETARY.test(sentence) && this.#names.has(GENERAL_SECRETARY_NAME)) {
      const start = from + sentence.search(/总书记|习主席/u);
      const mention = {
        name: GENERAL_SECRETARY_NAME,
        role: null,
        post: null,
        from: start,
        start,
        end: start + 3,
      };
      return { mentions: [mention], kind: 'subject', from: start, end: start + 3 };
    }
    return undefined;
  }

  /** Reads what a subject does from `at` on to the next one; gives where its words begin, or the end. */
  #follow(subject: Group, at: number, end: number): number {
    const { plain } = this.#paragraph;
    const stretch = plain.slice(at, end);
    const official = subject.mentions.some(
      ({ role, post }) => OFFICIAL.test(role ?? '') || post !== null || role === null,
    );
    for (const { 0: clause, index } of stretch.matchAll(CLAUSE)) {
      const found = predicatesOf(clause, official);
      const rest = plain.slice(at + index + found.end);
      if (found.presided !== undefined) this.#act(subject, 'presided', found.presided);
      if (found.attended !== undefined) this.#act(subject, 'attended', found.attended);
      if (found.spoke !== undefined) {
        const introduces = found.content && PARAGRAPH_LEFT_OPEN.test(rest);
        this.#act(subject, 'spoke', found.spoke, {
          ...(found.content && { content: true }),
          ...(introduces && { introduces: true }),
        });
        this.#speaking = found.content;
        if (found.content) return at + index + found.end;
      }
    }
    // 习近平：“…” and a name, a colon and a sentence; without its full stop it is a headline.
    if (/^[：:](?:“?□{6}|.*。$)/u.test(stretch))
      this.#act(subject, 'spoke', '说', { content: true });
    return end;
  }

  /** Persons that a clause names beside its subject. */
  #beside(group: Group, end: number): void {
    const { plain } = this.#paragraph;
    const clauseEnd = clauseEndAfter(plain, group.end, end);
    const after = plain.slice(group.end, clauseEnd);
    const letter = this.#letter(group, end);
    if (letter !== undefined) this.#act(group, 'spoke', letter);
    if (group.kind === 'met' || group.kind === 'with') this.#act(group, 'attended', '会见');
    else if (group.kind === 'party' && TOGETHER.test(after)) this.#act(group, 'attended', '会见');
    else if (group.kind === 'other') {
      const verb = quotedVerb(plain.slice(group.end, Math.min(end, group.end + 40)));
      if (verb !== undefined) {
        this.#act(group, 'spoke', verb, { content: true });
        this.#speaking = true;
        this.#last = group;
      }
    }
  }

  #letter({ from, end: behind }: Group, end: number): string | undefined {
    const { plain } = this.#paragraph;
    const after = plain.slice(behind, clauseEndAfter(plain, behind, end));
    return letterOf(plain.slice(clauseStart(plain, from, 0), from), after);
  }

  #act(group: Group, part: Act['part'], verb: string, more: Partial<Act> = {}): void {
    for (const { name, role, start } of group.mentions) {
      this.acts.push({ name, role, part, verb, paragraph: this.#index, offset: start, ...more });
    }
  }
}

function kindOf(lead: string, alone: boolean, after: string): Kind {
  if (ACCOMPANIED.test(after)) return 'with';
  if (MET.test(lead)) return 'met';
  if (PARTY.test(lead) && !(alone && lead === '')) return 'party';
  if (BY.test(lead)) return 'by';
  if (!alone) return 'other';
  if (lead === '') return 'subject';
  if (PREPOSED.test(lead)) return 'other';
  return CLEAN_LEAD.test(lead) ? 'subject' : 'other';
}

function clauseStart(plain: string, at: number, sentence: number): number {
  const floor = Math.max(sentence, at - LONGEST_CLAUSE);
  let index = at;
  while (index > floor && !CLAUSE_ENDS.test(plain[index - 1]!)) index -= 1;
  return index;
}

function clauseEndAfter(plain: string, at: number, end: number): number {
  const most = Math.min(end, at + LONGEST_CLAUSE);
  let index = at;
  while (index < most && !CLAUSE_ENDS.test(plain[index]!)) index += 1;
  return index;
}
