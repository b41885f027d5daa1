/** What was looked at, how it is, and what to do where it is not well. */
export interface Check {
  name: string;
  state: 'ok' | 'warn' | 'fail';
  message: string;
  todo?: string;
}

export function ok(name: string, message: string): Check {
  return { name, state: 'ok', message };
}

export function warn(name: string, message: string, todo: string): Check {
  return { name, state: 'warn', message, todo };
}

export function fail(name: string, message: string, todo: string): Check {
  return { name, state: 'fail', message, todo };
}

/** `warn disk: 1.2 GB free; make room …` */
export function checkLine({ name, state, message, todo }: Check): string {
  return `${state.padEnd(4)} ${name}: ${message}${todo === undefined ? '' : `; ${todo}`}`;
}
