import { divisionNames } from '../../src/model/place/counties.js';
import { inventedText } from './invented-texts.js';

/** A row as files of JSONL have it. */
export interface InventedReport {
  id: string;
  title: string;
  body: string;
  date: string;
  county: string;
  channel: string;
}

const SPEAKERS = ['李春和', '赵青山', '陈素兰', '孙以宁', '周若谷', '吴远帆'];
const ROLES = ['县委书记', '县长', '县人大常委会主任', '副县长'];
const CHARACTERS = 60;
const FIRST_DAY = Date.parse('2018-01-01');
const DAYS = 2_500;
const DAY_MS = 86_400_000;
/** Consecutive reports are of counties far from each other; it shares no divisor with the numbers of counties and days. */
const STRIDE = 379;

/** Short reports that nobody wrote, of so many counties all over the country, always the same. In each, somebody says something. */
export function inventedReports(count: number, counties: number): InventedReport[] {
  const codes = new Set(divisionNames().map(({ code }) => code));
  const all = [...codes].filter((code) => /^\d{4}2[1-9]$/u.test(code));
  const chosen = Array.from({ length: counties }, (_, i) => all[(i * STRIDE) % all.length]!);
  return Array.from({ length: count }, (_, i) => {
    const speaker = SPEAKERS[i % SPEAKERS.length]!;
    const role = ROLES[i % ROLES.length]!;
    const subject = i % 3 === 0 ? '会议研究党建工作。' : '会议研究春耕工作。';
    return {
      id: `v${i}`,
      title: `第${i}次工作会议`,
      body: `${subject}\n${role}${speaker}强调，要让群众满意。\n${inventedText(i, CHARACTERS)}`,
      date: new Date(FIRST_DAY + ((i * STRIDE) % DAYS) * DAY_MS).toISOString().slice(0, 10),
      county: chosen[i % counties]!,
      channel: `第${i % 40}融媒体中心`,
    };
  });
}
