import type { Meilisearch } from 'meilisearch';
import type { EngineRelief } from '../../src/engine/engine-relief.js';
import { toDocument, type Segmenter, type Validity } from '../../src/model/document.js';
import { idCode, versionKey } from '../../src/model/ids.js';
import { REPORTS_INDEX, STATEMENTS_INDEX } from '../../src/model/index-settings.js';
import { toStatementDocuments } from '../../src/model/statement-document.js';
import type { ReadReport, RecordedVersion } from '../archive/ledger/record-reports.js';
import type { Version } from '../archive/tables/version.js';
import { Batches, revisionsAfter } from './batches.js';
import { readEngineShare, type LoadProgress, type PendingCounts } from './load-progress.js';

/** Where a projection goes. */
export interface Target {
  reports: string;
  statements: string;
}

export const LIVE: Target = { reports: REPORTS_INDEX, statements: STATEMENTS_INDEX };

export interface ProjectionOptions {
  target?: Target;
  /** Called with versions once the index has them. */
  onLoaded?: (versions: Version[]) => void;
  /** The largest revision in the index. */
  lastRevision?: number;
  /** Without it, an engine that outgrows its bound is not restarted before the end. */
  relief?: EngineRelief | undefined;
}

/** More statements than any report has. */
const MAX_STATEMENTS = 100_000;

/**
 * Brings versions from the archive, which is the truth, into the search index, which is made from it.
 * A version counts as loaded when the engine has carried out what it was sent; what a killed run left
 * is sent again by the next one. Not for concurrent use.
 */
export class Projection {
  /** Documents added, whole. */
  readonly sent = { reports: 0, statements: 0 };
  readonly #client: Meilisearch;
  readonly #target: Target;
  readonly #segmenter: Segmenter;
  readonly #reports: Batches<Version>;
  readonly #statements: Batches<never>;
  readonly #relief: EngineRelief | undefined;
  /** Keys of versions that the index may not have yet. */
  readonly #unsettled = new Set<string>();

  constructor(client: Meilisearch, segmenter: Segmenter, options: ProjectionOptions = {}) {
    const { target = LIVE, onLoaded = () => {}, lastRevision = 0, relief } = options;
    this.#client = client;
    this.#target = target;
    this.#segmenter = segmenter;
    this.#relief = relief;
    const nextRevision = revisionsAfter(lastRevision);
    const statements = new Batches<never>(client, target.statements, { nextRevision });
    this.#statements = statements;
    this.#reports = new Batches<Version>(client, target.reports, {
      nextRevision,
      // A version counts as loaded when the index has its statements, too.
      before: () => statements.send(),
      onDone: async (versions) => {
        await statements.settled();
        for (const version of versions) this.#unsettled.delete(documentKey(version));
        onLoaded(versions);
      },
    });
  }

  /** How many versions were added that the index may not have yet. */
  get unsettled(): number {
    return this.#unsettled.size;
  }

  /** Adds a version whole; with it, in the same batch, the end of the one before. */
  async add(
    { version, isNew, ended }: RecordedVersion,
    { report, fields }: ReadReport,
    reprintOf: string | undefined,
  ): Promise<void> {
    const document = {
      ...toDocument(report, pickValidity(version), this.#segmenter, fields),
      reprintOf: reprintOf ?? null,
      reprintCode: reprintOf === undefined ? null : idCode(reprintOf),
      goneAt: version.goneAt,
    };
    const statements = toStatementDocuments(document);
    const keys = new Set(statements.map(({ key }) => key));
    const before = isNew ? [] : await this.#listStatements(version);
    const stale = before.filter((key) => !keys.has(key)).map((key) => ({ key }));
    this.sent.reports += 1;
    this.sent.statements += statements.length;
    await this.#statements.add(stale, 'remove');
    await this.#statements.add(statements, 'replace');
    if (ended !== undefined) await this.#addEnd(ended);
    this.#unsettled.add(documentKey(version));
    await this.#reports.add([document], ended === undefined ? 'replace' : 'merge', [version]);
    await this.#sendIfFull();
  }

  /** Ends a version that the index has: its text was changed, or it is gone. */
  async end(ended: Version): Promise<void> {
    await this.#addEnd(ended);
    await this.#sendIfFull();
  }

  async finish(): Promise<void> {
    await this.#reports.finish();
    await this.#statements.finish();
  }

  /** How far the engine is with the versions that were added. */
  async readPending(): Promise<PendingCounts & Pick<LoadProgress, 'engineShare'>> {
    const { unsent, sent } = await this.#reports.listPending();
    // With a version may go the end of another one, which was added before.
    const count = (versions: Version[]) =>
      versions.filter((version) => this.#unsettled.has(documentKey(version))).length;
    const engineShare = await readEngineShare(this.#client, this.#target.reports);
    return { unsent: count(unsent), sent: count(sent), engineShare };
  }

  async #addEnd(version: Version): Promise<void> {
    const key = documentKey(version);
    const { validTo, goneAt } = version;
    const statements = await this.#listStatements(version);
    const ends = [...statements, key].map((each) => ({ key: each, validTo, current: false }));
    const end = { ...ends.pop()!, goneAt };
    await this.#statements.add(ends, 'merge');
    await this.#reports.add([end], 'merge', [version]);
  }

  /** The keys of the statements that the index has of a version. */
  async #listStatements(version: Version): Promise<string[]> {
    if (this.#unsettled.has(documentKey(version))) await this.finish();
    const { results } = await this.#client
      .index<{ key: string }>(this.#target.statements)
      .getDocuments({
        filter: `reportCode = "${idCode(version.id)}"`,
        fields: ['key'],
        limit: MAX_STATEMENTS,
      });
    const ofVersion = `${documentKey(version)}_`;
    return results.map(({ key }) => key).filter((key) => key.startsWith(ofVersion));
  }

  async #sendIfFull(): Promise<void> {
    if (!this.#reports.isFull && !this.#statements.isFull) return;
    await this.#reports.send();
    if (!this.#relief?.isDue()) return;
    await this.finish();
    await this.#relief.restart();
  }
}

function documentKey({ id, version }: Version): string {
  return versionKey(id, version);
}

function pickValidity({ version, validFrom, validTo, current }: Version): Validity {
  return { version, validFrom, validTo, current };
}
