import type { Words } from '../../reader/language.js';

export const KINDS = ['csv', 'jsonl', 'panel', 'sample'] as const;
export type Kind = (typeof KINDS)[number];
/** A panel counts reports, and reports are drawn. */
export const STATEMENT_KINDS = ['csv', 'jsonl'] as const;
type StatementKind = (typeof STATEMENT_KINDS)[number];

interface ExportTexts {
  what: string;
  whatStatements: string;
  kinds: Record<Kind, string>;
  statementKinds: Record<StatementKind, string>;
  sampleWhy: string;
  sampleFaults: Record<'size' | 'seed', string>;
  unit: string;
  units: Record<'reports' | 'lines', string>;
  size: string;
  seed: string;
  bom: string;
  save: string;
  saving: string;
}

export const exportWords: Words<ExportTexts> = {
  zh: {
    what: '导出全部符合条件的报道，不设上限；或从中随机抽样。',
    whatStatements: '导出全部符合条件的讲话，不设上限。',
    statementKinds: { csv: 'CSV，每段讲话一行', jsonl: 'JSONL，每段讲话一行' },
    kinds: {
      csv: 'CSV，每篇一行',
      jsonl: 'JSONL，每篇一行',
      panel: 'CSV，县区 × 月份的篇数与次数（面板数据）',
      sample: 'CSV，随机样本，作为编码表',
    },
    sampleWhy: '同一种子总是抽出同样的样本；表中注明抽样框，另有空白的编码列。',
    sampleFaults: {
      size: '数量须为 1 至 1000 的整数。',
      seed: '种子须为字母、数字、点、连字符或下划线，不含空格，最多 64 个字符。',
    },
    unit: '抽取',
    units: { reports: '报道', lines: '语境行（每处一行）' },
    size: '数量',
    seed: '种子',
    bom: '供 Excel 打开（加 BOM）',
    save: '下载',
    saving: '下载中…',
  },
  en: {
    what: 'Exports all matching reports, with no limit, or a random sample of them.',
    whatStatements: 'Exports all matching statements, with no limit.',
    statementKinds: { csv: 'CSV, one row per statement', jsonl: 'JSONL, one line per statement' },
    kinds: {
      csv: 'CSV, one row per report',
      jsonl: 'JSONL, one line per report',
      panel: 'CSV, reports and occurrences by county and month (panel data)',
      sample: 'CSV, a random sample as a coding sheet',
    },
    sampleWhy:
      'The same seed always draws the same sample. The sheet names the sampling frame and has an empty column for codes.',
    sampleFaults: {
      size: 'The number has to be a whole one from 1 to 1000.',
      seed: 'A seed has letters, digits, dots, hyphens and underscores, no blanks, 64 at most.',
    },
    unit: 'Draw',
    units: { reports: 'reports', lines: 'concordance lines' },
    size: 'Number',
    seed: 'Seed',
    bom: 'for Excel (with a BOM)',
    save: 'Download',
    saving: 'Downloading…',
  },
};
