import type { ComponentChildren } from 'preact';
import type { FormulationAnswer, Origin } from '../../model/api/counting/formulations.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { UseItem } from './use-item.js';
import { formulationWords } from './words.js';

/** From the nearest to the farthest. */
const ORIGINS: Origin[] = ['first', 'prefecture', 'province', 'elsewhere'];

/** What a formulation's life comes to, fact by fact. */
export function LifeFacts({ life }: { life: FormulationAnswer }) {
  const t = useWords(formulationWords);
  const format = useFormat();
  const { first, last, reprints, adopters, notCrawled, reached } = life;
  const { speed, direction, fading, months } = life;
  const hottest = months.reduce<(typeof months)[number] | undefined>(
    (best, month) => ((month.share ?? -1) > (best?.share ?? -1) ? month : best),
    undefined,
  );
  const origins = ORIGINS.filter((origin) => direction[origin] > 0);
  return (
    <dl class="life">
      <Fact label={t.first}>{first && <UseItem use={first} />}</Fact>
      <Fact label={t.last}>{last && <UseItem use={last} />}</Fact>
      <Fact label={t.reach}>
        {t.reached(format.number(reached.prefectures), format.number(reached.provinces))}
        <small>{t.notCrawled(format.number(notCrawled))}</small>
      </Fact>
      {hottest?.tier && hottest.share !== null && (
        <Fact label={t.temperature}>
          {t.hottest(
            format.month(hottest.month),
            t.tiers[hottest.tier],
            format.percent(hottest.share),
          )}
          <small>
            {t.outOf(format.number(hottest.reports), format.number(hottest.corpusReports))}
          </small>
        </Fact>
      )}
      {fading && (
        <Fact label={t.now}>
          {t.states[fading.state]}
          <small>
            {t.stretch(
              [format.month(fading.latest.from), format.month(fading.latest.to)].join(' – '),
              format.percent(fading.latest.share),
            )}{' '}
            {t.best(
              [format.month(fading.peak.from), format.month(fading.peak.to)].join(' – '),
              format.percent(fading.peak.share),
            )}
          </small>
        </Fact>
      )}
      {speed && (
        <Fact label={t.speed}>
          {t.half(format.number(speed.halfDays), format.number(speed.ninetiethDays))}
          <small>
            {t.takeover(format.number(speed.takeoverDays))}{' '}
            {t.busiest(format.day(speed.busiest.from), format.number(speed.busiest.counties))}
          </small>
        </Fact>
      )}
      {adopters > 0 && (
        <Fact label={t.direction}>
          {origins
            .map((origin) => `${t.origins[origin]} ${format.number(direction[origin])}`)
            .join(' · ')}
          <small>{t.directionWhy}</small>
        </Fact>
      )}
      {reprints > 0 && <Fact label={t.reprints}>{format.number(reprints)}</Fact>}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
