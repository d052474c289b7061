/**
 * The member's own key: under a new passphrase, or closed for a passkey of this device as well. The key itself stays the
 * same, so nothing is re-sealed. Only closed blobs reach form fields.
 *
 * The page gives (all texts its own, in its language):
 *   <div data-netra="my-key" data-wrapped="base64 blob of the member">
 *     … the form and the status of own-key.ts …
 *     <div data-netra="unlocked" hidden>             shown once the key is open
 *       <form data-netra="passphrase-form" method="post">
 *         <input type="password" data-netra="passphrase" autocomplete="new-password">          no `name`!
 *         <input type="password" data-netra="passphrase-again" autocomplete="new-password">    no `name`!
 *         <input type="hidden" name="wrapped" data-netra="wrapped">      `parseWrapped` reads it on the server
 *         <button>…</button>
 *         <p data-netra="form-status" role="status"></p>
 *       </form>
 *       <form data-netra="passkey-form" method="post" data-key-name="Netra …">   what the device shows of this key
 *         <input type="hidden" name="passkey" data-netra="passkey-name">  `parsePasskey`
 *         <input type="hidden" name="blob" data-netra="passkey-blob">     `parsePasskeyBlob`
 *         <button>…</button>
 *         <p data-netra="form-status" role="status"></p>
 *       </form>
 *     </div>
 *   </div>
 *   <script type="module" src="/js/mykey.js"></script>
 */
import type { Identity } from '../sealing/age.ts';
import { closeIdentity, PASSPHRASE_LEAST } from '../sealing/circle.ts';
import { addPasskey } from '../sealing/passkey.ts';
import { offerOwnKey, passkeyWords } from './own-key.ts';
import { inLanguage, painted, part, parts } from './page.ts';

const words = inLanguage({
  id: {
    unlocked: 'Kunci terbuka di halaman ini saja.',
    differ: 'Kedua frasa sandi berbeda. Ketik lagi yang kedua.',
    short: `Frasa sandi paling sedikit ${PASSPHRASE_LEAST} karakter. Empat kata yang tidak berkaitan mudah diingat.`,
    closing: 'Menutup kunci, sekitar satu detik…',
    asking: 'Jawab permintaan perangkat Anda, dua kali…',
  },
  en: {
    unlocked: 'The key is unlocked in this page only.',
    differ: 'The two passphrases differ. Type the second one again.',
    short: `A passphrase has at least ${PASSPHRASE_LEAST} characters. Four unrelated words are easy to remember.`,
    closing: 'Closing the key, about a second…',
    asking: 'Answer what your device asks, twice…',
  },
});

function start(section: HTMLElement): void {
  let identity: Identity | undefined;
  const unlocked = part(section, 'unlocked', HTMLElement);
  const offered = offerOwnKey(section, {
    begin: () => () => true,
    take: key => {
      identity = key;
      unlocked.hidden = false;
      if (offered === undefined) return;
      offered.form.hidden = true;
      offered.status.textContent = words.unlocked;
    },
  });
  const onSubmit = (name: string, work: (form: HTMLFormElement, key: Identity) => Promise<string | undefined>) => {
    const form = part(section, name, HTMLFormElement);
    form.addEventListener('submit', async event => {
      event.preventDefault();
      if (identity === undefined) return;
      const problem = await work(form, identity);
      if (problem === undefined) form.submit();
      else part(form, 'form-status', HTMLElement).textContent = problem;
    });
  };
  onSubmit('passphrase-form', newPassphrase);
  onSubmit('passkey-form', newPasskey);
  addEventListener('pagehide', () => {
    identity = undefined;
    unlocked.hidden = true;
    if (offered) offered.form.hidden = false;
    for (const form of section.querySelectorAll('form')) form.reset();
  });
}

/** Fills the form's fields; what is wrong where it could not. */
async function newPassphrase(form: HTMLFormElement, identity: Identity): Promise<string | undefined> {
  const first = part(form, 'passphrase', HTMLInputElement);
  const again = part(form, 'passphrase-again', HTMLInputElement);
  if (first.value !== again.value) {
    again.focus();
    return words.differ;
  }
  part(form, 'form-status', HTMLElement).textContent = words.closing;
  await painted();
  const wrapped = await closeIdentity(identity, first.value);
  if (!wrapped.ok) {
    first.focus();
    return words.short;
  }
  part(form, 'wrapped', HTMLInputElement).value = wrapped.value;
  return undefined;
}

async function newPasskey(form: HTMLFormElement, identity: Identity): Promise<string | undefined> {
  part(form, 'form-status', HTMLElement).textContent = words.asking;
  const key = await addPasskey(identity, form.dataset.keyName ?? '');
  if (!key.ok) return passkeyWords[key.refusal.code];
  part(form, 'passkey-name', HTMLInputElement).value = key.value.passkey;
  part(form, 'passkey-blob', HTMLInputElement).value = key.value.blob;
  return undefined;
}

for (const section of parts(document, 'my-key', HTMLElement)) start(section);
