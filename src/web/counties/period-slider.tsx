import { useEffect, useRef, useState } from 'preact/hooks';
import { useAddress } from '../address/address.js';
import { withParam } from '../query/params.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { countyWords } from './words.js';

/** How long the thumb must rest before its period is asked for. */
const REST_MS = 120;

interface PeriodSliderProps {
  periods: string[];
  /** The one that is shown; all of them where it is missing. */
  period: string | undefined;
}

/** All the time at the left end, then each period: dragged, or moved by arrow keys. */
export function PeriodSlider({ periods, period }: PeriodSliderProps) {
  const t = useWords(countyWords);
  const format = useFormat();
  const { change } = useAddress();
  const stop = period === undefined ? 0 : periods.indexOf(period) + 1;
  const [draft, setDraft] = useState(stop);
  const timer = useRef<number | undefined>(undefined);

  useEffect(() => setDraft(stop), [stop]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const nameStop = (at: number) => {
    const each = periods[at - 1];
    if (each === undefined) return t.allTime;
    return each.length === 4 ? each : format.month(each);
  };
  const choose = (at: number) => {
    setDraft(at);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      change((now) => withParam(now, 'period', periods[at - 1]), 'replace');
    }, REST_MS);
  };
  return (
    <label class="period">
      <span>{t.period}</span>
      <input
        type="range"
        min={0}
        max={periods.length}
        value={draft}
        disabled={periods.length < 2}
        aria-valuetext={nameStop(draft)}
        onInput={(event) => choose(Number(event.currentTarget.value))}
      />
      <output>{nameStop(draft)}</output>
    </label>
  );
}
