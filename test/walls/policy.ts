/** Every secret of the installation that secrets.test.ts uses and searches: where it may be found, and why. */
import { randomBytes } from 'node:crypto';

const unique = (word: string) => `${word}${randomBytes(6).toString('hex')}`;

/** Where a secret may be found: in the database, in what the server said, in its keys, or in none of them. */
export type Place = 'database' | 'output' | 'keys' | 'files' | 'temporary';
export const PLACES: readonly Place[] = ['database', 'output', 'keys', 'files', 'temporary'];
export interface Rule {
  readonly may: readonly Place[];
  readonly why: string;
}
const NOWHERE = (why: string): Rule => ({ may: [], why });
const SEALED = NOWHERE('sealed at the edge, before anything is stored');
const CLOSED = NOWHERE('encrypted under the record’s key, which the keys directory closes');
export const POLICY = {
  'reporter’s name': SEALED,
  'reporter’s contact': SEALED,
  'reporter’s address': SEALED,
  'account of anonymous information': SEALED,
  'reported person of anonymous information': SEALED,
  evidence: SEALED,
  'name of a file': NOWHERE('never read'),
  'evidence of anonymous information': SEALED,
  'account of a formal report': CLOSED,
  'reported person of a formal report': CLOSED,
  'answer to a question of the topic': CLOSED,
  'number of a proxy’s letter': CLOSED,
  'summary of a case': CLOSED,
  'facts of a study': CLOSED,
  'reason of an element': CLOSED,
  'reasons of a decision': CLOSED,
  'number of minutes': CLOSED,
  'note of an initial review': CLOSED,
  'letter of a referral': CLOSED,
  'note of a follow-up': CLOSED,
  'reason of setting aside': CLOSED,
  'what a refused form said': NOWHERE('the draft travels in the form, closed with the day’s draft key'),
  'what a form said that crashed': NOWHERE('an incident has a number and no words'),
  'what was typed after the session ended': NOWHERE('it travels in the sign-in page, closed with the day’s draft key'),
  'words of a search': NOWHERE('marked with the installation’s key before the database hears of them; in no log'),
  passphrase: NOWHERE('typed in a browser and never sent'),
  'member’s secret key': NOWHERE('made in a browser, sent closed by the passphrase'),
  'member’s secret key, bytes': NOWHERE('the same'),
  'recovery secret': NOWHERE('made in a browser, shown once'),
  'recovery secret, bytes': NOWHERE('the same'),
  password: NOWHERE('its argon2id hash is kept'),
  'password that was wrong': NOWHERE('a failure keeps a hash of the name'),
  receipt: NOWHERE('an id and an argon2id hash are derived'),
  'receipt, compact': NOWHERE('the same'),
  'secret of a receipt': NOWHERE('its argon2id hash is kept'),
  'key of a receipt': NOWHERE('its recipient is kept'),
  'address for reminders': CLOSED,
  'name of somebody in a roster': CLOSED,
  'post of somebody in a roster': CLOSED,
  'number of somebody in a roster': NOWHERE('found by a keyed mark; the number itself is closed with the name'),
  'address of somebody in a roster': CLOSED,
  'name of somebody who signs': CLOSED,
  'number of somebody who signs': NOWHERE('the same'),
  'personal code': NOWHERE('made anew from the keyring for each slip and mail; a mark finds the invitation'),
  'personal code, compact': NOWHERE('the same'),
  'personal code that was mistyped': NOWHERE('read from the body, and forgotten'),
  'code that revokes': NOWHERE('made anew from the keyring'),
  'code of an invitation': NOWHERE('the same; it comes in the address of a link'),
  'code of a circular': NOWHERE('the same'),
  'code of a circular, compact': NOWHERE('the same'),
  'speaker of an event': CLOSED,
  'name of a guest at the door': CLOSED,
  'address of a subscriber': CLOSED,
  'link that confirms a subscription': NOWHERE('made anew from the keyring'),
  'password of an officer of outreach': NOWHERE('its argon2id hash is kept'),
  'secret of a calendar': NOWHERE('its SHA-256 is kept'),
  'session token': NOWHERE('its SHA-256 is kept'),
  'one-time link of a password': NOWHERE('its SHA-256 is kept; the link is printed where it was asked for'),
  'one-time link of the first start': {
    may: ['output'],
    why: 'the start prints it; good once, void when somebody serves',
  },
  'reason of opening a seal': { may: ['database'], why: 'whoever sees the report sees who opened it, and why' },
  'officer’s name': { may: ['database'], why: 'the list of officers; not secret within the office' },
  'officer’s sign-in name': { may: ['database'], why: 'the list of officers' },
  'unit of a case': { may: ['database'], why: 'the rule of release reads it; the form asks for no person’s name' },
} as const satisfies Readonly<Record<string, Rule>>;
export type Secret = keyof typeof POLICY;

/** A word of its own for each; what is made by keys or by chance comes later. */
export const WORDS = Object.fromEntries(
  Object.keys(POLICY).map((name, nth) => [name, unique(`kata${nth}x`)]),
) as Record<Secret, string>;
export const words = (secret: Secret) => `Contoh ${WORDS[secret]} tamat`;
