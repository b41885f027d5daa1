import type { Meilisearch } from 'meilisearch';
import { reportHead, isoTime } from '../../../src/routes/http/present.js';
import type { StoredReport } from '../../../src/search/plan/engine-search.js';
import { readStates, searchDigest, writeStates, type AlertState } from './alert-state.js';
import type { Alert, AlertsFile } from './alerts-file.js';
import { alertAddress, findMatches } from './find-matches.js';

/**
 * Reports become searchable later than they are met, and not in that order: so far back is looked for those that were not
 * told. A crawl takes hours, an engine that lacked room a day or two.
 */
const OVERLAP_MS = 7 * 24 * 3_600_000;
/** Reports in one message: some 20 KB. */
const MAX_TOLD_AT_ONCE = 50;

export interface AlertRun {
  client: Meilisearch;
  file: AlertsFile;
  /** Where it stands what was told. */
  statePath: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** Sends a message; throws where it was not taken. */
  post: (webhook: string, message: object) => Promise<void>;
  /** Of alerts that name none. */
  webhook: string | undefined;
}

/** What came of an alert. */
export interface AlertOutcome {
  id: string;
  told: number;
  /** Whether it ran for the first time: it tells of what comes from now on. */
  isNew: boolean;
  error?: string;
}

/**
 * Tells the webhooks of saved searches which reports were met or changed since the last run. What was told is kept after
 * each message, so that a run that ends early, or a webhook that does not answer, loses none: the next run tells the rest.
 */
export async function runAlerts(run: AlertRun): Promise<AlertOutcome[]> {
  const outcomes: AlertOutcome[] = [];
  for (const alert of run.file.alerts) outcomes.push(await runAlert(run, alert));
  return outcomes;
}

async function runAlert(run: AlertRun, alert: Alert): Promise<AlertOutcome> {
  const { statePath, now } = run;
  const before = readStates(statePath)[alert.id];
  const search = searchDigest(alert);
  const isNew = before?.search !== search;
  const since = (isNew ? now : before.ranAt) - OVERLAP_MS;
  const told: AlertState['told'] = isNew ? {} : { ...before.told };
  const save = (ranAt: number) => {
    const recent = Object.entries(told).filter(([, metAt]) => metAt > ranAt - OVERLAP_MS);
    const state = { search, ranAt, told: Object.fromEntries(recent) };
    writeStates(statePath, { ...readStates(statePath), [alert.id]: state });
  };
  let count = 0;
  try {
    const matches = await findMatches(run.client, alert, since);
    const news = matches.filter(({ key }) => !Object.hasOwn(told, key));
    for (let start = 0; start < news.length; start += MAX_TOLD_AT_ONCE) {
      const some = news.slice(start, start + MAX_TOLD_AT_ONCE);
      if (!isNew) {
        await run.post(webhookFor(run, alert), alertMessage(run, alert, some));
        count += some.length;
      }
      for (const { key, validFrom } of some) told[key] = validFrom;
      if (!isNew) save(before.ranAt);
    }
    save(now);
    return { id: alert.id, told: count, isNew };
  } catch (error) {
    return { id: alert.id, told: count, isNew, error: (error as Error).message };
  }
}

function webhookFor({ file, webhook }: AlertRun, alert: Alert): string {
  const found = alert.webhook ?? file.webhook ?? webhook;
  if (found !== undefined) return found;
  throw new Error('It names no webhook, and neither do the file nor XIANBAO_WEBHOOK.');
}

/** `text` is what chat programs show; the rest is for programs. */
function alertMessage({ file: { page } }: AlertRun, alert: Alert, reports: StoredReport[]): object {
  const { id, name = alert.q === '' ? alert.id : alert.q } = alert;
  const told = reports.map((report) => {
    const head = reportHead(report);
    const link = page === undefined ? head.url : reportLink(page, report.id);
    return {
      ...head,
      link,
      change: report.version > 1 ? ('changed' as const) : ('new' as const),
      version: report.version,
      metAt: isoTime(report.validFrom),
      people: report.people ?? [],
    };
  });
  const lines = told.map(({ date, title, link }) => [date, title, link ?? ''].join(' ').trim());
  return {
    text: [`县报 ${name}: ${told.length}`, ...lines].join('\n'),
    alert: { id, name, search: alertAddress(alert) },
    reports: told,
  };
}

function reportLink(page: string, id: string): string {
  return `${page.replace(/\/+$/u, '')}/report?${new URLSearchParams({ id }).toString()}`;
}
