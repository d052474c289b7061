/**
 * Unlocking the member's own key in a page, for the modules that work with it: by the passphrase, or by a passkey of this
 * device where the member added one.
 *
 * The page gives, within a section that has `data-wrapped="base64 blob of the member"`:
 *   <form data-netra="unlock-form" hidden>          shown by this module; never sent
 *     <label for="frasa">…</label>
 *     <input id="frasa" type="password" data-netra="passphrase" autocomplete="off" required>   no `name`!
 *     <button>…</button>
 *     <button type="button" data-netra="passkey" data-passkey="AGE-PLUGIN-…" data-blob="base64">…</button>   any number
 *   </form>
 *   <p data-netra="unlock-status" role="status"></p>
 */

import type { Result } from '../result.ts';
import type { Identity, Passkey } from '../sealing/age.ts';
import { type UnlockRefusal, unlockMemberKey, type WrappedIdentity } from '../sealing/circle.ts';
import { type PasskeyBlob, type PasskeyUnlockRefusal, unlockWithPasskey } from '../sealing/passkey.ts';
import { inLanguage, painted, part, parts } from './page.ts';

const words = inLanguage({
  id: {
    needsHttps: 'Kunci hanya bisa dibuka lewat https atau di komputer ini sendiri (localhost).',
    unlocking: 'Membuka kunci, sekitar satu detik…',
    asking: 'Jawab permintaan perangkat Anda…',
    'wrong-passphrase': 'Frasa sandi tidak cocok. Periksa huruf besar dan spasi, lalu coba lagi.',
    'key-damaged': 'Kunci Anda rusak. Minta administrator memulihkannya.',
    'passkey-without-prf': 'Kunci sandi (passkey) di perangkat ini tidak bisa membuka segel. Pakai frasa sandi.',
    'passkey-cancelled': 'Tidak jadi. Coba lagi, atau pakai frasa sandi.',
    'passkey-failed': 'Perangkat tidak menjawab dengan kunci sandi (passkey) ini. Pakai frasa sandi.',
    'passkey-other-key': 'Kunci sandi (passkey) itu bukan untuk kunci ini. Pakai frasa sandi.',
  },
  en: {
    needsHttps: 'Keys can be unlocked only over https or on this computer itself (localhost).',
    unlocking: 'Unlocking, about a second…',
    asking: 'Answer what your device asks…',
    'wrong-passphrase': 'The passphrase does not match. Check capitals and spaces, then try again.',
    'key-damaged': 'Your key is damaged. Ask an administrator to recover it.',
    'passkey-without-prf': 'Passkeys on this device can not open seals. Use the passphrase.',
    'passkey-cancelled': 'Nothing was unlocked. Try again, or use the passphrase.',
    'passkey-failed': 'The device did not answer with this passkey. Use the passphrase.',
    'passkey-other-key': 'That passkey is not for this key. Use the passphrase.',
  },
} satisfies Record<string, Record<(UnlockRefusal | PasskeyUnlockRefusal)['code'], string> & Record<string, string>>);

export const passkeyWords: Readonly<Record<PasskeyUnlockRefusal['code'], string>> = words;

/**
 * Shows the form. `begin` is asked when an unlocking begins and answers whether its result is still wanted when it is there.
 * Undefined where the page is not secure, which the status then says.
 */
export function offerOwnKey(
  section: HTMLElement,
  use: { begin(): () => boolean; take(identity: Identity): void },
): { readonly form: HTMLFormElement; readonly status: HTMLElement } | undefined {
  const form = part(section, 'unlock-form', HTMLFormElement);
  const status = part(section, 'unlock-status', HTMLElement);
  if (!isSecureContext) {
    status.textContent = words.needsHttps;
    return undefined;
  }
  const passphrase = part(form, 'passphrase', HTMLInputElement);
  const unlock = async (
    says: string,
    open: () => Promise<Result<Identity, UnlockRefusal | PasskeyUnlockRefusal>>,
  ): Promise<void> => {
    const wanted = use.begin();
    status.textContent = says;
    await painted();
    const identity = await open();
    if (!wanted()) return;
    if (identity.ok) return use.take(identity.value);
    status.textContent = words[identity.refusal.code];
    passphrase.focus();
  };
  form.hidden = false;
  form.addEventListener('submit', event => {
    event.preventDefault();
    const typed = passphrase.value;
    passphrase.value = '';
    void unlock(words.unlocking, () => unlockMemberKey((section.dataset.wrapped ?? '') as WrappedIdentity, typed));
  });
  for (const button of parts(form, 'passkey', HTMLButtonElement)) {
    const { passkey = '', blob = '' } = button.dataset;
    const key = { passkey: passkey as Passkey, blob: blob as PasskeyBlob };
    button.addEventListener('click', () => void unlock(words.asking, () => unlockWithPasskey(key)));
  }
  return { form, status };
}
