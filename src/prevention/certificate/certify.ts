/**
 * Certificates of attendance. What one says is frozen by an act of the attendance, once, when somebody first asks for it after the
 * event; the name is the roster's of that day, or the deputy's or guest's as it was written at the door. It falls with the attendance.
 */
import { z } from 'zod';
import { formatRef, type RecordRef, refSchema } from '../../record/ids.ts';
import { type Loaded, newAct, type Refusal } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { type Attendance, type AttendanceRefusal, type AttendanceState, attendanceKind } from '../event/attendance.ts';
import type { EventState, StandingEvent } from '../event/event.ts';
import { invitedPage } from '../event/invited.store.ts';
import { namer } from '../event/naming.ts';
import { INVITED } from '../event/reply.ts';
import { onAttendance } from '../event/score-commands.ts';
import { freshSalt } from '../pledge/signer-proof.ts';
import { attendeeHash } from './certificate-file.ts';

const no = (refusal: AttendanceRefusal): Result<never, Refusal> => refuse(refusal);
const named = z.string().max(300).nullable();

/** Asked by Netra itself alone, which has looked the name up (`certify` below). */
const certifyAttendance = onAttendance({
  name: 'attendance.certify',
  summary: { id: 'Buat sertifikat kehadiran', en: 'Make a certificate of attendance' },
  input: z.object({
    attendance: refSchema,
    event: refSchema,
    ...{ name: named, post: named, unitName: named, salt: freshSalt },
  }),
  step({ behalf }, event, { name, post, unitName, salt }, { today: on }) {
    if (event.phase !== 'held') return no({ code: 'certificate-not-yet' });
    if (!name && !post) return no({ code: 'certificate-nameless' });
    const { title, organiser, place, day } = event;
    const attendee = attendeeHash({ salt, name, post });
    const said = { title, organiser, place, day, unitName: unitName || null, behalf, name, post, salt, attendee, on };
    return ok(newAct(attendanceKind, 'attendance-certified', said));
  },
});
export const certificateCommands = [certifyAttendance] as const;

async function whose(asked: Asked, ref: RecordRef, event: StandingEvent, state: Attendance) {
  const { person, behalf, name, post } = state;
  if (person === null) return { name, post, unitName: post };
  return asked.read(async tx => {
    const [row] = await invitedPage(tx, ref, { person, most: 1 });
    if (behalf || !row) return { name, post, unitName: row?.unit_name ?? null };
    return { ...(await namer(asked, tx, ref, event).person(row)), unitName: row.unit_name };
  });
}

/**
 * Makes the certificate of an attendance where there is none yet. Whose it is was proven before: by the code, or by the role of
 * whoever asks at the desk.
 * @param asked as the system's `invitation`
 */
export async function certify(asked: Asked, attendance: RecordRef): Promise<Result<Loaded<Attendance>, Refusal>> {
  const load = async (ref: RecordRef) => asked.read(tx => asked.engine.load(tx, ref));
  const record = (await load(attendance)) as Loaded<AttendanceState> | undefined;
  if (record?.kind !== attendanceKind.name || record.state.phase === 'none') return no({ code: 'attendance-missing' });
  const came = record as Loaded<Attendance>;
  if (came.state.phase === 'withdrawn') return no({ code: 'attendance-withdrawn' });
  if (came.state.certified) return ok(came);
  const event = (await load(came.state.event)) as Loaded<EventState> | undefined;
  if (!event || event.state.phase === 'none') return no({ code: 'attendance-missing' });
  const said = await whose(asked, event.ref, event.state, came.state);
  const input = { attendance: formatRef(attendance), event: formatRef(event.ref), ...said };
  const done = await asked.engine.act('attendance.certify', input, { actor: INVITED });
  if (!done.ok && done.refusal.code !== 'certificate-made') return done;
  return ok((await load(attendance)) as Loaded<Attendance>);
}
