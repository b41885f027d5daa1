import type { ComponentChildren } from 'preact';
import type { CoverageAnswer } from '../../model/api/counting/coverage.js';
import type { SearchAnswer } from '../../model/api/reports/search.js';
import { viewHref } from '../address/views.js';
import { Exactness } from '../numbers/exactness.js';
import { useLabels } from '../query/labels.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { landingWords } from './words.js';

interface CorpusFactsProps {
  corpus: SearchAnswer | undefined;
  coverage: CoverageAnswer | undefined;
}

/** How many reports there are, from where and when. Its places stand before the numbers come. */
export function CorpusFacts({ corpus, coverage }: CorpusFactsProps) {
  const t = useWords(landingWords);
  const format = useFormat();
  const labelValue = useLabels();
  const months = corpus?.facets.month?.values ?? [];
  const [first, last] = [months[0]?.value, months.at(-1)?.value];
  const crawled = (coverage?.sources ?? []).flatMap(({ lastSuccess }) => lastSuccess ?? []);
  const latest = crawled.toSorted().at(-1);
  const everything = new URLSearchParams({ q: '' });
  const langs = corpus?.facets.lang?.values ?? [];
  const facts: [label: string, value: ComponentChildren][] = [
    [
      t.reports,
      corpus && (
        <>
          <a href={viewHref('search', everything)}>
            {corpus.total.relation === 'atMost' && '≤ '}
            {format.number(corpus.total.value)}
          </a>{' '}
          <Exactness {...corpus.total} />
        </>
      ),
    ],
    [
      t.counties,
      corpus && (
        <a href={viewHref('counties', new URLSearchParams())}>
          {format.number(corpus.facets.county?.total ?? 0)}
        </a>
      ),
    ],
    [t.span, first && last && `${format.month(first)} – ${format.month(last)}`],
    [
      t.languages,
      langs.length > 0 &&
        format.list(
          langs.map(({ value, count }) => `${labelValue('lang', value)} ${format.number(count)}`),
        ),
    ],
    [
      t.lastCrawl,
      coverage && (
        <a href={viewHref('coverage', new URLSearchParams())}>
          {latest === undefined ? t.never : format.day(latest.slice(0, 10))}
        </a>
      ),
    ],
  ];
  return (
    <dl class="corpus-facts" aria-busy={corpus === undefined}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value || <span class="awaited" />}</dd>
        </div>
      ))}
    </dl>
  );
}
