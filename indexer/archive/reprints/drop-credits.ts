/** How many paragraphs from either end of a text may be credits, and how long such a one is at most. */
const PARAGRAPHS = 8;
const LONGEST = 60;

const ROLES = alternation(`
  作者 编辑 责编 责任编辑 执行编辑 美编 审核 审校 校对 校审 复核 编审 初审 复审 终审 一审 二审 三审 一校 二校 三校 监制 总监制
  值班主任 签发 主编 副主编 总编 排版 制作 设计 摄影 摄像 图文 文图 文 图 供图 供稿 供稿单位 撰稿 撰文 投稿 记者 见习记者 通讯员
  策划 统筹 出品`);
const LABELS = alternation(`
  来源 信息来源 文章来源 稿件来源 内容来源 新闻来源 图片来源 资料来源 出处 转自 转载自 原标题 关键词 发布时间 发布日期 发布机构
  发布单位 发布人 浏览 浏览次数 浏览量 阅读 阅读量 点击 点击数 点击量 访问量 字体 字号 分享 分享到 上一篇 下一篇 上一条 下一条`);
const FURNITURE = alternation(
  '打印 关闭 收藏 返回顶部 扫一扫 扫码 长按 点击上方 相关阅读 延伸阅读 免责声明 版权所有 版权声明',
);

/** Paragraphs in normal form with which a page says whence a text is and who worked on it. */
const CREDITS = [
  new RegExp(`^[(【[]?(?:${ROLES}|${LABELS})[)】\\]]?[:/|丨]`, 'u'),
  new RegExp(`^[(【[]?${FURNITURE}`, 'u'),
  new RegExp(`^\\((?:本[报台])?(?:${ROLES}|来源)[^)]*\\)$`, 'u'),
  /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\d:\s]*(?:(?:来源|作者|浏览|阅读|点击).*)?$/u,
];
const SENTENCE = /[。!?;]/u;

/** The paragraphs, in normal form, of which the credits at the beginning and the end are left out. */
export function dropCredits(paragraphs: string[]): string {
  const kept = paragraphs.filter((paragraph, i) => {
    const isAtEnd = i < PARAGRAPHS || i >= paragraphs.length - PARAGRAPHS;
    return !isAtEnd || !isCredits(paragraph);
  });
  return kept.join('\n');
}

function isCredits(paragraph: string): boolean {
  if (paragraph.length > LONGEST || SENTENCE.test(paragraph)) return false;
  return CREDITS.some((pattern) => pattern.test(paragraph));
}

function alternation(words: string): string {
  return `(?:${words.trim().split(/\s+/u).join('|')})`;
}
