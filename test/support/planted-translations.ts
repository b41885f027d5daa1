import { romanizeName } from '../../indexer/enrich/people/romanize-name.js';
import { seededIntegers } from '../../scripts/dev/oracle/seeded-random.js';
import sentences from '../search/translations/sentences.json' with { type: 'json' };

/** A report as it is imported. */
export interface WrittenReport {
  id: string;
  lang: 'zh' | 'en';
  title: string;
  body: string;
  date: string;
  county: string;
}

/** Two reports, whether they are of one event, and which paragraphs then belong together. */
export interface LabelledPair {
  zh: WrittenReport;
  en: WrittenReport;
  isPair: boolean;
  paragraphs: [number, number][];
}

const COUNTIES = ['441224', '510421', '430626', '341524', '411424', '130633'];
const NAMES = ['黎海峰', '莫嘉颖', '罗正宇', '安丽萍', '喻长青', '凌晓月', '段守信', '贾雨欣'];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const PAIRS = 60;

/** One event, of which either language tells some sentences. */
interface Event {
  county: string;
  day: string;
  secretary: string;
  head: string;
  topic: number;
  intro: number;
  /** Indexes of the topic's sentences and of the quotations, with the quantities in them. */
  lines: { line: number; a: number; b: number; w: number; y: number }[];
  quotes: number[];
}

/** 60 pairs of reports of one event, and 60 of two events that are much alike, always the same. */
export function plantTranslations(): LabelledPair[] {
  const next = seededIntegers(60);
  return Array.from({ length: 2 * PAIRS }, (_, i) => {
    const isPair = i < PAIRS;
    const event = invent(next);
    const other = isPair ? event : alter(event, i, next);
    const [zh, en] = [writeChinese(event), writeEnglish(other, next)];
    const date = later(event.day, next() % 2);
    return {
      zh: { ...zh.report, id: `zh${i}`, lang: 'zh', date, county: event.county },
      en: {
        ...en.report,
        id: `en${i}`,
        lang: 'en',
        date: later(other.day, next() % 3),
        county: other.county,
      },
      isPair,
      paragraphs: isPair ? en.from.map((from, there) => [from, there]) : [],
    };
  });
}

function invent(next: () => number): Event {
  const who = next() % (NAMES.length / 2);
  const order = [0, 1, 2, 3].toSorted(() => (next() % 2) - 0.5).slice(0, 2 + (next() % 2));
  return {
    county: COUNTIES[next() % COUNTIES.length]!,
    day: `2023-${String(1 + (next() % 12)).padStart(2, '0')}-${String(1 + (next() % 25)).padStart(2, '0')}`,
    secretary: NAMES[2 * who]!,
    head: NAMES[2 * who + 1]!,
    topic: next() % sentences.topics.length,
    intro: next() % sentences.intros.length,
    lines: order.map((line) => ({
      line,
      a: 11 + (next() % 80),
      b: 120 + (next() % 8000),
      w: 13 + (next() % 900),
      y: 2 + (next() % 60),
    })),
    quotes: [next() % 4, 4].slice(0, 1 + (next() % 2)).map((quote) => quote % 4),
  };
}

/** Another event like one: of the same people on the same day, about something else, or about the same elsewhere or on another day. */
function alter(event: Event, i: number, next: () => number): Event {
  const fresh = invent(next);
  const { county, day, secretary, head } = event;
  const topic = (event.topic + 1 + (next() % 7)) % sentences.topics.length;
  switch (i % 4) {
    case 0:
      return { ...fresh, county, day, secretary, head, topic };
    case 1:
      return {
        ...event,
        lines: fresh.lines,
        quotes: fresh.quotes,
        day: later(day, 1 + (next() % 5)),
      };
    case 2:
      return { ...event, county: COUNTIES[(COUNTIES.indexOf(county) + 1) % COUNTIES.length]! };
    default:
      return { ...fresh, county, day, topic, secretary: fresh.secretary, head };
  }
}

function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

type Written = { report: Pick<WrittenReport, 'title' | 'body'>; from: number[] };

function paragraphsOf(event: Event, at: 0 | 1, values: Record<string, string>): string[] {
  const fill = (text: string, more: Record<string, string> = {}) =>
    text.replace(/\{(\w+)\}/gu, (_, name: string) => more[name] ?? values[name] ?? '');
  const topic = sentences.topics[event.topic]!;
  return [
    fill(sentences.intros[event.intro]![at]!),
    ...event.lines.map(({ line, a, b, w, y }) =>
      fill(topic.lines[line]![at]!, {
        a: String(a),
        b: at === 0 ? String(b) : b.toLocaleString('en-US'),
        w: String(w / 10),
        y: String(y),
        W: (w * 1000).toLocaleString('en-US'),
        Y: `${(y / 10).toFixed(1)} billion`,
      }),
    ),
    ...event.quotes.map((quote) => fill(sentences.quotes[quote]![at]!)),
  ];
}

function writeChinese(event: Event): Written {
  const { day, secretary, head } = event;
  const topic = sentences.topics[event.topic]!;
  const date = `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
  const paragraphs = paragraphsOf(event, 0, {
    d: date,
    t: topic.zh,
    s: `县委书记${secretary}`,
    h: `县委副书记、县长${head}`,
    sn: secretary,
    hn: head,
  });
  return {
    report: { title: `我县部署${topic.zh}工作`, body: paragraphs.join('\n') },
    from: paragraphs.map((_, i) => i),
  };
}

/** A translation that may leave a paragraph out, or put the last two together. */
function writeEnglish(event: Event, next: () => number): Written {
  const { day, secretary, head } = event;
  const topic = sentences.topics[event.topic]!;
  const [s, h] = [romanizeName(secretary), romanizeName(head)];
  let paragraphs = paragraphsOf(event, 1, {
    D: `${MONTHS[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}`,
    T: topic.en,
    S: `${s}, secretary of the county party committee,`,
    H: `${h}, deputy secretary of the county party committee and head of the county,`,
    sn: s,
    hn: h,
  }).map((text, i) => ({ text, from: i }));
  const dropped = next() % 3 === 0 && paragraphs.length > 3 ? 2 : -1;
  paragraphs = paragraphs.filter((_, i) => i !== dropped);
  return {
    report: {
      title: `The county deploys ${topic.en}`,
      body: paragraphs.map(({ text }) => text).join('\n'),
    },
    from: paragraphs.map(({ from }) => from),
  };
}
