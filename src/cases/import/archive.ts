/** The few files of an XLSX that are read, out of its zip: bounded in number and in what they inflate to. */
import { fromBufferPromise, type ZipFile } from 'yauzl';
import { ok, type Result, refuse } from '../../result.ts';
import type { FileRefusal } from './table.ts';

const MOST_ENTRIES = 500;

export interface Archive {
  /** The text of one file; undefined where there is none. Chunks, so that a large sheet never blocks the others. */
  read(name: string): AsyncIterable<string> | undefined;
}

/**
 * Opens the zip's own directory. A file that inflates beyond what it says of itself is broken (yauzl checks it), and
 * together they may not say more than the limit: a bomb is refused before anything is inflated.
 */
export async function openArchive(bytes: Uint8Array, most: number): Promise<Result<Archive, FileRefusal>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<
    string,
    { readonly zip: ZipFile; readonly entry: Parameters<ZipFile['openReadStreamPromise']>[0] }
  >();
  let inflated = 0;
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true });
    if (zip.entryCount > MOST_ENTRIES) return refuse({ code: 'file-inflates' });
    for await (const entry of zip.eachEntry()) {
      inflated += entry.uncompressedSize;
      if (inflated > most) return refuse({ code: 'file-inflates' });
      found.set(entry.fileName, { zip, entry });
    }
  } catch {
    return refuse({ code: 'file-broken' });
  }
  return ok({
    read(name) {
      const part = found.get(name);
      return part && textOf(part.zip, part.entry);
    },
  });
}

async function* textOf(zip: ZipFile, entry: Parameters<ZipFile['openReadStreamPromise']>[0]): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of await zip.openReadStreamPromise(entry))
    yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}
