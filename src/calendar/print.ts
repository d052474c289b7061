import type { Temporal } from 'temporal-polyfill';
import type { Deadline, Last, Reading } from './deadline.ts';
import { sentence } from './trace.ts';
import { warningText } from './warning.ts';
import { ZONES, type Zone } from './zones.ts';

/** `2024-09-17T00:00:00+07:00`: a moment on the clock of its zone, for machines and for people. */
export function formatInstant(instant: Temporal.Instant, zone: Zone): string {
  return instant.toString({ timeZone: ZONES[zone].offset, smallestUnit: 'second' });
}

/**
 * A deadline as plain JSON, with every sentence in both languages: one shape for the command line, the API and the
 * pages. `closed` of `last` is true where `instant` itself is too late (24:00 of a day), false where it is in time (hours).
 */
export function deadlineJson(deadline: Deadline, zone: Zone) {
  return {
    ...readingJson(deadline, zone),
    warnings: deadline.warnings.map(warning => ({ code: warning.code, ...warningText(warning) })),
    readings: deadline.readings.map(reading => readingJson(reading, zone)),
  };
}

function readingJson({ id, unit, basis, last, exact, trace }: Reading, zone: Zone) {
  return {
    last: { ...lastJson(last, zone), closed: !exact },
    reading: { id, unit, basis },
    trace: trace.map(entry => ({
      day: entry.day.toString(),
      counted: entry.counted,
      why: entry.why,
      id: sentence(entry, 'id'),
      en: sentence(entry, 'en'),
    })),
  };
}

function lastJson({ instant, localDay }: Last, zone: Zone) {
  return { instant: formatInstant(instant, zone), localDay: localDay.toString() };
}
