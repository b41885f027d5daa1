import { Command } from 'commander';
import { loadConfig } from '../../src/config.js';
import { openEngine } from '../../src/engine/engine.js';
import { documentCount } from '../../src/engine/reports-index.js';

export function statusCommand(): Command {
  return new Command('status')
    .description('what is in the index')
    .option('--json', 'one JSON object')
    .action(async ({ json }: { json?: boolean }) => {
      const config = loadConfig();
      const engine = await openEngine(config);
      try {
        const status = {
          data: config.data,
          engine: config.meiliUrl ?? 'embedded',
          documents: await documentCount(engine.client('search')),
        };
        if (json) console.log(JSON.stringify(status));
        else for (const [name, value] of Object.entries(status)) console.log(`${name}: ${value}`);
      } finally {
        await engine.close();
      }
    });
}
