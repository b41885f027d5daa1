import { jiebaSegmenter } from '../../../src/model/jieba-segmenter.js';
import { anyOf, titleHeads } from './lexicon-zh.js';

const HEAD_AT_END = new RegExp(`(?:${anyOf(titleHeads)})$`, 'u');
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
  /^(?:今天|昨天|昨日|明天|近日|日前|当天|当日|当晚|同日|上午|下午|晚上|随后|同时|此外|另外|其中|对此|目前|会上|会后|会前|首先|最后|现场|期间|据悉|据了解|我[省市县区州旗镇乡村]|本[省市县区州旗]|当地时间|[□—－\-·■▲●★☆]+|和|与|及|以及|暨|并|而|但|两位|三位|几位|各位|一位|一名|一些|多位|多名|位|名|曾|原先|如今|该|记者|来自|作为|时|，)/u;
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
    const kept = part.startsWith('来自') && index > 0 ? part : titleOf(part);
    start -= kept.length;
    if (kept.length < part.length || index === 0) break;
    start -= 1;
  }
  while (start < end && (text[start] === '、' || text[start] === ' ')) start += 1;
  const role = text.slice(start, end);
  return role === '' ? undefined : { start, role };
}

/** The title within a stretch of text that ends in one: without clause, time and verb before it. */
function titleOf(part: string): string {
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
    if (
      CUTS.has(word) ||
      (word === '和' && (HEAD_AT_END.test(title.slice(kept, start)) || LISTED.test(before)))
    ) {
      kept = at;
    }
    before = word;
  }
  return kept > 0 ? titleOf(title.slice(kept)) : title;
}
