import { Archive } from '../../../indexer/archive/archive.js';
import type { Engine } from '../../../src/engine/engine.js';
import { REPORTS_INDEX, STATEMENTS_INDEX } from '../../../src/model/index-settings.js';

type Thing = Record<string, unknown>;

/** What archive, ledger and index say, without the times at which it came about: lists of things, by what they are. */
export type RecordedState = Record<
  'problems' | 'versions' | 'addresses' | 'reports' | 'statements',
  readonly Thing[]
>;

/** So many documents at most are compared. */
const MAX_DOCUMENTS = 50_000;

/** @param sources whose addresses are compared */
export async function readRecordedState(
  data: string,
  engine: Engine,
  sources: readonly string[],
): Promise<RecordedState> {
  const archive = Archive.open(data, { readonly: true });
  try {
    return {
      problems: archive.check().map((problem) => ({ problem })),
      versions: sortBy('id', 'version', listVersions(archive)),
      addresses: sortBy('url', 'url', listAddresses(archive, sources)),
      reports: await listDocuments(engine, REPORTS_INDEX),
      statements: await listDocuments(engine, STATEMENTS_INDEX),
    };
  } finally {
    archive.close();
  }
}

/** What one state has otherwise than another, a line each; none where they are the same. */
export function listDifferences(found: RecordedState, wanted: RecordedState): string[] {
  const differences: string[] = [];
  for (const part of Object.keys(wanted) as (keyof RecordedState)[]) {
    const lines = (state: RecordedState) =>
      new Set(state[part].map((each) => JSON.stringify(each)));
    const [own, others] = [lines(found), lines(wanted)];
    for (const line of own) if (!others.has(line)) differences.push(`${part}, only here: ${line}`);
    for (const line of others) if (!own.has(line)) differences.push(`${part}, not here: ${line}`);
    if (found[part].length !== wanted[part].length)
      differences.push(`${part}: ${found[part].length} instead of ${wanted[part].length}`);
  }
  return differences;
}

function listVersions(archive: Archive): Thing[] {
  return [...archive.versions.each()].map(
    ({ id, version, hash, textHash, current, loaded, origin }) => {
      // The bytes of a page that counts its readers are never the same.
      return { id, version, hash, textHash, current, loaded, origin: { ...origin, page: '' } };
    },
  );
}

function listAddresses(archive: Archive, sources: readonly string[]): Thing[] {
  return sources.flatMap((source) =>
    [...archive.addresses.all(source)]
      .filter(({ kind }) => kind === 'report')
      .map(({ url, extraction, reason, goneAt, publishedAt }) => {
        return { url, extraction, reason, isGone: goneAt !== null, publishedAt };
      }),
  );
}

async function listDocuments(engine: Engine, index: string): Promise<Thing[]> {
  const { results } = await engine.writers[0]!.index<Thing>(index).getDocuments({
    limit: MAX_DOCUMENTS,
  });
  const kept = results.map((document: Thing) => {
    const { validFrom: _, validTo, goneAt, revision: __, ...rest } = document;
    return {
      ...rest,
      hasEnded: validTo !== undefined && validTo !== null,
      isGone: goneAt !== undefined && goneAt !== null,
    };
  });
  return sortBy('key', 'key', kept);
}

function sortBy(first: string, second: string, things: Thing[]): Thing[] {
  const name = (thing: Thing) => `${String(thing[first])} ${String(thing[second])}`;
  return things.toSorted((a, b) => (name(a) < name(b) ? -1 : 1));
}
