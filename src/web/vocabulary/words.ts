import type { Words } from '../reader/language.js';
import type {
  DIRECTIONS,
  LEAST_COUNTS,
  ReferenceField,
  SHOWS,
  SPANS,
} from './vocabulary-params.js';

interface VocabularyTexts {
  titles: Record<(typeof SHOWS)[number], string>;
  shows: Record<(typeof SHOWS)[number], string>;
  show: string;
  settings: string;
  direction: string;
  directions: Record<(typeof DIRECTIONS)[number], string>;
  span: string;
  spans: Record<(typeof SPANS)[number], string>;
  leastCount: string;
  leastCounts: Record<(typeof LEAST_COUNTS)[number], string>;
  target: string;
  targetWhy: string;
  reference: string;
  allOthers: string;
  fields: Record<ReferenceField, string>;
  days: string;
  compare: string;
  toAllOthers: string;
  swap: string;
  size: (side: string, reports: string, words: string) => string;
  notChosen: string;
  noQuery: string;
  nothing: string;
  word: string;
  inTarget: string;
  inReference: string;
  perMillion: string;
  likelihood: string;
  likelihoodWhy: string;
  ratio: string;
  ratioWhy: string;
  near: string;
  nearWhy: string;
  corpus: string;
  corpusWhy: string;
  dice: string;
  diceWhy: string;
  meaning: string;
  meanings: Record<(typeof SHOWS)[number], string[]>;
  occurrences: (count: string, plural: number) => string;
  inReports: string;
}

export const vocabularyWords: Words<VocabularyTexts> = {
  zh: {
    titles: { keyness: '关键词：两组报道的用词之别', collocates: '搭配词' },
    shows: { keyness: '关键词（两组比较）', collocates: '搭配词（与词相伴）' },
    show: '显示',
    settings: '用词设置',
    direction: '列出',
    directions: { over: '目标组多用的词', under: '目标组少用的词', both: '两者' },
    span: '跨距',
    spans: {
      '2': '前后 2 词',
      '3': '前后 3 词',
      '5': '前后 5 词',
      '10': '前后 10 词',
      '20': '前后 20 词',
    },
    leastCount: '至少',
    leastCounts: { '1': '1 次', '3': '3 次', '5': '5 次', '10': '10 次', '50': '50 次' },
    target: '目标组',
    targetWhy: '上方检索框与所选条件的报道',
    reference: '参照组',
    allOthers: '其余全部报道',
    fields: {
      q: '检索式',
      province: '省份',
      county: '县区',
      speaker: '讲话人',
      from: '自',
      to: '至',
    },
    days: '2023-01',
    compare: '比较',
    toAllOthers: '改为其余全部',
    swap: '两组对调',
    size: (side, reports, words) => `${side}：${reports} 篇，${words} 词`,
    notChosen: '先定目标组：输入检索式、选条件，或在参照组填写另一组报道。',
    noQuery: '输入词语，看它与哪些词相伴。',
    nothing: '没有可列的词。',
    word: '词',
    inTarget: '目标组',
    inReference: '参照组',
    perMillion: '每百万词',
    likelihood: '对数似然',
    likelihoodWhy: '差别有多可靠：10.83 以上 p < 0.001',
    ratio: '对数比',
    ratioWhy: '差别有多大：1 即两倍，-1 即一半',
    near: '相伴',
    nearWhy: '在跨距内与该词同现的次数',
    corpus: '全部',
    corpusWhy: '同样条件下全部报道中的次数',
    dice: 'Dice',
    diceWhy: '0 到 1，两词总是相伴时最大',
    meaning: '这些数字的含义',
    meanings: {
      keyness: [
        '对数似然（G²）：差别有多可靠。3.84、6.63、10.83 以上分别为 p < 0.05、0.01、0.001；同时看许多词时应取更高的值。报道越多，数值越大。',
        '对数比：差别有多大，与报道多少无关。1 即目标组多一倍，2 即四倍，-1 即一半。',
        '每百万词：两组大小不同，按此比较。词由 jieba 切分，标点不计。',
      ],
      collocates: [
        '对数似然：该词在检索词附近比别处多得多可靠。',
        'Dice：两词相伴的紧密程度，0 到 1。',
        '词由 jieba 切分，标点不计；跨距不出段落。',
      ],
    },
    occurrences: (count) => `${count} 处`,
    inReports: '见于',
  },
  en: {
    titles: {
      keyness: 'Keywords: how two sets of reports differ in their words',
      collocates: 'Collocates',
    },
    shows: {
      keyness: 'keywords (compare two sets)',
      collocates: 'collocates (words near a term)',
    },
    show: 'Show',
    settings: 'Word settings',
    direction: 'List',
    directions: {
      over: 'words frequent in the target',
      under: 'words rare in the target',
      both: 'both',
    },
    span: 'Span',
    spans: { '2': '2 words', '3': '3 words', '5': '5 words', '10': '10 words', '20': '20 words' },
    leastCount: 'At least',
    leastCounts: {
      '1': 'once',
      '3': '3 times',
      '5': '5 times',
      '10': '10 times',
      '50': '50 times',
    },
    target: 'Target',
    targetWhy: 'The reports of the search box and the filters',
    reference: 'Reference',
    allOthers: 'all other reports',
    fields: {
      q: 'Query',
      province: 'Province',
      county: 'County',
      speaker: 'Speaker',
      from: 'From',
      to: 'To',
    },
    days: '2023-01',
    compare: 'Compare',
    toAllOthers: 'Use all other reports',
    swap: 'Swap the two',
    size: (side, reports, words) => `${side}: ${reports} reports, ${words} words`,
    notChosen:
      'Choose a target first: type a query, choose filters, or describe another set of reports as the reference.',
    noQuery: 'Type a term to see which words stand near it.',
    nothing: 'No words to list.',
    word: 'Word',
    inTarget: 'Target',
    inReference: 'Reference',
    perMillion: 'per million words',
    likelihood: 'Log-likelihood',
    likelihoodWhy: 'How sure the difference is: above 10.83, p < 0.001',
    ratio: 'Log ratio',
    ratioWhy: 'How large the difference is: 1 is twice as frequent, −1 half as frequent',
    near: 'Near',
    nearWhy: 'Times within the span of the term',
    corpus: 'In all',
    corpusWhy: 'Times in all reports under the same filters',
    dice: 'Dice',
    diceWhy: '0 to 1; largest where the two always stand together',
    meaning: 'What the measures mean',
    meanings: {
      keyness: [
        'Log-likelihood (G²): how sure the difference is. Above 3.84, 6.63 and 10.83 it has p < 0.05, 0.01 and 0.001 for a single word; with many words at once, ask for more. It grows with the number of reports.',
        'Log ratio: how large the difference is, whatever the number of reports. 1 is twice as frequent in the target, 2 four times, −1 half as frequent.',
        'Per million words: the two sets differ in size, so compare these. Words are cut by jieba; punctuation is not counted.',
      ],
      collocates: [
        'Log-likelihood: how sure it is that the word is more frequent near the term than elsewhere.',
        'Dice: how closely the two go together, from 0 to 1.',
        'Words are cut by jieba; punctuation is not counted. The span ends with the paragraph.',
      ],
    },
    occurrences: (count, plural) => `${count} ${plural === 1 ? 'occurrence' : 'occurrences'}`,
    inReports: 'in',
  },
};
