/** Habits of writing in which a count may go wrong, each more than once and beside what it is mistaken for. */
const FRAGMENTS = [
  '投入12.5亿元',
  '投入5亿元',
  '惠及1,234,567人',
  '惠及567人',
  '涨3.5%',
  '涨5%',
  '2023.1.14',
  '2023.01',
  '1.14',
  '第3,4,5组',
  '①5个',
  '15个',
  '⑵6支',
  '❶4条',
  '注²2021年',
  '共100㎡',
  '梯田\u200b灌溉',
  '梯田灌溉',
  'mar\u00adket',
  '⻓河⻄岸',
  '二○二一年',
  '二〇二一年',
  '2016—2020年',
  '2016-2020年',
  'herders’ council',
  "herders' council",
  '叶尔江•热合曼',
  '叶尔江·热合曼',
  'Low–cost',
  '葛\u{e0100}岭',
  '3½',
  '№5',
  'v1.5版',
  '10.5.2版',
];
const JOINTS = ['', '', '，', '。', ' ', '.', ','];

/** The channel of the invented reports; none has a county. */
export const HABIT_CHANNEL = '写法';
const REPORTS = 200;
const LONG_REPORTS = 2;
/** More than one field of the engine holds. */
const LONG_FRAGMENTS = 12_000;

/** Rows to be indexed: ids in pairs that differ in case only, twenty reports a day, two texts that fill several fields. */
export function* habitRows(random: () => number): Generator<Record<string, unknown>> {
  const one = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const text = (length: number) =>
    Array.from({ length }, () => one(FRAGMENTS) + one(JOINTS)).join('');
  for (let i = 0; i < REPORTS; i += 1) {
    const id = `${i % 2 === 0 ? 'Habit' : 'hABIT'}-${Math.floor(i / 2)}`;
    const length = i < LONG_REPORTS ? LONG_FRAGMENTS : 1 + Math.floor(random() * 5);
    const body = [text(length), text(2), text(3)].join('\n');
    const date = `2022-03-${String(1 + Math.floor(i / 20)).padStart(2, '0')}`;
    yield { id, title: `写法${text(1)}`, body, date, channel: HABIT_CHANNEL };
  }
}
