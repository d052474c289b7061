/** What can be asked after a certificate: by the code on it, by anybody; and the paper itself, by those who may have it. */
import { z } from 'zod';
import type { StoredAct } from '../../record/codec.ts';
import { formatRef, type RecordRef, refSchema } from '../../record/ids.ts';
import { type Loaded, type Refusal, stateOf } from '../../record/kind.ts';
import { placesOf } from '../../record/ledger.store.ts';
import { type Asked, defineOperation } from '../../record/operation.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { type Attendance, type AttendanceState, attendanceKind, type Certified } from '../event/attendance.ts';
import { recordNamesLook } from '../names-look.ts';
import { mayPrevent } from '../prevention.ts';
import { codeInput, KEEPER, tellByCode } from '../verifying/by-code.ts';
import { initialsOf } from '../verifying/initials.ts';
import { formatPaperCode, paperCode } from '../verifying/paper-code.ts';
import { prove } from '../verifying/proving.ts';
import { certificateWithin } from './certificate.store.ts';
import { attendeeStatement, certificateFile } from './certificate-file.ts';
import { certify } from './certify.ts';

type Made = Loaded<Attendance & { readonly certified: Certified }>;
const asMade = (loaded: Loaded | undefined): Made | undefined => {
  if (loaded?.kind !== attendanceKind.name) return undefined;
  const record = stateOf([loaded], 0, attendanceKind);
  return record.state.phase === 'none' || !record.state.certified ? undefined : (record as Made);
};

/** What a certificate says of itself to whoever has its code: the name as initials. */
const saidOf = ({ ref, state: { certified, event, withdrawnOn } }: Made) => ({
  code: formatPaperCode(paperCode(ref.id)),
  event: formatRef(event),
  ...{ title: certified.title, organiser: certified.organiser, place: certified.place, day: certified.day },
  ...{ unit: certified.unitName, behalf: certified.behalf, on: certified.on },
  initials: certified.salt === null ? null : certified.name === null ? '' : initialsOf(certified.name),
  withdrawnOn,
});

export const verifyCertificate = defineOperation({
  name: 'certificate.verify',
  summary: { id: 'Periksa sertifikat kehadiran dengan kodenya', en: 'Check a certificate of attendance by its code' },
  for: 'public',
  input: codeInput,
  run: (asked, { code }) =>
    tellByCode(asked, code, certificateWithin, record => {
      const made = asMade(record);
      return made && { said: saidOf(made), seq: made.state.certified.seq };
    }),
});

/** The acts that it stands on; what somebody scored is nobody's business here. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'checked-in': ['how', 'behalf', 'on'],
  'attendance-certified': ['title', 'organiser', 'place', 'day', 'unitName', 'behalf', 'on', 'attendee'],
  'check-in-withdrawn': ['on'],
};
const shownSlots = ({ type }: StoredAct): readonly string[] => SHOWN[type] ?? [];

/**
 * Everything that a certificate is printed of, made first where there is none.
 * @param asked as the system's `invitation`, once it is proven whose it is
 */
export async function certificateOf(asked: Asked, attendance: RecordRef) {
  const done = await certify(asked, attendance);
  if (!done.ok) return done;
  const made = asMade(done.value);
  if (!made) throw new Error('a certificate was made and is not there');
  const { name, post, salt } = made.state.certified;
  if (salt === null) return refuse<Refusal>({ code: 'paper-erased' });
  const { acts } = await asked.read(tx => asked.engine.acts(tx, attendance));
  const places = await asked.database.transaction(KEEPER, tx => placesOf(tx, attendance));
  const proven = await prove(
    asked,
    acts.filter(({ type }) => Object.hasOwn(SHOWN, type)),
    places,
    shownSlots,
  );
  if (!proven) return refuse<Refusal>({ code: 'proof-not-ready' });
  const said = { salt, name, post };
  const { code } = saidOf(made);
  const file = certificateFile.write(
    {
      ...{ code, origin: proven.origin, key: asked.files.verifierKey },
      attendee: { ...said, statement: attendeeStatement(said) },
    },
    proven.acts,
  );
  return ok({ ...saidOf(made), name, post, entry: proven.acts.at(-1)?.index ?? 0, size: proven.size, file });
}
export type CertificatePaper = Extract<Awaited<ReturnType<typeof certificateOf>>, { ok: true }>['value'];

/** For the desk: whoever has no code, such as a guest. */
export const certificatePaper = defineOperation({
  name: 'certificate.paper',
  summary: { id: 'Kertas sertifikat kehadiran dengan buktinya', en: 'The paper of a certificate with its proof' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ attendance: refSchema }),
  async run(asked, { attendance }): Promise<Result<CertificatePaper, Refusal>> {
    const may = mayPrevent(asked.actor);
    if (!may.ok) return may;
    const found = (await asked.read(tx => asked.engine.load(tx, attendance))) as Loaded<AttendanceState> | undefined;
    if (found?.kind !== attendanceKind.name || found.state.phase === 'none')
      return refuse<Refusal>({ code: 'attendance-missing' });
    const looked = await recordNamesLook(asked, 'event', found.state.event);
    return looked.ok ? certificateOf(asked, attendance) : looked;
  },
});

export const certificateOperations = [verifyCertificate, certificatePaper];
