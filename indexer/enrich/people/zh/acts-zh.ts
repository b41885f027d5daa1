import { joinAlternatives } from '../../../../src/model/text/split-words.js';
import type { Act, ActFindings } from '../act.js';
import { findLabelWithin, findListedPart } from './attendance-zh.js';
import { listDeceased } from './deceased-zh.js';
import { findClauseEnd, findClauseStart, groupMentions, type MentionGroup } from './groups-zh.js';
import { OFFICIAL, POST_TITLES, TITLE_HEADS } from './lexicon-zh.js';
import { listPersonNames } from './list-names-zh.js';
import { compileNames, findPersonMentions, type PersonMention } from './mentions-zh.js';
import { maskParagraph, type MaskedParagraph } from './paragraph-zh.js';
import { findHeardVerb, findLetter, findPredicatesZh, findQuotedVerb } from './predicates-zh.js';
import { findAuthorLine } from './named-lines-zh.js';
import { isTraditional } from './simplify-zh.js';
import { opensWorkReport, findWorkReportAct } from './work-report-zh.js';

const SENTENCE = /[^。！？!?]+[。！？!?]*”?/gu;
const CLAUSE = /[^，；：“”。！？\s,;:!?]+/gu;
const TOGETHER =
  /举行|会谈|会晤|会见|通电话|通话|共同|一道|一起|座谈|出席|见面|会面|视频|交接|签署|签约|签订|交换|握手|合影|商谈|洽谈|交流|揭牌|协商|商讨|商议|研究/u;
const PRESIDED_TOGETHER = /^(?:等)?(?:一道|一起|共同|联合)[^，]{0,12}?主持(?!人)/u;
/** 在主持召开座谈会时，县长…. */
const PRESIDING = /主持(?!人)[^，。；]{0,30}(?:时|中|期间)，?$/u;
/** 会议邀请教授某某作专题辅导. */
const INVITED = /(?:邀请|特邀|邀|请)(?:到|了|来)?$/u;
const LECTURES =
  /^(?:等)?(?:[^，。]{0,12}[作做])[^，。]{0,16}(?:报告|辅导|讲座|授课|讲解|解读|宣讲|培训)|^(?:授课|宣讲|讲课|讲解|解读)/u;
const PRONOUN =
  /^(?:“□+”)?(?:(?:同时|随后|最后|此外|会上|会后|其间|期间|[^，]{0,14}[上中时后前])?，?)(?:他|她)(?:们|俩)?(?![国人乡])/u;
/** The subject is that of the sentence before: 县长…高度评价…。表示，愿…. */
const SUBJECT_LEFT_OUT =
  /^(?:并|还|同时|会上)?(?:表示|强调|指出|要求|希望|认为|呼吁)(?=[，：“]|愿|要|将)/u;
const GENERAL_SECRETARY = /(?:^|[，；”])(?:在[^，]{2,20}[，]?)?(?:总书记|习主席)(?=[^的])/u;
/** 会议强调，…: nobody in particular says what follows, and who is named in it is only mentioned. */
const IMPERSONAL =
  /^(?:[^，。：；]{0,14})?(?:会议|大会|全会|例会|座谈会|文章|意见|通知|社论)(?:一致|还|也|同时)?(?:强调|指出|要求|认为|提出|号召|明确)(?:，|：)/u;
/** 冯副县长认为: a surname and an office are short for a person named before. */
const SHORT_FORM = new RegExp(
  `^(?:[^，。]{0,12}[，上中时后])?(\\p{Script=Han})(副?(?:${joinAlternatives(POST_TITLES)}))(?!的)`,
  'u',
);
/** 县长主持会议: a clause with an office of its own tells of another person. */
const OWN_SUBJECT = new RegExp(
  `^(?![并还也又与同向对给为在到听会主出参陪接代先随就以])(?:[^，、]{0,16}(?:委|府|人大|政协|局|办|部|处|院|会|公司|集团|[省市县区州旗镇乡村]))?(?:${joinAlternatives(TITLE_HEADS)})(?:、[^，]{0,20}(?:${joinAlternatives(TITLE_HEADS)}))?(?:等|一同|共同|分别|\\p{Script=Han}{1,5}?)?(?:主持|参加|出席|陪同|列席|随同|作|讲话|发言|致辞|宣读|汇报|强调|要求|指出|表示)|^(?![并还也又与同向对给为在到听会主出参陪接代先随就以])(?:[^，、]{0,16})?(?:${joinAlternatives(TITLE_HEADS)})\\p{Script=Han}{2,14}(?:说|问|答|回答|介绍)$`,
  'u',
);
/** 执行主席由某某担任. */
const CHAIRED_BY = /(?:执行主席|主持人?)(?:工作)?由$/u;
const HOLDS = /^等?(?:担任|轮流)/u;
/** 大队长某某部署打击行动. */
const ARRANGES = /^(?:部署|安排)(?!在|到|了?人)/u;
/** Characters after a party in which the list that it is in ends: 与副县长某某，局长等协商. */
const MAX_LISTED = 40;
/** 对局长某某说: who is spoken to. */
const ADDRESSED = /[对向给跟与同问]/u;
/** 问：“…”: what is said ends with the quotation. */
const QUOTED_WHOLLY = /^[^，。：:“]{0,12}[：:]“□+”(?=\p{Script=Han})/u;
const PARAGRAPH_LEFT_OPEN = /^[，,：:“”\s]*$/u;
const GENERAL_SECRETARY_NAME = '习近平';

