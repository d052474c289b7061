/** Which forms of a record can be printed, each with the day whose regulation gives its code, and why others can't yet. Pure. */
import type { Purpose } from '../../law/form-of.ts';
import type { TrackKind } from '../../law/receivers.ts';
import { NO_LETTERHEAD } from '../../offices/letterhead.ts';
import { passingNow } from '../../offices/passing.ts';
import type { Apart } from '../../offices/recusal.ts';
import type { RecordRef } from '../../record/ids.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { OpenedCase } from '../case-state.ts';
import { wasMissed } from '../clarification.ts';
import { newestOf } from '../study.ts';
import { TRACKS } from '../tracks.ts';
import { caseStatusLetter, newestBefore, type Referred, referralLetter, summonsLetter } from './case-letters.ts';
import { clarificationMinutes, oathForm, plenaryMinutes, studyForm, type TrackDecision } from './case-minutes.ts';
import { type Finding, findingForm, type Lead, supervisionForm } from './finding-forms.ts';
import { TRACK_SLUG } from './form-words.ts';
import type { Content, FormName, Paper } from './paper.ts';
import {
  completionLetter,
  initialReviewForm,
  type Report,
  receiptForm,
  reportForm,
  reportStatusLetter,
} from './report-forms.ts';
import { passingLetter, transferLetter } from './transfer-form.ts';

/** What the desk may see of a record, with what its acts say beside the state. */
export type Printed =
  | {
      readonly kind: 'report';
      readonly state: Report;
      /** Of the last request to complete: its number, and the last day where a source names one. */
      readonly asked: { readonly letter: string | null; readonly limit: { by: string; cite: string } | null };
      readonly from: string;
    }
  | { readonly kind: 'lead'; readonly state: Lead; readonly from: string }
  | { readonly kind: 'finding'; readonly state: Finding; readonly from: string }
  | {
      readonly kind: 'case';
      readonly state: OpenedCase;
      readonly referrals: readonly Referred[];
      readonly decisions: readonly TrackDecision[];
      readonly from: string;
    };

export interface Form {
  readonly name: FormName;
  /** What its address and its file are called: no name of anybody is in it. */
  readonly key: string;
  readonly purpose: Purpose | null;
  /** Null where nobody has said yet which election it is about. */
  readonly regime: 'pilkada' | 'pemilu' | null;
  readonly day: string;
  /** A letter is edited further by the office, so it can be had as DOCX. */
  readonly letter: boolean;
  /** Which of several: a number, a track, a receiver. */
  readonly about: { readonly n?: number; readonly track?: TrackKind; readonly to?: string };
  readonly print: (paper: Paper) => Content;
}
export const WHY_NOT = [
  'not-formal',
  'not-reviewed',
  'not-asked',
  'not-taken-over',
  'not-passed-on',
  'nobody-summoned',
  'nobody-heard',
  'not-studied',
  'no-plenary',
  'not-referred',
] as const;
export type WhyNot = (typeof WHY_NOT)[number];
export interface NotYet {
  readonly name: FormName;
  readonly why: WhyNot;
}
export interface Forms {
  readonly ready: readonly Form[];
  readonly notYet: readonly NotYet[];
}

const SLUG: Readonly<Record<FormName, string>> = {
  report: 'laporan',
  receipt: 'tanda-bukti',
  'initial-review': 'kajian-awal',
  completion: 'permintaan-kelengkapan',
  'report-status': 'status',
  supervision: 'laporan-hasil-pengawasan',
  finding: 'temuan',
  transfer: 'pengambilalihan',
  passing: 'pelimpahan',
  summons: 'undangan-klarifikasi',
  oath: 'sumpah',
  minutes: 'berita-acara-klarifikasi',
  study: 'kajian',
  plenary: 'berita-acara-pleno',
  referral: 'penerusan',
  'case-status': 'status',
};

