import { useFormat } from '../reader/use-format.js';

interface FacetCheckboxProps {
  label: string;
  lang: string;
  count: number;
  isChecked: boolean;
  onToggle: () => void;
}

export function FacetCheckbox({ label, lang, count, isChecked, onToggle }: FacetCheckboxProps) {
  const format = useFormat();
  return (
    <label class="facet-value">
      <input type="checkbox" checked={isChecked} onChange={onToggle} />
      <span class="facet-label" lang={lang}>
        {label}
      </span>
      <span class="facet-count">{format.number(count)}</span>
    </label>
  );
}
