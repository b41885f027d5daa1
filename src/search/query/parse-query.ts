import { isHan, isWord } from '../../model/text/atoms.js';
import { XianbaoError } from '../../model/errors.js';
import { normalForm } from '../../model/text/normal-form.js';
import type { Expression, Term } from './expression.js';
import { readCondition } from './query-conditions.js';
import { MOST_ALTERNATIVES, problem, tooManyAlternatives } from './query-problem.js';
import { tokenize, type TextToken, type Token } from './query-tokens.js';

/** Bytes of UTF-8. */
export const LONGEST_QUERY = 10_000;
const DEEPEST = 100;

/**
 * Reads a query as docs/query-language.md describes it. One without any term is `undefined`: every
 * report.
 *
 * @throws XianbaoError `invalid_query` with the position and a suggestion; `query_too_complex`
 */
export function parseQuery(query: string): Expression | undefined {
  checkLength(query);
  try {
    return new Reader(query).readAll();
  } catch (error) {
    throw error instanceof XianbaoError ? withReadableSuggestion(error) : error;
  }
}

/** So many faults of a suggestion are mended one after another; of a query in UTF-16 units longer than that, one. */
const MAX_FAULTS = 10;
const MAX_MENDED_LENGTH = 2_000;

/** The error with a suggestion that is a query itself, or with none. */
function withReadableSuggestion(error: XianbaoError): XianbaoError {
  const { code, message, parameter = 'q', position = 0 } = error;
  let { suggestion } = error;
  const most = (suggestion?.length ?? 0) > MAX_MENDED_LENGTH ? 1 : MAX_FAULTS;
  for (let faults = 0; suggestion !== undefined && faults < most; faults += 1) {
    try {
      new Reader(suggestion).readAll();
      if (suggestion === error.suggestion) return error;
      return new XianbaoError(code, message, { parameter, position, suggestion, cause: error });
    } catch (fault) {
      if (!(fault instanceof XianbaoError)) throw fault;
      suggestion = fault.suggestion;
    }
  }
  if (error.suggestion === undefined) return error;
  return new XianbaoError(code, message, { parameter, position, cause: error });
}

/** @throws XianbaoError `invalid_query` for a query longer than `LONGEST_QUERY` */
export function checkLength(query: string): void {
  const bytes = Buffer.byteLength(query);
  if (bytes <= LONGEST_QUERY) return;
  const message = `q: takes at most ${LONGEST_QUERY} bytes, this has ${bytes}; ask in parts.`;
  throw new XianbaoError('invalid_query', message, { parameter: 'q' });
}

/** Precedence, the strongest first: NEAR, NOT, AND, OR. */
class Reader {
  readonly #query: string;
  readonly #tokens: Token[];
  #next = 0;

  constructor(query: string) {
    this.#query = query;
    this.#tokens = [...tokenize(query)];
  }

