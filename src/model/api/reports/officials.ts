import { z } from 'zod';
import { ACTIVITY_KINDS } from '../../office/activity.js';
import { OFFICE_KINDS, OFFICE_LEVELS } from '../../office/office.js';
import { citationSchema, warningsSchema } from '../parts/citation.js';
import { placesSchema } from '../parts/facet.js';
import { countySchema, reportHeadSchema } from '../parts/report-head.js';
import { totalSchema } from '../parts/total.js';

const gapSchema = z.object({ from: z.iso.date(), to: z.iso.date(), days: z.int() });

const membershipSchema = z.object({
  post: z.string().meta({ description: 'In one form, however it was printed: 县委书记' }),
  role: z.string().meta({ description: 'As most reports print it' }),
  level: z.enum(OFFICE_LEVELS),
  kind: z.enum(OFFICE_KINDS),
  county: countySchema.nullable().meta({
    description: 'Whose office it is; null for those of prefectures and provinces',
  }),
  firstSeen: z.iso.date().meta({
    description: 'Day of the first event at which a report shows it',
  }),
  lastSeen: z.iso.date().meta({ description: 'Day of the last report that shows it' }),
  evidence: z.array(z.string()).meta({ description: 'Ids of the reports that do, by day' }),
  gaps: z.array(gapSchema).meta({
    description: 'Stretches of more than 180 days in between without a report that shows it',
  }),
});

const namedSchema = z.object({
  id: z.string(),
  name: z.string().meta({ description: 'In Chinese characters where a report has them' }),
  nameLatin: z.string(),
});

const officialSchema = namedSchema.extend({
  names: z.array(z.string()).meta({ description: 'Every form that was printed' }),
  county: countySchema.nullable(),
  memberships: z.array(membershipSchema),
});

const seatSchema = z.object({
  county: countySchema.nullable(),
  post: z.string(),
  kind: z.enum(OFFICE_KINDS),
  holders: z
    .array(namedSchema.extend({ firstSeen: z.iso.date(), lastSeen: z.iso.date() }))
    .meta({ description: 'One after another; who acted first and was elected then is one' }),
  changes: z.int().meta({ description: 'How often one followed another' }),
  holder: namedSchema
    .nullable()
    .optional()
    .meta({ description: 'Who was seen before and after the day of at; null for nobody' }),
});

export const officialsAnswerSchema = z
  .object({
    officials: z.array(officialSchema),
    total: totalSchema,
    seats: z.array(seatSchema).meta({
      description:
        'Who held the leading seats of the counties asked for, and how often they changed',
    }),
    places: placesSchema,
    warnings: warningsSchema,
    citation: citationSchema,
    page: z.int(),
    limit: z.int(),
    tookMs: z.number(),
  })
  .meta({ id: 'OfficialsAnswer' });

const monthSchema = z.object({
  month: z.int().meta({ description: 'Since the office was first seen, from 0' }),
  reports: z.int(),
  spoke: z.int().meta({ description: 'Of those, in how many the official spoke' }),
});

const activitySchema = reportHeadSchema.extend({
  day: z.iso.date().meta({ description: 'Of the event, or else of the report' }),
  kind: z.enum(ACTIVITY_KINDS),
  role: z.string().nullable(),
  part: z.enum(['spoke', 'presided', 'attended']),
});

export const officialAnswerSchema = officialSchema
  .extend({
    memberships: z.array(
      membershipSchema.extend({
        months: z.array(monthSchema).meta({
          description: 'Reports that name the official, by months since the office was first seen',
        }),
      }),
    ),
    activities: z.object({
      kinds: z.object({
        trip: z.int(),
        study: z.int(),
        visit: z.int(),
        inspection: z.int(),
        meeting: z.int(),
        other: z.int(),
      }),
      reports: z.array(activitySchema).meta({ description: 'The newest first' }),
    }),
    total: totalSchema.meta({ description: 'Reports that name the official' }),
    namesakes: z.array(namedSchema.extend({ county: countySchema.nullable() })),
    citation: citationSchema,
    page: z.int(),
    limit: z.int(),
    tookMs: z.number(),
  })
  .meta({ id: 'OfficialAnswer' });

const linkSchema = z.object({ url: z.string(), note: z.string() });

/** As https://www.popoloproject.com/specs/ names the fields. */
export const popoloSchema = z
  .object({
    persons: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        sort_name: z.string(),
        other_names: z.array(z.object({ name: z.string(), note: z.string() })),
      }),
    ),
    organizations: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        classification: z.string(),
        area_id: z.string().nullable(),
      }),
    ),
    posts: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        role: z.string(),
        organization_id: z.string(),
        area_id: z.string().nullable(),
      }),
    ),
    memberships: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        role: z.string(),
        person_id: z.string(),
        organization_id: z.string(),
        post_id: z.string(),
        area_id: z.string().nullable(),
        start_date: z.iso.date(),
        end_date: z.iso.date(),
        sources: z.array(linkSchema),
      }),
    ),
    areas: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        identifier: z.string(),
        classification: z.string(),
      }),
    ),
  })
  .meta({ id: 'Popolo' });

export type OfficialsAnswer = z.infer<typeof officialsAnswerSchema>;
export type OfficialAnswer = z.infer<typeof officialAnswerSchema>;
export type OfficialEntry = z.infer<typeof officialSchema>;
export type OfficialMembership = z.infer<typeof membershipSchema>;
export type SeatEntry = z.infer<typeof seatSchema>;
export type Popolo = z.infer<typeof popoloSchema>;
