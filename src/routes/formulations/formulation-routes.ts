import { Router } from 'express';
import type { AnswerCache } from '../../search/cache/answer-cache.js';
import type { Generations } from '../../search/cache/generations.js';
import type { ReportSearch } from '../../search/verify/report-search.js';
import { answerGet } from '../http/methods.js';
import type { StreamQueues } from '../http/stream-pieces.js';
import type { Validators } from '../http/validators.js';
import { formulationRoute } from './formulation.js';
import { phraseChangesRoute } from './phrase-changes.js';

export interface FormulationDependencies {
  reports: ReportSearch;
  cache: AnswerCache;
  queues: StreamQueues;
  generations: Generations;
  validators: Validators;
}

/** What follows formulations, under /api/v1. */
export function formulationRoutes(dependencies: FormulationDependencies): Router {
  const { reports, cache, queues, generations, validators } = dependencies;
  const router = Router();
  const { heavy } = queues;
  const whileReports = validators.watch(generations.reports);
  answerGet(router, '/formulations', whileReports, formulationRoute(reports, cache, heavy));
  for (const direction of ['emerging', 'fading'] as const) {
    const route = phraseChangesRoute(reports, cache, heavy, direction);
    answerGet(router, `/formulations/${direction}`, whileReports, route);
  }
  return router;
}
