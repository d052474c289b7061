import type { keys as source } from '../id/keys.ts';

export const keys = {
  withPasskey: (device: string) => `Unlock with the passkey: ${device}`,
  mineTitle: 'My key',
  mineNone: 'You hold no key of this office.',
  mineLead: (tail: string) => `Your key ends in ${tail}. Only your browser opens it.`,
  change: 'Passphrase and devices',
  changeText:
    'Unlock your key first. The key stays the same, so nothing needs re-sealing. An old copy of it, if there is one, still opens with the old passphrase.',
  newPassphrase: 'New passphrase',
  newPassphraseSend: 'Change the passphrase',
  addPasskey: 'Add a passkey',
  addPasskeyText:
    'With a passkey this device unlocks your key by fingerprint, face or PIN. The passphrase keeps working: do not forget it, since a device can be lost.',
  device: 'Name of the device',
  deviceHint: 'For example “Office laptop”.',
  addPasskeySend: 'Add this device',
  passkeys: 'Your passkeys',
  noPasskeys: 'None yet. Your key opens with the passphrase only.',
  removePasskey: (device: string) => `Remove: ${device}`,
  rotate: 'A new key',
  rotateText:
    'Change the key when the passphrase is forgotten, or when somebody else may know it. New reports are sealed to the new key; earlier ones must be re-sealed: by you with the earlier key, by another key holder, or with two recovery sheets.',
  rotateOpen: 'I want to change my key',
  rotateSend: 'Change to this key',
  former: 'Earlier keys',
  formerItems: (items: number) => (items === 0 ? 'no longer used.' : `still closes ${items} items.`),
  toReseal: 'To re-sealing',
  drop: (tail: string) => `Drop the earlier key ${tail}`,
  dropTooEarly: (items: number) => `This earlier key still closes ${items} items. Re-seal all of them first.`,
  done: {
    frasa: 'The passphrase is changed.',
    sandi: 'The passkey is added.',
    hapus: 'The passkey is removed. Remove it in the settings of that device as well.',
    ganti: 'The key is changed. Now re-seal what came before.',
    lepas: 'The earlier key is dropped.',
  },
  resealTitle: 'Re-seal',
  resealLead:
    'After a key holder has joined, left or changed a key, earlier items are re-sealed to the circle of today. Their content is neither opened nor sent.',
  nothingLeft: 'Every item is sealed to the circle of today. There is nothing to do.',
  left: (items: number) => `${items} items are not sealed to exactly the circle of today.`,
  letIn: 'Who will be able to open them',
  letInCheck:
    'Check first: do you know each of these people, and was the recovery key changed by agreement of the office? If in doubt, do not re-seal; ask.',
  takenOut: 'Who will no longer be able to',
  items: 'Items',
  recoveryKey: 'Recovery key',
  work: 'Re-seal in this browser',
  byKey: (tail: string) => `With your key (${tail})`,
  byFormerKey: (tail: string) => `With your earlier key (${tail})`,
  bySheets: 'With two recovery sheets',
  bySheetsText:
    'For items that no key holder can open. Type two sheets; small letters and spaces do not matter. Sheets are not sent, and are removed from this page once read.',
  twoSheets: ['First sheet', 'Second sheet'],
  bySheetsSend: 'Read the sheets and re-seal',
  stop: 'Stop',
  resealNoScript: 'Re-sealing needs JavaScript: keys are unlocked in your browser, and the server never holds one.',
  oneCustodian: 'A single custodian',
  oneCustodianText:
    'If this person forgets the passphrase, only two recovery sheets help, and no second person sees what is opened. Once a second one has made a key, the first re-seals the earlier confidential information on this page.',
  taken: (items: number) =>
    `${items} items of this report are not sealed to the circle of your office. Those who keep the recovery sheets of the office below help you here.`,
  takenDone: 'All items of this report are held by the circle of your office.',
  toReport: 'Back to the report',
  waiting: (items: number) => `${items} items need re-sealing`,
  waitingText: 'Some items are sealed to an earlier circle.',
} satisfies typeof source;
