/** The whole register as a stream: a page is read when the reader has taken the one before, and nothing is held between. */
import type { Netra } from '../../netra.ts';
import { exportRegister, type RegisterEntry } from '../../publish/operations.ts';
import { askAsPublic, PUBLIC } from '../(public)/ask.ts';

interface Format {
  readonly mediaType: string;
  readonly name: string;
  readonly head: (asOf: number) => string;
  readonly row: (row: RegisterEntry, asOf: number) => string;
}

/** `asOf` is the number of ledger entries that the register had followed when the reading began. */
export async function streamRegister(netra: Netra, format: Format): Promise<Response> {
  const list = await askAsPublic<typeof import('../../publish/operations.ts').listRegister>(netra, 'register.list', {});
  if (!list.ok) throw new Error(`the register can't be listed: ${list.refusal.code}`);
  const { asOf } = list.value;
  const pages = exportRegister(netra.asker(PUBLIC, 'register.export'), asOf);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>(
    {
      start: controller => controller.enqueue(encoder.encode(format.head(asOf))),
      async pull(controller) {
        const page = await pages.next();
        if (page.done) controller.close();
        else controller.enqueue(encoder.encode(page.value.map(row => format.row(row, asOf)).join('')));
      },
      async cancel() {
        await pages.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
  // A file that was carried off must still say what it is.
  const name = `${netra.training ? 'latihan-' : ''}${format.name}`;
  const disposition = `inline; filename="${name}"`;
  const headers = {
    'content-disposition': disposition,
    'content-type': format.mediaType,
    'cache-control': 'no-cache',
    'netra-as-of': String(asOf),
  };
  return new Response(body, { headers });
}
