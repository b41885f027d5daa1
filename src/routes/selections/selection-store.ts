import { takeLock } from '../../engine/file-lock.js';
import { XianbaoError } from '../../model/errors.js';
import { SELECTION_NAME, type SavedSelection } from '../../model/api/counting/selections.js';
import { compareTexts } from '../../model/text/compare-texts.js';
import { z } from 'zod';
import { filterParameters, match, q, readParameters, readSelection } from '../http/parameters.js';
import { readSelectionFile, selectionFileState, writeSelectionFile } from './selection-file.js';

const { asOf: _, ...narrowing } = filterParameters;
/** What a selection may have: a query and filters, but no state of the corpus. */
const selectionParameters = z.strictObject({ q, match, ...narrowing });

/** More would be no list that anybody reads. */
const MAX_SELECTIONS = 1_000;
/** A query of the longest, or some hundred counties by name. */
const MAX_BYTES = 16 << 10;
/** What holds the lock writes a small file. A gateway answers nobody meanwhile. */
const LOCK_WAIT_MS = 40;
const RETRY_AFTER_SECONDS = 1;

/** The selections that were saved under a name, in a file that commands write, too. */
export class SelectionStore {
  readonly #path: string | undefined;
  readonly #lockWaitMs: number;
  #state = '';
  #known: readonly SavedSelection[] = [];

  /**
   * @param path without one there are no selections, and none can be saved
   * @param lockWaitMs how long another that writes is waited for
   */
  constructor(path: string | undefined, lockWaitMs = LOCK_WAIT_MS) {
    this.#path = path;
    this.#lockWaitMs = lockWaitMs;
  }

  /** By name. The file is read again where it has changed. */
  list(): readonly SavedSelection[] {
    if (this.#path === undefined) return [];
    const state = selectionFileState(this.#path);
    if (state !== this.#state) {
      this.#known = readSelectionFile(this.#path).toSorted((a, b) => compareTexts(a.name, b.name));
      this.#state = state;
    }
    return this.#known;
  }

  /** @throws XianbaoError `invalid_parameter` where there is none of this name */
  find(name: string): SavedSelection {
    const found = this.list().find((selection) => selection.name === name);
    if (found !== undefined) return found;
    const message = `selection: there is none called ${name}; /api/v1/selections lists them.`;
    throw new XianbaoError('invalid_parameter', message, { parameter: 'selection' });
  }

  /**
   * Saves a selection, over one of the same name.
   *
   * @throws XianbaoError `invalid_parameter`, `invalid_query` for what is none, `too_busy`
   */
  save(name: string, parameters: URLSearchParams, now = Date.now()): SavedSelection {
    if (!SELECTION_NAME.test(name)) {
      const message = `name: ${name} is none; use up to 64 letters, digits, dots and hyphens.`;
      throw new XianbaoError('invalid_parameter', message, { parameter: 'name' });
    }
    const { match: how, ...given } = readParameters(
      selectionParameters,
      `?${parameters.toString()}`,
    );
    readSelection({ ...given, match: how });
    const values: Record<string, string[]> = {};
    for (const [parameter, value] of parameters) (values[parameter] ??= []).push(value);
    if (Object.keys(values).length === 0) {
      const message = 'A selection narrows by something: give it q or a filter, such as county.';
      throw new XianbaoError('invalid_parameter', message);
    }
    const saved = { name, parameters: values, savedAt: new Date(now).toISOString() };
    if (Buffer.byteLength(JSON.stringify(saved)) > MAX_BYTES) {
      const message = `A selection has at most ${MAX_BYTES >> 10} KB; name prefectures or provinces instead of counties.`;
      throw new XianbaoError('invalid_parameter', message);
    }
    this.#change((selections) => {
      const others = selections.filter((selection) => selection.name !== name);
      if (others.length < MAX_SELECTIONS) return [...others, saved];
      const message = `There are ${MAX_SELECTIONS} selections already; remove some first.`;
      throw new XianbaoError('invalid_parameter', message);
    });
    return saved;
  }

  /** @throws XianbaoError `invalid_parameter` where there is none of this name */
  remove(name: string): void {
    this.find(name);
    this.#change((selections) => selections.filter((selection) => selection.name !== name));
  }

  /** Reads and replaces the selections while nobody else does. */
  #change(change: (selections: readonly SavedSelection[]) => SavedSelection[]): void {
    if (this.#path === undefined)
      throw new XianbaoError('invalid_parameter', 'This gateway keeps no selections.');
    const lock = takeLock(`${this.#path}.lock`, this.#lockWaitMs);
    if (lock === undefined) {
      const message = 'Somebody else saves selections at the moment; try again in a second.';
      throw new XianbaoError('too_busy', message, { retryAfter: RETRY_AFTER_SECONDS });
    }
    try {
      writeSelectionFile(this.#path, change(this.list()));
    } finally {
      lock.release();
    }
  }
}
