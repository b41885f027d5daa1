import { XianbaoError } from '../../model/errors.js';
import { compileQuery } from './compile-query.js';

/** Whether a text is a query that an exact search takes. */
export function isQuery(text: string): boolean {
  try {
    compileQuery(text, 'exact');
    return true;
  } catch (error) {
    if (error instanceof XianbaoError) return false;
    throw error;
  }
}
