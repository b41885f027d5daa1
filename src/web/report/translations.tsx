import type { TranslationsAnswer } from '../../model/api/reports/translations.js';
import { reportHref } from '../address/report-href.js';
import { useAddress } from '../address/address.js';
import { useAnswer } from '../api/use-answer.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { ReportFacts } from '../report-facts/report-facts.js';
import { textLanguage } from '../report-facts/text-language.js';
import { reportWords } from './words.js';

type Translation = TranslationsAnswer['translations'][number];

/** Reports of the same event in the other language, each side by side with this one; nothing where there are none. */
export function Translations({ base }: { base: string }) {
  const t = useWords(reportWords);
  const { params } = useAddress();
  const asOf = params.get('asOf');
  const query = asOf === null ? '' : `?${new URLSearchParams({ asOf }).toString()}`;
  const { answer } = useAnswer<TranslationsAnswer>(`${base}/translations${query}`);
  if (answer === undefined || answer.translations.length === 0) return null;
  return (
    <section class="translations">
      <h2>{t.translations}</h2>
      {answer.translations.map((each, i) => (
        <details key={each.id} open={i === 0}>
          <summary>
            <span lang={textLanguage(each.lang)}>{each.title}</span>
          </summary>
          <SideBySide lang={answer.lang} translation={each} />
        </details>
      ))}
    </section>
  );
}

function SideBySide({ lang, translation }: { lang: 'zh' | 'en'; translation: Translation }) {
  const t = useWords(reportWords);
  const format = useFormat();
  const { params } = useAddress();
  const { id, score, paragraphs, texts } = translation;
  return (
    <>
      <ReportFacts head={translation}>
        <span>{t.alike(format.percent(score))}</span>
        <a href={reportHref(id, '', params.get('asOf'))}>{t.openTranslation}</a>
      </ReportFacts>
      <div class="side-by-side">
        {texts.map(([here, there], i) => {
          const [own, other] = paragraphs[i]!;
          const [before, after] = paragraphs[i - 1] ?? [-1, -1];
          // A paragraph that belongs to two of the other text stands beside the first of them.
          return (
            <div key={`${own} ${other}`} class="pair">
              <p lang={textLanguage(lang)}>{own === before ? '' : here}</p>
              <p lang={textLanguage(translation.lang)}>{other === after ? '' : there}</p>
            </div>
          );
        })}
      </div>
    </>
  );
}
