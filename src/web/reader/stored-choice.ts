/** A choice the reader made on an earlier visit, if it still is one. */
export function recall<Choice extends string>(
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  try {
    const stored = localStorage.getItem(`xianbao.${name}`);
    return choices.find((choice) => choice === stored);
  } catch {
    // Browsers that block storage throw at its mere mention; the page then forgets choices.
    return undefined;
  }
}

export function remember(name: string, choice: string): void {
  try {
    localStorage.setItem(`xianbao.${name}`, choice);
  } catch {
    // The choice holds until the page is left.
  }
}