type Given = Pick<Form, 'purpose' | 'day' | 'print'> & { readonly about?: Form['about']; readonly letter?: true };
const formIn =
  (regime: Form['regime']) =>
  (name: FormName, { about = {}, letter, ...given }: Given, of?: string | number): Result<Form, NotYet> =>
    ok({
      ...given,
      ...{ name, regime, about, letter: letter === true },
      key: of === undefined ? SLUG[name] : `${SLUG[name]}-${of}`,
    });
const notYet = (name: FormName, why: WhyNot): Result<never, NotYet> => refuse({ name, why });

export function formsOf(printed: Printed): Forms {
  const all = [...ownForms(printed), transferOf(printed, printed.state.apart), passingOf(printed, printed.state.apart)];
  return {
    ready: all.flatMap(one => (one.ok ? [one.value] : [])),
    notYet: all.flatMap(one => (one.ok ? [] : [one.refusal])),
  };
}

const NAMED = '\u2042';
const NAMING: Paper = {
  ...{ office: '', letterhead: NO_LETTERHEAD, place: '', number: '', version: 0, form: null },
  reporter: { name: NAMED, contact: null, address: null },
  ...{ say: text => text ?? '', who: () => '', cite: text => text, moment: text => text },
};
/** Whether a form names who reported, where that is known. */
export const namesReporter = (form: Form): boolean => JSON.stringify(form.print(NAMING)).includes(NAMED);

/** The reports whose seals hold who reported, in the order of the matter's sources. */
export function reportersOf(printed: Printed, ref: RecordRef): readonly RecordRef[] {
  if (printed.kind === 'report') return printed.state.identity ? [ref] : [];
  if (printed.kind !== 'case') return [];
  return printed.state.sources.flatMap(source => (source.kind === 'report' ? [source.ref] : []));
}

function ownForms(printed: Printed): readonly Result<Form, NotYet>[] {
  switch (printed.kind) {
    case 'report':
      return reportForms(printed);
    case 'lead': {
      const { state } = printed;
      return [
        formIn(null)('supervision', {
          purpose: 'supervision',
          day: state.on,
          print: paper => supervisionForm(state, paper),
        }),
      ];
    }
    case 'finding': {
      const { state } = printed;
      return [
        formIn(state.regime)('finding', {
          purpose: 'finding',
          day: state.on,
          print: paper => findingForm(state, paper),
        }),
      ];
    }
    case 'case':
      return caseForms(printed);
  }
}

const WHAT = { report: 'laporan', lead: 'informasi awal', finding: 'temuan', case: 'perkara' } as const;

const regimeOf = ({ state }: Printed): Form['regime'] =>
  'regime' in state ? state.regime : 'review' in state ? (state.review?.regime ?? null) : null;

function transferOf(printed: Printed, { takenOver }: Apart): Result<Form, NotYet> {
  if (takenOver === null) return notYet('transfer', 'not-taken-over');
  const { kind, from } = printed;
  return formIn(regimeOf(printed))('transfer', {
    purpose: 'transfer',
    day: takenOver.on,
    letter: true,
    print: paper => transferLetter({ takenOver, from, what: WHAT[kind] }, paper),
  });
}

/** Of the passing by which it is where it is, or waits to be. */
function passingOf(printed: Printed, apart: Apart): Result<Form, NotYet> {
  const passing = passingNow(apart);
  if (!passing) return notYet('passing', 'not-passed-on');
  return formIn(regimeOf(printed))('passing', {
    purpose: 'transfer',
    day: passing.on,
    letter: true,
    print: paper => passingLetter({ passing, what: WHAT[printed.kind] }, paper),
  });
}

