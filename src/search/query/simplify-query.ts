import { mapped, type Expression, type Leaf, type Term } from './expression.js';
import { bothForms } from './simplified-form.js';

/**
 * Lets a query typed in traditional characters find simplified text too: a term, a role or a field's
 * value becomes `itself OR simplified`.
 */
export function withSimplified(expression: Expression): Expression {
  return mapped(expression, (leaf) => {
    const forms = listForms(leaf);
    return forms.length === 1 ? leaf : { kind: 'or', operands: forms };
  });
}

function listForms(leaf: Leaf): Leaf[] {
  switch (leaf.kind) {
    case 'term':
      return termForms(leaf);
    case 'near': {
      const [left, right] = leaf.terms.map(termForms) as [Term[], Term[]];
      return left.flatMap((a) => right.map((b): Leaf => ({ ...leaf, terms: [a, b] })));
    }
    case 'role':
      return bothForms(leaf.role).map((role) => ({ ...leaf, role }));
    case 'field':
      return bothForms(leaf.value).map((value) => ({ ...leaf, value }));
    default:
      return [leaf];
  }
}

function termForms(term: Term): Term[] {
  return bothForms(term.term).map((form) => ({ ...term, term: form }));
}
