/**
 * Set-up: makes the member's key under a passphrase and, where the page asks for it, the office's recovery key. Only
 * public keys and the closed blob reach form fields; passphrase and recovery secret never leave the page.
 *
 * The page gives (all texts its own, in its language):
 *   <form data-netra="keygen" method="post">
 *     <fieldset data-netra="keygen-fields" hidden>  shown by this module: without JavaScript there is no way to do this
 *       <label for="frasa">…</label>
 *       <input id="frasa" type="password" data-netra="passphrase" autocomplete="new-password">          no `name`!
 *       <label for="ulang">…</label>
 *       <input id="ulang" type="password" data-netra="passphrase-again" autocomplete="new-password">    no `name`!
 *       <button type="button" data-netra="make">…</button>
 *     </fieldset>
 *     <p data-netra="keygen-status" role="status"></p>
 *     <input type="hidden" name="recipient" data-netra="recipient">        age1…
 *     <input type="hidden" name="wrapped" data-netra="wrapped">            base64; `parseWrapped` reads it on the server
 *
 *     only where the recovery key is made:
 *     <input type="hidden" name="recovery" data-netra="recovery-recipient">
 *     <section data-netra="recovery-sheets" hidden>  three sheets, for three people; printed each on a page of its own
 *       <code data-netra="recovery-share"></code>                         three of them
 *       <button type="button" data-netra="print">…</button>
 *       <label for="akhir-1">… the last group of sheet 1 …</label>
 *       <input id="akhir-1" data-netra="recovery-check" autocomplete="off">  three of them; no `name`!
 *     </section>
 *
 *     <button data-netra="send" disabled>…</button> enabled when the key is made and the last group of each sheet was typed
 *   </form>
 *   <script type="module" src="/js/keygen.js"></script>
 *
 * A form without the passphrase fields, `recipient` and `wrapped` makes the recovery key alone.
 *
 * Sending posts `recipient`, `wrapped` and, at set-up, `recovery`.
 */
import { newMemberKey, newRecoveryKey, PASSPHRASE_LEAST } from '../sealing/circle.ts';
import { formatSheet, lastGroup, splitRecovery } from '../sealing/recovery.ts';
import { lettersOf, valuesIn } from '../sealing/typed-code.ts';
import { findPart, inLanguage, painted, part, parts } from './page.ts';

const words = inLanguage({
  id: {
    needsHttps: 'Kunci hanya bisa dibuat lewat https atau di komputer ini sendiri (localhost).',
    differ: 'Kedua frasa sandi berbeda. Ketik lagi yang kedua.',
    short: `Frasa sandi paling sedikit ${PASSPHRASE_LEAST} karakter. Empat kata yang tidak berkaitan mudah diingat.`,
    making: 'Membuat kunci, sekitar satu detik…',
    made: 'Kunci sudah dibuat. Kirim formulir ini.',
    write: 'Kunci sudah dibuat. Cetak atau tulis ketiga lembar pemulihan, lalu ketik kelompok terakhir tiap lembar.',
    ready: 'Cocok. Serahkan ketiga lembar kepada tiga orang, lalu kirim formulir ini.',
  },
  en: {
    needsHttps: 'Keys can be made only over https or on this computer itself (localhost).',
    differ: 'The two passphrases differ. Type the second one again.',
    short: `A passphrase has at least ${PASSPHRASE_LEAST} characters. Four unrelated words are easy to remember.`,
    making: 'Making the key, about a second…',
    made: 'The key is made. Send this form.',
    write: 'The key is made. Print or write down the three recovery sheets, then type the last group of each.',
    ready: 'They match. Give the three sheets to three people, then send this form.',
  },
});

function start(form: HTMLFormElement): void {
  const status = part(form, 'keygen-status', HTMLElement);
  if (!isSecureContext) {
    status.textContent = words.needsHttps;
    return;
  }
  part(form, 'keygen-fields', HTMLElement).hidden = false;
  part(form, 'make', HTMLButtonElement).addEventListener('click', () => void make(form, status));
  // The secret must not come back with the back button.
  addEventListener('pagehide', () => clear(form));
}

async function make(form: HTMLFormElement, status: HTMLElement): Promise<void> {
  const button = part(form, 'make', HTMLButtonElement);
  if (findPart(form, 'passphrase', HTMLInputElement) === undefined) {
    part(form, 'keygen-fields', HTMLElement).hidden = true;
    return finish(form, status);
  }
  const first = part(form, 'passphrase', HTMLInputElement);
  const again = part(form, 'passphrase-again', HTMLInputElement);
  if (first.value !== again.value) {
    status.textContent = words.differ;
    again.focus();
    return;
  }
  button.disabled = true;
  status.textContent = words.making;
  await painted();
  const key = await newMemberKey(first.value);
  button.disabled = false;
  if (!key.ok) {
    status.textContent = words.short;
    first.focus();
    return;
  }
  first.value = '';
  again.value = '';
  part(form, 'keygen-fields', HTMLElement).hidden = true;
  part(form, 'recipient', HTMLInputElement).value = key.value.recipient;
  part(form, 'wrapped', HTMLInputElement).value = key.value.wrapped;
  await finish(form, status);
}

async function finish(form: HTMLFormElement, status: HTMLElement): Promise<void> {
  const send = part(form, 'send', HTMLButtonElement);
  const field = findPart(form, 'recovery-recipient', HTMLInputElement);
  if (field === undefined) {
    send.disabled = false;
    status.textContent = words.made;
    return;
  }
  const recovery = await newRecoveryKey();
  const sheets = await splitRecovery(recovery.secret);
  field.value = recovery.recipient;
  const shares = parts(form, 'recovery-share', HTMLElement);
  for (const [nth, sheet] of sheets.entries()) {
    const share = shares[nth];
    if (share === undefined) throw new Error(`the page has no place for sheet ${nth + 1}`);
    share.textContent = formatSheet(sheet);
  }
  part(form, 'recovery-sheets', HTMLElement).hidden = false;
  part(form, 'print', HTMLButtonElement).addEventListener('click', () => print());
  status.textContent = words.write;
  const checks = parts(form, 'recovery-check', HTMLInputElement);
  const look = () => {
    send.disabled = !sheets.every((sheet, nth) => asTyped(checks[nth]?.value ?? '') === lastGroup(sheet));
    status.textContent = send.disabled ? words.write : words.ready;
  };
  for (const check of checks) check.addEventListener('input', look);
}

const asTyped = (text: string) => {
  const values = valuesIn(text);
  return values.ok ? lettersOf(values.value) : '';
};

function clear(form: HTMLFormElement): void {
  for (const share of parts(form, 'recovery-share', HTMLElement)) share.textContent = '';
  for (const name of ['passphrase', 'passphrase-again', 'recovery-check']) {
    for (const input of parts(form, name, HTMLInputElement)) input.value = '';
  }
}

for (const form of parts(document, 'keygen', HTMLFormElement)) start(form);
