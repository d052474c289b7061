import { suspendedNow } from '../../../../cases/case-state.ts';
import { goesToAuthority } from '../../../../cases/follow-up.ts';
import type { CrimeStep } from '../../../../cases/gakkumdu.ts';
import { IMPORTER } from '../../../../cases/import/import.ts';
import { TIMESTAMPER } from '../../../../cases/timestamps/decision-times.ts';
import type { Netra } from '../../../../netra.ts';
import { mayEnd } from '../../../../offices/dissolution.ts';
import type { showOffice } from '../../../../offices/operations.ts';
import type { Officer } from '../../../../offices/signin.ts';
import { formatRef, type RecordRef } from '../../../../record/ids.ts';
import { orNull } from '../../../../record/kind.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import type { Lang } from '../../../../ui/lang.ts';
import { messages } from '../../../../ui/messages.ts';
import { countNotes } from '../../choices.ts';
import { askDesk, dayIn, explain, idsOf, namesOf, officerOf, placeName } from '../../desk.ts';
import { readersOf } from '../../readers.ts';
import { caseAt, isWhole, STEPS, type Step, verdictOn, WHOLE } from '../steps.ts';
import type { PageServerLoad } from './$types';

const ON_TRACK = (Object.keys(STEPS) as Step[]).filter(step => !isWhole(step));

/** Who carries on the case of a body that was dissolved; null where its office stands. */
async function heirName(netra: Netra, actor: Officer, office: RecordRef): Promise<string | null> {
  if (!mayEnd(office)) return null;
  const shown = await askDesk<typeof showOffice>(netra, 'office.show', { office: formatRef(office) }, actor);
  return shown.ok ? (shown.value.dissolved?.toName ?? null) : null;
}

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const shown = await caseAt(netra, params.ref, actor);
  const { zone, now, today } = netra.engine.moment(shown.ref.region, actor);
  const acts = netra.engine.kinds.get('case')?.acts ?? {};
  const names = await namesOf(netra, actor, [
    ...idsOf(shown.timeline.map(act => act.by)),
    ...shown.views.map(({ person }) => person),
  ]);
  const refusedOn = (track: (typeof shown.case.tracks)[number] | undefined, step: Step) => {
    const verdict = verdictOn(netra, shown, track, step, actor);
    return verdict.ok ? null : (explain(locals.lang, verdict.refusal)[0]?.text ?? '');
  };
  const suspended = suspendedNow(shown.case) ?? null;
  // What people said, and who has the evidence, stands on pages of its own.
  const {
    clarification: _heard,
    exhibits: _held,
    studies: _studied,
    followUp: _followed,
    gakkumdu: _crime,
    notes,
    redactions: _redacted,
    ...rest
  } = shown.case;
  return {
    ref: params.ref,
    closed: shown.closed,
    due: shown.due,
    sources: shown.sources.map(source => ({ ...source, ref: formatRef(source.ref) })),
    now,
    today,
    case: {
      ...rest,
      notes: countNotes(notes),
      heir: await heirName(netra, actor, shown.case.office),
      place: await placeName(netra, shown.case.place),
    },
    steps: shown.case.tracks
      // Of a closed track an order alone makes something again.
      .flatMap(track =>
        ON_TRACK.filter(step => step === 'buka-kembali' || track.phase !== 'closed').map(step => ({
          ...{ track: track.kind, step, refused: refusedOn(track, step) },
        })),
      ),
    // Only one of these two can ever be taken: the other is no refusal worth reading.
    whole: WHOLE.filter(step => step !== (suspended ? 'tangguhkan' : 'lanjutkan')).map(step => ({
      step,
      refused: refusedOn(undefined, step),
    })),
    confirms: shown.offers.some(({ name, verdict }) => name === 'case.confirm-minutes' && verdict.ok),
    suspended,
    onCrime: shown.case.tracks.some(({ kind }) => kind === 'crime'),
    toAuthority: shown.case.tracks.some(goesToAuthority),
    readers: readersOf(shown.views, names, zone, locals.lang),
    timeline: shown.timeline.map(({ seq, type, at, by, fields, late }) => ({
      late,
      corrections: shown.case.corrections.filter(one => one.seq === seq),
      title: acts[type]?.summary[locals.lang] ?? type,
      on: dayIn(at, zone),
      track: fields && 'track' in fields ? String(fields.track) : null,
      // Which source, and why: null once that was erased.
      joined: 'source' in fields && 'why' in fields ? { number: fields.source.number, why: orNull(fields.why) } : null,
      crimeStep: type === 'crime-stepped' && 'step' in fields ? (fields.step as CrimeStep) : null,
      by:
        by.kind === 'officer'
          ? (names.get(by.id) ?? null)
          : by.kind === 'system'
            ? systemName(by.name, locals.lang)
            : null,
    })),
  };
};

/** A job of Netra's own, where people see its steps. */
const systemName = (name: string, lang: Lang): string | null =>
  name === IMPORTER.name
    ? messages(lang).running.import.job
    : name === TIMESTAMPER.name
      ? messages(lang).plenary.stamping
      : null;
