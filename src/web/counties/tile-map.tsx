import { useMemo, useRef, useState } from 'preact/hooks';
import type { Divisions } from '../query/divisions.js';
import { useLanguage, useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import type { ColourScale } from './colour-scale.js';
import type { Level, Measure } from './counties-params.js';
import { nextTile, PROVINCE_TILES, type ProvinceTile } from './province-tiles.js';
import { TileCells } from './tile-cells.js';
import type { Unit } from './units.js';
import { countyWords } from './words.js';

interface TileMapProps {
  /** Until the names are there, the tiles are empty. */
  divisions: Divisions | undefined;
  groups: Map<string, Unit[]>;
  level: Level;
  measure: Measure;
  scale: ColourScale;
  /** First two digits of the chosen province's code. */
  chosen: string | undefined;
  onChoose: (prefix: string | undefined) => void;
  onPoint: (unit: Unit | undefined) => void;
}

/** Provinces as tiles, roughly where they lie. One stop for Tab; arrow keys go from tile to tile. */
export function TileMap(props: TileMapProps) {
  const { divisions, groups, level, measure, scale, chosen, onChoose, onPoint } = props;
  const t = useWords(countyWords);
  const { language } = useLanguage();
  const format = useFormat();
  const place = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState(chosen ?? '11');
  const drawn = useMemo(
    () =>
      PROVINCE_TILES.map((tile) => {
        const units = groups.get(tile.prefix) ?? [];
        const cells = (
          <TileCells
            units={units}
            isCollectible={level !== 'prefecture'}
            measure={measure}
            scale={scale}
            onPoint={onPoint}
          />
        );
        return { tile, cells };
      }),
    [groups, level, measure, scale, onPoint],
  );

  const nameTile = ({ prefix }: ProvinceTile) => {
    const units = groups.get(prefix) ?? [];
    const rows = units.flatMap(({ row }) => row ?? []);
    const reports = rows.reduce((sum, row) => sum + row.reports, 0);
    const name = divisions?.nameOf('province', `${prefix}0000`, language) ?? prefix;
    const [count, collected, whole] = [reports, rows.length, units.length].map(format.number);
    return t.tile(name, count ?? '', collected ?? '', whole ?? '');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const from = PROVINCE_TILES.find(({ prefix }) => prefix === reached);
    const next = from && nextTile(from, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setReached(next.prefix);
    place.current?.querySelector<HTMLElement>(`[data-prefix="${next.prefix}"]`)?.focus();
  };
  return (
    <div
      ref={place}
      class="tiles"
      role="group"
      aria-label={`${t.map}. ${t.mapHelp}`}
      onKeyDown={onKeyDown}
      onPointerLeave={() => onPoint(undefined)}
    >
      {drawn.map(({ tile, cells }) => (
        <button
          key={tile.prefix}
          type="button"
          class="tile"
          style={{ gridColumn: tile.column, gridRow: tile.row }}
          data-prefix={tile.prefix}
          tabIndex={tile.prefix === reached ? 0 : -1}
          aria-pressed={tile.prefix === chosen}
          aria-label={`${tile[language]} ${nameTile(tile)}`}
          onFocus={() => setReached(tile.prefix)}
          onClick={() => onChoose(tile.prefix === chosen ? undefined : tile.prefix)}
        >
          <span aria-hidden="true">{tile[language]}</span>
          {cells}
        </button>
      ))}
    </div>
  );
}
