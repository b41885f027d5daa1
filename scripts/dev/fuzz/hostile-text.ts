import fc from 'fast-check';

/** Pieces that parsers of queries, pages, feeds, tables and addresses take for more than letters. */
const PIECES = [
  '乡村振兴',
  '党',
  ' OR ',
  ' AND ',
  ' NOT ',
  ' NEAR/5 ',
  '-',
  '(',
  ')',
  '"',
  '“',
  '”',
  '＂',
  '｜',
  '*',
  'title:',
  'speaker:',
  'county:441224',
  'date:2023-01..2023-06',
  'date:9999',
  '1,000.5',
  '①5个',
  '\u200b',
  '\ufdd0',
  '\u0000',
  '\u001b]52;c;eA==\u0007',
  '\u202e',
  '😀',
  '\ud83d',
  'e\u0301',
  '%',
  '%E4%B9',
  '../',
  '<script>alert(1)</script>',
  '<![CDATA[',
  '&#x0;',
  '&lt;',
  '<table><tr><td>',
  '<div>'.repeat(50),
  '<!DOCTYPE html [<!ENTITY a "b">]>',
  '{"title":"a","body":"b","date":"2023-01-14"}',
  '{"a":'.repeat(100),
  '[[[[[[[[',
  '=1+1',
  '\r\n',
  '\n',
  '\t',
  ',',
  ';',
  "'",
  '\\',
  'User-agent: *\nDisallow: /',
  'Sitemap: http://a.example/s.xml\n',
  'sources:\n  - id: a\n    kind: site\n',
  '<rss><channel><item><link>http://a.example/1.html</link></item></channel></rss>',
  '<urlset><url><loc>http://a.example/art/2023/1/14/1.html</loc></url></urlset>',
  '2023年1月14日',
  'http://127.0.0.1:1/',
];

/** Texts of such pieces, of any characters, and long repetitions. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((all) => all.join('')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...PIECES), fc.nat({ max: 400 }))
      .map(([piece, times]) => piece.repeat(times)),
  },
);

/** The bytes of such texts in some encoding, cut anywhere, or bytes of no text at all. */
export const hostileBytes: fc.Arbitrary<Buffer> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(hostileText, fc.constantFrom('utf8', 'utf16le', 'latin1'), fc.nat({ max: 3 }))
      .map(([text, encoding, cut]) => Buffer.from(text, encoding as BufferEncoding).subarray(cut)),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
);
