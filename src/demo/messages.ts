/** Three messages of the demonstration's regency: what the stage suggests, twice, and a clarification that was corrected once. */
import type { Netra } from '../netra.ts';
import type { Officer } from '../offices/signin.ts';
import type { deskOfMessages } from '../prevention/message/message-operations.ts';
import { formatRef } from '../record/ids.ts';
import { act, must } from './founding.ts';
import { REGENCY } from './people.ts';

type Desk = Extract<Awaited<ReturnType<(typeof deskOfMessages)['run']>>, { ok: true }>['value'];

const spoken = (officer: Officer, what: string) => {
  if (!officer.office) throw new Error('whoever speaks serves at an office');
  return { what, region: REGENCY, from: formatRef(officer.office), speaker: 'office' };
};

/** Uses what the desk suggests as it stands, as an officer in a hurry would, and publishes it. */
export async function publishSuggested(netra: Netra, officer: Officer, what: 'rule-of-the-week' | 'stage-alert') {
  const desk = must(await netra.ask('message.desk', {}, officer), 'messages') as Desk;
  const found = desk.suggestions.find(one => one.what === what);
  if (!found) throw new Error(`the demonstration's day suggests no ${what}`);
  const draft = await act(netra, officer, 'message.draft', { ...found.content, ...spoken(officer, what) });
  await act(netra, officer, 'message.publish', { message: formatRef(draft), namesNobody: true });
}

const clarification = {
  title: 'Menyukai unggahan calon tetap pelanggaran',
  claim: 'Pegawai boleh menyukai unggahan calon selama dari akun pribadi dan di luar jam kerja.',
  body: 'Menyukai, mengomentari, atau membagikan unggahan calon termasuk pelanggaran, dari akun apa pun dan kapan pun.\nSudah terlanjur? Hapus, lalu tanyakan dulu di halaman "Bolehkah saya".',
  titleEn: 'Liking a post of a candidate is still a violation',
  claimEn: 'Staff may like posts of a candidate from their own account and outside office hours.',
  bodyEn:
    'Liking, commenting on or sharing a post of a candidate is a violation, from whatever account and at whatever hour.\nDone already? Undo it, then ask first on the page "May I".',
  cites: ['violations/D-05'],
};

/** Gives the message, to be corrected. */
export async function clarify(netra: Netra, officer: Officer): Promise<string> {
  const draft = await act(netra, officer, 'message.draft', { ...clarification, ...spoken(officer, 'clarification') });
  const message = formatRef(draft);
  await act(netra, officer, 'message.publish', { message, namesNobody: true });
  return message;
}

export async function correctClarification(netra: Netra, officer: Officer, message: string): Promise<void> {
  const body = clarification.body.replace('dari akun apa pun', 'dari akun mana pun, juga yang tanpa nama,');
  const because = 'Akun tanpa nama belum disebut, padahal sama saja.';
  await act(netra, officer, 'message.correct', { ...clarification, body, message, because, namesNobody: true });
}
