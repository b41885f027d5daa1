import { join } from 'node:path';
import { engineClient } from '../../src/engine/client/engine-client.js';
import { EngineTransport } from '../../src/engine/client/http-client.js';
import { followIndex } from '../../src/store/follow-index.js';
import { TextStore } from '../../src/store/text-store.js';

// A process to be killed: it makes the store of texts in a folder from an index, again and again from the start.
const [url = '', key = '', folder = ''] = process.argv.slice(2);
const client = engineClient(key, new EngineTransport(() => url).send);
process.stdout.write('following\n');
for (;;) {
  const store = new TextStore(join(folder, 'reports'));
  await followIndex(store, [client], { of: 'reports', lock: join(folder, 'reports.lock') });
  store.reset();
  store.close();
}
