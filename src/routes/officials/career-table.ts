import type { OfficialsAnswer } from '../../model/api/reports/officials.js';
import type { Untimed } from '../lists/cached-route.js';
import type { ListForm } from '../lists/list-answer.js';
import { COUNTY_COLUMNS, countyCells } from '../lists/report-columns.js';

/** Officials as a table of careers: a row for each office that somebody held. */
export const CAREER_FORM: ListForm<Untimed<OfficialsAnswer>> = {
  name: 'officials',
  total: ({ total }) => total,
  table: ({ officials, total }) => ({
    columns: [
      'id',
      'name',
      'nameLatin',
      'post',
      'role',
      'level',
      'kind',
      ...COUNTY_COLUMNS,
      'firstSeen',
      'lastSeen',
      'reports',
      'evidence',
      'gaps',
      'relation',
    ],
    rows: officials.flatMap(({ id, name, nameLatin, memberships }) =>
      memberships.map(
        ({ post, role, level, kind, county, firstSeen, lastSeen, evidence, gaps }) => [
          id,
          name,
          nameLatin,
          post,
          role,
          level,
          kind,
          ...countyCells(county),
          firstSeen,
          lastSeen,
          evidence.length,
          evidence,
          gaps.map(({ from, to }) => `${from}/${to}`),
          total.relation,
        ],
      ),
    ),
  }),
};
