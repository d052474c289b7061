import { Temporal } from 'temporal-polyfill';
import { BASE_CALENDAR, type Calendar } from '../calendar/calendar.ts';
import { localDay, parseStart } from '../calendar/days.ts';
import { type Deadline, type DeadlineOptions, deadline, type Reading } from '../calendar/deadline.ts';
import { type CalendarRefusal, refusalText } from '../calendar/refusal.ts';
import { sentence } from '../calendar/trace.ts';
import { warningText } from '../calendar/warning.ts';
import { ZONES, type Zone, zoneOf } from '../calendar/zones.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type CountedRule, isCounted } from './deadline-rule.ts';
import { type Law, ruleOn, shippedLaw, sureness } from './law.ts';
import { type Language, type Report, type ReportRefusal, SURE } from './printing.ts';
import { type Words, words } from './row.ts';

/** The calendar's sentence begins with its field; here the field stands beside it. */
function fromCalendar(refusal: CalendarRefusal): ReportRefusal {
  const { code, field } = refusal;
  const { id, en } = refusalText(refusal);
  const plain = (text: string) => (text.startsWith(`${field}: `) ? text.slice(field.length + 2) : text);
  return { code, field, reason: words(plain(id), plain(en)) };
}

export type DeadlineRequest = {
  readonly rule: string;
  /** A local moment (2024-09-13T10:00), a moment with an offset, or a day. */
  readonly start: string;
  /** Kemendagri code of the handling office; '' or left out is the whole country, in WIB. */
  readonly region?: string;
  /** Moments of the start events of other readings, by name (`report-received`). */
  readonly starts?: Readonly<Record<string, string>>;
};

export type PrintedReading = {
  readonly id: string;
  readonly unit: Reading['unit'];
  readonly basis: Words;
  readonly last: { readonly instant: string; readonly localDay: string; readonly localTime: string };
  readonly trace: readonly {
    readonly day: string;
    readonly counted: boolean;
    readonly why: string;
    readonly text: Words;
  }[];
};

export type DeadlineData = {
  readonly rule: {
    readonly id: string;
    readonly limit: number;
    readonly unit: CountedRule['unit'];
    readonly cite: string;
    readonly confidence: ReturnType<typeof sureness>;
    readonly start: Words;
    readonly action: Words;
  };
  readonly start: string;
  readonly region: string;
  readonly zone: Zone;
  readonly reading: string;
  readonly last: PrintedReading['last'];
  readonly trace: PrintedReading['trace'];
  readonly warnings: readonly { readonly code: string; readonly text: Words }[];
  readonly readings: readonly Omit<PrintedReading, 'trace'>[];
};

/**
 * The last moment of a rule from the moment of its start event, with its working. The rule is the version in force on the
 * local day of the start. Refused: an unknown rule or region, an impossible start, a day outside the rule's period, and a
 * rule for which no count of days was found.
 */
export function deadlineReport(
  request: DeadlineRequest,
  law: Law = shippedLaw,
  calendar: Calendar = BASE_CALENDAR,
  options: Omit<DeadlineOptions, 'region' | 'starts'> = {},
): Result<Report<DeadlineData>, ReportRefusal> {
  const region = request.region ?? '';
  const zone = zoneOf(region);
  if (!zone.ok) return refuse(fromCalendar(zone.refusal));
  const start = parseStart(request.start, zone.value);
  if (!start.ok) return refuse(fromCalendar(start.refusal));
  const day = start.value instanceof Temporal.Instant ? localDay(start.value, zone.value) : start.value;
  const rule = ruleOn(law, request.rule, day.toString());
  if (!rule.ok) return rule;
  if (!isCounted(rule.value)) {
    return refuse({ code: 'no-limit-known', field: 'rule', reason: rule.value.instead });
  }
  const starts: Record<string, NonNullable<DeadlineOptions['starts']>[string]> = {};
  for (const [name, text] of Object.entries(request.starts ?? {})) {
    const other = parseStart(text, zone.value, `starts.${name}`);
    if (!other.ok) return refuse(fromCalendar(other.refusal));
    starts[name] = other.value;
  }
  const counted = deadline(rule.value, start.value, zone.value, calendar, { ...options, region, starts });
  if (!counted.ok) return refuse(fromCalendar(counted.refusal));
  const data = printed(counted.value, rule.value, { start: request.start, region, zone: zone.value }, law);
  return ok({ data, text: language => deadlineText(data, language) });
}

function printed(
  counted: Deadline,
  rule: CountedRule,
  asked: { start: string; region: string; zone: Zone },
  law: Law,
): DeadlineData {
  const { id, limit, unit, cite, start, action } = rule;
  const confidence = sureness(law, 'deadlines', rule);
  const main = printedReading(counted, asked.zone);
  const sure =
    confidence === 'low' || confidence === 'medium'
      ? [
          {
            code: 'rule-not-confirmed',
            text: words(
              `Keyakinan aturan ini: ${SURE[confidence].id}.`,
              `Confidence of this rule: ${SURE[confidence].en}.`,
            ),
          },
        ]
      : [];
  return {
    rule: { id, limit, unit, cite, confidence, start, action },
    start: asked.start,
    region: asked.region,
    zone: asked.zone,
    reading: counted.id,
    last: main.last,
    trace: main.trace,
    warnings: [...sure, ...counted.warnings.map(warning => ({ code: warning.code, text: warningText(warning) }))],
    readings: [counted, ...counted.readings].map(one => {
      const { trace, ...rest } = printedReading(one, asked.zone);
      return rest;
    }),
  };
}

function printedReading(reading: Reading, zone: Zone): PrintedReading {
  const { instant, localDay: day } = reading.last;
  return {
    id: reading.id,
    unit: reading.unit,
    basis: reading.basis,
    last: { instant: instant.toString(), localDay: day.toString(), localTime: localTime(reading, zone) },
    trace: reading.trace.map(entry => ({
      day: entry.day.toString(),
      counted: entry.counted,
      why: entry.why,
      text: words(sentence(entry, 'id'), sentence(entry, 'en')),
    })),
  };
}

/** "24:00 WIB" at the close of the local day, the clock time where hours were counted. */
export function localTime({ last, exact }: Reading, zone: Zone): string {
  const clock = last.instant.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
  return `${!exact && clock === '00:00' && !sameDay(last, zone) ? '24:00' : clock} ${ZONES[zone].short}`;
}

const sameDay = ({ instant, localDay: day }: Reading['last'], zone: Zone) =>
  instant.toZonedDateTimeISO(zone).toPlainDate().equals(day);

function deadlineText(data: DeadlineData, language: Language): string {
  const en = language === 'en';
  return [
    `${data.rule.id}: ${data.rule.action[language]}`,
    `${en ? 'Start' : 'Awal'}: ${data.start} (${data.rule.start[language]})`,
    ...data.trace.map(entry => `  ${entry.text[language]}`),
    `${en ? 'Last moment' : 'Saat terakhir'}: ${data.last.localDay} ${data.last.localTime}`,
    ...data.readings
      .slice(1)
      .map(
        other =>
          `${en ? 'Other reading' : 'Bacaan lain'} (${other.basis[language]}): ${other.last.localDay} ${other.last.localTime}`,
      ),
    ...data.warnings.map(warning => `! ${warning.text[language]}`),
    `${data.rule.cite} (${SURE[data.rule.confidence][language]})`,
  ].join('\n');
}
