import type { Words } from '../reader/language.js';

interface CoverageTexts {
  why: string;
  source: string;
  allSources: string;
  noSource: string;
  from: string;
  to: string;
  options: string;
  sources: string;
  span: string;
  months: string;
  county: string;
  noCounty: string;
  expected: string;
  found: string;
  noReport: string;
  failed: string;
  gone: string;
  notCrawled: string;
  last: string;
  never: string;
  nothing: string;
  legend: string;
  levels: Record<'whole' | 'part' | 'failed' | 'none', string>;
  cell: (found: string, expected: string) => string;
  collected: (found: string, expected: string) => string;
  exactWhy: string;
  detail: string;
  notAll: (shown: string, total: string) => string;
}

export const coverageWords: Words<CoverageTexts> = {
  zh: {
    why: '没有抓到的，检索不到。这里列出各县区各月知道多少篇、收录了多少篇。',
    source: '来源',
    allSources: '全部',
    noSource: '（直接导入）',
    from: '从',
    to: '到',
    options: '范围',
    sources: '各来源',
    span: '月份',
    months: '县区 × 月份',
    county: '县区',
    noCounty: '未定县区',
    expected: '应有',
    found: '收录',
    noReport: '不是报道',
    failed: '失败',
    gone: '已撤',
    notCrawled: '未抓取',
    last: '最近成功',
    never: '从未',
    nothing: '还没有收录记录。抓取或导入报道之后，这里会有数字。',
    legend: '格中为收录篇数；颜色表示：',
    levels: { whole: '齐全', part: '部分收录', failed: '有失败', none: '未抓取' },
    cell: (found, expected) => `收录 ${found}，应有 ${expected}`,
    collected: (found, expected) => `收录 ${found} 篇，应有 ${expected} 篇`,
    exactWhy: '按抓取记录逐条计数。',
    detail: '选中的格子',
    notAll: (shown, total) => `列出 ${shown} 行，共 ${total} 行；请缩小范围。`,
  },
  en: {
    why: 'Reports that were not crawled cannot be found. For each county and month, this table shows how many reports are known and how many were collected.',
    source: 'Source',
    allSources: 'all',
    noSource: '(imported)',
    from: 'From',
    to: 'To',
    options: 'Range',
    sources: 'By source',
    span: 'Months',
    months: 'County × month',
    county: 'County',
    noCounty: 'no county',
    expected: 'Known',
    found: 'Collected',
    noReport: 'No report',
    failed: 'Failed',
    gone: 'Gone',
    notCrawled: 'Not crawled',
    last: 'Last success',
    never: 'never',
    nothing: 'Nothing has been recorded yet. Numbers appear after reports are crawled or imported.',
    legend: 'Each cell shows how many reports were collected. Colours:',
    levels: { whole: 'all', part: 'some', failed: 'some failed', none: 'not crawled' },
    cell: (found, expected) => `${found} collected of ${expected}`,
    collected: (found, expected) => `${found} reports collected of ${expected} known`,
    exactWhy: 'Counted one by one in the record of what was crawled and imported.',
    detail: 'Selected cell',
    notAll: (shown, total) =>
      `Showing ${shown} of ${total} rows. Narrow the range to see the rest.`,
  },
};
