/** What a query says, terms in normal form. */
export type Expression =
  | { kind: 'term'; term: string }
  | { kind: 'not'; operand: Expression }
  | { kind: 'and' | 'or'; operands: Expression[] };

/** Terms that must all occur, and terms none of which may: one alternative of a query. */
export interface Conjunct {
  must: string[];
  not: string[];
}

/** As many alternatives as one request to the engine carries at ease. */
export const MOST_CONJUNCTS = 100;

/**
 * The disjunctive normal form: a report matches where one of the conjuncts does. `undefined` where
 * it has more than `MOST_CONJUNCTS`.
 */
export function conjunctsOf(expression: Expression): Conjunct[] | undefined {
  const conjuncts = expand(expression, false);
  if (conjuncts === undefined) return undefined;
  const possible = conjuncts.filter(({ must, not }) => !must.some((term) => not.includes(term)));
  const distinct = new Map(possible.map((conjunct) => [JSON.stringify(conjunct), conjunct]));
  return [...distinct.values()];
}

/** Whether a report satisfies an expression, given which terms occur in it. */
export function satisfies(expression: Expression, occurs: (term: string) => boolean): boolean {
  switch (expression.kind) {
    case 'term':
      return occurs(expression.term);
    case 'not':
      return !satisfies(expression.operand, occurs);
    case 'and':
      return expression.operands.every((operand) => satisfies(operand, occurs));
    case 'or':
      return expression.operands.some((operand) => satisfies(operand, occurs));
  }
}

/** The query in its stable form: `甲 乙`, `甲 OR 乙`, `-甲`, quoted where needed. */
export function printed(expression: Expression, inside?: 'and' | 'or' | 'not'): string {
  switch (expression.kind) {
    case 'term':
      return isPlain(expression.term) ? expression.term : quotedTerm(expression.term);
    case 'not':
      return `-${printed(expression.operand, 'not')}`;
    case 'and':
    case 'or': {
      const join = expression.kind === 'and' ? ' ' : ' OR ';
      const text = expression.operands.map((each) => printed(each, expression.kind)).join(join);
      const needsParentheses = inside === 'not' || (inside === 'and' && expression.kind === 'or');
      return needsParentheses ? `(${text})` : text;
    }
  }
}

function isPlain(term: string): boolean {
  return !/[\s()|:\-−"“”「]|^(?:and|or|not)$/u.test(term);
}

/** Full-width marks quote a term that holds plain ones: no normal form holds a full-width mark. */
function quotedTerm(term: string): string {
  return term.includes('"') ? `＂${term}＂` : `"${term}"`;
}

function expand(expression: Expression, negated: boolean): Conjunct[] | undefined {
  if (expression.kind === 'term') {
    const { term } = expression;
    return [negated ? { must: [], not: [term] } : { must: [term], not: [] }];
  }
  if (expression.kind === 'not') return expand(expression.operand, !negated);
  const parts = expression.operands.map((operand) => expand(operand, negated));
  const isProduct = (expression.kind === 'and') !== negated;
  let result: Conjunct[] = isProduct ? [{ must: [], not: [] }] : [];
  for (const part of parts) {
    if (part === undefined) return undefined;
    result = isProduct
      ? result.flatMap((a) => part.map((b) => joined(a, b)))
      : [...result, ...part];
    if (result.length > MOST_CONJUNCTS) return undefined;
  }
  return result;
}

function joined(a: Conjunct, b: Conjunct): Conjunct {
  return {
    must: [...new Set([...a.must, ...b.must])].toSorted(),
    not: [...new Set([...a.not, ...b.not])].toSorted(),
  };
}
