// The embedded engine as PGlite ships it: nothing teaches its file system to reach the disk.
import { workerData } from 'node:worker_threads';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { hostPglite } from '../../src/db/pglite-host.ts';

await hostPglite(new NodeFS(workerData.dir), () => 0);
