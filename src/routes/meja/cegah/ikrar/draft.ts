/** The form of a pledge's draft: what it shows, what was typed into it, and the command's input that becomes of it. */
import type { Netra } from '../../../../netra.ts';
import type { listPosts } from '../../../../offices/post-operations.ts';
import type { Person } from '../../../../offices/signin.ts';
import { type CampaignContent, PLEDGE_KINDS, type PledgeKind } from '../../../../prevention/pledge/campaign.ts';
import type { campaignChoices } from '../../../../prevention/pledge/pledge-operations.ts';
import { formatRef, inScope, type Region } from '../../../../record/ids.ts';
import { type DateParts, dateParts } from '../../../../ui/forms.ts';
import type { Lang } from '../../../../ui/lang.ts';
import { partsOf } from '../../choices.ts';
import { askDesk, dayOf, orNotFound } from '../../desk.ts';

/** Clauses of the office's own words that one form has room for. */
const OWN = ['own1', 'own2', 'own3', 'own4'] as const;
/** Pages of posts that are looked through for the officials of a region. */
const POST_PAGES = 8;
const OFFICIALS = ['head-of-region', 'deputy-head', 'secretary', 'head-of-unit', 'camat'];

export interface ClauseRow {
  readonly id: string;
  /** Null for one of the office's own words. */
  readonly topic: string | null;
  readonly used: boolean;
  readonly order: string;
  readonly text: string;
  readonly cite: string;
}
export interface DraftValues {
  readonly title: string;
  readonly preamble: string;
  readonly clauses: readonly ClauseRow[];
  readonly from: DateParts;
  readonly until: DateParts;
  readonly askRoster: boolean;
  readonly unitKinds: readonly string[];
  readonly belongs: readonly string[];
  readonly officials: readonly string[];
  readonly officialsFirst: boolean;
}

export const isPledgeKind = (text: string): text is PledgeKind => PLEDGE_KINDS.some(kind => kind === text);

/** Clauses, roster and posts that a pledge of this region can be made of. */
export async function choicesFor(netra: Netra, actor: Person, region: Region, today: string) {
  const found = orNotFound(await askDesk<typeof campaignChoices>(netra, 'campaign.choices', { region }, actor));
  const posts: { value: string; text: string }[] = [];
  let after: string | null = null;
  for (let page = 0; page < POST_PAGES; page += 1) {
    const asked: { day: string; after?: string } = { day: today, ...(after !== null && { after }) };
    const list = orNotFound(await askDesk<typeof listPosts>(netra, 'post.list', asked, actor));
    for (const post of list.rows)
      if (OFFICIALS.includes(post.kind) && inScope(post.region, region === '' ? '*' : region))
        posts.push({ value: post.ref, text: `${post.title}, ${post.unit}` });
    after = list.next;
    if (after === null) break;
  }
  return { ...found, posts };
}
export type Choices = Awaited<ReturnType<typeof choicesFor>>;

const topicsOf = (choices: Choices, kind: PledgeKind) => choices.clauses[kind];

/** An empty form, or the draft as it stands. */
export function valuesOf(choices: Choices, kind: PledgeKind, lang: Lang, draft?: CampaignContent): DraftValues {
  const topics = topicsOf(choices, kind);
  const at = (id: string) => draft?.clauses.findIndex(({ topic }) => topic === id) ?? -1;
  const own = draft?.clauses.map((clause, nth) => ({ ...clause, nth })).filter(({ topic }) => topic === null) ?? [];
  return {
    title: draft?.title ?? '',
    preamble: draft?.preamble ?? '',
    clauses: [
      ...topics.map(({ id, topic, text, cite }, nth) => {
        const found = at(id);
        const kept = draft?.clauses[found];
        return {
          ...{ id, topic: topic[lang], used: kept !== undefined, order: String((kept ? found : nth) + 1) },
          ...{ text: kept?.text ?? text.id, cite: kept?.cite ?? cite },
        };
      }),
      ...OWN.map((id, nth) => {
        const kept = own[nth];
        const order = String(kept ? kept.nth + 1 : topics.length + nth + 1);
        return { id, topic: null, used: kept !== undefined, order, text: kept?.text ?? '', cite: kept?.cite ?? '' };
      }),
    ],
    ...{ from: partsOf(draft?.from ?? null), until: partsOf(draft?.until ?? null) },
    askRoster: draft ? draft.roster !== null : choices.roster !== null,
    ...{ unitKinds: draft?.asked.unitKinds ?? [], belongs: draft?.asked.belongs ?? [] },
    officials: draft?.officials.map(({ post }) => formatRef(post)) ?? [],
    officialsFirst: draft?.officialsFirst ?? false,
  };
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');
const all = (form: FormData, name: string): readonly string[] => form.getAll(name).map(String);

/** What was typed, so that nothing has to be typed twice. */
export const typedDraft = (choices: Choices, kind: PledgeKind, lang: Lang, form: FormData): DraftValues => ({
  ...{ title: text(form, 'title'), preamble: text(form, 'preamble') },
  clauses: valuesOf(choices, kind, lang).clauses.map(({ id, topic }) => ({
    ...{ id, topic, used: topic === null ? text(form, `text-${id}`).trim() !== '' : form.has(`use-${id}`) },
    ...{ order: text(form, `order-${id}`), text: text(form, `text-${id}`), cite: text(form, `cite-${id}`) },
  })),
  ...{ from: dateParts(form, 'from'), until: dateParts(form, 'until') },
  ...{ askRoster: form.has('askRoster'), unitKinds: all(form, 'unitKinds'), belongs: all(form, 'belongs') },
  ...{ officials: all(form, 'officials'), officialsFirst: form.has('officialsFirst') },
});

const orNull = <T>(list: readonly T[]): readonly T[] | null => (list.length === 0 ? null : list);
const place = ({ order }: ClauseRow): number => (/^\d{1,3}$/.test(order.trim()) ? Number(order) : 999);

/** The input of `campaign.draft` and `campaign.redraft`, but for which record. */
export const inputOf = (choices: Choices, kind: PledgeKind, values: DraftValues) => ({
  ...{ kind, title: values.title, preamble: values.preamble },
  clauses: values.clauses
    .filter(({ used }) => used)
    .sort((a, b) => place(a) - place(b))
    .map(({ id, topic, text: words, cite }) => ({ topic: topic === null ? null : id, text: words, cite })),
  ...{ from: dayOf(values.from) ?? 'no day', until: dayOf(values.until) ?? 'no day' },
  roster: values.askRoster ? (choices.roster?.ref ?? null) : null,
  asked: { unitKinds: orNull(values.unitKinds), units: null, belongs: orNull(values.belongs) },
  ...{ officials: values.officials, officialsFirst: values.officialsFirst },
});
