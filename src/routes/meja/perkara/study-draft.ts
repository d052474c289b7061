/**
 * The study as it stands in its form: everything that was typed, in the order it was typed. Every button but the last only
 * rearranges it, so nothing is lost without a script either. Pure.
 */
import type { Study } from '../../../cases/study.ts';
import type { Studied } from '../../../law/elements.ts';
import { type DateParts, dateParts } from '../../../ui/forms.ts';
import { partsOf } from '../choices.ts';
import { dayOf } from '../desk.ts';
import { evidenceKey } from './study-fields.ts';

export interface DraftElement {
  /** The input of the table of law that it is read from; '' for one that the reviewer writes. */
  readonly known: string;
  readonly text: string;
  readonly assessment: string;
  readonly why: string;
  /** What each piece of evidence says, by its key. */
  readonly evidence: Readonly<Record<string, string>>;
}
export interface DraftRow {
  readonly provision: string;
  /** The provision whose elements stand below. */
  readonly read: string;
  readonly cite: string;
  readonly conclusion: string;
  readonly elements: readonly DraftElement[];
}
export interface StudyDraft {
  readonly facts: string;
  readonly day: DateParts;
  readonly dayBecause: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly rows: readonly DraftRow[];
  readonly departs: string;
}

const BLANK: DraftElement = { known: '', text: '', assessment: '', why: '', evidence: {} };
const BLANK_ROW: DraftRow = { provision: '', read: '', cite: '', conclusion: '', elements: [] };
/** As many as the command takes. */
const MOST_ROWS = 20;
const MOST_ELEMENTS = 40;

/** Where a first version begins, and where the next one does: at the newest. */
export const draftFrom = (study: Study | undefined, summary: string | null): StudyDraft => ({
  facts: study ? (study.facts ?? '') : (summary ?? ''),
  day: partsOf(study?.dayBecause ? study.conductOn : null),
  dayBecause: study?.dayBecause ?? '',
  answers: study?.answers ?? {},
  departs: study?.departs ?? '',
  rows: (study?.rows ?? []).map(({ id, cite, conclusion, elements }) => ({
    ...{ provision: id ?? '', read: id ?? '', cite: id === null ? cite : '', conclusion },
    elements: elements.map(one => ({
      ...{ known: one.known ?? '', text: one.text, assessment: one.assessment, why: one.why },
      evidence: Object.fromEntries(one.evidence.map(({ kind, n, says }) => [evidenceKey(kind, n), says])),
    })),
  })),
});

const ROW = /^rows-(\d{1,2})-(provision|read|cite|conclusion)$/;
const ELEMENT = /^rows-(\d{1,2})-elements-(\d{1,2})-(known|text|assessment|why|exhibit-\d+|minutes-\d+)$/;

export function draftIn(form: FormData): StudyDraft {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const answers: Record<string, string> = {};
  type Read = { readonly fields: Record<string, string>; readonly elements: Map<number, Record<string, string>> };
  const rows = new Map<number, Read>();
  const rowAt = (nth: number): Read => {
    const found: Read = rows.get(nth) ?? { fields: {}, elements: new Map() };
    rows.set(nth, found);
    return found;
  };
  for (const name of new Set(form.keys())) {
    if (name.startsWith('answers-') && text(name) !== '') answers[name.slice('answers-'.length)] = text(name);
    const ofRow = ROW.exec(name);
    if (ofRow) rowAt(Number(ofRow[1])).fields[ofRow[2] ?? ''] = text(name);
    const ofElement = ELEMENT.exec(name);
    if (ofElement) {
      const { elements } = rowAt(Number(ofElement[1]));
      const nth = Number(ofElement[2]);
      const said: Record<string, string> = elements.get(nth) ?? {};
      elements.set(nth, { ...said, [ofElement[3] ?? '']: text(name) });
    }
  }
  const inOrder = <T>(found: ReadonlyMap<number, T>): T[] =>
    [...found].toSorted(([one], [other]) => one - other).map(([, value]) => value);
  return {
    ...{ facts: text('facts'), day: dateParts(form, 'conductOn'), dayBecause: text('dayBecause') },
    ...{ answers, departs: text('departs') },
    rows: inOrder(rows)
      .slice(0, MOST_ROWS)
      .map(({ fields, elements }) => ({
        ...BLANK_ROW,
        ...fields,
        elements: inOrder(elements)
          .slice(0, MOST_ELEMENTS)
          .map(({ known = '', text: said = '', assessment = '', why = '', ...evidence }) => {
            const linked = Object.entries(evidence).filter(([, says]) => says !== '');
            return { known, text: said, assessment, why, evidence: Object.fromEntries(linked) };
          }),
      })),
  };
}

