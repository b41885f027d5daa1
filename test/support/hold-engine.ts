import { EmbeddedEngine } from '../../src/engine/embedded/embedded-engine.js';

// Joins the engine over the data directory given, prints its process number and stays.
const engine = await EmbeddedEngine.open(process.argv[2]!);
process.stdout.write(`${engine.pid}\n`);
setInterval(() => {}, 1_000);
