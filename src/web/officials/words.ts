import type { OfficeKind, OfficeLevel } from '../../model/office/office.js';
import type { ActivityKind } from '../../model/office/activity.js';
import type { Words } from '../reader/language.js';

export interface OfficialTexts {
  why: string;
  options: string;
  county: string;
  countyHint: string;
  name: string;
  post: string;
  postHint: string;
  at: string;
  find: string;
  count: (count: string, plural: number) => string;
  nothing: string;
  seats: string;
  seatsAt: (day: string) => string;
  nobody: string;
  changes: (count: string, plural: number) => string;
  list: string;
  person: string;
  held: string;
  first: string;
  last: string;
  evidence: string;
  gaps: (days: string) => string;
  offices: string;
  kind: Record<OfficeKind, string>;
  level: Record<OfficeLevel, string>;
  activities: string;
  activity: Record<ActivityKind, string>;
  months: string;
  monthsWhy: string;
  reportCount: (count: string, plural: number) => string;
  namesakes: string;
  statements: string;
  noId: string;
  unknown: string;
  all: string;
  firstOf: (shown: string, total: string) => string;
  exactWhy: string;
  namedWhy: string;
  month: string;
  monthsSpan: (months: string, most: string, plural: number) => string;
  monthsTable: string;
  parts: Record<'spoke' | 'presided' | 'attended', string>;
}

export const officialWords: Words<OfficialTexts> = {
  zh: {
    why: '报道所见：谁在何时任何职。日期是首次与最后一次见诸报道的日子，不是任免的日子。',
    options: '查找条件',
    county: '县区',
    countyHint: '怀集县',
    name: '姓名',
    post: '职务',
    postHint: '书记、县长、局长…',
    at: '某日在任',
    find: '查找',
    count: (count) => `${count} 人`,
    nothing: '没有符合的人。',
    seats: '主要职务',
    seatsAt: (day) => `${day} 在任`,
    nobody: '报道中未见',
    changes: (count) => `更替 ${count} 次`,
    list: '任职',
    person: '姓名',
    held: '职务',
    first: '首见',
    last: '末见',
    evidence: '报道',
    gaps: (days) => `其间 ${days} 天未见`,
    offices: '履历',
    kind: {
      secretary: '书记',
      deputySecretary: '副书记',
      standingCommittee: '常委',
      head: '政府首长',
      deputyHead: '政府副职',
      congressDirector: '人大主任',
      congressDeputy: '人大副主任',
      cppccChair: '政协主席',
      cppccDeputy: '政协副主席',
      discipline: '纪检监察',
      court: '法院',
      procuratorate: '检察院',
      armedForces: '人武部',
      departmentHead: '部门正职',
      departmentDeputy: '部门副职',
      partyGroup: '党组',
      other: '其他',
    },
    level: {
      province: '省',
      prefecture: '地市',
      county: '县区',
      township: '乡镇',
      village: '村社区',
      other: '其他',
    },
    activities: '活动',
    activity: {
      trip: '外出',
      study: '学习',
      visit: '走访',
      inspection: '调研检查',
      meeting: '会议',
      other: '其他',
    },
    months: '任职后各月的篇数',
    monthsWhy: '从首次见于该职起算；红色为讲话',
    reportCount: (count) => `${count} 篇报道`,
    namesakes: '同名的人',
    statements: '讲话',
    noId: '没有指明人物。',
    unknown: '没有找到这个人',
    all: '全部任职',
    firstOf: (shown, total) => `前 ${shown} 人的任职，共 ${total} 人`,
    exactWhy: '报道显示任此职者，每人计一次，此外再无他人。',
    namedWhy: '这些报道每一篇都提到此人，此外再无其他。',
    month: '月',
    monthsSpan: (months, most) => `${months} 个月，每月至多 ${most} 篇`,
    monthsTable: '各月数字',
    parts: { spoke: '讲话', presided: '主持', attended: '出席' },
  },
  en: {
    why: 'Who held which office when, as the reports show it. Days are those of the first and the last report that does, not of appointments.',
    options: 'Whom to find',
    county: 'County',
    countyHint: 'Huaiji',
    name: 'Name',
    post: 'Role',
    postHint: '书记, 县长, head…',
    at: 'In office on',
    find: 'Find',
    count: (count, plural) => `${count} ${plural === 1 ? 'official' : 'officials'}`,
    nothing: 'Nobody matches.',
    seats: 'Leading seats',
    seatsAt: (day) => `on ${day}`,
    nobody: 'nobody shown',
    changes: (count, plural) => `changed ${count} ${plural === 1 ? 'time' : 'times'}`,
    list: 'Offices held',
    person: 'Name',
    held: 'Office',
    first: 'First seen',
    last: 'Last seen',
    evidence: 'Reports',
    gaps: (days) => `not seen for ${days} days in between`,
    offices: 'Career',
    kind: {
      secretary: 'secretary',
      deputySecretary: 'deputy secretary',
      standingCommittee: 'standing committee',
      head: 'head of government',
      deputyHead: 'deputy head',
      congressDirector: 'congress director',
      congressDeputy: 'congress deputy director',
      cppccChair: 'CPPCC chair',
      cppccDeputy: 'CPPCC deputy chair',
      discipline: 'discipline',
      court: 'court',
      procuratorate: 'procuratorate',
      armedForces: 'armed forces',
      departmentHead: 'head of department',
      departmentDeputy: 'deputy head of department',
      partyGroup: 'party group',
      other: 'other',
    },
    level: {
      province: 'province',
      prefecture: 'prefecture',
      county: 'county',
      township: 'township',
      village: 'village',
      other: 'other',
    },
    activities: 'Activities',
    activity: {
      trip: 'trips',
      study: 'study',
      visit: 'visits',
      inspection: 'inspections',
      meeting: 'meetings',
      other: 'other',
    },
    months: 'Reports by month since taking office',
    monthsWhy: 'counted from when the office was first seen; red where the official spoke',
    reportCount: (count, plural) => `${count} ${plural === 1 ? 'report' : 'reports'}`,
    namesakes: 'Others of the name',
    statements: 'Statements',
    noId: 'The address names no official.',
    unknown: 'No such official',
    all: 'All offices',
    firstOf: (shown, total) => `Offices of the first ${shown} of ${total} officials`,
    exactWhy: 'Each person whom the reports show in such an office, counted once, and nobody else.',
    namedWhy: 'Each of these reports names the official, and no other report does.',
    month: 'Month',
    monthsSpan: (months, most, plural) =>
      `${months} months, at most ${most} ${plural === 1 ? 'report' : 'reports'} a month`,
    monthsTable: 'Numbers by month',
    parts: { spoke: 'spoke', presided: 'presided', attended: 'attended' },
  },
};
