import { ChoiceField } from '../query/choice-field.js';
import { useWords } from '../reader/language.js';
import { LEVELS, type Measure } from './counties-params.js';
import { PeriodSlider } from './period-slider.js';
import { countyWords } from './words.js';

interface CountySettingsProps {
  measures: readonly [Measure, ...Measure[]];
  periods: string[];
  period: string | undefined;
}

/** Which units, which number, which time. */
export function CountySettings({ measures, periods, period }: CountySettingsProps) {
  const t = useWords(countyWords);
  return (
    <div class="options" role="group" aria-label={t.settings}>
      <ChoiceField name="level" label={t.level} choices={LEVELS} words={t.levels} />
      {measures.length > 1 && (
        <ChoiceField name="measure" label={t.measure} choices={measures} words={t.measures} />
      )}
      <PeriodSlider periods={periods} period={period} />
    </div>
  );
}
