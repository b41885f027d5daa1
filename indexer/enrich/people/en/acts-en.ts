import type { Act, ActFindings } from '../act.js';
import { findAuthorEn } from './author-en.js';
import { groupMentionsEn, type MentionGroupEn } from './mention-groups-en.js';
import { findMentionsEn, SAYS_BEFORE, type MentionEn } from './mentions-en.js';
import { findPredicatesEn } from './predicates-en.js';

const SENTENCE_END = /[.!?]["”’)]*\s+(?=[A-Z"“□(])/gu;
const ABBREVIATION = /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|No|St|Co|Ltd|vs|Gen|Sen)|\b[A-Z])\.\s+$/u;
const QUOTATION = /[“"]([^”"]{2,1500})[”"]/gu;
const BRACKETS = /\([^)]{0,200}\)|\[[^\]]{0,200}\]/gu;
/** A quotation that is no longer than this is a term and stays. Chosen by hand on the labelled reports. */
const MAX_TERM = 40;
const LEAD =
  /(?:^|[,;:□”"]\s*(?:and|while|but|where|when)?|\b(?:and|while|where|whereas|that|when)|meeting|morning|afternoon|which|whom)\s*$/u;
const PRONOUN = /^(?:[^,]{0,60},\s*|□+\s*)?(?:He|She|They|he|she|they)\s+/u;
const INVERTED = new RegExp(`${SAYS_BEFORE.source}$`, 'u');
const NEW_CLAUSE = /(?:;|,\s*while)\s*(?:and|while)?\s*$/u;
/** her father, X: named beside the one of whom is told. */
const KIN =
  /\b(?:his|her|their)\s+(?:late\s+|elder\s+|younger\s+|eldest\s+)?(?:father|mother|wife|husband|son|daughter|brother|sister|uncle|aunt|grandfather|grandmother|teacher|predecessor|mentor|colleague|neighbor|neighbour),?\s*$/u;
const COURTESY = /\b(?:[Tt]he|Comrade|Mr\.?|Ms\.?|Mrs\.?|Dr\.?)\s*$/u;
/** Present were X; Y; and Z. */
const PRESENT =
  /\b(?:[Pp]resent|[Aa]ttending|[Aa]ttended|[Pp]articipating|[Pp]articipants|[Aa]ttendees|[Aa]ccompanying|[Aa]ccompanied|[Jj]oining|[Ss]eated|[Gg]uests|[Ii]n attendance|[Ss]itting|[Tt]aking part)\b[^.]{0,60}\b(?:were|was|included?|including)\s*$/u;
/** Speakers included X, Y and Z. */
const SPEAKERS = /\b(?:[Ss]peakers|[Ss]peaking)\b[^.,]{0,40}\b(?:were|was|included?)\s*$/u;
/** The subject's own verb: who says that others died lives. */
const DIED = /^\s*(?:,[^,]*,)?\s*(?:(?:has|had) )?(?:[a-z]+ly )?(?:died|passed away)\b/u;
const SPEAKS =
  /^\s*(?:said|promised|pledged|thanked|replied|added|asked|stressed|noted|announced|urged|explained|told|hoped|proposed|suggested|read|delivered|gave|spoke)\b/u;
const LIKEWISE = /\bas (?:did|were|was)\s*$/u;
const AMONG = /\b(?:among them|including)\s*$/u;
const CAME = /\b(?:attended|observed|watched|present|took part|participated|joined|accompanied)\b/u;
/** … for officials: "…": what is said follows a colon, whatever the verb. */
const SAYS_WHAT_FOLLOWS = /^[^:□]{3,90}:\s*□/u;
/** What is written on something is not said by who unveils or holds it. */
const INSCRIBED =
  /\b(?:reads|reading|plaques?|banners?|slogans?|signs?|signboards?|posters?|inscri(?:bed|ption)s?)\b[^:□]*:\s*□/u;
/** X, together with Y, joined …: what the one attends, the other does. */
const TOGETHER_WITH = /\b(?:together|along) with\s*$/u;
/** with X reporting on …. */
const WITH = /\bwith\s*$/u;
const REPORTING =
  /^\s*(?:,[^,]*,)?\s*(?:reporting|briefing|introducing|presenting|delivering|speaking(?! (?:fluent |broken |good )?[A-Z])|explaining)\b/u;
/** Executive chairs of the session were X, Y and Z. */
const CHAIRS = /\b[Cc]hair(?:s|m[ae]n|persons?|women)?(?: of [^.,]{1,60})? (?:was|were)\s*$/u;
/** heard a report on the harvest by X. */
const REPORT_BY =
  /\b(?:reports?|briefings?|speech|statements?|presentations?|explanations?|account|lecture)\b[^.;,]{0,90}\b(?:by|from)\s*$/u;
/** conveyed the spirit of a speech by X: what was said elsewhere, unless something is heard on the way to X. */
const STUDIED =
  /\b(?:spirit|essence) of (?:an?|the)\b(?:(?!\b(?:heard|listened to)\b)[^.;]){1,60}\bspeech(?:es)?\b(?:(?!\b(?:heard|listened to)\b)[^.;]){0,60}$/u;
const WHO = /^\s*,?\s*who\s+/u;
const WHO_CAME =
  /^(?:also )?(?:attended(?! (?:an? |the )?(?:[a-z]+ ){0,2}(?:school|college|university|class)\b)|(?:was|were) present|took part|participated|accompanied)\b/u;
const NEXT_LISTED = /^\s*[;,]?\s*(?:and|as well as)?\s*$/u;
/** A line that lists who came: Participants: X, Y and Z. */
const ATTENDANCE =
  /^(?:Also )?(?:Attend(?:ed|ing|ees?|ance)|Participants?|Present|Those (?:attending|present)|Other (?:attendees|participants))\b[^.:]{0,60}:/iu;
/** A line of minutes: Chair: X. */
const CHAIR =
  /^(?:(?:Meeting|Conference|Session)\s+)?(?:[Cc]hair(?:man|person|woman|ed by)?|[Pp]resided over by|[Pp]resider|[Hh]ost(?:ed by)?|[Mm]oderat(?:or|ed by))\s*:/u;
/** A line of minutes: Speaker: X. */
const SPEAKER =
  /^(?:(?:Keynote|Main|Guest)\s+)?(?:[Ss]peakers?|[Ll]ecturers?|[Rr]eported by|[Rr]apporteur|Answers? (?:from|by)\b[^:]{2,90})\s*:/u;
/** as X had pointed out, within the words of another. */
const CITED_BEFORE = /\b[Aa]s\s*$/u;
const CITED = /^\s*(?:has |had |once )?(?:said|pointed out|stressed|emphasi[sz]ed|noted|put it)\b/u;
const OPEN_END = /^\s*(?:that)?\s*[:,.—-]*\s*$/u;

const BY = /^(?:(?:delivered|presented|given) )?by /iu;

/** What the persons of an English text do. */
export function findActsEn(body: readonly string[]): ActFindings {
  const reader = new ActReaderEn();
  const author = findAuthorEn(body);
  body.forEach((paragraph, index) => {
    if (index === author) reader.readAuthor(paragraph, index);
    else reader.read(paragraph, index);
  });
  const acts = reader.acts.filter(({ name, content }) => content || !reader.deceased.has(name));
  return { acts, roles: reader.roles };
}

class ActReaderEn {
  readonly acts: Act[] = [];
  readonly roles = new Map<string, string | null>();
  /** Who died: what the text tells of them was before. */
  readonly deceased = new Set<string>();
  readonly #known = new Map<string, string>();
  #last: MentionGroupEn | undefined;
  #index = 0;
  #offset = 0;

  read(paragraph: string, index: number): void {
    this.#index = index;
    const plain = paragraph
      .replace(BRACKETS, blank)
      .replace(QUOTATION, (whole, inner: string) =>
        inner.length > MAX_TERM || /[.,!?]$/u.test(inner) ? blank(whole) : whole,
      );
    let from = 0;
    for (const { 0: sign, index: at } of plain.matchAll(SENTENCE_END)) {
      const to = at + sign.length;
      if (ABBREVIATION.test(plain.slice(from, to))) continue;
      this.#sentence(plain.slice(from, to).trimEnd(), from, plain.slice(to).trim() === '');
      from = to;
    }
    this.#sentence(plain.slice(from), from, true);
  }

  /** Reads the line that names who gives the whole report. */
  readAuthor(line: string, index: number): void {
    this.#index = index;
    this.#offset = 0;
    for (const group of groupMentionsEn(line, findMentionsEn(line, this.#known))) {
      for (const mention of group.mentions) {
        mention.role = mention.role?.replace(BY, '') ?? null;
        this.#keepRole(mention);
      }
      this.#act(group, 'spoke', 'report');
    }
  }

  #sentence(sentence: string, offset: number, isLast: boolean): void {
    this.#offset = offset;
    const groups = groupMentionsEn(sentence, findMentionsEn(sentence, this.#known));
    for (const { mentions } of groups) for (const mention of mentions) this.#keepRole(mention);
    let subject: MentionGroupEn | undefined = PRONOUN.test(sentence) ? this.#last : undefined;
    let at = 0;
    let named = 0;
    if (CHAIR.test(sentence) && groups[0]) {
      this.#act(groups[0], 'presided', 'chair');
      return;
    }
    if (SPEAKER.test(sentence)) {
      for (const group of groups) this.#act(group, 'spoke', 'speaker');
      return;
    }
    const everyone = ATTENDANCE.test(sentence);
    let listing = everyone;
    for (const group of groups) {
      const lead = sentence.slice(at, group.from).replace(COURTESY, '');
      const between = sentence.slice(Math.max(at, named), group.from);
      named = group.end;
      if (listing && (everyone || NEXT_LISTED.test(between))) {
        this.#act(group, 'attended', 'present');
        continue;
      }
      listing = false;
      if (CITED_BEFORE.test(lead) && CITED.test(sentence.slice(group.end))) {
        this.#act(group, 'spoke', 'said', { content: true, quoted: true });
        continue;
      }
      if (this.#passive(group, lead)) {
        listing = PRESENT.test(lead);
        this.#relative(group, sentence.slice(group.end));
        continue;
      }
      if (isLikewise(sentence, lead, group) || isWith(sentence, lead, group)) {
        this.#act(group, 'attended', 'attended');
        continue;
      }
      if (WITH.test(lead) && REPORTING.test(sentence.slice(group.end))) {
        this.#act(group, 'spoke', 'report');
        continue;
      }
      if (INVERTED.test(lead) && !subject) {
        this.#act(group, 'spoke', lead.trim().split(/\s+/u).at(-1)!, { content: true });
        this.#last = group;
        continue;
      }
      // X thanked them and Y promised more: both speak.
      const speaksNext =
        subject !== undefined && /\band\s*$/u.test(lead) && !/\bthat\b/u.test(lead);
      const isNext = speaksNext && SPEAKS.test(sentence.slice(group.end));
      if ((!LEAD.test(lead) && !isNext) || KIN.test(lead)) {
        this.#relative(group, sentence.slice(group.end));
        continue;
      }
      if (subject) {
        const saying = this.#follow(subject, sentence.slice(at, group.from), isLast);
        const tellsOn =
          isNext ||
          NEW_CLAUSE.test(lead) ||
          (/,\s*and\s*$/u.test(lead) && group.mentions[0]!.role !== null);
        if (saying && !tellsOn) return;
      }
      subject = group;
      this.#last = group;
      at = group.end;
    }
    if (subject) this.#follow(subject, sentence.slice(at), isLast);
  }

  /** Does what a stretch says; true where the rest is what somebody says. */
  #follow(subject: MentionGroupEn, stretch: string, isLast: boolean): boolean {
    if (DIED.test(stretch)) for (const { name } of subject.mentions) this.deceased.add(name);
    const found = findPredicatesEn(stretch);
    const follows = SAYS_WHAT_FOLLOWS.test(stretch) && !INSCRIBED.test(stretch);
    if (found.spoke === undefined && follows)
      this.#act(subject, 'spoke', 'said', { content: true });
    if (found.presided !== undefined) this.#act(subject, 'presided', found.presided);
    if (found.attended !== undefined) this.#act(subject, 'attended', found.attended);
    if (found.spoke) {
      const open = isLast && found.spoke.content && OPEN_END.test(stretch.slice(found.spoke.end));
      this.#act(subject, 'spoke', found.spoke.verb, {
        ...(found.spoke.content && { content: true }),
        ...(open && { introduces: true }),
      });
      return found.spoke.content;
    }
    return false;
  }

  /** among them X, who said …; with his wife, X, who attended …. */
  #relative(group: MentionGroupEn, rest: string): void {
    const clause = WHO.test(rest) ? rest.replace(WHO, '').split(/[,;]/u)[0]! : '';
    const { spoke } = findPredicatesEn(clause);
    if (WHO_CAME.test(clause)) this.#act(group, 'attended', 'attended');
    if (spoke) this.#act(group, 'spoke', spoke.verb, spoke.content ? { content: true } : {});
  }

  /** presided over by X, accompanied by X, met with X. */
  #passive(group: MentionGroupEn, lead: string): boolean {
    if (
      CHAIRS.test(lead) ||
      /\bunder the (?:chairmanship|direction) of\s*$/u.test(lead) ||
      /\b(?:presided over|chaired|hosted|moderated|convened|emceed) by\s*$/u.test(lead)
    )
      this.#act(group, 'presided', 'presided');
    else if (REPORT_BY.test(lead) && !STUDIED.test(lead)) this.#act(group, 'spoke', 'report');
    else if (
      /\b(?:delivered|made|given|read out|read|presented|introduced|explained) by\s*$/u.test(lead)
    )
      this.#act(group, 'spoke', 'delivered');
    else if (
      /\b(?:[Aa]ccompanied|attended|led|headed|[Jj]oined) by\s*$|\b(?:met|met with|held talks with|accompanied)\s*$/u.test(
        lead,
      )
    ) {
      this.#act(group, 'attended', 'attended');
    } else if (SPEAKERS.test(lead)) {
      this.#act(group, 'spoke', 'speaker');
    } else if (PRESENT.test(lead)) {
      this.#act(group, 'attended', 'present');
    } else if (/\b[Aa]ccording to\s*$/u.test(lead)) {
      this.#act(group, 'spoke', 'according to', { content: true });
    } else return false;
    return true;
  }

  #keepRole({ name, role }: MentionEn): void {
    const known = this.roles.get(name);
    if (known === undefined || (role !== null && role.length > (known?.length ?? 0)))
      this.roles.set(name, role);
  }

  #act(group: MentionGroupEn, part: Act['part'], verb: string, more: Partial<Act> = {}): void {
    for (const { name, role, start } of group.mentions) {
      this.acts.push({
        name,
        role,
        part,
        verb,
        paragraph: this.#index,
        offset: this.#offset + start,
        ...more,
      });
    }
  }
}

/** …, as did X; deputies, among them X, observed …. */
function isLikewise(sentence: string, lead: string, { from, end }: MentionGroupEn): boolean {
  if (LIKEWISE.test(lead)) return CAME.test(sentence.slice(0, from));
  return (AMONG.test(lead) || TOGETHER_WITH.test(lead)) && CAME.test(sentence.slice(end));
}

/** … with X and Y accompanying. */
function isWith(sentence: string, lead: string, { end }: MentionGroupEn): boolean {
  return (
    /\bwith\s*$/u.test(lead) &&
    /^\s*(?:accompanying|attending|present|in attendance|taking part|looking on)\b/u.test(
      sentence.slice(end),
    )
  );
}

function blank(text: string): string {
  return '□'.repeat(text.length);
}