/** What the persons of a Chinese text do; its title tells who is its subject. */
export function findActsZh(body: readonly string[], title = ''): ActFindings {
  const traditional = isTraditional(body.join(''));
  const paragraphs = body.map((paragraph) => maskParagraph(paragraph, traditional));
  const names = listPersonNames(paragraphs);
  const author = findAuthorLine(paragraphs);
  if (author && !names.has(author.name)) names.set(author.name, author.name);
  const pattern = compileNames(names);
  const roles = new Map<string, string | null>();
  if (!pattern) return { acts: [], roles };
  const reader = new ActReaderZh(names, roles);
  paragraphs.forEach((paragraph, index) => {
    const mentions = findPersonMentions(paragraph, names, pattern);
    for (const mention of mentions) keepRole(roles, mention);
    if (opensWorkReport(paragraph) || index === author?.opening) reader.isReport = true;
    reader.read(paragraph, mentions, index);
  });
  const report = findWorkReportAct(paragraphs, names, pattern, author);
  const texts = [maskParagraph(title, traditional), ...paragraphs].map(({ plain }) => plain);
  const deceased = listDeceased(texts, names);
  const acts = reader.acts.filter(({ name, content }) => content || !deceased.has(name));
  return { acts: report ? [report, ...acts] : acts, roles };
}

function keepRole(roles: Map<string, string | null>, { name, role, post }: PersonMention): void {
  const known = roles.get(name);
  if (role !== null && role.length > (known?.length ?? 0)) roles.set(name, role);
  else if (known === undefined || known === null) roles.set(name, role ?? post);
}

class ActReaderZh {
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
  /** The sentence before, of the same paragraph, tells what `#last` does. */
  #goesOn = false;

  constructor(names: ReadonlyMap<string, string>, roles: ReadonlyMap<string, string | null>) {
    this.#names = names;
    this.#roles = roles;
  }

