import type { RequestHandler } from 'express';
import type { Meilisearch } from 'meilisearch';
import { COVERAGE_INDEX, REPORTS_INDEX, STATEMENTS_INDEX } from '../../model/index-settings.js';

/** Upper ends of the histogram's steps, in seconds. */
const STEPS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Durations {
  /** Requests that took up to each step's end. */
  steps: number[];
  count: number;
  sum: number;
}

/** Counts requests by route and status, and measures how long they take. */
export class Metrics {
  readonly #durations = new Map<string, Durations>();
  readonly #requests = new Map<string, number>();
  #running = 0;

  /** Watches every request that passes. */
  readonly watch: RequestHandler = (request, response, next) => {
    const began = performance.now();
    this.#running += 1;
    response.once('close', () => {
      this.#running -= 1;
      // The pattern, not the address: who asks decides addresses, and there is no end of them.
      const path = (request.route as { path?: unknown } | undefined)?.path;
      const route = typeof path === 'string' ? path : 'other';
      const seconds = (performance.now() - began) / 1000;
      this.#note(request.method, route, response.statusCode, seconds);
    });
    next();
  };

  /** GET /metrics: Prometheus' text format, with the state of the engine and the process. */
  answer(client: Meilisearch): RequestHandler {
    return async (_request, response) => {
      const text = [...this.#lines(), ...processLines(), ...(await engineLines(client))].join('\n');
      response.set('Content-Type', 'text/plain; version=0.0.4; charset=utf-8').send(`${text}\n`);
    };
  }

  #note(method: string, route: string, status: number, seconds: number): void {
    const labels = `method="${escaped(method)}",route="${escaped(route)}"`;
    const requests = `${labels},status="${status}"`;
    this.#requests.set(requests, (this.#requests.get(requests) ?? 0) + 1);
    const durations = this.#durations.get(labels) ?? {
      steps: STEPS.map(() => 0),
      count: 0,
      sum: 0,
    };
    for (const [i, step] of STEPS.entries()) if (seconds <= step) durations.steps[i]! += 1;
    durations.count += 1;
    durations.sum += seconds;
    this.#durations.set(labels, durations);
  }

  *#lines(): Generator<string> {
    yield* described('xianbao_http_requests_total', 'counter', 'Requests answered.');
    for (const [labels, count] of this.#requests)
      yield `xianbao_http_requests_total{${labels}} ${count}`;
    const name = 'xianbao_http_request_duration_seconds';
    yield* described(name, 'histogram', 'How long requests took.');
    for (const [labels, { steps, count, sum }] of this.#durations) {
      for (const [i, step] of STEPS.entries())
        yield `${name}_bucket{${labels},le="${step}"} ${steps[i]}`;
      yield `${name}_bucket{${labels},le="+Inf"} ${count}`;
      yield `${name}_sum{${labels}} ${sum}`;
      yield `${name}_count{${labels}} ${count}`;
    }
    yield* gauge('xianbao_http_requests_running', 'Requests being answered.', this.#running);
  }
}

function* processLines(): Generator<string> {
  const { rss, heapUsed } = process.memoryUsage();
  yield* gauge('process_resident_memory_bytes', 'Memory of the gateway.', rss);
  yield* gauge('nodejs_heap_used_bytes', 'Of that, in use by its program.', heapUsed);
  yield* gauge('process_uptime_seconds', 'Since the gateway was started.', process.uptime());
}

async function engineLines(client: Meilisearch): Promise<string[]> {
  const up = 'xianbao_engine_up';
  const documents = 'xianbao_engine_documents';
  const indexes = [REPORTS_INDEX, STATEMENTS_INDEX, COVERAGE_INDEX];
  const stats = await Promise.allSettled(indexes.map((uid) => client.index(uid).getStats()));
  const answered = stats.some(({ status }) => status === 'fulfilled');
  const lines = [...gauge(up, 'Whether the search engine answers.', Number(answered))];
  lines.push(...described(documents, 'gauge', 'Documents of an index.'));
  for (const [i, each] of stats.entries()) {
    if (each.status !== 'fulfilled') continue;
    lines.push(`${documents}{index="${indexes[i]}"} ${each.value.numberOfDocuments}`);
  }
  return lines;
}

function* gauge(name: string, help: string, value: number): Generator<string> {
  yield* described(name, 'gauge', help);
  yield `${name} ${value}`;
}

function* described(name: string, type: string, help: string): Generator<string> {
  yield `# HELP ${name} ${help}`;
  yield `# TYPE ${name} ${type}`;
}

/** As a label's value is written. */
function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
