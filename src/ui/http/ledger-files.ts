import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

/**
 * C2SP tlog-tiles: `checkpoint`, `tile/<L>/<N>` and `tile/entries/<N>`, where N is written in groups of three digits, all
 * but the last with an x before them, and a partial tile ends in `.p/<W>`. Nothing else is served, so no path can leave
 * the folder.
 */
const ledgerPath = /^\/ledger\/(checkpoint|tile\/(?:entries|[0-5]?\d|6[0-3])\/(?:x\d{3}\/)*\d{3}(\.p\/[1-9]\d{0,2})?)$/;

/** Full tiles never change. A partial tile is soon superseded, and a checkpoint is news. */
const caching = {
  tile: 'public, max-age=31536000, immutable',
  partial: 'public, max-age=60',
  checkpoint: 'public, max-age=1',
};

/**
 * Answers GET and HEAD for a file of the ledger from `folder`; false when the request is for something else. Anyone may
 * read them from anywhere: they hold hashes only, and other people's monitors are meant to fetch them.
 */
export async function serveLedgerFile(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const [, path, partial] = ledgerPath.exec((request.url ?? '').split('?')[0] ?? '') ?? [];
  if (path === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('cross-origin-resource-policy', 'cross-origin');

  const file = join(folder, path);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) {
    response
      .writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
      .end('not in this log\n');
    return true;
  }
  const kind = path === 'checkpoint' ? 'checkpoint' : partial === undefined ? 'tile' : 'partial';
  response.writeHead(200, {
    'content-type': kind === 'checkpoint' ? 'text/plain; charset=utf-8' : 'application/octet-stream',
    'cache-control': caching[kind],
    'content-length': found.size,
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file, { end: Math.max(0, found.size - 1) })
      .on('error', () => response.destroy())
      .pipe(response);
  return true;
}
