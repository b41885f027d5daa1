import { seededIntegers } from '../../scripts/dev/oracle/seeded-random.js';

const SUBJECTS = [
  '县委',
  '县政府',
  '各乡镇',
  '农业农村局',
  '驻村干部',
  '水务局',
  '教育局',
  '合作社',
];
const VERBS = ['研究', '部署', '落实', '督促', '检查', '推广', '支持', '修缮', '登记', '评选'];
const OBJECTS = [
  '高标准农田',
  '灌溉渠道',
  '村小学',
  '茶园',
  '危桥',
  '养老院',
  '柑橘品牌',
  '垃圾清运',
  '山塘',
  '防火巡护',
  '集体账目',
  '招聘会',
  '读书节',
  '疫苗接种',
  '燃气管道',
  '老旧小区',
  '图书室',
];
const PLACES = [
  '东坑',
  '石岭',
  '榄溪',
  '沙浦',
  '云田',
  '白鹤',
  '新桥',
  '大湾',
  '青竹',
  '龙潭',
  '上塘',
];
const ENDS = [
  '进展顺利',
  '月底前完成',
  '群众满意',
  '尚需加快',
  '列入台账',
  '由专人负责',
  '年内验收',
];

/** A report that nobody wrote, of about so many characters, always the same for a seed. */
export function inventedText(seed: number, characters: number): string {
  const next = seededIntegers(seed);
  const pick = (words: string[]) => words[next() % words.length]!;
  const paragraphs: string[] = [];
  let length = 0;
  while (length < characters) {
    const sentences = Array.from({ length: 1 + (next() % 3) }, () => {
      const number = `${1 + (next() % 97)}处`;
      return `${pick(SUBJECTS)}${pick(VERBS)}${pick(PLACES)}${pick(OBJECTS)}${number}，${pick(ENDS)}。`;
    });
    paragraphs.push(sentences.join(''));
    length += sentences.join('').length;
  }
  return paragraphs.join('\n');
}

/** The text with so many words of two characters replaced. */
export function editedText(text: string, words: number, seed: number): string {
  const next = seededIntegers(seed);
  const characters = [...text];
  for (let done = 0; done < words;) {
    const at = next() % (characters.length - 1);
    if (characters.slice(at, at + 2).some((character) => /[^\p{L}]/u.test(character))) continue;
    characters.splice(
      at,
      2,
      ...[next(), next()].map((n) => String.fromCodePoint(0x4e00 + (n % 8_000))),
    );
    done += 1;
  }
  return characters.join('');
}
