import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import type { Kept } from './from-server.ts';

const fieldLimit = 100_000;

/**
 * The typed fields of a form that is too large, read from its first `limit` bytes; files are thrown away as they come. They
 * go straight back to the sender on the error page and are kept nowhere. Undefined when there is nothing to give back.
 */
export async function typedFields(request: IncomingMessage, limit: number): Promise<Kept | undefined> {
  const fields: [string, string][] = [];
  const parser = startParser(request);
  if (!parser) return undefined;
  parser.on('field', (name, value, { valueTruncated, nameTruncated }) => {
    if (!valueTruncated && !nameTruncated) fields.push([name, value]);
  });
  // A form cut off in the middle of a file is the usual case here, and an error nobody hears ends the process.
  parser.on('file', (_name, stream) => stream.on('error', ignore).resume());
  parser.on('error', ignore);

  await new Promise<void>(resolve => {
    let read = 0;
    const onData = (chunk: Buffer) => {
      read += chunk.length;
      parser.write(chunk);
      if (read >= limit) stop();
    };
    const stop = () => {
      request.off('data', onData).off('end', stop).off('close', stop);
      resolve();
    };
    parser.once('close', stop).once('error', stop);
    request.on('data', onData).once('end', stop).once('close', stop);
  });
  parser.destroy();
  // Whatever is still coming is read and dropped, so that the browser finishes sending and shows the answer.
  request.resume();
  return fields.length > 0 ? { action: request.url ?? '/', fields } : undefined;
}

function ignore() {}

function startParser(request: IncomingMessage): busboy.Busboy | undefined {
  const boundary = /^multipart\/form-data\s*;.*boundary=/i.test(request.headers['content-type'] ?? '');
  if (!boundary) return undefined;
  return busboy({
    headers: request.headers,
    limits: { fieldSize: fieldLimit, fields: 100, fieldNameSize: 200, parts: 150 },
  });
}
