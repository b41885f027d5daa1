import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { storageError } from '../../engine/storage-error.js';
import { XianbaoError } from '../../model/errors.js';

/** What a key may be good for: searching and counting; taking whole tables away; feeds; saving selections. */
export const SCOPES = ['read', 'export', 'feeds', 'write'] as const;
export type Scope = (typeof SCOPES)[number];

const storedKeySchema = z.strictObject({
  /** Who has it; told in no answer. */
  name: z.string().min(1).max(64),
  /** The digest of the key, in hexadecimal digits: the key itself is kept nowhere. */
  sha256: z.string().regex(/^[\da-f]{64}$/u),
  scopes: z.array(z.enum(SCOPES)).min(1),
  /** Requests in a minute. */
  perMinute: z.int().min(1).optional(),
  createdAt: z.iso.datetime(),
});
const fileSchema = z.strictObject({ keys: z.array(storedKeySchema) });

/** A key as the file of keys has it. */
export type StoredKey = z.infer<typeof storedKeySchema>;

/**
 * The keys in a file that `xianbao keys` writes; `undefined` where there is no such file.
 *
 * @throws XianbaoError `invalid_configuration` where it cannot be read or has something else
 */
export function readKeyFile(path: string): StoredKey[] | undefined {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).keys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    const known = storageError(error, path);
    if (known instanceof XianbaoError) throw known;
    const message = `${path} is not a file of keys; restore it, or remove it and make keys anew with \`xianbao keys add\`.`;
    throw new XianbaoError('invalid_configuration', message, { cause: error });
  }
}

/** The digest by which a key is known. Keys are drawn at random and long: no salt or slow hash is needed. */
export function hashKey(key: string | Buffer): Buffer {
  return createHash('sha256').update(key).digest();
}
