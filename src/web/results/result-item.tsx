import type { TextMatch } from '../../model/api/parts/report-head.js';
import type { Hit } from '../../model/api/reports/search.js';
import { readQuery } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { HighlightedText } from '../report-facts/highlighted-text.js';
import { textLanguage } from '../report-facts/text-language.js';
import { useWords } from '../reader/language.js';
import { OutsideLink } from '../report-facts/outside-link.js';
import { ReportFacts } from '../report-facts/report-facts.js';
import { reportHref } from '../address/report-href.js';
import { useFormat } from '../reader/use-format.js';
import { searchWords } from './words.js';

export function ResultItem({ hit }: { hit: Hit }) {
  const t = useWords(searchWords);
  const format = useFormat();
  const { params } = useAddress();
  const lang = textLanguage(hit.lang);
  return (
    <li class="result">
      <article>
        <h2 lang={lang}>
          <a href={reportHref(hit.id, readQuery(params), params.get('asOf'))}>
            <HighlightedText text={hit.title} matches={titleMatches(hit)} />
          </a>
        </h2>
        <ReportFacts head={hit}>
          {hit.speakers.length > 0 && (
            <span>
              {t.speakers}
              <span lang={lang}>{format.list(hit.speakers)}</span>
            </span>
          )}
          <OutsideLink url={hit.url}>{t.original}</OutsideLink>
        </ReportFacts>
        {hit.snippets
          .filter(({ field }) => field === 'body')
          .map(({ text, matches }, i) => (
            <p key={i} class="snippet" lang={lang}>
              <HighlightedText text={text} matches={matches} />
            </p>
          ))}
      </article>
    </li>
  );
}

/** The matches of the title: its snippet may be the title or a piece of it. */
function titleMatches(hit: Hit): TextMatch[] {
  return hit.snippets
    .filter(({ field }) => field === 'title')
    .flatMap(({ text, matches }) => {
      const shift = hit.title.indexOf(text);
      return shift < 0 ? [] : matches.map(([start, length]): TextMatch => [start + shift, length]);
    });
}
