import { XianbaoError } from '../../model/errors.js';
import type { CacheStore } from '../../model/memory/cache-store.js';
import { GenerationCache } from '../cache/generation-cache.js';
import type { GenerationReader } from '../cache/generation-reader.js';
import { MentionReader, type Mention } from '../officials/mention.js';
import type {
  FoundOfficial,
  FoundOfficials,
  OfficialQuestion,
  OfficialsQuestion,
} from '../officials/questions.js';
import {
  answerFrom,
  type RegisterAnswer,
  type RegisterQuestion,
} from '../officials/register-answer.js';
import { buildRegister, registerBytes, type Register } from '../officials/register.js';
import { EVERY_REPORT } from '../plan/compile-query.js';
import { scopedFilter, type Scope } from '../plan/scope.js';
import type { ReportSearch } from '../verify/report-search.js';
import { Turn } from '../work/turn.js';

const FIELDS = ['key', 'id', 'title', 'body', 'date', 'lang', 'eventDates', 'county', 'people'];

/** Answers from the register of officials, which is made of all reports. */
export class OfficialSearch {
  readonly #reports: ReportSearch;
  readonly #generation: GenerationReader;
  readonly #registers: GenerationCache<Register>;

  constructor(reports: ReportSearch, store: CacheStore, generation: GenerationReader) {
    this.#reports = reports;
    this.#generation = generation;
    this.#registers = new GenerationCache(store, registerBytes);
  }

  /** The version of the engine, for citations; `null` where it may not be asked. */
  engineVersion(): Promise<string | null> {
    return this.#reports.engineVersion();
  }

  /** @throws XianbaoError `engine_unavailable` */
  async list(scope: Scope, list: OfficialsQuestion): Promise<FoundOfficials> {
    return (await this.#ask(scope, { kind: 'list', list })).list!;
  }

  /** @throws XianbaoError `official_not_found`, `engine_unavailable` */
  async find(scope: Scope, one: OfficialQuestion): Promise<FoundOfficial> {
    const answer = await this.#ask(scope, { kind: 'one', one });
    if (answer.one !== undefined) return answer.one;
    const detail = `There is no official ${one.id}.`;
    throw new XianbaoError('official_not_found', detail, { parameter: 'id' });
  }

  async #ask(scope: Scope, question: RegisterQuestion): Promise<RegisterAnswer> {
    const filter = scopedFilter(scope);
    const asked = [{ compiled: EVERY_REPORT, filter }];
    const stored = await this.#reports.askTexts('register', asked, { question });
    if (stored !== undefined) return stored;
    const generation = await this.#generation.current();
    const register = await this.#registers.getOrCompute(filter, generation, () =>
      this.#readRegister(filter),
    );
    return answerFrom(register, question);
  }

  /** Made of what the engine has, where the stored texts cannot tell. */
  async #readRegister(filter: string): Promise<Register> {
    const reader = new MentionReader();
    const mentions: Mention[] = [];
    const reports = this.#reports.matching({ compiled: EVERY_REPORT, filter }, FIELDS);
    for await (const report of reports) mentions.push(...reader.read(report));
    return buildRegister(mentions, new Turn());
  }
}