const isTouched = ({ assessment, why, evidence }: DraftElement): boolean =>
  assessment + why.trim() !== '' || Object.keys(evidence).length > 0;
const isBlankElement = (one: DraftElement): boolean => one.known === '' && one.text.trim() === '' && !isTouched(one);
const isBlankRow = ({ provision, cite, conclusion, elements }: DraftRow): boolean =>
  provision + cite.trim() + conclusion.trim() === '' && elements.every(isBlankElement);

/** Without the rows and elements that nobody wrote into: what is sent, and what comes back with a refusal. */
export const pruned = (draft: StudyDraft): StudyDraft => ({
  ...draft,
  rows: draft.rows
    .filter(row => !isBlankRow(row))
    .map(row => ({ ...row, elements: row.elements.filter(one => !isBlankElement(one)) })),
});

/**
 * Each row of the table with the elements that the table knows, before those that the reviewer added. Where another provision
 * was chosen, an element of the old one that somebody had assessed stays, as one that the reviewer wrote.
 */
export function withElements(draft: StudyDraft, options: readonly Studied[]): StudyDraft {
  const rows = draft.rows.map(row => {
    const option = options.find(({ id }) => id === row.provision);
    const kept = row.elements.flatMap((one): readonly DraftElement[] => {
      if (one.known === '') return [one];
      const still = option?.elements.some(({ id, words }) => id === one.known && words.id === one.text);
      if (still || (row.read === row.provision && !option)) return [one];
      return isTouched(one) ? [{ ...one, known: '' }] : [];
    });
    if (!option) return { ...row, read: row.provision, elements: kept };
    const known = option.elements.map(
      ({ id, words }) => kept.find(one => one.known === id) ?? { ...BLANK, known: id, text: words.id },
    );
    return { ...row, read: row.provision, elements: [...known, ...kept.filter(one => one.known === '')] };
  });
  return { ...draft, rows };
}

/** What is shown has a row, and each row an element to write into. */
export const withRoom = (draft: StudyDraft): StudyDraft => {
  const rows = draft.rows.length > 0 ? draft.rows : [BLANK_ROW];
  return { ...draft, rows: rows.map(row => (row.elements.length > 0 ? row : { ...row, elements: [BLANK] })) };
};

/** What a button of the form asks for: `baris`, `unsur-0`, `buang-0`, `kaji-D-06`; anything else changes nothing. */
export function rearranged(draft: StudyDraft, button: string): StudyDraft {
  const [what = '', ...rest] = button.split('-');
  const which = rest.join('-');
  const at = Number(which);
  switch (what) {
    case 'baris':
      return { ...draft, rows: [...draft.rows, BLANK_ROW].slice(0, MOST_ROWS) };
    case 'unsur': {
      const more = (row: DraftRow) => ({ ...row, elements: [...row.elements, BLANK].slice(0, MOST_ELEMENTS) });
      return { ...draft, rows: draft.rows.map((row, nth) => (nth === at ? more(row) : row)) };
    }
    case 'buang':
      return { ...draft, rows: draft.rows.filter((_, nth) => nth !== at) };
    case 'kaji': {
      const rows = draft.rows.filter(row => !isBlankRow(row));
      return rows.some(({ provision }) => provision === which)
        ? draft
        : { ...draft, rows: [...rows, { ...BLANK_ROW, provision: which }].slice(0, MOST_ROWS) };
    }
    default:
      return draft;
  }
}

/** The input of `case.study`. */
export const inputOf = (draft: StudyDraft) => ({
  ...{ conductOn: dayOf(draft.day), dayBecause: draft.dayBecause, facts: draft.facts },
  ...{ answers: draft.answers, departs: draft.departs },
  rows: draft.rows.map(({ provision, cite, conclusion, elements }) => ({
    ...{ provision, cite, conclusion },
    elements: elements.map(({ evidence, ...one }) => ({
      ...one,
      evidence: Object.entries(evidence).map(([key, says]) => {
        const [kind, n] = key.split('-');
        return { kind, n: Number(n), says };
      }),
    })),
  })),
});
