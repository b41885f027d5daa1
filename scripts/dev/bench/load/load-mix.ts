import { TOPICS } from '../../corpus/generated-reports.js';

/** A question as a client sends it. */
export interface Question {
  name: string;
  path: string;
  /** Sent by POST, as JSON. */
  body?: object;
  /** Whether it is one that nobody should have to wait for. */
  isLight: boolean;
  /** The status that it is to have; by default 200. */
  status?: number;
}

type Draw = (random: () => number) => Omit<Question, 'name' | 'isLight'>;

/** Questions of one kind, and how many of a hundred and some are of it. */
interface Kind {
  name: string;
  weight: number;
  isLight?: boolean;
  draw: Draw;
}

const WORDS = ['工作', '会议', '群众', '任务', '落实', '部署', '推进', '书记', '张立新', '县长'];
const ALL_WORDS = [...TOPICS, ...WORDS];

const pick = <T>(random: () => number, list: readonly T[]) =>
  list[Math.floor(random() * list.length)]!;
const word = (random: () => number) => pick(random, ALL_WORDS);
const two = (random: () => number) => `${word(random)} ${word(random)}`;
const at = (path: string, parameters: Record<string, string>) =>
  `${path}?${new URLSearchParams(parameters).toString()}`;

/** Every endpoint, the light ones most often. */
const KINDS: Kind[] = [
  { name: 'healthz', weight: 3, isLight: true, draw: () => ({ path: '/healthz' }) },
  { name: 'readyz', weight: 1, isLight: true, draw: () => ({ path: '/readyz' }) },
  {
    name: 'search',
    weight: 25,
    isLight: true,
    draw: (random) => ({ path: at('/api/v1/search', { q: two(random) }) }),
  },
  {
    name: 'search with facets',
    weight: 8,
    isLight: true,
    draw: (random) => ({
      path: at('/api/v1/search', { q: word(random), facets: 'county,month', sort: 'date' }),
    }),
  },
  {
    name: 'search by words',
    weight: 4,
    isLight: true,
    draw: (random) => ({ path: at('/api/v1/search', { q: two(random), match: 'relevance' }) }),
  },
  {
    name: 'search with OR, NOT and NEAR',
    weight: 4,
    draw: (random) => {
      const q = `(${word(random)} OR ${two(random)}) -${word(random)} ${word(random)} NEAR/20 ${word(random)}`;
      return { path: at('/api/v1/search', { q, page: '2' }) };
    },
  },
  {
    name: 'search as a table',
    weight: 1,
    isLight: true,
    draw: (random) => ({ path: at('/api/v1/search', { q: word(random), format: 'csv' }) }),
  },
  {
    name: 'facet',
    weight: 6,
    isLight: true,
    draw: (random) => ({
      path: at(`/api/v1/facets/${pick(random, ['county', 'speaker', 'keyword', 'year'])}`, {
        q: word(random),
      }),
    }),
  },
  { name: 'report', weight: 10, isLight: true, draw: (random) => ({ path: reportPath(random) }) },
  {
    name: 'versions',
    weight: 2,
    isLight: true,
    draw: (random) => ({ path: `${reportPath(random)}/versions` }),
  },
  { name: 'similar', weight: 2, draw: (random) => ({ path: `${reportPath(random)}/similar` }) },
  {
    name: 'statements',
    weight: 3,
    draw: (random) => ({ path: at('/api/v1/statements', { q: word(random) }) }),
  },
  { name: 'coverage', weight: 2, draw: () => ({ path: '/api/v1/coverage' }) },
  {
    name: 'trends',
    weight: 4,
    draw: (random) => ({ path: at('/api/v1/trends', { q: word(random) }) }),
  },
  {
    name: 'trends by day',
    weight: 1,
    draw: (random) => ({ path: at('/api/v1/trends', { q: word(random), interval: 'day' }) }),
  },
  {
    name: 'concordance',
    weight: 3,
    draw: (random) => ({ path: at('/api/v1/concordance', { q: two(random), limit: '50' }) }),
  },
  {
    name: 'collocates',
    weight: 1,
    draw: (random) => ({ path: at('/api/v1/collocates', { q: pick(random, TOPICS) }) }),
  },
  {
    name: 'keyness',
    weight: 1,
    draw: (random) => ({ path: at('/api/v1/keyness', { q: pick(random, TOPICS) }) }),
  },
  {
    name: 'cite',
    weight: 1,
    draw: (random) => ({
      path: at('/api/v1/cite', { q: word(random), asOf: '2026-01-01T00:00:00Z' }),
    }),
  },
  {
    name: 'export',
    weight: 1,
    draw: (random) => ({
      path: at('/api/v1/export', { q: two(random), county: '441224', format: 'jsonl' }),
    }),
  },
  {
    name: 'panel',
    weight: 0.5,
    draw: (random) => ({
      path: at('/api/v1/export', { q: pick(random, TOPICS), panel: 'county-month' }),
    }),
  },
  {
    name: 'feed',
    weight: 2,
    draw: (random) => ({
      path: at(`/feeds/search.${pick(random, ['atom', 'json'])}`, { q: word(random) }),
    }),
  },
  {
    name: 'batch',
    weight: 0.5,
    draw: (random) => ({
      path: '/api/v1/batch',
      body: { queries: [word(random), two(random)], interval: 'month' },
    }),
  },
  {
    name: 'multi-search',
    weight: 2,
    draw: (random) => ({
      path: '/multi-search',
      body: { queries: [0, 1].map(() => ({ indexUid: 'reports', q: word(random), limit: 10 })) },
    }),
  },
  {
    name: 'facet-search',
    weight: 1,
    draw: () => ({
      path: '/indexes/reports/facet-search',
      body: { facetName: 'speakers', facetQuery: '张' },
    }),
  },
  { name: 'page', weight: 2, draw: (random) => ({ path: at('/', { q: word(random) }) }) },
  { name: 'docs', weight: 1, draw: () => ({ path: '/docs' }) },
  { name: 'openapi', weight: 1, draw: () => ({ path: '/openapi.json' }) },
  {
    name: 'wrong query',
    weight: 1,
    isLight: true,
    draw: (random) => ({ path: at('/api/v1/search', { q: `(${word(random)}` }), status: 400 }),
  },
  {
    name: 'no such report',
    weight: 1,
    isLight: true,
    draw: () => ({ path: '/api/v1/reports/none', status: 404 }),
  },
];

const TOTAL = KINDS.reduce((sum, { weight }) => sum + weight, 0);

/** How many of the generated reports are asked for by id. */
const REPORTS = 100;

function reportPath(random: () => number): string {
  return `/api/v1/reports/g-${Math.floor(random() * REPORTS)}`;
}

/** The next question of a client. A gateway without the page is not asked for it. */
export function drawQuestion(random: () => number, hasPage = true): Question {
  let left = random() * TOTAL;
  const kind =
    KINDS.find(({ name, weight }) => (left -= weight) < 0 && (hasPage || name !== 'page')) ??
    KINDS[0]!;
  return { name: kind.name, isLight: kind.isLight ?? false, ...kind.draw(random) };
}
