import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { romanizeName } from '../../indexer/enrich/people/romanize-name.js';
import { ROOT } from '../../scripts/cli/root.js';
import { seededIntegers } from '../../scripts/dev/oracle/seeded-random.js';
import { countyByCode } from '../../src/model/place/counties.js';
import { addDays } from '../../src/model/time/day.js';

/** That somebody has some offices from one month until before another; the label, written before any report was. */
interface Tenure {
  county: string;
  name: string;
  /** As reports print it. */
  role: string;
  roleEn?: string;
  posts: string[];
  from: string;
  to: string;
}

/** An office that a report names somebody with. */
export interface PlantedMembership {
  county: string;
  name: string;
  post: string;
  firstSeen: string;
  lastSeen: string;
  evidence: string[];
}

export interface PlantedReport {
  id: string;
  title: string;
  body: string;
  date: string;
  lang: 'zh' | 'en';
  county: string;
}

const FIRST_DAY = '2021-01-08';
const LAST_MONTH = '2023-12';
const TOPICS = ['防汛抗旱', '粮食生产', '安全生产', '乡村振兴', '营商环境', '森林防火', '教育民生'];
const TOPICS_EN = ['flood control', 'grain production', 'work safety', 'rural revitalization'];

/** One who has left office: no report shows him in it. */
const OLD_SECRETARY = '温如春';
/** The guest of every county, who belongs to his own. */
const NEIGHBOUR = {
  place: '罗田县',
  county: '421123',
  name: '邓少华',
  posts: ['县委书记'],
} satisfies Partial<Tenure> & { place: string };

/** Reports that show planted tenures, and what they show, always the same. */
export function plantTenures(): { reports: PlantedReport[]; memberships: PlantedMembership[] } {
  const file = join(ROOT, 'test/search/officials/tenures.jsonl');
  const tenures = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Tenure);
  const next = seededIntegers(18);
  const reports: PlantedReport[] = [];
  const planted = new Map<string, PlantedMembership>();
  for (const county of new Set(tenures.map((tenure) => tenure.county))) {
    const own = tenures.filter((tenure) => tenure.county === county);
    for (let day = FIRST_DAY; day.slice(0, 7) <= LAST_MONTH; day = addDays(day, 9 + (next() % 9))) {
      const month = day.slice(0, 7);
      const holders = own.filter(
        ({ from, to }) => from <= month && (month < to || to === LAST_MONTH),
      );
      const { named, ...report } = writeReport({ day, county, holders, next });
      const id = `${county}-${day}`;
      reports.push({ ...report, id, date: addDays(day, 1), county });
      for (const tenure of named) show(planted, tenure, { id, day });
    }
  }
  return { reports, memberships: [...planted.values()] };
}

function show(
  planted: Map<string, PlantedMembership>,
  { county, name, posts }: Named,
  { id, day }: { id: string; day: string },
): void {
  for (const post of posts) {
    const key = `${county} ${name} ${post}`;
    const known = planted.get(key);
    const last = addDays(day, 1);
    const { firstSeen = day, lastSeen = last, evidence = [] } = known ?? {};
    planted.set(key, {
      county,
      name,
      post,
      firstSeen: day < firstSeen ? day : firstSeen,
      lastSeen: last > lastSeen ? last : lastSeen,
      evidence: [...evidence, id],
    });
  }
}

interface Scene {
  day: string;
  county: string;
  holders: Tenure[];
  next: () => number;
}

type Named = Pick<Tenure, 'county' | 'name' | 'posts'>;
type Written = Pick<PlantedReport, 'title' | 'body' | 'lang'> & { named: Named[] };

/** Who is in a scene: the heads of party and government, and two others by turns. */
function cast({ holders, next }: Scene) {
  const secretary = holders.find(({ role }) => /^.委书记$/u.test(role))!;
  const head = holders.find(({ role }) => /、代?.长$/u.test(role))!;
  const others = holders.filter((one) => one !== secretary && one !== head);
  const a = others[next() % others.length]!;
  // A report that names two of one name cannot tell them apart.
  const rest = others.filter(({ name }) => name !== a.name);
  return { secretary, head, a, b: rest[next() % rest.length]! };
}

