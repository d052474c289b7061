// The embedded engine as it ships: PGlite never asks the disk to keep anything, so its file system is taught to.
import fs from 'node:fs';
import { workerData } from 'node:worker_threads';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { hostPglite } from './pglite-host.ts';

let syncs = 0;

/** What is used of Emscripten's NODEFS: an open stream has a file descriptor of the host, or at least a node with a path. */
type NodeStream = { readonly nfd?: number; readonly node: object };
type NodeFileSystem = {
  readonly stream_ops: { fsync?: (stream: NodeStream) => number };
  readonly realPath: (node: object) => string;
};

function syncToDisk(files: NodeFileSystem, stream: NodeStream): number {
  syncs += 1;
  if (stream.nfd !== undefined) {
    fs.fdatasyncSync(stream.nfd);
    return 0;
  }
  const descriptor = fs.openSync(files.realPath(stream.node), 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
  return 0;
}

class DurableNodeFS extends NodeFS {
  override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const started = await super.init(pg, options);
    started.emscriptenOpts.preRun?.push(module => {
      const { filesystems } = module.FS as unknown as { filesystems: { NODEFS: NodeFileSystem } };
      const files = filesystems.NODEFS;
      files.stream_ops.fsync = stream => syncToDisk(files, stream);
    });
    return started;
  }
}

await hostPglite(new DurableNodeFS(workerData.dir), () => syncs);
