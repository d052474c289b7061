// The embedded engine, whose thread ends when it is asked to.
import { parentPort } from 'node:worker_threads';
import '../../src/db/pglite-worker.ts';

parentPort?.on('message', (request: { readonly text?: string }) => {
  if (request.text === 'die') process.exit(3);
});
