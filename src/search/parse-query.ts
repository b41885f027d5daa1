import { XianbaoError } from '../model/errors.js';
import { normalForm } from '../model/normal-form.js';
import type { Expression } from './expression.js';

const QUOTES: Record<string, string> = { '"': '"', '“': '”', '”': '”', '＂': '＂', '「': '」' };
const OPENING = /[(（]/u;
const CLOSING = /[)）]/u;
const MINUS = /[-－−]/u;
const BAR = /[|｜]/u;
const LONGEST_QUERY = 20_000;
const DEEPEST = 50;

type Token =
  | { kind: 'term'; text: string; at: number }
  | { kind: 'open' | 'close' | 'minus' | 'or' | 'and'; at: number };

/**
 * Reads a query: terms beside each other must all occur, `OR` or `|` is either, `-` or `NOT` is
 * without, parentheses group, quotes keep blanks and signs. Full-width signs count as theirs. An
 * empty query is `undefined`: every report.
 *
 * @throws XianbaoError `invalid_query` with the position
 */
export function parseQuery(query: string): Expression | undefined {
  if (query.length > LONGEST_QUERY) {
    throw new XianbaoError('invalid_query', `q: longer than ${LONGEST_QUERY} characters`, {
      parameter: 'q',
    });
  }
  const reader = new Reader(tokensOf(query), query.length);
  return reader.readAll();
}

function* tokensOf(query: string): Generator<Token> {
  let at = 0;
  while (at < query.length) {
    const character = query[at]!;
    const startsTerm = at === 0 || /[\s(（|｜]/u.test(query[at - 1]!) || MINUS.test(query[at - 1]!);
    if (/\s/u.test(character)) {
      at += 1;
    } else if (character in QUOTES) {
      const end = endOfQuote(query, at);
      yield { kind: 'term', text: query.slice(at + 1, end), at };
      at = end + 1;
    } else if (OPENING.test(character) && startsTerm) {
      yield { kind: 'open', at: at++ };
    } else if (CLOSING.test(character)) {
      yield { kind: 'close', at: at++ };
    } else if (BAR.test(character)) {
      yield { kind: 'or', at: at++ };
    } else if (MINUS.test(character) && startsTerm && /\S/u.test(query[at + 1] ?? '')) {
      yield { kind: 'minus', at: at++ };
    } else {
      const start = at;
      at = endOfWord(query, start);
      yield word(query.slice(start, at), start);
    }
  }
}

function word(text: string, at: number): Token {
  if (text === 'OR') return { kind: 'or', at };
  if (text === 'AND') return { kind: 'and', at };
  if (text === 'NOT') return { kind: 'minus', at };
  return { kind: 'term', text, at };
}

function endOfQuote(query: string, at: number): number {
  const end = query.indexOf(QUOTES[query[at]!]!, at + 1);
  if (end >= 0) return end;
  throw problem('A quotation mark is not closed; add the closing one.', at);
}

/** A word goes to the next blank, quotation mark or bar, and to a parenthesis it did not open. */
function endOfWord(query: string, start: number): number {
  let depth = 0;
  for (let at = start; at < query.length; at += 1) {
    const character = query[at]!;
    if (/\s/u.test(character) || BAR.test(character)) return at;
    if (at > start && character in QUOTES) return at;
    if (OPENING.test(character)) depth += 1;
    if (CLOSING.test(character) && --depth < 0) return at;
  }
  return query.length;
}

class Reader {
  readonly #tokens: Token[];
  readonly #end: number;
  #next = 0;

  constructor(tokens: Iterable<Token>, end: number) {
    this.#tokens = [...tokens];
    this.#end = end;
  }

  readAll(): Expression | undefined {
    if (this.#tokens.length === 0) return undefined;
    const expression = this.#either(0);
    const rest = this.#tokens[this.#next];
    if (rest !== undefined) {
      throw problem('A closing parenthesis has no opening one; quote it or remove it.', rest.at);
    }
    return expression;
  }

  #either(depth: number): Expression | undefined {
    const operands = [this.#all(depth)];
    while (this.#take('or')) operands.push(this.#all(depth));
    const given = operands.filter((each) => each !== undefined);
    if (operands.length > 1 && given.length < operands.length) {
      throw problem('OR needs a term on either side.', this.#at());
    }
    return given.length > 1 ? { kind: 'or', operands: given } : given[0];
  }

  #all(depth: number): Expression | undefined {
    const operands: Expression[] = [];
    for (;;) {
      if (this.#take('and')) continue;
      const token = this.#tokens[this.#next];
      if (token === undefined || token.kind === 'or' || token.kind === 'close') break;
      const operand = this.#one(depth);
      if (operand !== undefined) operands.push(operand);
    }
    return operands.length > 1 ? { kind: 'and', operands } : operands[0];
  }

  #one(depth: number): Expression | undefined {
    const token = this.#tokens[this.#next++];
    if (token === undefined) throw problem('A term is missing at the end.', this.#end);
    if (depth > DEEPEST) throw problem('Parentheses or NOT are nested too deep.', token.at);
    if (token.kind === 'minus') {
      const operand = this.#one(depth + 1);
      return operand && { kind: 'not', operand };
    }
    if (token.kind === 'open') {
      const inner = this.#either(depth + 1);
      if (!this.#take('close')) throw problem('A parenthesis is not closed.', token.at);
      return inner;
    }
    if (token.kind !== 'term') throw problem('A term is missing here.', token.at);
    const term = normalForm(token.text.toWellFormed().replace(/[\r\n]+/gu, ' '));
    return term === '' ? undefined : { kind: 'term', term };
  }

  #take(kind: Token['kind']): boolean {
    if (this.#tokens[this.#next]?.kind !== kind) return false;
    this.#next += 1;
    return true;
  }

  #at(): number {
    return this.#tokens[this.#next]?.at ?? this.#end;
  }
}

function problem(message: string, position: number): XianbaoError {
  return new XianbaoError('invalid_query', message, { parameter: 'q', position });
}
