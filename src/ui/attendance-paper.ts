/** The attendance list on paper, for those without a telephone: names, room for a deputy and a signature. Pure. */
import type { Sheet } from '../press/sheet.ts';
import type { Plan } from '../prevention/event/plan.ts';
import { dayLong } from './format.ts';
import type { Lang } from './lang.ts';
import { messages } from './messages.ts';
import { shortZone } from './zone.ts';

interface Listed {
  readonly name: string | null;
  readonly post: string | null;
  readonly unitName: string | null;
}
/** Lines for whoever comes without an invitation, on the last sheets. */
const EMPTY = 12;
/** Room for a hand: a line above and below it. */
const ROOM = '\n\n';

export function attendanceSheet(
  event: Pick<Plan, 'title' | 'day' | 'from' | 'until' | 'place' | 'organiser'>,
  zone: string,
  people: readonly Listed[],
  withEmpty: boolean,
  lang: Lang,
): Sheet {
  const { event: t, scanning } = messages(lang);
  const head = scanning.listColumns;
  const columns = [
    { head: t.number, share: 0.6, numeric: true },
    { head: head.name, share: 1.5 },
    { head: head.unit, share: 1.5 },
    { head: head.behalf, share: 1.5 },
    { head: head.signature, share: 1.4 },
  ];
  const lines = people.map(({ name, post, unitName }, n) => [
    ...[String(n + 1), name ?? post ?? t.noName],
    ...[[name ? post : null, unitName ?? t.postInvited].filter(Boolean).join(', '), '', ROOM],
  ]);
  return {
    lang,
    title: t.paperTitle,
    under: event.title,
    letterhead: { names: [event.organiser], address: scanning.listAbout },
    foot: scanning.listNote,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [t.fields.day, t.moment(dayLong(event.day, lang), event.from, `${event.until} ${shortZone(zone)}`)],
          [t.fields.place, event.place],
        ],
      },
      ...(lines.length > 0 ? [{ kind: 'table', columns, rows: lines } as const] : []),
      ...(withEmpty
        ? ([
            { kind: 'heading', text: t.emptyLines },
            {
              kind: 'table',
              columns,
              rows: Array.from({ length: EMPTY }, (_, n) => [String(n + 1), '', '', '', ROOM]),
            },
          ] as const)
        : []),
      { kind: 'note', text: scanning.listNote },
    ],
  };
}
