/** What the desk is shown of the clarification in a case, and of its evidence. Both are looks at the case, and recorded as one. */
import { z } from 'zod';
import { formatRef, refSchema } from '../record/ids.ts';
import { defineOperation } from '../record/operation.ts';
import { ok } from '../result.ts';
import { clarificationRules, goesOn, nextOf } from './clarification.ts';
import { custodyRules, exhibitRules, holderOf } from './exhibits.ts';
import { lookAt } from './look.ts';
import { noticeOf } from './notice.ts';

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
