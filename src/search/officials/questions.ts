import type { ActivityKind } from '../../model/office/activity.js';
import type { Person } from '../../model/report.js';
import type { Membership } from './memberships.js';

// What is asked of the register, and answers as plain data: they pass between threads.

/** Which officials are asked for; an official is listed with those memberships that all of it holds for. */
export interface OfficialsQuestion {
  /** Codes of counties. */
  counties?: string[] | undefined;
  names?: string[] | undefined;
  posts?: string[] | undefined;
  /** A day on which an office was held. */
  at?: string | undefined;
  offset: number;
  limit: number;
}

export interface ListedMembership extends Omit<Membership, 'evidence'> {
  /** Ids of the reports, by day. */
  evidence: string[];
}

/** An official as lists show them. */
export interface ListedOfficial {
  id: string;
  name: string;
  nameLatin: string;
  names: string[];
  county: string;
  memberships: ListedMembership[];
}

/** Who was shown in a seat, from when to when. */
export interface SeatHolder {
  id: string;
  name: string;
  nameLatin: string;
  firstSeen: string;
  lastSeen: string;
}

/** Who was shown in a seat that one person at a time has, one after another. */
export interface Seat {
  county: string;
  /** Without 代: who acts for a time is in the seat. */
  post: string;
  kind: Membership['kind'];
  holders: SeatHolder[];
}

export interface FoundOfficials {
  total: number;
  officials: ListedOfficial[];
  /** The seats that lead the counties asked for; none where no county was named. */
  seats: Seat[];
}

export interface OfficialQuestion {
  id: string;
  offset: number;
  limit: number;
}

/** One report in which an official is named. */
export interface OfficialActivity {
  /** Of the report's version. */
  key: string;
  day: string;
  kind: ActivityKind;
  role: string | null;
  part: Person['part'];
}

/** What an official is shown at in the months since an office was first seen. */
export interface OfficeMonth {
  /** From 0. */
  month: number;
  reports: number;
  spoke: number;
}

export interface FoundOfficial extends ListedOfficial {
  /** Of each membership, in its order. */
  months: OfficeMonth[][];
  activities: {
    kinds: Record<ActivityKind, number>;
    total: number;
    /** The newest first. */
    reports: OfficialActivity[];
  };
  /** Others of the name, in other counties or in this one. */
  namesakes: Pick<ListedOfficial, 'id' | 'name' | 'nameLatin' | 'county'>[];
}
