import type {
  FoundOfficial,
  FoundOfficials,
  OfficialQuestion,
  OfficialsQuestion,
} from './questions.js';
import type { Register } from './register.js';
import { selectOfficials } from './select-officials.js';
import { showOfficial } from './show-official.js';

/** A question to the register: for a list, or for one official. */
export type RegisterQuestion =
  { kind: 'list'; list: OfficialsQuestion } | { kind: 'one'; one: OfficialQuestion };

export interface RegisterAnswer {
  list?: FoundOfficials;
  /** Missing where there is no such official. */
  one?: FoundOfficial | undefined;
}

/** What the register answers. */
export function answerFrom(register: Register, question: RegisterQuestion): RegisterAnswer {
  return question.kind === 'list'
    ? { list: selectOfficials(register, question.list) }
    : { one: showOfficial(register, question.one) };
}
