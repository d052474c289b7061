import { Temporal } from 'temporal-polyfill';
import { formatDay } from '../calendar/days.ts';
import { type DeadlineData, deadlineReport } from './deadline-report.ts';
import { isCounted } from './deadline-rule.ts';
import { countedIn, dueOf, type Running, standing } from './due.ts';
import type { DueStep } from './due-row.ts';
import type { Known, Statement } from './known.ts';
import { sureness } from './law.ts';
import type { Basis } from './release.ts';
import { type Words, words } from './row.ts';

/** A step that waits, with its limit and the working of it, as a page shows it. */
export type ShownDue = Omit<DueStep, 'running'> & {
  /** Null where no rule stands for the step. */
  readonly rule: {
    readonly id: string;
    readonly action: Words;
    readonly cite: string;
    readonly confidence: string;
    /** Where the rule has no count of days of its own: inside what it lies. */
    readonly instead: Words | null;
  } | null;
  /** Null where no source tells how many days there are. */
  readonly deadline: DeadlineData | null;
  /** The last moment as it was counted when the limit began, where something said since has moved it, and what that was. */
  readonly moved: { readonly from: DeadlineData['last']; readonly why: readonly Words[] } | null;
};

/** `begunAt`: the basis of the act that began the limit; what was said since can have moved it. */
export function shownDue({ running, ...step }: DueStep, begunAt: Basis, known: Known): ShownDue {
  const due = running && dueOf(running, known);
  const rule = due?.rule
    ? {
        id: due.rule.id,
        action: due.rule.action,
        cite: due.rule.cite,
        confidence: sureness(known.law, 'deadlines', due.rule),
        instead: isCounted(due.rule) ? null : due.rule.instead,
      }
    : null;
  if (!running || due?.kind !== 'counted') return { ...step, rule, deadline: null, moved: null };
  const deadline = counted(running, known);
  const before = begunAt.known < known.basis.known ? known.at(begunAt) : known;
  const { suspensions = [], ...unstopped } = running;
  const same = before === known && suspensions.length === 0;
  const then = same || dueOf(unstopped, before).kind !== 'counted' ? undefined : counted(unstopped, before);
  const moved =
    then && then.last.instant !== deadline.last.instant
      ? { from: then.last, why: reasons(running, begunAt, known, [then, deadline]) }
      : null;
  return { ...step, rule, deadline, moved };
}

function counted(running: Running, { law, calendar }: Known): DeadlineData {
  const { rule, start, region, starts } = running;
  const request = { rule, start, region: countedIn(region).region, ...(starts && { starts }) };
  const report = deadlineReport(request, law, calendar, standing(running));
  if (!report.ok) throw new Error(`${rule} from ${start}: ${report.refusal.code}`);
  return report.value.data;
}

const dayOf = (day: string, lang: 'id' | 'en') => formatDay(Temporal.PlainDate.from(day), lang, 'long');

/** What was said since the limit began that concerns its rule or one of its days. */
function reasons(running: Running, begunAt: Basis, known: Known, both: readonly DeadlineData[]): readonly Words[] {
  const days = both.flatMap(({ trace, last }) => [...trace.map(({ day }) => day), last.localDay]).toSorted();
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const stopped = (running.suspensions ?? []).flatMap(one =>
    from <= one.until && one.from <= to
      ? words(
          `Perkara ditangguhkan ${dayOf(one.from, 'id')} sampai ${dayOf(one.until, 'id')} (${one.cite}).`,
          `The case was suspended from ${dayOf(one.from, 'en')} to ${dayOf(one.until, 'en')} (${one.cite}).`,
        )
      : [],
  );
  const said = known.statements.flatMap(statement =>
    statement.index > begunAt.known ? (reason(running, statement, known, from, to) ?? []) : [],
  );
  return [...stopped, ...said];
}

function reason(
  { rule }: Running,
  { index, said }: Statement,
  known: Known,
  from: string,
  to: string,
): Words | undefined {
  if (said.about === 'law') {
    const { kind, id, cite } = said.confirmation;
    return kind === 'corrected' && id === rule
      ? words(`Aturan ${id} dikoreksi: ${cite}.`, `The rule ${id} was corrected: ${cite}.`)
      : undefined;
  }
  const { addition } = said;
  if (addition.add === 'holiday') {
    const { day, name, source } = addition;
    return from <= day && day <= to
      ? words(
          `${dayOf(day, 'id')} menjadi hari libur: ${name.id} (${source}).`,
          `${dayOf(day, 'en')} became a holiday: ${name.en} (${source}).`,
        )
      : undefined;
  }
  if (addition.add !== 'holiday-removed') return undefined;
  const before = known.at({ ...known.basis, known: index - 1 }).calendar;
  const gone = before.holidays.find(({ id }) => id === addition.id);
  const day = gone?.day.toString() ?? '';
  return gone && from <= day && day <= to
    ? words(
        `${dayOf(day, 'id')} bukan lagi hari libur: ${gone.name.id}.`,
        `${dayOf(day, 'en')} is no holiday any more: ${gone.name.en}.`,
      )
    : undefined;
}
