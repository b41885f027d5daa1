import type { Snippet } from '../../model/api/reports/search.js';
import type { TextPlace, TextStore } from '../../store/text-store.js';
import { STORED_HEAD_FIELDS, STORED_INDEXES, type StoredName } from '../../store/to-stored-text.js';
import type { Expression } from '../query/expression.js';
import { cutSnippets } from '../text/snippets.js';
import type { Turn } from '../work/turn.js';
import { countFacet } from './count-facets.js';
import { findFirstPlaces } from './first-places.js';
import { countMatching, findMatchingSegments } from './matching-segments.js';

/** A search that the stored texts may answer by themselves. */
export interface DocumentsRequest {
  /** Every document where it is missing. */
  expression: Expression | undefined;
  /** In the engine's language. */
  filter: string;
  facets: string[];
  sort: string[];
  offset: number;
  limit: number;
  /** Fields of the hits; `*` for all. */
  fields: string[];
  /** What is shown of each hit; nothing where it is missing. */
  snippets?: { sought: Expression | undefined };
}

export interface FoundDocuments {
  total: number;
  hits: object[];
  facets: Record<string, Record<string, number>>;
  snippets: Snippet[][];
}

/** Finds documents without the engine; `undefined` for what only the engine can tell. */
export async function findDocuments(
  { of, store, turn }: { of: StoredName; store: TextStore; turn: Turn },
  request: DocumentsRequest,
): Promise<FoundDocuments | undefined> {
  const { expression, sort, offset, limit, fields } = request;
  const selection = { expression, filter: request.filter, inTitles: of === 'reports' };
  const matching = await findMatchingSegments({ store, turn }, selection);
  if (matching === undefined) return undefined;
  const facets: FoundDocuments['facets'] = {};
  for (const field of request.facets) {
    const counts = countFacet(matching, field);
    if (counts === undefined) return undefined;
    facets[field] = Object.fromEntries(counts);
    if (turn.isOver) await turn.next();
  }
  const total = countMatching(matching);
  const count = limit === 0 ? 0 : offset + limit;
  const places = await findFirstPlaces(matching, { sort, count, turn });
  if (places === undefined) return undefined;
  const hits: object[] = [];
  const snippets: Snippet[][] = [];
  for (const place of places.slice(offset)) {
    hits.push(readDocument(place, of, fields));
    if (request.snippets !== undefined)
      snippets.push(cutSnippets(readPrinted(place), request.snippets.sought));
    if (turn.isOver) await turn.next();
  }
  return { total, hits, facets, snippets };
}

/** Some fields of a document, as the engine shows them. */
function readDocument({ segment, text }: TextPlace, of: StoredName, fields: string[]): object {
  const { textField } = STORED_INDEXES[of];
  if (fields.includes('*')) {
    const { title, body } = readPrinted({ segment, text });
    return { ...segment.head(text), ...segment.rest(text), title, [textField]: body };
  }
  const known: Record<string, unknown> = segment.head(text);
  const isText = (field: string) => field === 'title' || field === textField;
  if (fields.some((field) => !isText(field) && !STORED_HEAD_FIELDS.has(field)))
    Object.assign(known, segment.rest(text));
  if (fields.includes('title')) known.title = segment.titles.get(text);
  if (fields.includes(textField)) known[textField] = segment.bodies.get(text);
  const wanted = fields.filter((field) => known[field] !== undefined);
  return Object.fromEntries(wanted.map((field) => [field, known[field]]));
}

function readPrinted({ segment, text }: TextPlace): { title: string; body: string } {
  return { title: segment.titles.get(text), body: segment.bodies.get(text) };
}
