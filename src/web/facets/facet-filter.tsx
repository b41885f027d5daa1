interface Props {
  label: string;
  value: string;
  onInput: (value: string) => void;
}

/** A field that narrows a list by what is typed. */
export function FacetFilter({ label, value, onInput }: Props) {
  return (
    <input
      class="facet-filter"
      type="text"
      placeholder={label}
      aria-label={label}
      autoComplete="off"
      spellcheck={false}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onInput('');
      }}
    />
  );
}

/** Whether one of the texts contains what was typed, whatever the case. */
export function includesText(texts: string[], typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted));
}
