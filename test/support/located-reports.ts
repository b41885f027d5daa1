import { expect } from 'chai';
import { it } from 'mocha';
import { locateReport, type ReportLocation } from '../../indexer/enrich/place/locate-report.js';
import type { PlaceHints } from '../../indexer/enrich/place/place-scene.js';

/** What is so, what is known of the report, and where it is from as `describeLocation` writes it. */
export type LocationCase = [what: string, hints: Partial<PlaceHints>, wanted: string];

export const MEETING = '1月13日，县委常委会召开扩大会议。县委书记林晓舟主持会议并讲话。';
export const DISTRICT_MEETING = '1月13日，区委常委会召开扩大会议。区委书记林晓舟主持会议并讲话。';
export const CITY_MEETING = '1月13日，市委常委会召开扩大会议。市委书记林晓舟主持会议并讲话。';

/** Makes a test of each case. */
export function testLocations(lang: 'zh' | 'en', cases: readonly LocationCase[]): void {
  for (const [what, hints, wanted] of cases) {
    it(what, () => {
      const found = locateReport({ title: '', body: '', lang, ...hints });
      expect(describeLocation(found)).to.equal(wanted);
    });
  }
}

/** 441224 title, 肇庆市, 广东省, open 110105 220104, or none. */
function describeLocation(reading: ReportLocation): string {
  switch (reading.level) {
    case 'county':
      return `${reading.county.code} ${reading.evidence}`;
    case 'open':
      return ['open', ...reading.candidates.map(({ code }) => code)].join(' ');
    case 'none':
      return 'none';
    default:
      return `${reading.level} ${reading.prefecture ?? reading.province}`;
  }
}
