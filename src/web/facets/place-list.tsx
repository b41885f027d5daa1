import { useState } from 'preact/hooks';
import { toggled, readValues } from '../query/params.js';
import { useAddress } from '../address/address.js';
import { useLanguage, useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { FacetCheckbox } from './facet-checkbox.js';
import type { PlaceNode } from './place-nodes.js';
import { facetWords } from './words.js';

const FIRST = 8;
const STEP = 50;

/** Places of one level. Those within a place are drawn when it is opened: a tree may have thousands. */
export function PlaceList({ nodes, isOpen }: { nodes: PlaceNode[]; isOpen: boolean }) {
  const t = useWords(facetWords);
  const format = useFormat();
  const [room, setRoom] = useState(FIRST);
  const left = nodes.length - room;
  return (
    <ul class="places">
      {nodes.slice(0, room).map((node) => (
        <Place key={`${node.filter} ${node.value}`} node={node} isOpen={isOpen} />
      ))}
      {left > 0 && (
        <li>
          <button type="button" class="quiet" onClick={() => setRoom(room + STEP)}>
            {t.more(format.number(Math.min(left, STEP)))}
          </button>
        </li>
      )}
    </ul>
  );
}

function Place({ node, isOpen }: { node: PlaceNode; isOpen: boolean }) {
  const t = useWords(facetWords);
  const { locale } = useLanguage();
  const { params, change } = useAddress();
  const [open, setOpen] = useState<boolean>();
  const isChecked = readValues(params, node.filter).includes(node.value);
  const shows = node.children.length > 0 && (open ?? (isOpen || hasChecked(node, params)));
  return (
    <li>
      <div class="place">
        {node.children.length > 0 ? (
          <button
            type="button"
            class="twist"
            aria-expanded={shows}
            aria-label={t.expand(node.label)}
            onClick={() => setOpen(!shows)}
          />
        ) : (
          <span class="twist" />
        )}
        <FacetCheckbox
          label={node.label}
          lang={locale}
          count={node.count}
          isChecked={isChecked}
          onToggle={() => change((now) => toggled(now, node.filter, node.value))}
        />
      </div>
      {shows && <PlaceList nodes={node.children} isOpen={isOpen} />}
    </li>
  );
}

function hasChecked(node: PlaceNode, params: URLSearchParams): boolean {
  return node.children.some(
    (child) => readValues(params, child.filter).includes(child.value) || hasChecked(child, params),
  );
}
