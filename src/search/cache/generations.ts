import type { Meilisearch } from 'meilisearch';
import { readGeneration } from '../../engine/reports-index.js';
import { COVERAGE_INDEX, REPORTS_INDEX, STATEMENTS_INDEX } from '../../model/index-settings.js';
import { GenerationReader } from './generation-reader.js';

/** The generations of the indexes that answers are read from. */
export class Generations {
  readonly reports: GenerationReader;
  readonly statements: GenerationReader;
  readonly coverage: GenerationReader;
  /** Of two together. */
  readonly reportsAndCoverage: GenerationReader;
  readonly reportsAndStatements: GenerationReader;

  constructor(client: Meilisearch) {
    const openReader = (uid: string) => new GenerationReader(() => readGeneration(client, uid));
    this.reports = openReader(REPORTS_INDEX);
    this.statements = openReader(STATEMENTS_INDEX);
    this.coverage = openReader(COVERAGE_INDEX);
    this.reportsAndCoverage = readBoth(this.reports, this.coverage);
    this.reportsAndStatements = readBoth(this.reports, this.statements);
  }
}

function readBoth(one: GenerationReader, other: GenerationReader): GenerationReader {
  return new GenerationReader(async () => {
    const states = await Promise.all([one.current(), other.current()]);
    return states.join(' ');
  });
}
