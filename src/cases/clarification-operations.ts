/** What the desk is shown of the clarification in a case, and of its evidence. Both are looks at the case, and recorded as one. */
import { z } from 'zod';
import { recordLook, viewsOf } from '../intake/trail.ts';
import { formatRef, type RecordRef, refSchema } from '../record/ids.ts';
import type { Loaded, Refusal } from '../record/kind.ts';
import { type Asked, defineOperation } from '../record/operation.ts';
import { ok, refuse } from '../result.ts';
import { type CaseState, caseKind, type OpenedCase } from './case.ts';
import { clarificationRules, goesOn, nextOf } from './clarification.ts';
import { custodyRules, exhibitRules, holderOf } from './exhibits.ts';
import { noticeOf } from './notice.ts';
import { sourcesOf } from './operations.ts';

/** The case as its page has it, and the steps of one part of it. */
export async function lookAt(asked: Asked, ref: RecordRef, steps: readonly string[]) {
  const found = await asked.read(async tx => {
    const record = await asked.engine.load(tx, ref);
    if (record?.kind !== caseKind.name) return undefined;
    const { state } = record as Loaded<CaseState>;
    const sources = await sourcesOf(asked, tx, state);
    return { record, state, sources, known: await asked.engine.known(tx), views: await viewsOf(asked, tx, ref) };
  });
  if (found?.state.phase !== 'opened') return refuse<Refusal>({ code: 'not-found', field: 'case' });
  const looked = await recordLook(asked, 'case', ref, found.views);
  if (!looked.ok) return looked;
  const offers = asked.engine
    .offers(found.record, asked.actor)
    .filter(({ command }) => steps.includes(command.name))
    .map(({ command, verdict }) => ({ name: command.name, verdict }));
  return ok({ ...found, state: found.state as OpenedCase, offers, version: found.record.version });
}

export const showClarification = defineOperation({
  name: 'case.clarification',
  summary: { id: 'Klarifikasi pada satu perkara', en: 'The clarification in one case' },
  for: 'officer',
  input: z.object({ case: refSchema }),
  async run(asked, { case: ref }) {
    const looked = await lookAt(asked, ref, Object.keys(clarificationRules));
    if (!looked.ok) return looked;
    const { state, known, offers, version, sources } = looked.value;
    const { number, regime, office, apart, clarification } = state;
    const { today } = asked.engine.moment(ref.region, asked.actor);
    return ok({
      ...{ ref, version, number, regime, offers },
      office: formatRef(office),
      recused: apart.recused.map(({ person }) => formatRef(person)),
      reporters: sources.filter(({ hasIdentity }) => hasIdentity).map(one => ({ ...one, ref: formatRef(one.ref) })),
      summonses: clarification.summonses.map(one => ({
        ...one,
        report: one.report && formatRef(one.report),
        next: nextOf(clarification, one),
        goesOn: goesOn(one),
        notice: one.attendance ? null : noticeOf(state, one, today, known),
      })),
      minutes: clarification.minutes.map(one => ({
        ...one,
        report: one.report && formatRef(one.report),
        askedBy: one.askedBy.map(formatRef),
      })),
    });
  },
});

export const showExhibits = defineOperation({
  name: 'case.exhibits',
  summary: { id: 'Barang bukti pada satu perkara', en: 'The evidence in one case' },
  for: 'officer',
  input: z.object({ case: refSchema }),
  async run(asked, { case: ref }) {
    const looked = await lookAt(asked, ref, [...Object.keys(exhibitRules), ...Object.keys(custodyRules)]);
    if (!looked.ok) return looked;
    const { state, offers, version, sources } = looked.value;
    const listed = new Set(state.exhibits.map(({ hash }) => hash));
    return ok({
      ...{ ref, version, number: state.number, offers },
      files: sources.flatMap(source =>
        source.evidence.map(file => ({ ...file, number: source.number, listed: listed.has(file.hash) })),
      ),
      exhibits: state.exhibits.map(one => ({
        ...one,
        report: one.report && formatRef(one.report),
        source: sources.find(({ ref: of }) => one.report && formatRef(of) === formatRef(one.report))?.number ?? null,
        holder: holderOf(one),
      })),
    });
  },
});

export const clarificationOperations = [showClarification, showExhibits] as const;
