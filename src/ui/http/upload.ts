/**
 * A form with one file, read as it comes: nothing of it touches a disk, and what is too large is thrown away while it arrives,
 * so that the sender gets an answer instead of a broken line.
 */
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import busboy from 'busboy';

export interface Upload {
  readonly fields: ReadonlyMap<string, string>;
  /** Undefined where no file was chosen. */
  readonly file: Uint8Array | 'too-large' | undefined;
}
const FIELD_MOST = 2_000;

/** @param most bytes of the file. A form that is none, or breaks off, has no fields and no file. */
export async function readUpload(request: Request, most: number): Promise<Upload> {
  const fields = new Map<string, string>();
  const nothing: Upload = { fields, file: undefined };
  const type = request.headers.get('content-type') ?? '';
  if (!request.body || !/^multipart\/form-data\s*;.*boundary=/i.test(type)) return nothing;
  const parts: Buffer[] = [];
  let tooLarge = false;
  const parser = busboy({
    headers: { 'content-type': type },
    limits: { files: 1, fileSize: most, fields: 20, fieldSize: FIELD_MOST, fieldNameSize: 100, parts: 30 },
  });
  parser.on('field', (name, value) => void fields.set(name, value));
  parser.on('file', (_name, stream) => {
    stream.on('data', part => parts.push(part));
    stream.on('limit', () => {
      tooLarge = true;
      parts.length = 0;
    });
    stream.on('error', () => {});
  });
  const whole = await new Promise<boolean>(resolve => {
    parser.once('close', () => resolve(true)).once('error', () => resolve(false));
    const body = Readable.fromWeb(request.body as ReadableStream);
    body.once('error', () => resolve(false));
    body.pipe(parser);
  });
  if (tooLarge) return { fields, file: 'too-large' };
  const file = new Uint8Array(Buffer.concat(parts));
  return whole ? { fields, file: file.length > 0 ? file : undefined } : { ...nothing, fields };
}
