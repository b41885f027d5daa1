import { useEffect } from 'preact/hooks';
import type { ReportAnswer } from '../../model/api/reports/report.js';
import { reportTags, type HeadTag } from '../../model/citation/report-tags.js';
import { reportAddress } from './report-address.js';

/**
 * Keeps the page's head about the report that is shown, as the gateway wrote it for the first one: reference managers read
 * it there, and are told to look again.
 */
export function useReportHead(report: ReportAnswer | undefined): void {
  useEffect(() => {
    if (report === undefined) return undefined;
    document.title = `${report.title} · 县报 Xianbao`;
    const page = reportAddress(report);
    clearHead();
    document.head.append(...reportTags(report, page).map(toMeta), canonicalLink(page));
    document.dispatchEvent(new Event('ZoteroItemUpdated', { bubbles: true, cancelable: true }));
    return clearHead;
  }, [report]);
}

/** Takes away what belongs to one view alone; the gateway marks it. */
function clearHead(): void {
  for (const element of document.head.querySelectorAll('[data-view]')) element.remove();
}

function toMeta({ attribute, name, content }: HeadTag): HTMLMetaElement {
  const meta = document.createElement('meta');
  meta.setAttribute(attribute, name);
  meta.content = content;
  meta.dataset.view = '';
  return meta;
}

function canonicalLink(page: string): HTMLLinkElement {
  const link = document.createElement('link');
  link.rel = 'canonical';
  link.href = page;
  link.dataset.view = '';
  return link;
}