function writeReport(scene: Scene): Written {
  const { day, county, next } = scene;
  const { secretary, head, a, b } = cast(scene);
  const place = countyByCode(county)!;
  const unit = [...place.name].at(-1)!;
  const topic = TOPICS[next() % TOPICS.length]!;
  const date = `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
  const full = (one: Tenure) =>
    one.role.replace(new RegExp(`^${unit}`, 'u'), place.name) + one.name;
  const plain = (one: Tenure) => one.role + one.name;
  const zh = (title: string, paragraphs: string[], named: Named[]): Written => ({
    lang: 'zh',
    title,
    body: paragraphs.join('\n'),
    named,
  });
  switch (next() % 9) {
    case 0:
      return zh(
        `${place.name}召开${unit}委常委会会议`,
        [
          `${date}，${full(secretary)}主持召开${unit}委常委会会议，研究${topic}工作。`,
          `${plain(head)}，${plain(a)}、${plain(b)}出席会议。`,
          `${secretary.name}强调，要把${topic}放在心上、抓在手上。`,
        ],
        [secretary, head, a, b],
      );
    case 1:
      return zh(
        `${unit}政府召开常务会议部署${topic}`,
        [
          `${date}上午，${plain(head)}主持召开${unit}政府常务会议并讲话。${plain(a)}汇报了有关情况。`,
          `${head.name}要求，各单位要压实责任，确保${topic}不出问题。`,
        ],
        [head, a],
      );
    case 2:
      return zh(
        `${secretary.name}调研${topic}工作`,
        [
          `${date}，${plain(secretary)}深入一线调研${topic}工作。${plain(a)}、${plain(b)}参加调研。`,
          `${secretary.name}指出，${topic}关系群众切身利益。`,
        ],
        [secretary, a, b],
      );
    case 3:
      return zh(
        `全${unit}${topic}推进会召开`,
        [
          `${date}，全${unit}${topic}推进会召开。${plain(secretary)}出席会议并讲话，${plain(head)}主持会议。`,
          `会上，${plain(a)}作了发言，${plain(b)}通报了情况。`,
        ],
        [secretary, head, a, b],
      );
    case 4:
      return zh(
        `${head.name}到企业走访`,
        [
          `${date}，中共${full(head)}到企业走访，了解${topic}情况，${plain(a)}陪同。`,
          `${head.name}说，政府要当好“店小二”。`,
        ],
        [head, a],
      );
    case 5:
      return zh(
        `${place.name}举行${topic}专题协商会`,
        [
          `${date}，${unit}領導在專題協商會上聽取意見。${plain(secretary)}講話，${plain(a)}介紹情況，${plain(b)}發言。`,
          `原${unit}委书记${OLD_SECRETARY}等老同志应邀参加。${unit}领导${head.name}一同参加。`,
        ],
        [secretary, a, b],
      );
    case 6:
      return zh(
        `${place.name}与${NEIGHBOUR.place}签订合作协议`,
        [
          `${date}，${place.name}与${NEIGHBOUR.place}签订${topic}合作协议。${full(secretary)}、${NEIGHBOUR.place}委书记${NEIGHBOUR.name}出席并讲话，${full(head)}主持，${plain(a)}参加活动。`,
          `${NEIGHBOUR.name}说，两地山水相连。`,
        ],
        [secretary, head, a, NEIGHBOUR],
      );
    default:
      return writeEnglish(scene);
  }
}

function writeEnglish(scene: Scene): Written {
  const { day, county, holders, next } = scene;
  const { secretary, head, a } = cast(scene);
  const place = countyByCode(county)!;
  const topic = TOPICS_EN[next() % TOPICS_EN.length]!;
  const date = new Date(day).toLocaleDateString('en-US', { month: 'long', day: 'numeric' });
  const bearers = holders.filter(({ roleEn }) => roleEn !== undefined && roleEn !== head.roleEn);
  const third = a.roleEn === undefined ? bearers.find((one) => one !== secretary)! : a;
  const full = ({ name, roleEn }: Tenure) => `${romanizeName(name)}, ${roleEn}`;
  return {
    lang: 'en',
    title: `${place.nameEn} holds a meeting on ${topic}`,
    body: [
      `On ${date}, ${place.nameEn} held a meeting on ${topic}. ${full(secretary)}, presided over the meeting and delivered a speech.`,
      `${full(head)}, and ${full(third)}, attended the meeting.`,
      `${romanizeName(secretary.name)} stressed that ${topic} must be done well.`,
    ].join('\n'),
    named: [secretary, head, third],
  };
}
