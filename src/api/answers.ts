/**
 * What the public operations answer, field by field: the API's document is made from it, and a test asks every operation
 * and holds its answer against it. Strict: a field that is not promised here must not leave the house by this way.
 */

import { z } from 'zod';
import { REQUIREMENTS } from '../law/requirements.ts';

const day = z.iso.date();
/** `17.90:uuid`, as `ref` is written everywhere outside. */
const refText = z.string().regex(/^[\d.]*:[0-9a-f-]{36}$/);
const base64 = z.string();
/** How many entries of the ledger the answer counts. */
const asOf = z.number().int();

const provenActs = z.array(
  z.strictObject({
    index: z.number().int(),
    type: z.string(),
    envelope: base64,
    disclosures: z.array(z.string()),
    values: z.record(z.string(), z.unknown()),
    proof: z.array(base64),
  }),
);

const circularRow = {
  ...{ ref: refText, title: z.string(), number: z.string(), issuer: z.string(), on: day, phase: z.string() },
  entry: z.number().int(),
};

const registerRow = z.strictObject({
  ref: refText,
  number: z.string(),
  /** The office that gave the number. */
  office: z.string(),
  /** The office that handles it now: the same one, or another it was passed on to or that took it over. */
  handled_by: z.string(),
  place: z.enum(['first', 'passed-on', 'handled-there', 'taken-over']),
  regime: z.string(),
  phase: z.string(),
  registered_on: day,
  tracks: z.array(
    z.strictObject({
      kind: z.string(),
      phase: z.string(),
      finding: z.string().nullable(),
      result: z.string().nullable(),
    }),
  ),
  entry: z.number().int(),
  outcome: z.string(),
  /** Handled before this register was kept, and brought in by its office. */
  imported: z.boolean(),
  /** Null where it is not shown to protect persons. */
  actorKind: z.string().nullable(),
  /** Forms of violation by their id in the table of law; null where there is none, or it is not shown. */
  violation: z.array(z.string()).nullable(),
  /** Where the official works, as written; null where no unit was recorded, or it is not shown. */
  unit: z.string().nullable(),
});

const activityRow = z.strictObject({
  ref: refText,
  kind: z.string(),
  day: day.nullable(),
  regency: z.string().nullable(),
  regencyName: z.string().nullable(),
  province: z.string().nullable(),
  provinceName: z.string().nullable(),
  venue: z.string().nullable(),
  institutions: z.array(z.string()),
  sources: z.number().int(),
  mentions_hoax: z.boolean(),
  mentions_sara: z.boolean(),
  entry: z.number().int(),
});

const pledge = {
  ...{ ref: refText, region: z.string(), kind: z.string(), title: z.string(), phase: z.string() },
  ...{ from_day: day, until_day: day, opened_on: day, ended_on: day.nullable(), reason: z.string().nullable() },
  /** SHA-256 of the text that is signed. */
  hash: z.string(),
  officials_first: z.boolean(),
  officials: z.array(
    z.strictObject({
      ...{ title: z.string(), unit: z.string() },
      signed: z
        .strictObject({ name: z.string().nullable(), capacity: z.string(), on: day, revokedOn: day.nullable() })
        .nullable(),
    }),
  ),
  /** By kind of unit; none is about fewer than five people. */
  shares: z.array(z.strictObject({ kind: z.string(), invited: z.number().int(), percent: z.number().int() })),
  /** The entry as of which the shares were counted. */
  countedTo: z.number().int().nullable(),
};
/** To whoever has the code on the paper, or the file that a certificate signed. */
const toldSignature = z.strictObject({
  code: z.string(),
  campaign: refText,
  pledge: z.string(),
  title: z.string(),
  /** SHA-256 of the text that was signed. */
  hash: z.string(),
  /** Of the name; null where it was erased. A code says no name and no number. */
  initials: z.string().nullable(),
  unit: z.string(),
  on: day,
  assurance: z.string(),
  /** The authority whose certificate backs it, where one does. */
  root: z.string().nullable(),
  capacity: z.string().nullable(),
  way: z.string(),
  revokedOn: day.nullable(),
  /** Its place in the ledger; null for the second before it has one. */
  entry: z.number().int().nullable(),
  asOf,
});
const agendaRow = z.strictObject({
  ref: refText,
  region: z.string(),
  /** `planned`, `held`, `cancelled`. */
  phase: z.string(),
  /** The zone of the times. */
  zone: z.string(),
  title: z.string(),
  kind: z.string(),
  organiser: z.string(),
  place: z.string(),
  address: z.string().nullable(),
  on_day: day,
  from_time: z.string(),
  until_time: z.string(),
  capacity: z.number().int().nullable(),
  materials: z.array(z.strictObject({ text: z.string(), link: z.string().nullable() })),
  cite: z.string().nullable(),
  commitments: z.number().int(),
  done: z.number().int(),
  entry: z.number().int(),
  /** Null of fewer than five, and before the attendance is closed. */
  attended: z.number().int().nullable(),
});
const share = z.strictObject({
  people: z.number().int(),
  ...{ read: z.number().int(), signed: z.number().int(), came: z.number().int(), reached: z.number().int() },
});
const lastActivity = z.strictObject({ what: z.string(), on: day, how: z.enum(['proven', 'reported']) }).nullable();
/** A government: `people` of its roster and whole percentages of them, null where fewer than five would be told of. */
const governmentRow = {
  ...{ code: z.string(), name: z.string(), province: z.string() },
  share: share.nullable(),
  /** Circular, pact, outreach: what records prove, and what another source reports. */
  done: z.array(
    z.strictObject({
      what: z.string(),
      proven: z.strictObject({ times: z.number().int(), on: day, ref: refText }).nullable(),
      reported: z
        .strictObject({
          ...{ times: z.number().int(), on: day, source: z.string(), link: z.string() },
          toldBy: z.enum(['officer', 'news']),
        })
        .nullable(),
    }),
  ),
  last: lastActivity,
};
/** As of which entries percentages and activities were counted. */
const coverageEntries = { asOf, activityAsOf: asOf };
const wholeArea = { ...coverageEntries, all: share.nullable(), rest: share.nullable() };