  readAll(): Expression | undefined {
    if (this.#tokens.length === 0) return undefined;
    const expression = this.#either(0);
    const rest = this.#peek();
    if (rest === undefined) return expression;
    throw this.#without('A closing parenthesis has no opening one.', rest);
  }

  #either(depth: number): Expression | undefined {
    const operands = [this.#all(depth)];
    let sign: Token | undefined;
    while ((sign = this.#take('or'))) {
      operands.push(this.#all(depth));
      if (operands.slice(-2).includes(undefined)) {
        throw this.#without('OR needs a term on either side.', sign);
      }
    }
    const given = operands.filter((each) => each !== undefined);
    return given.length > 1 ? { kind: 'or', operands: given } : given[0];
  }

  #all(depth: number): Expression | undefined {
    const operands: Expression[] = [];
    for (let first = true; ; first = false) {
      const sign = this.#take('and');
      if (sign !== undefined && (first || this.#isAtEnd())) {
        throw this.#without('AND needs a term on either side.', sign);
      }
      if (this.#isAtEnd()) break;
      const operand = this.#one(depth);
      if (operand !== undefined) operands.push(operand);
    }
    return operands.length > 1 ? { kind: 'and', operands } : operands[0];
  }

  #one(depth: number): Expression | undefined {
    const sign = this.#take('minus');
    if (sign === undefined) return this.#near(depth);
    this.#checkDepth(depth, sign);
    if (this.#isAtEnd()) throw this.#without('NOT needs a term behind it.', sign);
    const operand = this.#one(depth + 1);
    return operand && { kind: 'not', operand };
  }

  #near(depth: number): Expression | undefined {
    const left = this.#unit(depth);
    const sign = this.#take('near');
    if (sign?.kind !== 'near') return left;
    if (this.#isAtEnd()) throw this.#without('NEAR needs a term on either side.', sign);
    const right = this.#unit(depth);
    const another = this.#peek();
    if (another?.kind === 'near') {
      const message = 'NEAR joins two terms; for more, join pairs with AND.';
      throw problem(message, another.at, this.#replaced(another, 'AND'));
    }
    const [a, b] = [splitAlternatives(left), splitAlternatives(right)];
    if (a === undefined || b === undefined) {
      const message = 'NEAR stands between two terms, or terms joined by OR in parentheses.';
      throw problem(message, sign.at, this.#replaced(sign, 'AND'));
    }
    if (a.length * b.length > MOST_ALTERNATIVES) throw tooManyAlternatives();
    const { within } = sign;
    const pairs = a.flatMap((one) =>
      b.map((other): Expression => ({ kind: 'near', terms: [one, other], within })),
    );
    return pairs.length === 1 ? pairs[0] : { kind: 'or', operands: pairs };
  }

  #unit(depth: number): Expression | undefined {
    const token = this.#peek();
    if (token?.kind === 'text') {
      this.#next += 1;
      return this.#leaf(token);
    }
    if (token?.kind === 'open') {
      this.#next += 1;
      this.#checkDepth(depth, token);
      const inner = this.#either(depth + 1);
      if (this.#take('close')) return inner;
      throw problem('A parenthesis is not closed.', token.at, `${this.#query})`);
    }
    // What is left is NEAR without a term before it, or NOT behind it.
    throw this.#without('A term is missing here.', token!);
  }

  #leaf(token: TextToken): Expression | undefined {
    const { text, field, prefix, at } = token;
    if (field !== undefined && field !== 'title') return readCondition(this.#query, token);
    const term = normalForm(text.toWellFormed().replace(/[\r\n]+/gu, ' '));
    if (term === '') {
      if (field === undefined) return undefined;
      throw problem('title: needs a value.', at, this.#replaced(token, ''));
    }
    const last = [...term].at(-1)!;
    if (prefix && (!isWord(last) || isHan(last))) {
      const withoutStar = this.#query.slice(0, token.end - 1) + this.#query.slice(token.end);
      throw problem('A star goes on a Latin word; Chinese needs none.', at, withoutStar);
    }
    return {
      kind: 'term',
      term,
      ...(prefix && { prefix }),
      ...(field === 'title' && { title: true as const }),
    };
  }

  #checkDepth(depth: number, token: Token): void {
    if (depth < DEEPEST) return;
    const message = `Parentheses and NOT are nested more than ${DEEPEST} deep.`;
    throw problem(message, token.at, this.#query.replaceAll(/[()（）]/gu, ' ').trim());
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  #isAtEnd(): boolean {
    const token = this.#peek();
    return token === undefined || token.kind === 'or' || token.kind === 'close';
  }

  #take(kind: Token['kind']): Token | undefined {
    const token = this.#peek();
    if (token?.kind !== kind) return undefined;
    this.#next += 1;
    return token;
  }

  #without(message: string, token: Token): XianbaoError {
    return problem(message, token.at, this.#replaced(token, '').trim());
  }

  #replaced(token: Token, by: string): string {
    return this.#query.slice(0, token.at) + by + this.#query.slice(token.end);
  }
}

/** The terms of which any will do on one side of NEAR. */
function splitAlternatives(expression: Expression | undefined): Term[] | undefined {
  if (expression?.kind === 'term') return expression.title ? undefined : [expression];
  if (expression?.kind !== 'or') return undefined;
  const terms = expression.operands.map(splitAlternatives);
  return terms.includes(undefined) ? undefined : terms.flatMap((each) => each ?? []);
}
