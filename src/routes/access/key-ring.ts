import { timingSafeEqual } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Logger } from 'pino';
import { hashKey, readKeyFile, SCOPES, type Scope } from './key-file.js';

/** A key that is known, without the key. */
export interface KnownKey {
  name: string;
  digest: Buffer;
  scopes: readonly Scope[];
  /** Requests in a minute, if it has a limit of its own. */
  perMinute?: number | undefined;
}

/** The file of keys is looked at for changes once in this time: a key that was removed is good for no longer. */
const FRESH_MS = 1_000;
/** A key that is given by its digest. */
const HASHED = /^sha256:([\da-f]{64})$/u;

/** The keys of the API: those of the configuration, which may do everything, and those of a file. */
export class KeyRing {
  readonly #fixed: KnownKey[];
  readonly #file: string | undefined;
  readonly #log: Logger;
  #stored: KnownKey[] | undefined;
  #readAt = -Infinity;
  #state = '';

  /**
   * @param keys each as it is, or as `sha256:` and its digest
   * @throws XianbaoError `invalid_configuration` where the file is damaged
   */
  constructor(keys: string[], file: string | undefined, log: Logger) {
    this.#fixed = keys.map((key, i) => {
      const [, digest] = HASHED.exec(key) ?? [];
      return {
        name: `XIANBAO_API_KEYS ${i + 1}`,
        digest: digest === undefined ? hashKey(key) : Buffer.from(digest, 'hex'),
        scopes: SCOPES,
      };
    });
    this.#file = file;
    this.#log = log;
    this.#read();
  }

  /** Whether nobody needs a key. A file of keys that are all removed opens nothing to everybody. */
  get isOpen(): boolean {
    this.#refresh();
    return this.#fixed.length === 0 && this.#stored === undefined;
  }

  /** The key that was given, if it is known. How long it takes tells nothing of a key. */
  find(given: Buffer): KnownKey | undefined {
    this.#refresh();
    const digest = hashKey(given);
    const keys = [...this.#fixed, ...(this.#stored ?? [])];
    return keys.filter((known) => timingSafeEqual(known.digest, digest))[0];
  }

  #refresh(): void {
    if (performance.now() - this.#readAt < FRESH_MS) return;
    try {
      this.#read();
    } catch (err) {
      this.#log.error({ err }, 'the file of keys cannot be read; the keys read before are valid');
    }
  }

  #read(): void {
    if (this.#file === undefined) return;
    this.#readAt = performance.now();
    const stats = statSync(this.#file, { throwIfNoEntry: false });
    const state = stats === undefined ? '' : `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
    if (state === this.#state) return;
    this.#stored = readKeyFile(this.#file)?.map(({ sha256, ...key }) => ({
      ...key,
      digest: Buffer.from(sha256, 'hex'),
    }));
    this.#state = state;
  }
}
