import { XianbaoError } from '../../model/errors.js';
import { SELECTION_NAME, type SavedSelection } from '../../model/api/selections.js';
import { compareTexts } from '../../model/text/compare-texts.js';
import { z } from 'zod';
import { filterParameters, match, q, readParameters, readSelection } from '../http/parameters.js';
import { readSelectionFile, writeSelectionFile } from './selection-file.js';

const { asOf: _, ...narrowing } = filterParameters;
/** What a selection may have: a query and filters, but no state of the corpus. */
const selectionParameters = z.strictObject({ q, match, ...narrowing });

/** More would be no list that anybody reads. */
const MAX_SELECTIONS = 1_000;

/** The selections that were saved under a name, in a file that commands write, too. */
export class SelectionStore {
  readonly #path: string | undefined;

  /** @param path without one there are no selections, and none can be saved */
  constructor(path: string | undefined) {
    this.#path = path;
  }

  /** By name. */
  list(): SavedSelection[] {
    const selections = this.#path === undefined ? [] : readSelectionFile(this.#path);
    return selections.toSorted((a, b) => compareTexts(a.name, b.name));
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
   * @throws XianbaoError `invalid_parameter`, `invalid_query` for what is none
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
    const others = this.list().filter((selection) => selection.name !== name);
    if (others.length >= MAX_SELECTIONS) {
      const message = `There are ${MAX_SELECTIONS} selections already; remove some first.`;
      throw new XianbaoError('invalid_parameter', message);
    }
    this.#write([...others, saved]);
    return saved;
  }

  /** @throws XianbaoError `invalid_parameter` where there is none of this name */
  remove(name: string): void {
    this.find(name);
    this.#write(this.list().filter((selection) => selection.name !== name));
  }

  #write(selections: SavedSelection[]): void {
    if (this.#path === undefined)
      throw new XianbaoError('invalid_parameter', 'This gateway keeps no selections.');
    writeSelectionFile(this.#path, selections);
  }
}
