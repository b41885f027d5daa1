import type { Expression, Leaf, Term } from './expression.js';
import { endOfQuotation } from './quotation-marks.js';

/**
 * A query in its stable form, by which it can be cited: `甲 乙`, `甲 OR 乙`, `-甲`, terms in normal
 * form, counties by code, dates in full. Read again, it prints the same.
 */
export function printed(expression: Expression): string {
  switch (expression.kind) {
    case 'not':
      return `-${inner(expression.operand, 'not')}`;
    case 'and':
      return expression.operands.map((each) => inner(each, 'and')).join(' ');
    case 'or':
      return expression.operands.map((each) => inner(each, 'or')).join(' OR ');
    default:
      return printedLeaf(expression);
  }
}

function inner(expression: Expression, outer: 'not' | 'and' | 'or'): string {
  const { kind } = expression;
  const isGroup =
    kind === 'or' || kind === 'near' || (kind === 'and' && outer !== 'or') || kind === outer;
  return isGroup ? `(${printed(expression)})` : printed(expression);
}

/** A leaf in its stable form; two leaves print the same only where they say the same. */
export function printedLeaf(leaf: Leaf): string {
  switch (leaf.kind) {
    case 'term':
      return printedTerm(leaf);
    case 'near':
      return leaf.terms.map(printedTerm).join(` NEAR/${leaf.within} `);
    case 'role':
      return `role:${quotedWhereNeeded(leaf.role)}`;
    case 'field':
      return `${leaf.field}:${quotedWhereNeeded(leaf.value)}`;
    case 'date':
      return leaf.from !== undefined && leaf.from === leaf.to
        ? `date:${leaf.from}`
        : `date:${leaf.from ?? ''}..${leaf.to ?? ''}`;
  }
}

function printedTerm({ term, prefix, title, reading }: Term): string {
  const read = reading === undefined ? '' : `#${reading}`;
  return `${title ? 'title:' : ''}${quotedWhereNeeded(term)}${prefix ? '*' : ''}${read}`;
}

/**
 * A text as a query has it: quoted where it is more than letters and digits. Full-width marks quote what
 * plain ones cannot: no normal form holds a full-width mark.
 */
export function quotedWhereNeeded(text: string): string {
  if (/^[\p{L}\p{N}]+$/u.test(text) && !/^(?:and|or|not|near)$/iu.test(text)) return text;
  const plain = `"${text}"`;
  return endOfQuotation(plain, 0) === plain.length - 1 ? plain : `＂${text}＂`;
}
