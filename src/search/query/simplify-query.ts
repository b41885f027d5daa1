import { createRequire } from 'node:module';
import { mapped, type Expression, type Leaf, type Term } from './expression.js';

/** The characters of GB 2312, which has simplified ones only. */
const gb2312 = new Set(
  new TextDecoder('gbk').decode(
    Uint8Array.from({ length: 72 * 94 * 2 }, (_, i) =>
      i % 2 === 0 ? 0xb0 + Math.floor(i / 188) : 0xa1 + (Math.floor(i / 2) % 94),
    ),
  ),
);

const HAN = /\p{Script=Han}/u;
let convert: ((text: string) => string) | undefined;

/**
 * Lets a term typed in traditional characters find simplified text too: it becomes `term OR
 * simplified`. Only characters outside GB 2312 count as traditional, so that 乾县, which is simplified
 * as it stands, is left alone.
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
    default:
      return [leaf];
  }
}

function termForms(term: Term): Term[] {
  return bothForms(term.term).map((form) => ({ ...term, term: form }));
}

function bothForms(text: string): string[] {
  return [...new Set([text, simplifiedForm(text)])];
}

function simplifiedForm(term: string): string {
  if (![...term].some((character) => HAN.test(character) && !gb2312.has(character))) return term;
  if (convert === undefined) {
    const { Converter } = createRequire(import.meta.url)(
      'opencc-js/t2cn',
    ) as typeof import('opencc-js');
    convert = Converter({ from: 't', to: 'cn' });
  }
  const use = convert!;
  return [...term].map((each) => (gb2312.has(each) ? each : use(each))).join('');
}
