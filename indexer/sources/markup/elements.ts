import { isTag, type AnyNode, type Element, type ParentNode } from 'domhandler';

export function isElement(node: AnyNode | null | undefined): node is Element {
  return node !== null && node !== undefined && isTag(node);
}

/** Every element of a tree, parents before children. */
export function* elementsIn(root: ParentNode): Generator<Element> {
  const waiting = root.children.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let at = node.children.length - 1; at >= 0; at -= 1) waiting.push(node.children[at]!);
  }
}

/** The most characters of an element's names that are looked at. */
const MAX_NAMES_LENGTH = 400;

/** The words of an element's id and class, in lower case. */
export function classNames(element: Element): string[] {
  const { id = '', class: classes = '' } = element.attribs;
  if (id === '' && classes === '') return [];
  return `${id} ${classes}`.slice(0, MAX_NAMES_LENGTH).toLowerCase().split(/\s+/u).filter(Boolean);
}
