import { useEffect } from 'preact/hooks';
import type { SearchAnswer } from '../../model/api/reports/search.js';
import { useAnswer } from '../api/use-answer.js';
import { learnLabels } from '../query/labels.js';
import { apiParams } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { FacetPanel } from './facet-panel.js';
import '../styles/facets.css';

/** The facets in views that do not search themselves. What fails here, the view itself tells. */
export function RefinePanel() {
  const { params } = useAddress();
  const asked = apiParams(params);
  asked.set('limit', '0');
  asked.set('facets', 'county,month,speaker,channel,lang');
  const { answer, problem } = useAnswer<SearchAnswer>(`api/v1/search?${asked.toString()}`);
  useEffect(() => {
    if (answer !== undefined) learnLabels(answer.facets, []);
  }, [answer]);
  return <FacetPanel facets={answer?.facets ?? (problem && {})} />;
}
