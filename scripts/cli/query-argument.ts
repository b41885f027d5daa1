import type { Command } from 'commander';

/** Commands whose argument is a query, which may begin with the sign that options begin with. */
const TAKE_QUERIES = new Set(['search', 'verify', 'export']);

/** Says in a command's help how a query that begins with `-` is written. */
export function explainDashes(command: Command): Command {
  return command.addHelpText('after', `\n${dashHint(command.name(), '-党建 防汛')}`);
}

/** What may have been meant by an option that a command does not have. */
export function unknownOptionHint(command: string, parameters: string[]): string | undefined {
  if (!TAKE_QUERIES.has(command)) return undefined;
  const query = parameters.find((each) => /^-+[^a-z-]/iu.test(each));
  return query === undefined ? undefined : dashHint(command, query);
}

function dashHint(command: string, query: string): string {
  const quoted = `'${query.replaceAll("'", String.raw`'\''`)}'`;
  return `A query that begins with - goes behind --: xianbao ${command} -- ${quoted}`;
}
