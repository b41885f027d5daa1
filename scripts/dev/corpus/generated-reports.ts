import { seededRandom } from '../oracle/seeded-random.js';

/** A row as `xianbao index` takes it. */
export interface GeneratedReport {
  id: string;
  title: string;
  body: string;
  date: string;
  county: string;
  channel: string;
}

const COUNTIES = ['441224', '441223', '441226', '520423', '330127', '450423', '532527', '632521'];
const CHANNELS = ['县融媒体中心', '县人民政府', '县农业农村局', '县教育局'];
const NAMES = ['张立新', '王建国', '李秀英', '陈志强', '欧阳雪', '刘伟', '赵明', '黄丽华'];
const ROLES = ['县委书记', '县长', '县委副书记', '副县长', '县人大常委会主任'];
const VERBS = ['研究', '部署', '推进', '落实', '督导', '调研', '检查', '总结'];
export const TOPICS = [
  '乡村振兴',
  '粮食安全',
  '防汛抗旱',
  '安全生产',
  '招商引资',
  '教育均衡',
  '医疗改革',
  '生态环境',
  '危桥改造',
  '茶产业',
  '高标准农田',
  '森林防火',
  '基层治理',
  '养老服务',
  '就业帮扶',
  '数字政府',
];
const ENDS = ['取得实效', '有序进行', '按期完成', '落到实处', '仍须加快', '群众满意'];
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse('2014-01-01');
const DAYS = 4_000;

/** Reports that nobody wrote, about 600 characters each, always the same for a seed: `g-0`, `g-1` and so on. */
export function* generatedReports(count: number, seed: number): Generator<GeneratedReport> {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const sentence = () =>
    `${pick(VERBS)}${pick(TOPICS)}工作，第${Math.floor(random() * 500)}号任务${pick(ENDS)}。`;
  for (let i = 0; i < count; i += 1) {
    const [name, role, topic] = [pick(NAMES), pick(ROLES), pick(TOPICS)];
    const paragraphs = Array.from({ length: 8 }, () =>
      Array.from({ length: 4 }, sentence).join(''),
    );
    const date = new Date(FIRST_DAY + Math.floor(random() * DAYS) * DAY_MS);
    yield {
      id: `g-${i}`,
      title: `${role}${name}${pick(VERBS)}${topic}工作`,
      body: [
        `${role}${name}主持召开${topic}工作会议。`,
        `${name}强调，要${paragraphs[0]}`,
        ...paragraphs.slice(1),
      ].join('\n'),
      date: date.toISOString().slice(0, 10),
      county: pick(COUNTIES),
      channel: pick(CHANNELS),
    };
  }
}
