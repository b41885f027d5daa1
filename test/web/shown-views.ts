/** A view, and what is in it once it is shown. */
export interface ShownView {
  path: string;
  /** CSS */
  shows: string;
}

/** What the views are asked for, of the reports that there are. */
export interface Asked {
  /** Terms that stand in statements, too. */
  terms: [string, string];
  speaker: string;
  report: string;
  /** A report with others of the same event in the other language, where there is any. */
  translated?: string;
  /** An official's id, where anybody is known to hold an office. */
  official?: string;
  /** The first two digits of a province's code. */
  province: string;
}

/** Of the bundled samples. */
export const OF_SAMPLES: Asked = {
  terms: ['党建', '会议'],
  speaker: '黎伟峰',
  report: 's027',
  translated: 's008',
  official: '441224-mojiaying',
  province: '44',
};

/** Every view, in each of the ways in which it shows something else. */
export function listViews(asked: Asked): ShownView[] {
  const { terms, speaker, report, translated, official, province } = asked;
  const [term, other] = terms;
  const curves = '.chart canvas';
  return [
    { path: '/', shows: '.provinces a' },
    { path: '/?q=', shows: '.result' },
    { path: `/?q=${term}`, shows: '.result mark' },
    { path: '/?q=meeting secretary', shows: '.expansion' },
    { path: '/?q=没有的词', shows: 'main .zero, main .remark, main .empty' },
    { path: `/?q="${term}`, shows: '[role=alert]' },
    { path: `/trends?q=${term}&q=${other}`, shows: curves },
    { path: `/trends?q=${term}&split=county&smooth=5`, shows: curves },
    {
      path: `/trends?q=${term}&split=province&show=multiples&measure=share&smooth=3`,
      shows: '.multiples .line',
    },
    { path: `/trends?q=${term}&q=${other}&show=heat`, shows: '.heat td' },
    { path: `/counties?q=${term}`, shows: '.ranking tbody tr' },
    {
      path: `/counties?q=${term}&measure=share&level=prefecture&area=${province}`,
      shows: '.ranking tbody tr',
    },
    { path: `/words?q=${other}`, shows: '.word-table tbody tr' },
    { path: `/words?q=${other}&show=collocates`, shows: '.word-table tbody tr' },
    { path: '/formulations', shows: '.phrase-lists' },
    { path: `/formulations?q=${term}`, shows: curves },
    { path: `/concordance?q=${term}`, shows: '.kwic mark' },
    { path: `/concordance?q=${term}&show=sentences`, shows: '.sentence mark' },
    { path: `/concordance?q=${term}&show=patterns&side=both`, shows: '.patterns a' },
    { path: '/statements', shows: '.statement' },
    { path: `/statements?q=${term}`, shows: '.statement mark' },
    { path: `/statements?q=${term}&show=lines&sort=right`, shows: '.kwic mark' },
    { path: `/speaker?name=${speaker}`, shows: '.statement' },
    { path: `/report?id=${report}&q=${other}`, shows: '.report-body' },
    ...(translated === undefined
      ? []
      : [{ path: `/report?id=${translated}`, shows: '.translations .pair' }]),
    ...(official === undefined
      ? []
      : [
          { path: '/officials', shows: '.careers tbody tr' },
          { path: `/official?id=${official}`, shows: '.activities li' },
        ]),
    { path: '/coverage', shows: 'main' },
    { path: `/cite?q=${term}&asOf=2026-01-01T00:00:00Z&count=1`, shows: '.cited td' },
  ];
}
