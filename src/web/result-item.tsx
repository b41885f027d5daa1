import type { Hit, HitCounty, Match } from './api.js';
import { HighlightedText } from './highlighted-text.js';
import { useLanguage } from './language.js';

export function ResultItem({ hit }: { hit: Hit }) {
  const { locale, t } = useLanguage();
  const title = <HighlightedText text={hit.title} matches={titleMatches(hit)} />;
  // Addresses come from crawled pages: only web addresses become links.
  const isLink = /^https?:\/\//i.test(hit.url ?? '');
  const lang = hit.lang === 'zh' ? 'zh-CN' : hit.lang;
  return (
    <li class="result">
      <article>
        <h2 lang={lang}>
          {isLink ? (
            <a href={hit.url} target="_blank" rel="noopener">
              {title}{' '}
              <span class="hidden" lang={locale}>
                {t.opensNewTab}
              </span>
            </a>
          ) : (
            title
          )}
        </h2>
        <p class="facts">
          <time dateTime={hit.date}>{formatDay(hit.date, locale)}</time>
          {hit.county && <CountyName county={hit.county} />}
          {hit.channel && <span lang={lang}>{hit.channel}</span>}
          {hit.speakers.length > 0 && (
            <span>
              {t.speakers}
              <span lang={lang}>{hit.speakers.join(locale === 'en' ? ', ' : '、')}</span>
            </span>
          )}
        </p>
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

/** County names repeat, so prefecture and province always stand with them, large to small in Chinese. */
function CountyName({ county }: { county: HitCounty }) {
  const { language } = useLanguage();
  const around = [county.province, county.prefecture].filter((name) => name !== null);
  if (language === 'zh') return <span>{[...around, county.name].join(' ')}</span>;
  return (
    <span>
      {county.nameEn}{' '}
      <span class="original" lang="zh-CN">
        {[...around, county.name].join(' ')}
      </span>
    </span>
  );
}

/** The matches of the title: its snippet may be the title or a piece of it. */
function titleMatches(hit: Hit): Match[] {
  return hit.snippets
    .filter(({ field }) => field === 'title')
    .flatMap(({ text, matches }) => {
      const shift = hit.title.indexOf(text);
      return shift < 0 ? [] : matches.map(([start, length]): Match => [start + shift, length]);
    });
}

function formatDay(date: string, locale: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(day);
}
