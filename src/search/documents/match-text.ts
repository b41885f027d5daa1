import type { FilterName } from '../../model/filter-names.js';
import { foldValue } from '../../store/fold-value.js';
import { normalForm } from '../../model/text/normal-form.js';
import { occursIn, placesNear } from '../../model/text/occurrences.js';
import { satisfies, type Expression, type Leaf, type Term } from '../query/expression.js';

/** What a query can ask about a document. */
export interface MatchedText {
  title: string;
  /** The texts in whose paragraphs terms are looked for. */
  texts: string[];
  /** The roles of those who spoke. */
  roles: string[];
  date: string;
  /** The values of a field. */
  values: (field: FilterName) => string[];
}

/** Whether a text satisfies an expression. */
export function matchesText(text: MatchedText, expression: Expression): boolean {
  let paragraphs: string[] | undefined;
  const normalParagraphs = () =>
    (paragraphs ??= text.texts.flatMap((each) => each.split('\n')).map(normalForm));
  return satisfies(expression, (leaf) => holds(text, leaf, normalParagraphs));
}

function holds(text: MatchedText, leaf: Leaf, paragraphs: () => string[]): boolean {
  switch (leaf.kind) {
    case 'term': {
      if (leaf.title) return occursIn(normalForm(text.title), leaf.term, leaf.prefix);
      if (holdsAsPrinted(text, leaf)) return true;
      return paragraphs().some((paragraph) => occursIn(paragraph, leaf.term, leaf.prefix));
    }
    case 'near': {
      const [left, right] = leaf.terms;
      return paragraphs().some(
        (paragraph) => placesNear(paragraph, left, right, leaf.within).next().done === false,
      );
    }
    case 'role':
      return text.roles.some((role) => normalForm(role).includes(leaf.role));
    case 'field':
      return text.values(leaf.field).some((value) => foldValue(value) === foldValue(leaf.value));
    case 'date':
      return (leaf.from ?? text.date) <= text.date && text.date <= (leaf.to ?? text.date);
  }
}

const HAN_AT_BOTH_ENDS = /^[\u4e00-\u9fff](?:[^\n]*[\u4e00-\u9fff])?$/u;

/**
 * Whether a text holds a term just as it was typed. Where a term begins and ends with a Han character,
 * nothing around it can change its normal form or touch it, so the normal form, which takes longest, is
 * not needed.
 */
function holdsAsPrinted({ texts }: MatchedText, { term, prefix }: Term): boolean {
  if (prefix || !HAN_AT_BOTH_ENDS.test(term)) return false;
  return texts.some((text) => text.includes(term));
}
