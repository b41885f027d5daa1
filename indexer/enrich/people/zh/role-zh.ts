import { jiebaSegmenter } from '../../../../src/model/text/segmenter.js';
import { alternatives, titleHeads } from './lexicon-zh.js';

const HEAD_AT_END = new RegExp(`(?:${alternatives(titleHeads)})$`, 'u');
/** Alone before a name it is the verb: 代表某某欢迎来宾. */
const SPEAKS_FOR = '代表';
const LONGEST_ROLE = 60;
/** What no title contains as a word of its own: the title begins after it. */
const CUTS = new Set(
  `
  就是 正是 也是 都是 还是 了 援引 播出 复信 推动 组织 得知 抗议 健全 修改 暗杀 审议 发表 刊发 刊登
  播发 同 与 由 对 向 给 为 请 是 在 到 据 从 率 等 及 以及 让 使 被 把 将 会见 会晤 拜会
  会谈 接见 邀请 应邀 陪同 祝贺 任命 看望 慰问 采访 学习 贯彻 落实 传达 宣读 听取 认识 访问 欢迎
  迎接 感谢 根据 按照 通过 牢记 围绕 包括 接受 遇到 见到 找到 来到 走进 当选 选举 授予 追授 表示 说
  称 指出 强调 关于 作为 随 跟 跟随 随着 带领 率领 对于 针对 受 应 前往 出席 参加 致电 致函 致信
  转达 正如 正像 遵照 遵循 领会 深入 学习贯彻 并 还有 还 也 又 就 时 后 前 看到 告诉 问 听 了解
  祝 祝愿 祝福 缅怀 悼念 纪念 怀念 批准 提名 免去 决定 称赞 介绍 带您 拥护 支持 反对 谴责 指责 批评
  呼吁 敦促 要求 希望 邀 请来 来华 访华 有 叫 名叫 名为 会上 其中 连线 专访 询问 叮嘱 嘱咐 走访
  探访 探望
  `
    .trim()
    .split(/\s+/u),
);
const TIME =
  /^.*?(?:\d+|[一二三四五六七八九十]+)(?:年|月|日|号|时|分|岁)(?:(?:今天|昨天|□+|上午|下午|中午|清晨|凌晨|早晨|傍晚|晚上|晚间|夜间|当天|当日|当晚|晚|早|夜|在京|以来|起|前|后))*/u;
const LEADING =
  /^(?:(?:[^，、]{0,12}(?:会|会议|活动|仪式|学习|讲座|培训|式))?由|今天|昨天|昨日|明天|近日|日前|当天|当日|当晚|同日|上午|下午|晚上|随后|同时|此外|另外|其中|对此|目前|会上|会后|会前|首先|最后|现场|期间|据悉|据了解|我[省市县区州旗镇乡村]|本[省市县区州旗]|当地时间|[□—－\-·■▲●★☆]+|和|与|及|以及|暨|并|而|但|两位|三位|几位|各位|一位|一名|一些|多位|多名|位|名|曾任|曾|时任|现任|原任|原先|如今|该|记者|来自|作为|时|，|[为给对向跟]|同(?![仁心江德安济方]))/u;
/** 外交与安全政策高级代表: what a title joins are fields of work. */
const FIELD =
  /外交|安全|国防|司法|公安|内政|住房|城乡|文化|旅游|教育|科技|经济|贸易|商务|工业|农业|农村|卫生|健康|环境|生态|能源|交通|通信|信息|财政|金融|投资|发展|体育|社会|民政|劳动|就业|人权|法律|宪法|合作|艺术|科学|技术|应急|水利|规划|改革|创新|战略|政策|救援|审计|统计|监督|执法|宣传|统战|自然|资源/u;
/** 英国前首相, but not 会前县长. */
const FORMER = new RegExp(`^(?:驻|副|${alternatives(titleHeads)})`, 'u');
const OCCASION = /[会幕动开行始束发式]$/u;
const NAMED_ORGANISATION =
  /(?:世卫|世贸|卫生|贸易|合作|粮农|气象|民航|海事|劳工|产权|旅游|移民|刑警|标准化|解放|抵抗|公约|输出国|国际|党|慈善|社会|公益)$/u;
const LISTED = /(?:各成员国|各国|多国|两国)/u;

/** Where the title that ends at `end` begins, and the title; none where the text before is no title. */
export function roleBefore(
  text: string,
  plain: string,
  from: number,
  end: number,
): { start: number; role: string } | undefined {
  const region = plain.slice(Math.max(from, end - LONGEST_ROLE), end);
  if (!HEAD_AT_END.test(region)) return undefined;
  let start = end;
  const parts = region.split('、');
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index]!;
    if (index < parts.length - 1 && !HEAD_AT_END.test(part)) break;
    const kept = part.startsWith('来自') && index > 0 ? part : readTitle(part);
    start -= kept.length;
    if (kept.length < part.length || index === 0) break;
    start -= 1;
  }
  while (start < end && (text[start] === '、' || text[start] === ' ')) start += 1;
  const role = text.slice(start, end);
  return role === '' || role === SPEAKS_FOR ? undefined : { start, role };
}

/** The title within a stretch of text that ends in one: without clause, time and verb before it. */
function readTitle(part: string): string {
  let title = part.slice(part.lastIndexOf('的') + 1);
  title = title.slice(title.search(/[^—－]*$/u));
  title = title.replace(/^.*(?:■|(?:会议|大会|全会|次会)上)/u, '').replace(TIME, '');
  for (
    let shorter = title.replace(LEADING, '');
    shorter !== title;
    shorter = title.replace(LEADING, '')
  ) {
    title = shorter;
  }
  let kept = 0;
  let at = 0;
  let before = '';
  for (const word of jiebaSegmenter.words(title)) {
    const start = title.indexOf(word, at);
    at = start + word.length;
    if (at >= title.length) break;
    const joins = /[与和]/u.test(word) && FIELD.test(before) && FIELD.test(title.slice(at, at + 2));
    const names = word === '组织' && NAMED_ORGANISATION.test(title.slice(kept, start));
    const former = word === '前' && FORMER.test(title.slice(at)) && !OCCASION.test(before);
    if (joins || names || former) {
      before = word;
      continue;
    }
    if (
      CUTS.has(word) ||
      (word === '和' && (HEAD_AT_END.test(title.slice(kept, start)) || LISTED.test(before)))
    ) {
      kept = at;
    }
    before = word;
  }
  return kept > 0 ? readTitle(title.slice(kept)) : title;
}
