import { OFFICIAL } from '../lexicon-zh.js';
import type { PersonMention } from '../mentions-zh.js';

/** Who one is, told in the first clause of a sentence: 某某是卫生室的医生. */
const IS_TOLD = /^(?:代表)?是[^，。；]{2,}(?=[，。])/u;
/** 老书记: who bore the office once. */
const RETIRED = /^老(?:书记|支书|主任|[村乡镇县校队]长)$/u;
const ONE_OF_MANY = /一[名位个]/u;
/** Characters in which it stands. */
const MAX_TOLD = 50;

/** Those of whom a paragraph tells that they are no officials: what they visit and see is their daily work. */
export function* listWorkers(plain: string, mentions: readonly PersonMention[]): Generator<string> {
  for (const { name, end } of mentions) {
    const told = IS_TOLD.exec(plain.slice(end, end + MAX_TOLD))?.[0];
    if (told !== undefined && (!OFFICIAL.test(told) || ONE_OF_MANY.test(told))) yield name;
  }
}

/** Whether one bears an office, or nobody knows what. */
export function mayBeOfficial(
  { name, role, post }: PersonMention,
  workers: ReadonlySet<string>,
): boolean {
  if (RETIRED.test(role ?? '')) return false;
  if (OFFICIAL.test(role ?? '') || post !== null) return true;
  return role === null && !workers.has(name);
}

/** 运动员代表某某宣誓: who takes an oath for others says it. */
export function takesOath(verb: string, mentions: readonly PersonMention[]): boolean {
  return verb === '宣誓' && mentions.every(({ role }) => role?.endsWith('代表'));
}
