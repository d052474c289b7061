/**
 * What a telephone has scanned without a network, as it comes in: a batch at a time, each scan for itself. Whoever was counted
 * before is answered as such; what can't be counted is put down with its reason; what may be counted later (a list that was closed
 * too soon) stays with the telephone. Sent a second time, a scan comes to the same: the unique index of the list decides.
 */
import { z } from 'zod';
import { decodeBase64 } from '../../ledger/bytes.ts';
import { formatRef, type RecordRef, refSchema } from '../../record/ids.ts';
import type { Loaded, Refusal } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { mayPrevent } from '../prevention.ts';
import { checkIn } from './answering.ts';
import type { AttendanceState } from './attendance.ts';
import { type Compared, scanTime } from './clock.ts';
import type { EventState, StandingEvent } from './event.ts';
import { readPass } from './pass.ts';
import { isOurs } from './pass-key.ts';
import { invitedBy, type RefusedScan, refuseScan } from './scan.store.ts';
import { windowOf } from './window.ts';

export const BATCH = 100;
/** A telephone that lost its battery says 1970; what no clock shows is no time. */
const instant = z.iso.datetime().refine(at => at >= '1970' && at < '2200', 'day');
const named = z.string().trim().max(200, 'too-long').nullable();

export const sentScans = z.object({
  event: refSchema,
  /** Chosen by the telephone when it was prepared. */
  device: z.uuid(),
  /** What both clocks showed when it was prepared, and what the telephone's shows now. */
  prepared: z.object({ server: instant, phone: instant }).nullable(),
  phone: instant,
  scans: z
    .array(
      z.object({
        /** The telephone's own count. */
        n: z.number().int().min(1),
        at: instant,
        /** The whole QR, or the mark of a code that was typed (base64). */
        pass: z.string().max(400).nullable(),
        mark: z.string().max(40).nullable(),
        behalf: z.boolean(),
        name: named,
        post: named,
      }),
    )
    .max(BATCH),
});
type Sent = z.infer<typeof sentScans>;
type Scan = Sent['scans'][number];

export const SCAN_REASONS = [
  ...(['pass-foreign', 'pass-damaged', 'pass-other-event', 'pass-forged', 'code-unknown'] as const),
  ...(['scan-outside', 'event-cancelled', 'deputy-name-required'] as const),
] as const;
export type ScanReason = (typeof SCAN_REASONS)[number];

export interface ScanAnswer {
  readonly n: number;
  /** `later`: keep it and send it again. */
  readonly came: 'counted' | 'known' | 'refused' | 'later';
  readonly reason: string | null;
  /** When this person was counted, where that is known. */
  readonly at: string | null;
}

/** Takes one batch in. */
export async function takeScans(
  asked: Asked,
  { event: ref, device, prepared, phone, scans }: Sent,
): Promise<Result<{ readonly server: string; readonly answers: readonly ScanAnswer[] }, Refusal>> {
  const may = mayPrevent(asked.actor);
  if (!may.ok) return may;
  const record = (await asked.read(tx => asked.engine.load(tx, ref))) as Loaded<EventState> | undefined;
  if (record?.kind !== 'event' || record.state.phase === 'none')
    return refuse<Refusal>({ code: 'not-found', field: 'event' });
  const { now, zone, today } = asked.engine.moment(ref.region, asked.actor);
  const taking: Taking = {
    ...{ asked, ref, event: record.state, device, zone, today },
    clocks: { prepared, sent: { server: now, phone } },
  };
  const answers: ScanAnswer[] = [];
  for (const scan of scans) answers.push(await take(taking, scan));
  return ok({ server: now, answers });
}

interface Taking {
  readonly asked: Asked;
  readonly ref: RecordRef;
  readonly event: StandingEvent;
  readonly device: string;
  readonly zone: string;
  readonly today: string;
  readonly clocks: { readonly prepared: Compared | null; readonly sent: Compared };
}

/** The mark that a scan finds its invitation by; refused is what isn't this event's, and what nobody here signed. */
function markOf({ asked, ref }: Taking, { pass, mark }: Scan): Result<Uint8Array, { readonly code: ScanReason }> {
  if (pass === null) {
    const bytes = decodeBase64(mark ?? '');
    return bytes?.length === 12 ? ok(bytes) : refuse({ code: 'code-unknown' as const });
  }
  const read = readPass(pass);
  if (!read.ok) return read;
  if (read.value.pass.event !== ref.id) return refuse({ code: 'pass-other-event' as const });
  const { pass: said, signature } = read.value;
  return isOurs(asked.engine.keyring, ref, said, signature) ? ok(said.mark) : refuse({ code: 'pass-forged' as const });
}

async function take(taking: Taking, scan: Scan): Promise<ScanAnswer> {
  const { asked, ref, event, device, zone, clocks } = taking;
  const { n } = scan;
  const mark = markOf(taking, scan);
  if (!mark.ok) return putDown(taking, scan, { reason: mark.refusal.code, person: null, at: scan.at });
  const found = await asked.read(tx => invitedBy(tx, ref, mark.value));
  if (!found) return putDown(taking, scan, { reason: 'code-unknown', person: null, at: scan.at });
  const { person, unit, attendance } = found;
  if (attendance) return { n, came: 'known', reason: null, at: await countedAt(taking, attendance) };
  const time = scanTime(scan.at, clocks.prepared, clocks.sent, windowOf(event, zone));
  if (!time.ok) return putDown(taking, scan, { reason: 'scan-outside', person, at: time.refusal.at });
  const { behalf, name, post } = scan;
  const how = scan.pass === null ? ('scanned-code' as const) : ('scanned-qr' as const);
  const input = {
    event: formatRef(ref),
    person,
    unit,
    how,
    behalf,
    name,
    post,
    at: time.value.at,
    timing: time.value.clock,
  };
  const done = await checkIn(asked, 'attendance.scan', input, asked.actor, `${device}/${n}`);
  if (done.ok) return { n, came: 'counted', reason: null, at: time.value.at };
  const { code } = done.refusal;
  if (code === 'attendance-known') return { n, came: 'known', reason: null, at: null };
  return (SCAN_REASONS as readonly string[]).includes(code)
    ? putDown(taking, scan, { reason: code as ScanReason, person, at: time.value.at })
    : { n, came: 'later', reason: code, at: null };
}

async function countedAt({ asked, ref }: Taking, id: RecordRef['id']): Promise<string | null> {
  const record = (await asked.read(tx => asked.engine.load(tx, { region: ref.region, id }))) as
    | Loaded<AttendanceState>
    | undefined;
  return record && record.state.phase !== 'none' ? (record.state.scanned?.at ?? null) : null;
}

async function putDown(
  { asked, ref, device, today }: Taking,
  { n, at: shown }: Scan,
  why: Pick<RefusedScan, 'person' | 'at'> & { readonly reason: ScanReason },
): Promise<ScanAnswer> {
  await asked.write(tx => refuseScan(tx, ref, { device, n, shown, ...why }, today));
  return { n, came: 'refused', reason: why.reason, at: why.at };
}
