import { useWords, type Words } from '../reader/language.js';

const QUERIES = [
  '乡村振兴 基层党建',
  '河长制 OR 湖长制',
  '乡村振兴 -党建',
  '(河长制 OR 湖长制) -试点',
  '"防疫、复工"',
  '两个覆盖 NEAR/10 非公',
  'govern*',
  'title:乡村振兴',
  'speaker:黎伟峰 role:县委书记',
  'county:怀集县 date:2023-01..2023-06',
];

interface HelpTexts {
  typed: string;
  found: string;
  meanings: string[];
  rule: string;
  keys: string;
}

const helpWords: Words<HelpTexts> = {
  zh: {
    typed: '输入',
    found: '得到这样的报道',
    meanings: [
      '两个词都出现，位置不限',
      '出现其一，或两者',
      '有前者而没有后者；也可写 NOT',
      '括号用来分组',
      '一字不差，包括空格和标点',
      '同一段中，两者相距至多 10 个字',
      '以这些字母开头的词',
      '出现在标题中',
      '此人讲话，且职务含这几个字',
      '这个县、这段时间的报道',
    ],
    rule: '词语按字面匹配，不分词：报道的一段文字中有这几个字，就算出现。繁体也能检到简体。运算符用大写字母。',
    keys: '按 / 回到检索框，按 ? 打开本说明，按 Esc 关闭。',
  },
  en: {
    typed: 'You type',
    found: 'You get reports where',
    meanings: [
      'both terms stand, anywhere',
      'one or the other does, or both',
      'the first does and the second does not; also NOT',
      'parentheses group',
      'exactly this stands, blanks and signs included',
      'both stand in one paragraph, at most 10 characters apart',
      'a word begins so',
      'the title has it',
      'this person spoke, in a role that contains these words',
      'the county and the time are these',
    ],
    rule: 'Terms are taken literally, without word segmentation: a term occurs where a paragraph contains it. Traditional characters also find simplified ones. Operators are written in capitals.',
    keys: 'Press / to go to the search box, ? for this help, Escape to close it.',
  },
};

/** The query language by examples. */
export function QueryHelp() {
  const t = useWords(helpWords);
  return (
    <>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t.typed}</th>
            <th scope="col">{t.found}</th>
          </tr>
        </thead>
        <tbody>
          {QUERIES.map((query, i) => (
            <tr key={query}>
              <td>
                <code lang="zh-CN">{query}</code>
              </td>
              <td>{t.meanings[i]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t.rule}</p>
      <p>{t.keys}</p>
    </>
  );
}
