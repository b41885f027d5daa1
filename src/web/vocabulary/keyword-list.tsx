import type { KeynessAnswer } from '../../model/api/counting/words.js';
import { useAddress } from '../address/address.js';
import { useAnswer } from '../api/use-answer.js';
import { toCitable } from '../numbers/citable.js';
import { Exactness } from '../numbers/exactness.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import type { Column } from '../shell/sortable-table.js';
import { useWordColumns } from './use-word-columns.js';
import { keynessPath, readReference, REFERENCE_FIELDS } from './vocabulary-params.js';
import { WordList } from './word-list.js';
import { vocabularyWords } from './words.js';

type Keyword = KeynessAnswer['words'][number];
type Side = 'target' | 'reference';

/** The words by which the target differs from the reference. */
export function KeywordList() {
  const t = useWords(vocabularyWords);
  const format = useFormat();
  const { params } = useAddress();
  const path = keynessPath(params);
  const progress = useAnswer<KeynessAnswer>(path);
  const columns = useColumns(progress.answer);
  if (path === undefined) return <p class="remark">{t.notChosen}</p>;
  const size = (name: string, { reports, tokens }: KeynessAnswer[Side]) => (
    <span class="side">{t.size(name, format.number(reports), format.number(tokens))}</span>
  );
  const describeReference = () => {
    const fields = [...readReference(params)].map(([field, value]) => {
      const name = REFERENCE_FIELDS.find((each) => each === field);
      return `${name === undefined ? field : t.fields[name]} ${value}`;
    });
    return fields.length === 0 ? t.allOthers : fields.join(' · ');
  };
  return (
    <WordList
      show="keyness"
      path={path}
      progress={progress}
      rows={({ words }) => words}
      columns={columns}
      asked={[[t.reference, describeReference()]]}
      summary={({ target, reference, citation }) => (
        <>
          {size(t.target, target)} {size(t.reference, reference)} <Exactness {...citation} />
        </>
      )}
      citables={({ citation, target }, asked) => [
        toCitable(
          citation,
          'reports',
          { value: target.reports, relation: citation.relation },
          asked,
        ),
      ]}
    />
  );
}

function useColumns(answer: KeynessAnswer | undefined): Column<Keyword>[] {
  const t = useWords(vocabularyWords);
  const format = useFormat();
  const { word, likelihood } = useWordColumns(answer?.words ?? []);
  const perMillion = (count: number, side: Side) =>
    (count * 1e6) / Math.max(1, answer?.[side].tokens ?? 0);
  const count = (side: Side, label: string): Column<Keyword> => ({
    name: side,
    label,
    isNumber: true,
    value: (row) => row[side],
    cell: (row) => format.number(row[side]),
  });
  const rate = (side: Side): Column<Keyword> => ({
    name: `${side}Rate`,
    label: t.perMillion,
    isNumber: true,
    value: (row) => perMillion(row[side], side),
    cell: (row) => format.rate(perMillion(row[side], side)),
  });
  return [
    word,
    count('target', t.inTarget),
    rate('target'),
    count('reference', t.inReference),
    rate('reference'),
    likelihood,
    {
      name: 'effect',
      label: t.ratio,
      title: t.ratioWhy,
      isNumber: true,
      value: ({ effect }) => effect,
      cell: ({ effect }) => format.signed(effect),
    },
  ];
}
