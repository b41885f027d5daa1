import type { SeatEntry } from '../../model/api/reports/officials.js';
import { useAddress } from '../address/address.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { officialHref } from './official-href.js';
import { sitsOn } from './sits-on.js';
import { officialWords } from './words.js';

/** The leading seats of the counties asked for: who had them, one after another. */
export function SeatList({ seats, at }: { seats: SeatEntry[]; at: string | null }) {
  const t = useWords(officialWords);
  const format = useFormat();
  const { params } = useAddress();
  if (seats.length === 0) return null;
  return (
    <section class="seats" aria-labelledby="seats">
      <h2 id="seats">{t.seats}</h2>
      <ul>
        {seats.map(({ county, post, holders, changes, holder }) => (
          <li key={`${county?.code} ${post}`}>
            <h3>
              <span lang="zh-CN">{`${county?.name ?? ''} ${post}`}</span>
              {changes > 0 && <small> {t.changes(format.number(changes), changes)}</small>}
            </h3>
            {at !== null && holder === null && (
              <p class="remark">
                {t.seatsAt(format.day(at))}: {t.nobody}
              </p>
            )}
            <ol>
              {holders.map((each) => {
                const { id, name, firstSeen, lastSeen } = each;
                const isIn = sitsOn(at, each, holder);
                return (
                  <li key={`${id} ${firstSeen}`} class={isIn ? 'in-seat' : undefined}>
                    <a href={officialHref(id, params.get('asOf'))} lang="zh-CN">
                      {name}
                    </a>{' '}
                    <small>
                      {format.day(firstSeen)} – {format.day(lastSeen)}
                      {at !== null && isIn && ` · ${t.seatsAt(format.day(at))}`}
                    </small>
                  </li>
                );
              })}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  );
}
