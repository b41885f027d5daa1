import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { MeilisearchError } from '../../../../src/routes/interop/meilisearch/meilisearch-error.js';
import { readMeilisearchFilter } from '../../../../src/routes/interop/meilisearch/meilisearch-filter.js';

describe('A filter in Meilisearch’s language', () => {
  const read: [filter: (string | string[])[], conditions: string[]][] = [
    [[], []],
    [['', [' ']], []],
    [['lang = zh'], ['((lang IN ["zh"]))']],
    [['"channel"="怀集发布"'], ['((channel IN ["怀集发布"]))']],
    [["channel != '懷集 發布'"], ['(((NOT channel IN ["懷集發布", "怀集发布"])))']],
    [
      [['speakers = "买买提•艾力"', 'month = 2023-01'], 'year = 2023'],
      ['((speakers IN ["买买提·艾力"]) OR (month IN ["2023-01"]))', '((year IN ["2023"]))'],
    ],
    [['county NOT IN [怀集, "441223",]'], ['(((NOT county IN ["441224", "441223"])))']],
    [['county = 鼓楼区'], ['((county IN ["320106", "320302", "350102", "410204"]))']],
    [['county = 无此县'], ['((county IN ["无此县"]))']],
    [
      ['province = Guangdong OR NOT(lang=en)'],
      ['((province IN ["广东省"] OR NOT ( lang IN ["en"] )))'],
    ],
    [['id = Ab AND reprintOf IS NOT NULL'], ['((idCode IN ["-ab"] AND reprintCode IS NOT NULL))']],
    [['reprintOf NOT EXISTS'], ['((reprintCode NOT EXISTS))']],
    [['characters 100 TO 200'], ['((characters 100 TO 200))']],
    [['keywords = "a \\" OR (b"'], ['((keywords = "a \\" OR (b"))']],
    [['channel EXISTS'], ['((channel EXISTS))']],
    [['"speaker"="李伟" AND speaker EXISTS'], ['((speakers IN ["李伟"] AND speakers EXISTS))']],
    [['countyName = 怀集县'], ['((county IN ["441224"]))']],
    [['"date">=20230105'], ['((day >= 20230105))']],
    [['date < 2023-05 OR date > 2023-05'], ['((day < 20230500 OR day > 20230599))']],
    [['date = 2023-05-07'], ['((((day >= 20230507 AND day <= 20230507))))']],
    [
      ['date NOT IN [2022, 2023-05]'],
      [
        '(((NOT ((day >= 20220000 AND day <= 20229999) OR (day >= 20230500 AND day <= 20230599)))))',
      ],
    ],
    [['date 2023-01 TO 2023-06-30'], ['(((day >= 20230100 AND day <= 20230630)))']],
    [
      ['year >= 2022', 'year <= 2023'],
      ['((day >= 20220000))', '((day <= 20239999))'],
    ],
    [['"month" > "2022-11"'], ['((day > 20221199))']],
  ];
  for (const [filter, conditions] of read) {
    it(`${JSON.stringify(filter)} is ${conditions.join(' AND ') || 'none'}`, () => {
      expect(readMeilisearchFilter(filter)).to.deep.equal(conditions);
    });
  }

  for (const open of [
    'lang = zh) OR (lang = en',
    '(lang = zh',
    'lang = "zh',
    "lang = 'zh",
    'lang ! zh',
    'date > yesterday',
    'year < 23',
  ]) {
    it(`${open} is refused`, () => {
      expect(() => readMeilisearchFilter([open]))
        .to.throw(MeilisearchError)
        .with.property('code', 'invalid_search_filter');
    });
  }

  it('never reaches beyond its own bounds', () => {
    const text = fc
      .array(
        fc.constantFrom(
          'channel',
          ' ',
          '=',
          '"',
          "'",
          '\\',
          '(',
          ')',
          '[',
          ']',
          ',',
          'IN',
          'OR',
          'x',
        ),
      )
      .map((parts) => parts.join(''));
    let taken = 0;
    fc.assert(
      fc.property(text, (given) => {
        const conditions = readOrRefuse([given]);
        if (conditions === undefined || conditions.length === 0) return;
        taken += 1;
        expect(closesAtEnd(conditions[0]!), conditions[0]).to.equal(true);
      }),
      { numRuns: 2_000 },
    );
    expect(taken).to.be.above(100);
  });
});

function readOrRefuse(filter: string[]): string[] | undefined {
  try {
    return readMeilisearchFilter(filter);
  } catch (error) {
    if (error instanceof MeilisearchError) return undefined;
    throw error;
  }
}

/** Whether the parenthesis that a text begins with is closed by its last character, quotations left out. */
function closesAtEnd(text: string): boolean {
  const signs = text.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gsu, '""');
  let depth = 0;
  for (const [i, sign] of [...signs].entries()) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0) return i === signs.length - 1;
  }
  return false;
}
