import type { Total } from '../../model/api/parts/total.js';
import { Exactness } from '../numbers/exactness.js';
import { numberWords } from '../numbers/words.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { statementWords } from './words.js';

export function StatementTotal({ total }: { total: Total }) {
  const t = useWords(statementWords);
  const n = useWords(numberWords);
  const format = useFormat();
  const count = t.statements(format.number(total.value), total.value);
  return (
    <span class="total">
      <strong>{total.relation === 'exact' ? count : n.atMost(count)}</strong>{' '}
      <Exactness {...total} exactWhy={t.exactWhy} />
    </span>
  );
}