/** The forms of a report are for formal ones: who gives information is no reporter. */
function reportForms({ state, asked }: Extract<Printed, { kind: 'report' }>): readonly Result<Form, NotYet>[] {
  const names = ['report', 'receipt', 'initial-review', 'completion', 'report-status'] as const;
  if (state.mode !== 'formal') return names.map(name => notYet(name, 'not-formal'));
  const { review, receivedOn } = state;
  const form = formIn(review?.regime ?? null);
  return [
    form('report', { purpose: 'report', day: receivedOn, print: paper => reportForm(state, paper) }),
    form('receipt', { purpose: 'receipt', day: receivedOn, print: paper => receiptForm(state, paper) }),
    review === null
      ? notYet('initial-review', 'not-reviewed')
      : form('initial-review', {
          purpose: 'initial-review',
          day: review.on,
          print: paper => initialReviewForm(state, paper),
        }),
    review?.askedOn
      ? form('completion', {
          purpose: 'completion',
          day: review.askedOn,
          letter: true,
          print: paper => completionLetter(state, asked.letter, asked.limit, paper),
        })
      : notYet('completion', 'not-asked'),
    form('report-status', {
      purpose: 'status',
      day: 'on' in state ? state.on : receivedOn,
      letter: true,
      print: paper => reportStatusLetter(state, paper),
    }),
  ];
}

function caseForms({
  state,
  referrals,
  decisions,
}: Extract<Printed, { kind: 'case' }>): readonly Result<Form, NotYet>[] {
  const form = formIn(state.regime);
  const some = (made: readonly Result<Form, NotYet>[], name: FormName, why: WhyNot) =>
    made.length > 0 ? made : [notYet(name, why)];
  const { summonses, minutes } = state.clarification;
  const studied = TRACKS.flatMap(track => newestOf(state.studies, track) ?? []);
  return [
    ...some(
      summonses.map(one =>
        form(
          'summons',
          {
            ...{ purpose: 'summons', day: one.issuedOn, letter: true, about: { n: one.n } },
            print: paper => summonsLetter(one, state, paper),
          },
          one.n,
        ),
      ),
      'summons',
      'nobody-summoned',
    ),
    ...some(
      // Whoever stayed away swears nothing.
      summonses
        .filter(one => !wasMissed(one))
        .map(one =>
          form(
            'oath',
            {
              ...{ purpose: one.capacity === 'expert' ? 'expert-oath' : 'oath', day: one.on, about: { n: one.n } },
              print: paper => oathForm(one, state, paper),
            },
            one.n,
          ),
        ),
      'oath',
      'nobody-summoned',
    ),
    ...some(
      minutes.map(one =>
        form(
          'minutes',
          {
            ...{ purpose: 'minutes', day: one.on, about: { n: one.n } },
            print: paper => clarificationMinutes(one, state, paper),
          },
          one.n,
        ),
      ),
      'minutes',
      'nobody-heard',
    ),
    ...some(
      studied.map(one =>
        form(
          'study',
          { purpose: 'study', day: one.on, about: { track: one.track }, print: paper => studyForm(one, state, paper) },
          TRACK_SLUG[one.track],
        ),
      ),
      'study',
      'not-studied',
    ),
    ...some(
      state.plenaries.map(held =>
        form(
          'plenary',
          {
            ...{ purpose: null, day: held.on, about: { n: held.plenary } },
            print: paper =>
              plenaryMinutes(
                held,
                decisions.filter(({ plenary }) => plenary === held.plenary),
                state,
                paper,
              ),
          },
          held.plenary,
        ),
      ),
      'plenary',
      'no-plenary',
    ),
    ...some(
      referrals.map((one, at) =>
        form(
          'referral',
          {
            ...{ purpose: 'referral', day: one.on, letter: true, about: { track: one.track, to: one.to.name } },
            print: paper => referralLetter(one, newestBefore(decisions, one), state, paper),
          },
          at + 1,
        ),
      ),
      'referral',
      'not-referred',
    ),
    form('case-status', {
      purpose: 'status',
      day: state.announced?.on ?? state.registeredOn,
      letter: true,
      print: paper => caseStatusLetter(state, paper),
    }),
  ];
}
