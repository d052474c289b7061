/**
 * Checks a proof file in the browser: nothing is sent, and the server's word is not asked for. The key is the one in the form,
 * which the page fills in and a person may replace by the one written down earlier.
 *
 * The page gives (all texts its own, in its language):
 *   <form data-netra="verify" data-origin="the ledger's name" method="post">
 *     <textarea data-netra="proof" name="bukti"></textarea>
 *     <input type="file" data-netra="proof-file" name="berkas">
 *     <input data-netra="key" name="kunci">
 *     <p data-netra="verify-note" hidden>…</p>     shown by this module: this browser checks by itself
 *     <div data-netra="verify-result" role="status" tabindex="-1"></div>
 *   </form>
 *   <script type="module" src="/js/verify.js"></script>
 *
 * Where the browser has no Ed25519 the form goes to the server, as it does without JavaScript.
 */
import { parseVerifierKey } from '../ledger/note.ts';
import { checkProofFile, MOST_TEXT, readProofFile, verdictOf } from '../ledger/proof-file.ts';
import { canVerifyOnWeb, verifyEd25519OnWeb } from '../ledger/web-verifier.ts';
import { inLanguage, part } from './page.ts';

const words = inLanguage({
  id: {
    good: (acts: number, size: number) =>
      `Cocok. ${acts} langkah ada dalam buku besar yang berisi ${size} entri, dan tanda tangannya benar. Diperiksa oleh peramban ini.`,
    changed: 'Tidak cocok. Isi berkas ini berbeda dari yang tercatat: ada yang diubah, atau berkasnya rusak.',
    foreign: 'Ini bukan bukti dari buku besar ini: tanda tangan atau namanya milik buku besar lain.',
    unreadable: 'Ini tidak terbaca sebagai berkas bukti. Pakai bukti.json atau bukti.txt seperti diunduh, utuh.',
    key: 'Kunci umum ini tidak terbaca. Salin lagi seluruhnya.',
    entry: 'Entri',
  },
  en: {
    good: (acts: number, size: number) =>
      `It holds. ${acts} steps stand in the ledger of ${size} entries, and its signature is right. Checked by this browser.`,
    changed:
      'It does not hold. This file differs from what is recorded: something was changed, or the file is damaged.',
    foreign: 'This is no proof of this ledger: its signature or name is that of another one.',
    unreadable: 'This can’t be read as a proof file. Use bukti.json or bukti.txt as downloaded, whole.',
    key: 'This public key can’t be read. Copy the whole of it again.',
    entry: 'Entry',
  },
});

async function start(): Promise<void> {
  if (!isSecureContext || !(await canVerifyOnWeb())) return;
  const form = part(document, 'verify', HTMLFormElement);
  part(form, 'verify-note', HTMLElement).hidden = false;
  form.addEventListener('submit', event => {
    event.preventDefault();
    void check(form);
  });
}

async function check(form: HTMLFormElement): Promise<void> {
  const result = part(form, 'verify-result', HTMLElement);
  result.replaceChildren(...(await verdict(form)));
  result.focus();
}

async function verdict(form: HTMLFormElement): Promise<readonly Node[]> {
  const key = parseVerifierKey(part(form, 'key', HTMLInputElement).value.trim());
  if (!key.ok) return [paragraph(words.key)];
  const parts = readProofFile(await given(form));
  if (!parts.ok) return [paragraph(words[verdictOf(parts.refusal.code)])];
  const trust = { origin: form.dataset.origin ?? '', keys: [key.value], verify: verifyEd25519OnWeb };
  const proven = await checkProofFile(parts.value, trust);
  if (!proven.ok) return [paragraph(words[verdictOf(proven.refusal.code)])];
  const list = document.createElement('ul');
  for (const { index, type, values } of proven.value) {
    const item = document.createElement('li');
    item.textContent = `${words.entry} ${index}: ${type} ${values.map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(', ')}`;
    list.append(item);
  }
  return [paragraph(words.good(proven.value.length, proven.value[0]?.checkpoint.size ?? 0)), list];
}

/** A chosen file goes before what is in the field; one that is far too long isn't read. */
async function given(form: HTMLFormElement): Promise<string> {
  const [file] = part(form, 'proof-file', HTMLInputElement).files ?? [];
  if (!file) return part(form, 'proof', HTMLTextAreaElement).value;
  return file.size > 4 * MOST_TEXT ? ' '.repeat(MOST_TEXT + 1) : file.text();
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  const strong = document.createElement('strong');
  strong.textContent = text;
  made.append(strong);
  return made;
}

void start();
