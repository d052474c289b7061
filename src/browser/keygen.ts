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
 *     only at the set-up of a circle:
 *     <input type="hidden" name="recovery" data-netra="recovery-recipient">
 *     <section data-netra="recovery-sheet" hidden>  to write down or print
 *       <code data-netra="recovery-secret"></code>
 *       <button type="button" data-netra="print">…</button>
 *       <label for="akhir">… the last six characters …</label>
 *       <input id="akhir" data-netra="recovery-check" autocomplete="off">  no `name`!
 *     </section>
 *
 *     <button data-netra="send" disabled>…</button> enabled when the key is made and the last six characters were typed
 *   </form>
 *   <script type="module" src="/js/keygen.js"></script>
 *
 * A form without the passphrase fields, `recipient` and `wrapped` makes the recovery key alone.
 *
 * Sending posts `recipient`, `wrapped` and, at set-up, `recovery`.
 */
import { newMemberKey, newRecoveryKey, PASSPHRASE_LEAST } from '../sealing/circle.ts';
import { findPart, inLanguage, painted, part, parts } from './page.ts';

const words = inLanguage({
  id: {
    needsHttps: 'Kunci hanya bisa dibuat lewat https atau di komputer ini sendiri (localhost).',
    differ: 'Kedua frasa sandi berbeda. Ketik lagi yang kedua.',
    short: `Frasa sandi paling sedikit ${PASSPHRASE_LEAST} karakter. Empat kata yang tidak berkaitan mudah diingat.`,
    making: 'Membuat kunci, sekitar satu detik…',
    made: 'Kunci sudah dibuat. Kirim formulir ini.',
    write: 'Kunci sudah dibuat. Tulis kunci pemulihan di kertas, lalu ketik enam karakter terakhirnya.',
    ready: 'Cocok. Simpan kertas itu di tempat terkunci, lalu kirim formulir ini.',
  },
  en: {
    needsHttps: 'Keys can be made only over https or on this computer itself (localhost).',
    differ: 'The two passphrases differ. Type the second one again.',
    short: `A passphrase has at least ${PASSPHRASE_LEAST} characters. Four unrelated words are easy to remember.`,
    making: 'Making the key, about a second…',
    made: 'The key is made. Send this form.',
    write: 'The key is made. Write the recovery key on paper, then type its last six characters.',
    ready: 'It matches. Lock that paper away, then send this form.',
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
  field.value = recovery.recipient;
  part(form, 'recovery-secret', HTMLElement).textContent = inGroups(recovery.secret);
  part(form, 'recovery-sheet', HTMLElement).hidden = false;
  part(form, 'print', HTMLButtonElement).addEventListener('click', () => print());
  status.textContent = words.write;
  const check = part(form, 'recovery-check', HTMLInputElement);
  check.addEventListener('input', () => {
    const typed = check.value.replaceAll(/\s/g, '').toUpperCase();
    send.disabled = typed !== recovery.secret.slice(-6);
    status.textContent = send.disabled ? words.write : words.ready;
  });
}

/** `parseIdentity` takes the spaces out again. */
const inGroups = (secret: string) => secret.replaceAll(/(.{6})(?=.)/g, '$1 ');

function clear(form: HTMLFormElement): void {
  for (const secret of parts(form, 'recovery-secret', HTMLElement)) secret.textContent = '';
  for (const name of ['passphrase', 'passphrase-again', 'recovery-check']) {
    for (const input of parts(form, name, HTMLInputElement)) input.value = '';
  }
}

for (const form of parts(document, 'keygen', HTMLFormElement)) start(form);
