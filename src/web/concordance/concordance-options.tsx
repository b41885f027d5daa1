import { readChoice, withChoice } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { LINE_SORTS, WIDTHS } from './concordance-params.js';
import { concordanceWords } from './words.js';

/** The order of the lines and how much of the context they show. */
export function ConcordanceOptions() {
  const t = useWords(concordanceWords);
  const { params, change } = useAddress();
  return (
    <div class="options" role="group" aria-label={t.options}>
      <label>
        {t.sort}{' '}
        <select
          value={readChoice(params, 'sort', LINE_SORTS)}
          onChange={(event) => {
            const chosen = LINE_SORTS.find((sort) => sort === event.currentTarget.value) ?? '-date';
            change((now) => withChoice(now, 'sort', chosen, LINE_SORTS));
          }}
        >
          {LINE_SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {t.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t.width}{' '}
        <select
          value={readChoice(params, 'width', WIDTHS)}
          onChange={(event) => {
            const chosen = WIDTHS.find((width) => width === event.currentTarget.value) ?? '30';
            change((now) => withChoice(now, 'width', chosen, WIDTHS));
          }}
        >
          {WIDTHS.toSorted((a, b) => Number(a) - Number(b)).map((width) => (
            <option key={width} value={width}>
              {width}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
