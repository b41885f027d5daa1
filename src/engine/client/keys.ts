import { createHmac } from 'node:crypto';
import type { KeyCreation, Meilisearch } from 'meilisearch';
import { EngineRejection } from './http-client.js';

/** What a part of the program may do: the gateway reads, the indexer writes. */
export type Role = 'search' | 'write';

// The engine derives a key from the master key and the key's uid. With fixed uids every process
// that has the master key knows both keys without asking.
const UIDS: Record<Role, string> = {
  search: '5f8b1d5e-6a47-4a4e-9d0e-3f0c8a1b7c01',
  write: '5f8b1d5e-6a47-4a4e-9d0e-3f0c8a1b7c03',
};

const ACTIONS: Record<Role, string[]> = {
  search: ['search', 'documents.get', 'indexes.get', 'stats.get', 'version'],
  write: ['search', 'documents.*', 'indexes.*', 'settings.*', 'tasks.get', 'stats.get', 'version'],
};

// The engine shows the task that swaps indexes only to keys that may see all of them.
const INDEXES: Record<Role, string[]> = { search: ['reports*'], write: ['*'] };

/**
 * Makes the two scoped keys if they are not there yet, and returns them. Where the given key may
 * not make keys (an operator handed out a scoped one), it serves for both.
 */
export async function scopedKeys(admin: Meilisearch, key: string): Promise<Record<Role, string>> {
  for (const role of ['search', 'write'] as const) {
    try {
      await admin.createKey({
        uid: UIDS[role],
        name: `xianbao ${role}`,
        actions: ACTIONS[role],
        indexes: INDEXES[role],
        expiresAt: null,
      } as KeyCreation);
    } catch (error) {
      if (!(error instanceof EngineRejection)) throw error;
      if (error.engineStatus === 403 || error.engineStatus === 401)
        return { search: key, write: key };
      if (error.engineCode !== 'api_key_already_exists') throw error;
    }
  }
  const derive = (role: Role) => createHmac('sha256', key).update(UIDS[role]).digest('hex');
  return { search: derive('search'), write: derive('write') };
}
