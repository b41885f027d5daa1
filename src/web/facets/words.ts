import type { Words } from '../reader/language.js';

interface FacetTexts {
  refine: string;
  places: string;
  time: string;
  filterValues: (facet: string) => string;
  more: (count: string) => string;
  fewer: string;
  notListed: (count: string) => string;
  noValue: string;
  expand: (name: string) => string;
  histogram: string;
  histogramHelp: string;
  from: string;
  to: string;
  clear: string;
  role: string;
  noSelection: string;
}

export const facetWords: Words<FacetTexts> = {
  zh: {
    refine: '筛选',
    places: '地区',
    time: '时间',
    filterValues: (facet) => `按名称找${facet}`,
    more: (count) => `再列 ${count} 项`,
    fewer: '收起',
    notListed: (count) => `另有 ${count} 项未列出`,
    noValue: '没有这样的名称',
    expand: (name) => `展开${name}`,
    histogram: '各月篇数',
    histogramHelp: '拖选一段时间',
    from: '从',
    to: '到',
    clear: '清除时间',
    role: '讲话人的职务，如 书记，按回车',
    noSelection: '全部收录',
  },
  en: {
    refine: 'Refine',
    places: 'Places',
    time: 'Time',
    filterValues: (facet) => `Find in ${facet}`,
    more: (count) => `${count} more`,
    fewer: 'Fewer',
    notListed: (count) => `${count} not listed`,
    noValue: 'No match',
    expand: (name) => `Open ${name}`,
    histogram: 'Reports by month',
    histogramHelp: 'Drag to select a period',
    from: 'From',
    to: 'To',
    clear: 'Clear dates',
    role: 'Role, such as 书记; press Enter',
    noSelection: 'The whole corpus',
  },
};
