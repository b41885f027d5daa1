/** From the widest to the narrowest; `other` is whatever is no part of the state: companies, schools, guests. */
export const OFFICE_LEVELS = [
  'province',
  'prefecture',
  'county',
  'township',
  'village',
  'other',
] as const;

/** What an office is, whatever its place calls it: 县长, 区长 and 旗长 are all `head`. */
export const OFFICE_KINDS = [
  'secretary',
  'deputySecretary',
  'standingCommittee',
  'head',
  'deputyHead',
  'congressDirector',
  'congressDeputy',
  'cppccChair',
  'cppccDeputy',
  'discipline',
  'court',
  'procuratorate',
  'armedForces',
  'departmentHead',
  'departmentDeputy',
  'partyGroup',
  'other',
] as const;

export type OfficeLevel = (typeof OFFICE_LEVELS)[number];
export type OfficeKind = (typeof OFFICE_KINDS)[number];

/** One office that a role names. */
export interface Office {
  /** In one form, however it was printed: 县委书记 for 怀集县委书记, 中共怀集县委书记, "county party secretary". */
  post: string;
  level: OfficeLevel;
  kind: OfficeKind;
  /** The code of the county that a role names itself, where that is another one than its report's. */
  county?: string;
  /** Whether the post is the printed role, which no row of the table knows. */
  isUnknown?: true;
}

/** Where a role is read: the county of its report. */
export interface OfficePlace {
  county: string | undefined;
}
