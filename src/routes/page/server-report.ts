import { escapeUTF8 } from 'entities/escape';
import type { ArchivedCopy } from '../../model/api/reports/report.js';
import { CITATION_FORMATS, CITATION_PRINTERS } from '../../model/citation/formats.js';
import { citeReport } from '../../model/citation/cite-report.js';
import type { ShownReport } from '../http/present.js';
import { originalPath } from '../../model/citation/original-path.js';
import type { ReportAddresses } from '../http/report-addresses.js';
import type { ListLanguage } from './server-list.js';

const WORDS = {
  zh: {
    original: '原文网页',
    kept: '本版固定地址',
    archived: (day: string) => `存档副本（取于 ${day}）`,
    collected: (day: string) => `收录于 ${day}`,
    gone: (day: string) => `${day} 起，原网站上已没有这篇报道。`,
    reprint: '这篇报道与更早的一篇内容相同：',
    first: '看更早的一篇',
    people: '人物',
    parts: { spoke: '讲话', presided: '主持', attended: '出席' },
    cite: '引用',
    files: '引文文件：',
  },
  en: {
    original: 'Original page',
    kept: 'Permanent address of this version',
    archived: (day: string) => `Archived copy, retrieved on ${day}`,
    collected: (day: string) => `Collected ${day}`,
    gone: (day: string) => `Gone from the original site since ${day}.`,
    reprint: 'This report repeats the text of an earlier one: ',
    first: 'see the earlier one',
    people: 'People',
    parts: { spoke: 'spoke', presided: 'presided', attended: 'attended' },
    cite: 'Cite',
    files: 'Citation files: ',
  },
};

/** A report, whole, as HTML that needs no scripts. All that is not written here is escaped. */
export function serverReport(
  report: ShownReport,
  addresses: ReportAddresses,
  archived: ArchivedCopy | null,
  language: ListLanguage,
): string {
  const t = WORDS[language];
  const lang = report.lang === 'zh' ? 'zh-CN' : 'en';
  const { county, channel, date, goneAt, reprintOf, validFrom } = report;
  const places = county === null ? [] : [county.province, county.prefecture, county.name];
  const facts = [date, places.filter(Boolean).join(' '), channel].filter(Boolean).join(' · ');
  return [
    `<article><header class="report-head"><h1 lang="${lang}">${escapeUTF8(report.title)}</h1>`,
    `<p class="facts">${escapeUTF8(facts)}</p>`,
    `<p class="facts">${links(report, addresses, archived, language)}</p>`,
    goneAt === null ? '' : `<p class="caution">${t.gone(goneAt.slice(0, 10))}</p>`,
    reprintOf === null
      ? ''
      : `<p class="remark">${t.reprint}<a href="./report?id=${encodeURIComponent(reprintOf)}">${t.first}</a></p>`,
    `</header><div class="report-body" lang="${lang}">`,
    ...report.body.split('\n').map((text) => `<p>${escapeUTF8(text)}</p>`),
    '</div>',
    people(report, language),
    `<p class="remark">${t.collected(validFrom.slice(0, 10))}</p>`,
    citations(report, addresses, language),
    '</article>',
  ].join('');
}

function links(
  { id, url, validFrom }: ShownReport,
  { kept }: ReportAddresses,
  archived: ArchivedCopy | null,
  language: ListLanguage,
): string {
  const t = WORDS[language];
  const isWeb = url !== null && /^https?:\/\//iu.test(url);
  return [
    isWeb ? `<a href="${escapeUTF8(url)}" rel="noopener noreferrer">${t.original}</a> ` : '',
    archived === null
      ? ''
      : `<a href="./${escapeUTF8(originalPath({ id, validFrom }))}">${t.archived(archived.retrievedAt.slice(0, 10))}</a> `,
    `<a href="${escapeUTF8(kept)}">${t.kept}</a>`,
  ].join('');
}

function people({ people: all }: ShownReport, language: ListLanguage): string {
  if (all.length === 0) return '';
  const t = WORDS[language];
  const items = all.map(({ name, role, part }) => {
    const said = [t.parts[part], role].filter(Boolean).join(' · ');
    return `<li>${escapeUTF8(name)} <small>${escapeUTF8(said)}</small></li>`;
  });
  return `<section><h2>${t.people}</h2><ul>${items.join('')}</ul></section>`;
}

function citations(report: ShownReport, { kept }: ReportAddresses, language: ListLanguage): string {
  const t = WORDS[language];
  const work = citeReport(report, kept, new Date().toISOString().slice(0, 10));
  const printed = (['gbt7714', 'apa'] as const).map((format) => {
    const { label, print } = CITATION_PRINTERS[format];
    return `<h3>${label}</h3><p>${escapeUTF8(print(work))}</p>`;
  });
  const files = CITATION_FORMATS.filter((format) => format !== 'gbt7714' && format !== 'apa').map(
    (format) => {
      const asked = new URLSearchParams({ format, asOf: report.validFrom }).toString();
      const href = `./api/v1/reports/${encodeURIComponent(report.id)}/citation?${asked}`;
      return `<a href="${escapeUTF8(href)}">${CITATION_PRINTERS[format].label}</a>`;
    },
  );
  return `<section><h2>${t.cite}</h2>${printed.join('')}<p>${t.files}${files.join(' · ')}</p></section>`;
}