const messageContent = {
  ...{ title: z.string(), body: z.string(), claim: z.string().nullable() },
  ...{ titleEn: z.string().nullable(), bodyEn: z.string().nullable(), claimEn: z.string().nullable() },
  cites: z.array(z.strictObject({ table: z.string(), id: z.string(), cite: z.string(), sure: z.string() })),
  stage: z
    .strictObject({ id: z.string(), name: z.strictObject({ id: z.string(), en: z.string() }), from: day, to: day })
    .nullable(),
};
/** A message as it stands, with every text that was published. */
const messageRow = z.strictObject({
  ...{
    ref: refText,
    region: z.string(),
    record: z.string(),
    what: z.string(),
    phase: z.enum(['published', 'withdrawn']),
  },
  ...{
    from_name: z.string(),
    from_address: z.string().nullable(),
    on_day: day,
    published_at: z.string(),
    changed_at: z.string(),
  },
  editions: z.array(
    z.strictObject({
      ...messageContent,
      on: day,
      at: z.string(),
      because: z.string().nullable(),
      entry: z.number().int(),
    }),
  ),
  ...{ because: z.string().nullable(), withdrawn_on: day.nullable(), issue: z.number().int(), entry: z.number().int() },
});

export const answers: { readonly [operation: string]: z.ZodType } = {
  'announcement.list': z.strictObject({
    rows: z.array(
      z.strictObject({
        ...{ kind: z.enum(['report', 'case']), number: z.string(), office: z.string(), on: day },
        ...{ status: z.string(), reason: z.string(), entry: z.number().int() },
      }),
    ),
    asOf: z.number().int(),
    next: z.string().nullable(),
  }),
  'circular.published': z.strictObject({
    rows: z.array(z.strictObject(circularRow)),
    asOf,
    next: z.string().nullable(),
  }),
  'circular.read': z.strictObject({
    row: z.strictObject({
      ...circularRow,
      editions: z.array(
        z.strictObject({
          ...{ edition: z.number().int(), number: z.string(), on: day, title: z.string(), text: z.string() },
          issuer: z.strictObject({
            ...{ post: z.string(), name: z.string(), capacity: z.string() },
            mandate: z.strictObject({ number: z.string(), on: day.nullable(), by: z.string().nullable() }).nullable(),
          }),
          cites: z.array(
            z.strictObject({ table: z.string(), id: z.string(), cite: z.string(), confidence: z.string() }),
          ),
          ...{ changes: z.string().nullable(), again: z.boolean(), entered: day },
          /** The signed paper; at `/edaran/{ref}/berkas/{edition}.pdf`. */
          file: z.strictObject({ sha256: z.string(), size: z.number().int() }).nullable(),
        }),
      ),
      withdrawn: z.strictObject({ on: day, reason: z.string() }).nullable(),
    }),
    /** Whole percentages of those asked; null where they stand for fewer than five people. */
    shares: z.strictObject({
      asOf,
      all: z.number().int().nullable(),
      kinds: z.array(z.strictObject({ kind: z.string(), percent: z.number().int().nullable() })),
    }),
    asOf,
    origin: z.string(),
    size: z.number().int(),
    acts: provenActs,
  }),
  'pledge.list': z.strictObject({ rows: z.array(z.strictObject(pledge)), asOf, next: z.string().nullable() }),
  'pledge.show': z.strictObject({ ...pledge, text: z.string(), asOf }),
  'signature.verify': toldSignature,
  'signature.verify-file': toldSignature,
  'certificate.verify': z.strictObject({
    code: z.string(),
    event: refText,
    title: z.string(),
    organiser: z.string(),
    place: z.string(),
    day,
    unit: z.string().nullable(),
    /** Whether somebody came for the one who was invited. */
    behalf: z.boolean(),
    /** The day on which it was made. */
    on: day,
    /** Of the name; empty of a post that has none, null where it was erased. */
    initials: z.string().nullable(),
    /** The day on which the attendance was withdrawn: it holds no more. */
    withdrawnOn: day.nullable(),
    entry: z.number().int().nullable(),
    asOf,
  }),
  'register.list': z.strictObject({
    rows: z.array(registerRow),
    asOf,
    total: z.number().int(),
    next: z.string().nullable(),
  }),
  'register.figures': z.strictObject({
    asOf,
    total: z.number().int(),
    phases: z.record(z.string(), z.number().int()),
    outcomes: z.record(z.string(), z.number().int()),
    offices: z.array(z.strictObject({ region: z.string(), name: z.string() })),
    years: z.strictObject({ first: z.number().int(), last: z.number().int() }).nullable(),
  }),
  'agenda.list': z.strictObject({ rows: z.array(agendaRow), asOf, next: z.string().nullable() }),
  'agenda.show': z.strictObject({
    row: agendaRow,
    /** Of all answers of the short test, how many in a hundred were right; null of fewer than five people, and before the end. */
    test: z
      .strictObject({
        percent: z.number().int(),
        kinds: z.array(z.strictObject({ kind: z.string(), percent: z.number().int().nullable() })),
      })
      .nullable(),
    asOf,
    origin: z.string(),
    size: z.number().int(),
    acts: provenActs,
  }),
  'coverage.country': z.strictObject({
    ...wholeArea,
    rows: z.array(
      z.strictObject({
        ...{ code: z.string(), name: z.string(), governments: z.number().int(), share: share.nullable() },
        done: z.array(z.strictObject({ what: z.string(), proven: z.number().int(), reported: z.number().int() })),
        last: lastActivity,
      }),
    ),
  }),
  'coverage.province': z.strictObject({
    ...wholeArea,
    ...{ code: z.string(), name: z.string() },
    rows: z.array(z.strictObject(governmentRow)),
  }),
  'coverage.government': z.strictObject({
    ...wholeArea,
    ...governmentRow,
    provinceName: z.string(),
    kinds: z.array(share.extend({ kind: z.string() }).strict()),
    reports: z.array(
      z.strictObject({
        ...{ n: z.number().int(), what: z.string(), on: day, source: z.string(), link: z.string() },
        ...{ toldBy: z.enum(['officer', 'news']), entry: z.number().int() },
      }),
    ),
  }),
  'coverage.governments': z.strictObject({ ...coverageEntries, rows: z.array(z.strictObject(governmentRow)) }),
  'register.show': z.strictObject({
    row: registerRow,
    asOf,
    origin: z.string(),
    size: z.number().int(),
    acts: provenActs,
  }),
  'message.list': z.strictObject({
    rows: z.array(messageRow),
    months: z.array(z.string()),
    regions: z.array(z.string()),
    asOf,
    next: z.string().nullable(),
  }),
  'message.feed': z.strictObject({ rows: z.array(messageRow), asOf }),
  'message.show': z.strictObject({
    row: messageRow,
    asOf,
    origin: z.string(),
    size: z.number().int(),
    acts: provenActs,
  }),
  'law.said': z.strictObject({
    rows: z.array(
      z.strictObject({
        entry: z.number().int(),
        region: z.string(),
        /** A confirmation, correction or addition, as the tables of law and the calendar take it. */
        said: z.record(z.string(), z.unknown()),
        source: z.string(),
        at: z.string(),
        office: z.string().nullable(),
        effect: z.boolean(),
      }),
    ),
    next: z.number().int().nullable(),
  }),
  'activity.list': z.strictObject({
    rows: z.array(activityRow),
    asOf,
    next: z.string().nullable(),
  }),
  'activity.counts': z.strictObject({
    asOf,
    total: z.number().int(),
    provinces: z.record(z.string(), z.number().int()),
    elsewhere: z.number().int(),
    months: z.array(z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/), n: z.number().int() })),
    years: z.array(z.string()),
  }),
  'ledger.status': z.strictObject({ origin: z.string(), size: z.number().int(), root: base64, key: z.string() }),
  'report.status': z.strictObject({
    number: z.string(),
    receivedOn: day,
    times: z
      .strictObject({
        submitted: z.string(),
        counted: z.string(),
        shut: z.string().nullable(),
        holidaysKnown: z.boolean(),
      })
      .nullable(),
    zone: z.string(),
    phase: z.string(),
    told: z.array(z.strictObject({ step: z.string(), on: day })),
    attached: z.array(z.strictObject({ what: z.string(), on: day })),
    limit: z
      .strictObject({
        rule: z.string(),
        by: day,
        action: z.strictObject({ id: z.string(), en: z.string() }),
        days: z.number().int(),
        cite: z.string(),
        confidence: z.string(),
      })
      .nullable(),
    mode: z.string(),
    topic: z.string(),
    missing: z.array(z.enum(REQUIREMENTS)),
    passedOn: z.strictObject({ to: z.string(), on: day, awaits: z.boolean() }).nullable(),
    setAside: z.strictObject({ on: day, cite: z.string() }).nullable(),
  }),
};

/** Every refusal: a code to act on and, where one is at fault, the field. Nothing that was sent comes back. */
export const problem = z.strictObject({ code: z.string(), field: z.string().optional() });
