import { createHash } from 'node:crypto';

/**
 * Which server has which reports. All versions of a report and its statements are on one server.
 *
 * While reports are moved to other servers, those up to an id are where they are to be; the next ones are copied, and
 * what stands on two servers meanwhile is hidden on the one that it does not belong to.
 */
export interface Layout {
  /** Larger with each change. */
  version: number;
  /** The names of the servers that have reports. */
  members: string[];
  /** The servers that are to have them, and the id up to which they have them; `null` where nothing is moved. */
  next: { members: string[]; upTo: string } | null;
  /** The codes of reports that do not count on a server, by its name. */
  hidden: Record<string, string[]>;
}

/**
 * Milliseconds for which a layout that tells of no move holds: who is about to move reports says so in the layout and waits
 * for longer, so that who has read it before need not read it again after each answer.
 */
export const CALM_MS = 2_000;

/** Whether a layout tells of no move. Where there is none yet, the first may come at any moment, and with it other servers. */
export function isCalm(layout: Layout | undefined): boolean {
  return layout !== undefined && layout.next === null && Object.keys(layout.hidden).length === 0;
}

/** How many servers have reports, or will. */
export function countHomes({ members, next }: Layout): number {
  return new Set([...members, ...(next?.members ?? [])]).size;
}

/** The name of the server that a report belongs to. */
export function placeReport(layout: Layout, id: string): string {
  const { members, next } = layout;
  return chooseMember(id, next !== null && id <= next.upTo ? next.members : members);
}

/**
 * The server of an id by rendezvous hashing: the one that scores highest with it. A server that comes takes its share from
 * all others, and one that goes leaves its share to them; everything else stays.
 */
export function chooseMember(id: string, members: string[]): string {
  let chosen = members[0]!;
  if (members.length === 1) return chosen;
  let highest = '';
  for (const member of members) {
    const score = createHash('sha1').update(`${member}\n${id}`).digest('hex');
    if (score > highest) [chosen, highest] = [member, score];
  }
  return chosen;
}
