import type { RequestHandler } from 'express';
import { XianbaoError } from '../../model/errors.js';
import { wellEncoded } from '../http/parameters.js';
import type { SelectionStore } from './selection-store.js';

/**
 * Puts what a saved selection stands for into the address in place of `selection=NAME`, before any endpoint reads it: so it
 * narrows all of them alike, and a citation says what it was then.
 *
 * @throws XianbaoError `invalid_parameter`
 */
export function expandSelection(selections: SelectionStore): RequestHandler {
  return (request, _response, next) => {
    if (request.method !== 'POST' && /[?&]selection=/u.test(request.url)) {
      const { pathname, searchParams } = new URL(
        wellEncoded(request.url),
        'http://gateway.invalid',
      );
      request.url = `${pathname}?${expandParameters(searchParams, selections).toString()}`;
    }
    next();
  };
}

function expandParameters(given: URLSearchParams, selections: SelectionStore): URLSearchParams {
  const [name = '', ...others] = given.getAll('selection');
  if (others.length > 0) {
    const message = 'selection: give it once.';
    throw new XianbaoError('invalid_parameter', message, { parameter: 'selection' });
  }
  const expanded = new URLSearchParams([...given].filter(([each]) => each !== 'selection'));
  for (const [parameter, values] of Object.entries(selections.find(name).parameters))
    narrow(expanded, parameter, values);
  return expanded;
}

/** A report has to satisfy both the selection and what is asked besides. */
function narrow(asked: URLSearchParams, parameter: string, values: string[]): void {
  const own = asked.getAll(parameter);
  const [value = ''] = values;
  const [given = ''] = own;
  if (own.length === 0) for (const each of values) asked.append(parameter, each);
  else if (parameter === 'q') {
    asked.delete('q');
    for (const each of own) asked.append('q', each === '' ? value : `(${each}) (${value})`);
  } else if (parameter === 'from') asked.set('from', value > given ? value : given);
  // Of a month and a day in it, the day ends first.
  else if (parameter === 'to') asked.set('to', `${value}~` < `${given}~` ? value : given);
  else if (own.toSorted().join('\n') !== values.toSorted().join('\n')) {
    const message = `${parameter}: the selection narrows by it already; leave one of the two out.`;
    throw new XianbaoError('invalid_parameter', message, { parameter });
  }
}
