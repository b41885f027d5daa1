import type { OfficialAnswer, OfficialsAnswer } from '../../model/api/reports/officials.js';
import type { Citable } from '../numbers/citable.js';

/** How many hold the offices asked for, to be cited: the address counts them again as the reports stood. */
export function citeOfficials({ total, citation }: OfficialsAnswer): Citable {
  const params = new URLSearchParams(citation.url.split('?', 2)[1]);
  params.delete('asOf');
  const asked = [...params].filter(([name]) => name !== 'limit').map(([, value]) => value);
  const named = (text: string) => (asked.length === 0 ? text : `${text} (${asked.join(', ')})`);
  return {
    query: asked.join(' '),
    what: { zh: named('报道所见任职官员'), en: named('Officials as the reports show them') },
    total,
    unit: 'officials',
    snapshot: citation.snapshot,
    engine: citation.engine,
    params,
  };
}

/** In how many reports an official is named, to be cited. */
export function citeOfficial({ id, name, nameLatin, total, citation }: OfficialAnswer): Citable {
  return {
    query: name,
    what: { zh: `提到${name}的报道`, en: `Reports that name ${nameLatin}` },
    total,
    unit: 'reports',
    snapshot: citation.snapshot,
    engine: citation.engine,
    params: new URLSearchParams({ id }),
    view: 'official',
  };
}
