import type { Request, Response } from 'express';
import type { Total } from '../../model/api/parts/total.js';
import { linkPages } from './page-links.js';
import { sendTable, wantsCsv, type AnswerTable, type TableChoice } from './tables.js';
import { tookMs } from '../http/took.js';

/** How an answer is shown in other forms than JSON. */
export interface ListForm<Answer> {
  /** In the name of a file that is saved. */
  name: string;
  table: (answer: Answer) => AnswerTable;
  /** How many entries the list has on all its pages, and whether that is exact; of lists that have pages. */
  total?: (answer: Answer) => Total | number;
}

/** What is known of an answer that is a list. */
interface Listed {
  page?: number;
  limit?: number;
}

/** Answers with a list in the form that is wanted, with links to the pages beside it. */
export async function sendList<Answer extends object>(
  request: Request,
  response: Response,
  sent: { answer: Answer; form: ListForm<Answer>; choice: TableChoice; began: number },
): Promise<void> {
  const { answer, form, choice, began } = sent;
  const { page, limit } = answer as Listed;
  const total = form.total?.(answer);
  if (total !== undefined && page !== undefined && limit !== undefined) {
    const { value, relation } = typeof total === 'number' ? exactly(total) : total;
    linkPages(request, response, { page, limit, total: value });
    response.set({ 'X-Total-Count': String(value), 'X-Total-Relation': relation });
  }
  if (wantsCsv(request, choice)) await sendTable(response, form.name, form.table(answer), choice);
  else response.json({ ...answer, tookMs: tookMs(began) });
}

function exactly(value: number): Total {
  return { value, relation: 'exact' };
}
