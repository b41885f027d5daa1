import { Command } from 'commander';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { loadConfig, type Config } from '../../../src/config.js';
import { makeFolder } from '../../../src/engine/make-folder.js';
import { replaceFile } from '../../../src/engine/replace-file.js';
import { XianbaoError } from '../../../src/model/errors.js';
import {
  hashKey,
  readKeyFile,
  SCOPES,
  type StoredKey,
} from '../../../src/routes/access/key-file.js';
import { alignColumns } from '../../cli/terminal/align-columns.js';
import { printError, printJson, printLine } from '../../cli/terminal/terminal.js';

/** Nobody guesses one of 2^192. */
const KEY_BYTES = 24;

interface AddOptions {
  scope: string[];
  perMinute?: string;
}

export function keysCommand(): Command {
  const command = new Command('keys').description('keys of the API');
  command
    .command('add')
    .description('make a key; it is printed once, and only its digest is kept')
    .argument('<name>', 'who has it')
    .option(
      '--scope <name>',
      `${SCOPES.join(', ')}; may be repeated; all of them without`,
      collect,
      [],
    )
    .option(
      '--per-minute <n>',
      'requests that are answered in a minute, instead of XIANBAO_KEY_RATE',
    )
    .action((name: string, options: AddOptions) => addKey(loadConfig(), name, options));
  command
    .command('list')
    .description('the names of the keys and what they are good for')
    .option('--json', 'one JSON object')
    .action(({ json }: { json?: boolean }) => listKeys(loadConfig(), json ?? false));
  command
    .command('remove')
    .description('end a key: within a second it is good for nothing any more')
    .argument('<name>')
    .action((name: string) => removeKey(loadConfig(), name));
  return command;
}

function addKey(config: Config, name: string, { scope, perMinute }: AddOptions): void {
  const keys = readKeyFile(config.keys) ?? [];
  if (keys.some((key) => key.name === name)) {
    const message = `There is a key of ${name} already; remove it first, or use another name.`;
    throw new XianbaoError('invalid_parameter', message);
  }
  if (!/^[\p{L}\p{N}._-]{1,64}$/u.test(name)) {
    const message = `${name}: use up to 64 letters, digits, dots and hyphens.`;
    throw new XianbaoError('invalid_parameter', message);
  }
  const scopes = z.array(z.enum(SCOPES)).safeParse(scope.length === 0 ? SCOPES : scope);
  if (!scopes.success) {
    throw new XianbaoError('invalid_parameter', `--scope: use ${SCOPES.join(', ')}.`);
  }
  if (perMinute !== undefined && !/^[1-9]\d{0,8}$/u.test(perMinute)) {
    throw new XianbaoError('invalid_parameter', '--per-minute: give a number from 1 on.');
  }
  const key = `xb_${randomBytes(KEY_BYTES).toString('base64url')}`;
  const stored: StoredKey = {
    name,
    sha256: hashKey(key).toString('hex'),
    scopes: [...new Set(scopes.data)],
    ...(perMinute !== undefined && { perMinute: Number(perMinute) }),
    createdAt: new Date().toISOString(),
  };
  writeKeys(config, [...keys, stored]);
  printLine(key);
  printError(
    `This key of ${name} is shown this once. Whoever asks the API needs a key from now on.`,
  );
}

function listKeys(config: Config, isJson: boolean): void {
  const keys = (readKeyFile(config.keys) ?? []).map(({ sha256: _, ...key }) => key);
  if (isJson) {
    printJson({ keys });
    return;
  }
  const rows = keys.map(({ name, scopes, perMinute, createdAt }) => [
    name,
    scopes.join(','),
    perMinute === undefined ? '' : `${perMinute} a minute`,
    createdAt.slice(0, 10),
  ]);
  for (const line of alignColumns(rows)) printLine(line);
}

function removeKey(config: Config, name: string): void {
  const keys = readKeyFile(config.keys) ?? [];
  const left = keys.filter((key) => key.name !== name);
  if (left.length === keys.length) {
    throw new XianbaoError('invalid_parameter', `There is no key of ${name}.`);
  }
  writeKeys(config, left);
  if (left.length > 0 || config.apiKeys.length > 0) return;
  printError(
    `There are no keys any more, and nobody may ask. Remove ${config.keys} to open the API.`,
  );
}

/** The file is replaced as a whole: the gateway may read it at any moment. */
function writeKeys(config: Config, keys: StoredKey[]): void {
  makeFolder(config.data);
  replaceFile(config.keys, `${JSON.stringify({ keys }, null, 2)}\n`);
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}
