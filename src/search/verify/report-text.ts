import type { FilterName } from '../../model/filter-names.js';
import { normalForm } from '../../model/text/normal-form.js';
import { occursIn, placesNear } from '../../model/text/occurrences.js';
import { splitParagraphs } from '../../model/report.js';
import type { StoredReport } from '../plan/engine-search.js';
import {
  listLeaves,
  satisfies,
  type Expression,
  type Leaf,
  type Term,
} from '../query/expression.js';

/** The fields of a report by which it can be told whether it satisfies an expression. */
export function fieldsToTell(expression: Expression): string[] {
  return [...new Set([...listLeaves(expression)].flatMap(fieldsOfLeaf))];
}

function fieldsOfLeaf(leaf: Leaf): string[] {
  switch (leaf.kind) {
    case 'term':
      return leaf.title ? ['title'] : ['title', 'body'];
    case 'near':
      return ['title', 'body'];
    case 'role':
      return ['people'];
    case 'field':
      return [leaf.field === 'speaker' ? 'speakers' : leaf.field];
    case 'date':
      return ['date'];
  }
}

/** A report with at least the fields that `fieldsToTell` names. */
export type VerifiedReport = Partial<StoredReport>;

/** Whether a report satisfies an expression: the definition of a match, read from its own text. */
export function matches(report: VerifiedReport, expression: Expression): boolean {
  const { title = '', body = '' } = report;
  let paragraphs: string[] | undefined;
  const inNormalForm = () => (paragraphs ??= splitParagraphs({ title, body }).map(normalForm));
  return satisfies(expression, (leaf) => holds(report, leaf, inNormalForm));
}

function holds(report: VerifiedReport, leaf: Leaf, paragraphs: () => string[]): boolean {
  switch (leaf.kind) {
    case 'term': {
      if (leaf.title) return occursIn(normalForm(report.title ?? ''), leaf.term, leaf.prefix);
      if (standsAsPrinted(report, leaf)) return true;
      return paragraphs().some((paragraph) => occursIn(paragraph, leaf.term, leaf.prefix));
    }
    case 'near': {
      const [left, right] = leaf.terms;
      return paragraphs().some(
        (paragraph) => placesNear(paragraph, left, right, leaf.within).next().done === false,
      );
    }
    case 'role':
      return (report.people ?? []).some(
        ({ part, role }) => part === 'spoke' && normalForm(role ?? '').includes(leaf.role),
      );
    case 'field':
      return fieldTexts(report, leaf.field).some((value) => folded(value) === folded(leaf.value));
    case 'date': {
      const { date = '' } = report;
      return (leaf.from ?? date) <= date && date <= (leaf.to ?? date);
    }
  }
}

const HAN_AT_BOTH_ENDS = /^[\u4e00-\u9fff](?:[^\n]*[\u4e00-\u9fff])?$/u;

/**
 * Whether the text holds a term just as it is asked for. Between two Han characters, nothing around a
 * term can change its normal form or touch it, so no normal form is needed, which takes longest.
 */
function standsAsPrinted({ title = '', body = '' }: VerifiedReport, leaf: Term): boolean {
  const { term, prefix } = leaf;
  if (prefix || !HAN_AT_BOTH_ENDS.test(term)) return false;
  return body.includes(term) || title.includes(term);
}

function fieldTexts(report: VerifiedReport, field: FilterName): string[] {
  return [(field === 'speaker' ? report.speakers : report[field]) ?? []].flat();
}

/** As the engine's filters compare values. */
function folded(value: string): string {
  return value.trim().normalize('NFKD').toLowerCase();
}