  read(paragraph: MaskedParagraph, mentions: readonly PersonMention[], index: number): void {
    this.#paragraph = paragraph;
    this.#index = index;
    this.#speaking = this.isReport;
    this.#goesOn = false;
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
    const listed = findListedPart(plain.slice(from, end), this.#before);
    if (listed) {
      for (const group of groups) this.#act(group, listed.part, listed.verb);
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
    let subject = this.#pronoun(from, end, groups);
    let at = from;
    let beside: MentionGroup[] = [];
    let told = from;
    const follow = (until: number): void => {
      told = subject && at < until ? this.#follow(subject, at, until) : until;
      for (const group of beside) if (group.from < told) this.#beside(group, end);
      beside = [];
    };
    for (const group of groups) {
      if (group.kind !== 'subject' && group.kind !== 'by') {
        beside.push(group);
        continue;
      }
      follow(group.from);
      if (this.#speaking && !this.#takesOver(group)) break;
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

  /** Whether a sentence leaves what was being said and tells on. */
  #resumes(from: number, end: number, groups: readonly MentionGroup[]): boolean {
    const { plain } = this.#paragraph;
    const first = groups[0];
    if (!first) return PRONOUN.test(plain.slice(from, end));
    if (first.kind === 'by') return plain.startsWith('主持', first.end);
    if (first.kind !== 'subject') return false;
    const speaker = this.#last?.mentions.map(({ name }) => name) ?? [];
    return first.mentions.every(
      ({ name, post, role }) => post === null || role !== null || speaker.includes(name),
    );
  }

  /** 甲建议，…；乙希望，…: after a semicolon the next one speaks. */
  #takesOver({ kind, from, end }: MentionGroup): boolean {
    const { plain } = this.#paragraph;
    const start = findClauseStart(plain, from, 0);
    return (
      kind === 'subject' &&
      plain[start - 1] === '；' &&
      findPredicatesZh(plain.slice(end, findClauseEnd(plain, end, plain.length)), true).spoke !==
        undefined
    );
  }

  /** Within what is said only a person quoted in it acts, and one whose letter is read out. */
  #quoted(groups: readonly MentionGroup[], end: number): void {
    const { plain } = this.#paragraph;
    for (const group of groups) {
      const letter = this.#letter(group, end);
      if (letter !== undefined) this.#act(group, 'spoke', letter);
      const verb = findQuotedVerb(plain.slice(group.end, Math.min(end, group.end + 40)));
      if (verb !== undefined) this.#act(group, 'spoke', verb, { content: true, quoted: true });
    }
  }

  #pronoun(from: number, end: number, groups: readonly MentionGroup[]): MentionGroup | undefined {
    const { plain } = this.#paragraph;
    const sentence = plain.slice(from, groups[0]?.from ?? end);
    if (this.#last && PRONOUN.test(sentence)) return this.#last;
    const short = this.#shortForm(from, sentence);
    if (short) return short;
    if (this.#goesOn && SUBJECT_LEFT_OUT.test(sentence)) return this.#last;
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

  /** The only person named before with the surname and the office of a short form. */
  #shortForm(from: number, sentence: string): MentionGroup | undefined {
    const [whole, surname, office] = SHORT_FORM.exec(sentence) ?? [];
    if (whole === undefined) return undefined;
    const bearers = [...this.#roles].filter(
      ([name, role]) => name.startsWith(surname!) && role?.endsWith(office!),
    );
    if (bearers.length !== 1) return undefined;
    const end = from + whole.length;
    const start = end - office!.length - 1;
    const mention = { name: bearers[0]![0], role: null, post: office!, from: start, start, end };
    return { mentions: [mention], kind: 'subject', from: start, end };
  }

  /** Reads what a subject does from `at` on to the next one; gives where its words begin, or the end. */
  #follow(subject: MentionGroup, at: number, end: number): number {
    const { plain } = this.#paragraph;
    const stretch = plain.slice(at, end);
    const official = subject.mentions.some(
      ({ role, post }) => OFFICIAL.test(role ?? '') || post !== null || role === null,
    );
    for (const { 0: clause, index } of stretch.matchAll(CLAUSE)) {
      if (index > 0 && stretch[index - 1] === '，' && OWN_SUBJECT.test(clause)) return end;
      const found = findPredicatesZh(clause, official);
      if (index === 0 && found.spoke === undefined && ARRANGES.test(clause))
        this.#act(subject, 'spoke', '部署');
      const rest = plain.slice(at + index + found.end);
      if (found.presided !== undefined) this.#act(subject, 'presided', found.presided);
      if (found.attended !== undefined) this.#act(subject, 'attended', found.attended);
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
    // 习近平：“…” and a name, a colon and a sentence; without its full stop it is a headline.
    if (/^[：:](?:“?□{6}|.*。$)/u.test(stretch))
      this.#act(subject, 'spoke', '说', { content: true });
    return end;
  }

  /** Persons that a clause names beside its subject. */
  #beside(group: MentionGroup, end: number): void {
    const { plain } = this.#paragraph;
    const clauseEnd = findClauseEnd(plain, group.end, end);
    const after = plain.slice(group.end, clauseEnd);
    const letter = this.#letter(group, end);
    if (letter !== undefined) this.#act(group, 'spoke', letter);
    if (group.kind === 'met' || group.kind === 'with') this.#act(group, 'attended', '会见');
    else if (group.kind === 'party' && PRESIDED_TOGETHER.test(after))
      this.#act(group, 'presided', '主持');
    else if (
      group.kind === 'party' &&
      TOGETHER.test(
        after === '' ? plain.slice(group.end, Math.min(end, group.end + MAX_LISTED)) : after,
      )
    )
      this.#act(group, 'attended', '会见');
    else if (
      INVITED.test(plain.slice(findClauseStart(plain, group.from, 0), group.from)) &&
      LECTURES.test(after)
    )
      this.#act(group, 'spoke', '作报告');
    else if (
      group.kind === 'other' &&
      !ADDRESSED.test(plain.slice(Math.max(0, group.from - 1), group.from))
    ) {
      const verb = findQuotedVerb(plain.slice(group.end, Math.min(end, group.end + 40)));
      if (verb !== undefined) {
        this.#act(group, 'spoke', verb, { content: true });
        this.#speaking = true;
        this.#last = group;
      }
    }
  }

  #letter({ from, end: behind }: MentionGroup, end: number): string | undefined {
    const { plain } = this.#paragraph;
    const after = plain.slice(behind, findClauseEnd(plain, behind, end));
    const before = plain.slice(findClauseStart(plain, from, 0), from);
    return findLetter(before, after) ?? findHeardVerb(before, after);
  }

  #act(group: MentionGroup, part: Act['part'], verb: string, more: Partial<Act> = {}): void {
    for (const { name, role, start } of group.mentions) {
      this.acts.push({ name, role, part, verb, paragraph: this.#index, offset: start, ...more });
    }
  }
}
