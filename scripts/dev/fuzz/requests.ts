import fc from 'fast-check';
import { openApiDocument } from '../../../src/routes/docs/openapi.js';
import { hostileText } from './hostile-text.js';
import { validBody, validPath, validValue } from './valid-values.js';

export interface HostileRequest {
  method: 'GET' | 'POST';
  /** With the query string, percent-encoded as far as it is. */
  path: string;
  body?: string;
}

interface Described {
  path: string;
  parameters: string[];
}

/** Values that are right, nearly right, and out of every bound. */
const value = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '0',
      '1',
      '-1',
      '20',
      '1000',
      '1e9',
      '999999999999999999999',
      'NaN',
      '',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '2023',
      '2023-01',
      '2023-02-30',
      '0000-01-01',
      '9999-12-31',
      'date',
      'day',
      'month',
      'csv',
      'jsonl',
      'exact',
      'relevance',
      '441224',
      '怀集县',
    ),
  },
);

/**
 * A request to any address of the API: as it should be but for one parameter at the most, which reaches the most code; with
 * parameters it has and others of any value, raw bytes and bodies of all sorts.
 *
 * @param ids of reports that there are
 */
export function hostileRequests(ids: readonly string[]): fc.Arbitrary<HostileRequest> {
  const described = describedPaths();
  const get = fc.constantFrom(...described).chain(({ path, parameters }) =>
    fc
      .tuple(
        value,
        fc.uniqueArray(fc.tuple(parameterName(parameters), value), {
          maxLength: 4,
          selector: ([name]) => name,
        }),
        fc.boolean(),
      )
      .map(([inPath, pairs, isRaw]): HostileRequest => {
        const query = pairs.map(([name, text]) => `${name}=${isRaw ? raw(text) : encode(text)}`);
        const filled = path.replaceAll(/\{[^}]+\}/gu, encode(inPath) || 'x');
        return { method: 'GET', path: `${filled}?${query.join('&')}` };
      }),
  );
  const body = fc.oneof(
    fc.json({ maxDepth: 5 }),
    hostileText,
    fc
      .record({
        queries: fc.array(
          fc.record({
            indexUid: fc.constantFrom('reports', 'x'),
            q: hostileText,
            limit: fc.integer(),
          }),
          { maxLength: 4 },
        ),
      })
      .map((all) => JSON.stringify(all)),
    fc
      .record({ queries: fc.array(hostileText, { maxLength: 4 }) })
      .map((all) => JSON.stringify(all)),
    fc.record({ q: hostileText, filter: hostileText }).map((all) => JSON.stringify(all)),
  );
  const post = fc
    .tuple(
      fc.constantFrom(
        '/multi-search',
        '/indexes/reports/search',
        '/indexes/reports/facet-search',
        '/api/v1/batch',
      ),
      body,
    )
    .map(([path, text]): HostileRequest => ({ method: 'POST', path, body: text }));
  const nearlyValid = fc.constantFrom(...described).chain((each) => nearlyValidGet(each, ids));
  const validPost = validBody.map((sent): HostileRequest => ({ method: 'POST', ...sent }));
  return fc.oneof(
    { weight: 3, arbitrary: get },
    { weight: 1, arbitrary: post },
    { weight: 5, arbitrary: nearlyValid },
    { weight: 1, arbitrary: validPost },
  );
}

/** Some parameters with values that they take; in a quarter of the requests, one of them with any. */
function nearlyValidGet(
  { path, parameters }: Described,
  ids: readonly string[],
): fc.Arbitrary<HostileRequest> {
  const known = parameters.filter((name) => validValue(name) !== undefined);
  const chosen = fc.subarray(known, { maxLength: Math.min(6, known.length) });
  return fc
    .tuple(validPath(path, ids), chosen, fc.nat({ max: 3 }), fc.nat({ max: 5 }))
    .chain(([filled, names, chance, which]) => {
      const values = names.map((name, i) =>
        chance === 0 && i === which ? value : validValue(name)!,
      );
      return fc.tuple(...values).map((texts): HostileRequest => {
        const query = texts.map((text, i) => `${names[i]!}=${encode(text)}`);
        return { method: 'GET', path: `${filled}?${query.join('&')}` };
      });
    });
}

/** Mostly one that the address takes; a request with an unknown one is refused at once. */
function parameterName(known: string[]): fc.Arbitrary<string> {
  const unknown = { weight: 1, arbitrary: fc.constantFrom('q', 'nonsense') };
  if (known.length === 0) return unknown.arbitrary;
  return fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...known) }, unknown);
}

function describedPaths(): Described[] {
  const { paths = {} } = openApiDocument();
  return Object.entries(paths).flatMap(([path, item]) => {
    if (item?.get === undefined) return [];
    const parameters = (item.get.parameters ?? []).flatMap((each) =>
      'name' in each ? each.name : [],
    );
    return [{ path, parameters }];
  });
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** As a careless client writes it: what HTTP cannot carry at all is left out. */
function raw(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\x21-\x7e]/gu, (one) => encodeURIComponent(one).slice(0, 3))
    .replaceAll('#', '');
}
