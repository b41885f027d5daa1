/** What went wrong, and the input that brought it out. */
export interface Finding {
  kind: 'crash' | 'status 5xx' | 'slow' | 'leak';
  where: string;
  input: string;
  detail: string;
}

/** Longer than anybody should wait for an answer to nonsense. */
export const SLOW_MS = 2_000;

/** What no answer may hold: the program's files, its stack, what it keeps secret. */
export function findLeak(text: string, secrets: readonly string[]): string | undefined {
  const secret = secrets.find((each) => each !== '' && text.includes(each));
  if (secret !== undefined) return 'a secret or a path of the data directory';
  return /node_modules|\n\s+at .+:\d+:\d+/u.exec(text)?.[0];
}
