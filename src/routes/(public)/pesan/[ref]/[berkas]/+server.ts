import { error } from '@sveltejs/kit';
import { fileOf } from '../../../../../prevention/message/files.ts';
import { issuedOf } from '../../../../../prevention/message/issued.ts';
import type { showMessage } from '../../../../../prevention/message/message-operations.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { openPace } from '../../../../../ui/http/pace.ts';
import { messages } from '../../../../../ui/messages.ts';
import { askAsPublic } from '../../../ask.ts';
import { proofText } from '../../../register/[ref]/proof-text.ts';
import { messageProof, provenMessage } from '../proof.ts';
import type { RequestHandler } from './$types';

const DRAWN = ['gambar-persegi.png', 'gambar-lebar.png', 'setengah-halaman.pdf'];
/** A picture takes a quarter of a second: the last ones are kept as long as the message stays as it is. */
const MOST_KEPT = 40;
/** And nobody has more than these drawn in an hour, however the address is varied. */
const mayDraw = openPace(1_200);
const kept = new Map<string, ReturnType<typeof fileOf>>();

/** The message's pictures, its half page, and its proof. `bahasa=en` in the address asks for English. */
export const GET: RequestHandler = async ({ locals, params, url, request, getClientAddress }) => {
  const netra = netraOf(locals);
  const { ref, berkas } = params;
  if (berkas === 'bukti.json')
    return answer(`${JSON.stringify(await messageProof(netra, ref), null, 2)}\n`, 'application/json; charset=utf-8');
  if (berkas === 'bukti.txt') {
    const { row, acts, key, checkpoint } = await provenMessage(netra, ref);
    const last = row.editions.at(-1) ?? row.editions[0];
    const t = messages(locals.lang).register.proofText;
    const head = [t.head, last.title, row.from_name, '', t.how, `${t.key}: ${key}`];
    return answer(proofText(head, { acts, checkpoint }, t), 'text/plain; charset=utf-8');
  }
  if (!DRAWN.includes(berkas)) error(404, 'Not Found');
  const shown = await askAsPublic<typeof showMessage>(netra, 'message.show', { ref });
  if (!shown.ok) error(shown.refusal.code === 'proof-not-ready' ? 503 : 404, shown.refusal.code);
  const { row } = shown.value;
  const lang = url.searchParams.get('bahasa') === 'en' ? 'en' : 'id';
  const name = [url.origin, ref, row.issue, row.entry, berkas, lang].join(' ');
  const tag = `"${row.entry}-${row.issue}-${lang}"`;
  const headers = { etag: tag, 'cache-control': 'no-cache' };
  if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers });
  if (!kept.has(name) && !mayDraw(getClientAddress())) error(429, 'Too Many Requests');
  const file = kept.get(name) ?? fileOf(issuedOf(row, url.origin), berkas, lang) ?? error(404, 'Not Found');
  kept.delete(name);
  kept.set(name, file);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
  return new Response(new Uint8Array(file.bytes), { headers: { ...headers, 'content-type': file.type } });
};

const answer = (text: string, type: string) =>
  new Response(text, { headers: { 'content-type': type, 'cache-control': 'no-cache' } });
