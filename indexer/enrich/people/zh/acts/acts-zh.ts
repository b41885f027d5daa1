import type { Act, ActFindings } from '../../act.js';
import { CHAIR } from './act-patterns-zh.js';
import { ActReaderZh } from './act-reader-zh.js';
import { listPersonNames } from '../list-names-zh.js';
import { compileNames, findPersonMentions, type PersonMention } from '../mentions-zh.js';
import { mendMisprints } from '../misprints-zh.js';
import { findAuthorLine, findSigners } from '../named-lines-zh.js';
import { listOnlyMentioned, type ToldAt } from '../only-mentioned-zh.js';
import { maskParagraph } from '../paragraph-zh.js';
import { isTraditional } from '../simplify-zh.js';
import { findWorkReportAct, opensWorkReport } from '../work-report-zh.js';

/** 会议主持人宣布: by the word for who presides, whom another sentence names. */
const CHAIR_ANNOUNCES = /(?:会议|大会)主持人宣布/u;

/** What the persons of a Chinese text do; its title tells who is its subject. */
export function findActsZh(body: readonly string[], title = ''): ActFindings {
  const traditional = isTraditional(body.join(''));
  const paragraphs = body.map((paragraph) => maskParagraph(paragraph, traditional));
  const names = listPersonNames(paragraphs);
  const author = findAuthorLine(paragraphs);
  if (author && !names.has(author.name)) names.set(author.name, author.name);
  const signers = findSigners(title, paragraphs);
  for (const { name } of signers) if (!names.has(name)) names.set(name, name);
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
  if (paragraphs.some(({ plain }) => CHAIR_ANNOUNCES.test(plain)))
    reader.acts.push(...findAnnouncement(reader.acts));
  const report = findWorkReportAct(paragraphs, names, pattern, author);
  for (const { name, role, opening } of signers)
    reader.acts.push({ name, role, part: 'spoke', verb: '致信', paragraph: opening, offset: 0 });
  const texts = [maskParagraph(title, traditional), ...paragraphs].map(({ plain }) => plain);
  const read = mendMisprints(addPresided(reader.acts), roles);
  const acts = leaveOutMentioned(read, listOnlyMentioned(texts, names));
  return { acts: report ? [report, ...acts] : acts, roles };
}

/** With what those do whose title says that they preside. */
function addPresided(acts: readonly Act[]): Act[] {
  return acts.flatMap((act) => {
    const { name, role, paragraph, offset } = act;
    const presided: Act = { name, role, part: 'presided', verb: '主持', paragraph, offset };
    return CHAIR.test(role ?? '') ? [act, presided] : [act];
  });
}

/** What the chair announces, where one person presides and no other. */
function findAnnouncement(acts: readonly Act[]): Act[] {
  const presiding = acts.filter(({ part }) => part === 'presided');
  const [chair] = presiding;
  return chair && presiding.every(({ name }) => name === chair.name)
    ? [{ ...chair, part: 'spoke', verb: '宣布' }]
    : [];
}

/** Without those who are only mentioned; `mentioned` counts the title as the first text. */
function leaveOutMentioned(acts: readonly Act[], mentioned: ReadonlyMap<string, ToldAt>): Act[] {
  // A report of a meeting names the chair first; a notice of violations tells the guilt first.
  const chairs = new Set<string>();
  for (const { name, part, paragraph, offset } of acts) {
    const told = mentioned.get(name);
    if (part !== 'presided' || !told) continue;
    const text = paragraph + 1;
    if (text < told.text || (text === told.text && offset < told.offset)) chairs.add(name);
  }
  return acts.filter(({ name, content }) => content || chairs.has(name) || !mentioned.has(name));
}

function keepRole(
  roles: Map<string, string | null>,
  { name, role, isShared, post }: PersonMention,
): void {
  const known = roles.get(name);
  // 外县县长某某与书记某某签约: the title of the one beside is not this one's.
  if (isShared && known !== undefined && known !== null) return;
  if (role !== null && role.length > (known?.length ?? 0)) roles.set(name, role);
  else if (known === undefined || known === null) roles.set(name, role ?? post);
}
