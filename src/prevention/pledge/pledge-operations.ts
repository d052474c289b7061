/** What may be asked of pledges: by officers of prevention, and what everybody may read. */
import { z } from 'zod';
import { holderOn } from '../../offices/holders.ts';
import { type PostState, postKind } from '../../offices/post.ts';
import { listedFor } from '../../offices/roles.ts';
import { cursorSchema, formatCursor, formatRef, type RecordRef, refSchema, regionSchema } from '../../record/ids.ts';
import type { Loaded, Refusal } from '../../record/kind.ts';
import { followerNext } from '../../record/ledger.store.ts';
import { type Asked, defineOperation } from '../../record/operation.ts';
import { ok, refuse } from '../../result.ts';
import { mailCounts, runOf, superiorsTold } from '../inviting/delivery.store.ts';
import { recordNamesLook } from '../names-look.ts';
import { mayPrevent } from '../prevention.ts';
import { openPerson } from '../roster/person.ts';
import { rosterOf, unitsAt } from '../roster/roster.store.ts';
import { asked as askedSchema, type Campaign, type CampaignState, campaignKind, campaignPublic } from './campaign.ts';
import { canonicalText, hashOf } from './canonical.ts';
import { clausesFor } from './clauses.ts';
import { PLEDGE_EDITION } from './inviting.ts';
import { officialPaper } from './official-paper.ts';
import {
  askedCounts,
  askedOf,
  campaignPage,
  flagsOf,
  type PublicRow,
  personByMark,
  publicOf,
  publicPage,
  type ShareRow,
  sharesOfCampaigns,
  signatureOf,
  totalsOf,
  unitFigures,
  unitOf,
  unsignedOf,
  workOf,
} from './pledge.store.ts';
import { slipCodes } from './signing.ts';

const PAGE = 25;
const UNITS_PAGE = 50;
/** As many names of one unit as a page bears. */
const NAMES_MOST = 500;
const FLAGS_MOST = 100;
const nowhere = () => refuse<Refusal>({ code: 'not-found', field: 'campaign' });

export const listCampaigns = defineOperation({
  name: 'campaign.list',
  summary: { id: 'Ikrar dan pakta', en: 'Pledges' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ after: cursorSchema.optional() }),
  async run(asked, { after }) {
    const rows = await asked.read(tx => campaignPage(tx, { scope: listedFor(asked.actor), after, most: PAGE + 1 }));
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return ok({ rows: page, next: rows.length > PAGE && last ? formatCursor(last.on_day, last.record) : null });
  },
});

async function loadCampaign(asked: Asked, ref: RecordRef): Promise<Loaded<Campaign> | undefined> {
  const record = await asked.read(tx => asked.engine.load(tx, ref));
  if (record?.kind !== campaignKind.name) return undefined;
  return (record as Loaded<CampaignState>).state.phase === 'none' ? undefined : (record as Loaded<Campaign>);
}

/** The text as it would be frozen now, for a draft that is still looked over. */
const textOf = (campaign: Campaign) => {
  const text = campaign.frozen?.text ?? canonicalText(campaign);
  return { text, hash: campaign.frozen?.hash ?? hashOf(text) };
};

export const showCampaign = defineOperation({
  name: 'campaign.show',
  summary: { id: 'Satu ikrar', en: 'One pledge' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ campaign: refSchema, from: z.number().int().min(0).max(1_000_000).default(0) }),
  async run(asked, { campaign, from }) {
    const record = await loadCampaign(asked, campaign);
    if (!record) return nowhere();
    const { state } = record;
    const { today } = asked.engine.moment(campaign.region, asked.actor);
    const shown = await asked.read(async tx => {
      const roster = state.roster ? await rosterOf(tx, campaign.region) : undefined;
      const run = await runOf(tx, campaign);
      const officials = [];
      for (const one of state.officials) {
        const post = await asked.engine.load(tx, one.post);
        const now = post?.kind === postKind.name ? (post.state as PostState) : undefined;
        const held = now && now.phase !== 'none' ? holderOn(now, today) : undefined;
        const holders =
          held?.state === 'held'
            ? [
                { who: 'holder' as const, name: held.holder.holder, capacity: held.holder.capacity },
                ...(held.standIn
                  ? [{ who: 'stand-in' as const, name: held.standIn.holder, capacity: held.standIn.capacity }]
                  : []),
              ]
            : [];
        officials.push({
          ...one,
          ref: formatRef(one.post),
          holders: holders.map(({ name, ...of }) => ({ ...of, name: typeof name === 'string' ? name : null })),
          signed: state.signed.find(({ post: of }) => formatRef(of) === formatRef(one.post)) ?? null,
        });
      }
      return {
        ...{ roster: roster ?? null, officials, work: (await workOf(tx, campaign)) ?? null },
        /** Whether everybody who is in the roster now is asked. */
        invitedAll: run?.finished === true && run.asked === roster?.generation,
        mails: await mailCounts(tx, campaign, PLEDGE_EDITION),
        superiors: (await superiorsTold(tx, campaign, PLEDGE_EDITION)).map(one => ({
          ...{
            unit: one.unit,
            name: one.name ?? '',
            nobody: one.person === null,
            unread: one.unread,
            on: one.told_on,
            mail: one.state,
          },
        })),
        totals: await totalsOf(tx, campaign),
        units: await unitFigures(tx, campaign, { from, most: UNITS_PAGE + 1 }),
        flags: await flagsOf(tx, campaign, FLAGS_MOST),
        counts:
          state.phase === 'draft' && roster
            ? await askedCounts(tx, rosterRef(roster), roster.generation, state.asked)
            : [],
      };
    });
    const { units, flags, officials, ...given } = shown;
    return ok({
      ...{ ref: formatRef(campaign), version: record.version, campaign: state, today, ...textOf(state), ...given },
      officials,
      units: units.slice(0, UNITS_PAGE),
      next: units.length > UNITS_PAGE ? from + UNITS_PAGE : null,
      flags: flags.map(flag => ({
        ...flag,
        looked: state.looked.filter(({ unit, day }) => unit === flag.unit && day === flag.day),
      })),
      offers: asked.engine.offers(record, asked.actor).map(({ command, verdict }) => ({ name: command.name, verdict })),
    });
  },
});

const rosterRef = ({ region, record }: { region: RecordRef['region']; record: RecordRef['id'] }): RecordRef => ({
  region,
  id: record,
});

/** What a pledge of a region can be made of: clauses, the roster, its units, the posts that can be called up to sign. */
export const campaignChoices = defineOperation({
  name: 'campaign.choices',
  summary: { id: 'Bahan untuk ikrar baru', en: 'What a new pledge can be made of' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ region: regionSchema, asked: askedSchema.nullable().default(null) }),
  async run(asked, { region, asked: who }) {
    return ok(
      await asked.read(async tx => {
        const roster = await rosterOf(tx, region);
        const everybody = { unitKinds: null, units: null, belongs: null };
        return {
          roster: roster ? { ...roster, ref: formatRef(rosterRef(roster)) } : null,
          units: roster ? await unitsAt(tx, rosterRef(roster), roster.generation, null, 400) : [],
          counts: roster ? await askedCounts(tx, rosterRef(roster), roster.generation, who ?? everybody) : [],
          clauses: {
            'integrity-pact': clausesFor('integrity-pact'),
            declaration: clausesFor('declaration'),
            'peace-pledge': clausesFor('peace-pledge'),
          },
        };
      }),
    );
  },
});

/** Names of a unit's people: for outreach alone, and for calling on them. */
async function peopleOf(asked: Asked, campaign: RecordRef, unit: string, which: 'unsigned' | 'slips') {
  const may = mayPrevent(asked.actor);
  if (!may.ok) return may;
  const record = await loadCampaign(asked, campaign);
  const { roster } = record?.state ?? { roster: null };
  if (!record || !roster) return nowhere();
  const looked = await recordNamesLook(asked, 'campaign', campaign);
  if (!looked.ok) return looked;
  const found = await asked.read(async tx => {
    const row = await rosterOf(tx, campaign.region);
    const of = row && (await unitOf(tx, roster, row.generation, unit));
    if (!row || !of) return undefined;
    const at = { generation: row.generation, unit };
    const people =
      which === 'unsigned'
        ? await unsignedOf(tx, campaign, at, null, NAMES_MOST)
        : (await askedOf(tx, campaign, at, NAMES_MOST)).map(one => ({ ...one, revoked: false }));
    const { cipher } = await asked.engine.acts(tx, roster);
    if (!cipher) throw new Error('a roster has a key');
    return {
      unit: { id: unit, ...of },
      people: people.map(one => {
        const { name, nip, post } = openPerson(cipher, roster, one);
        return { id: one.person, name, nip, post, hasMail: one.has_mail, heads: one.heads, revoked: one.revoked };
      }),
    };
  });
  return found
    ? ok({ ref: formatRef(campaign), version: record.version, campaign: record.state, ...found })
    : nowhere();
}

export const showUnsigned = defineOperation({
  name: 'campaign.unsigned',
  summary: { id: 'Siapa di satu unit belum menandatangani', en: 'Who of a unit has not signed yet' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ campaign: refSchema, unit: z.uuid() }),
  run: (asked, { campaign, unit }) => peopleOf(asked, campaign, unit, 'unsigned'),
});

/** Slips of paper of a unit, with both codes: the one to sign with, and the one to revoke with what was signed by mail. */
export const printSlips = defineOperation({
  name: 'campaign.slips',
  summary: { id: 'Slip kode satu unit', en: 'Slips with the codes of a unit' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ campaign: refSchema, unit: z.uuid() }),
  async run(asked, { campaign, unit }) {
    const found = await peopleOf(asked, campaign, unit, 'slips');
    if (!found.ok) return found;
    const { keyring } = asked.engine;
    const people = found.value.people.map(one => ({ ...one, ...slipCodes(keyring, campaign, one.id) }));
    return ok({ ...found.value, people });
  },
});

/** Somebody of the roster by the number, and what became of the signature: for what comes on paper. */
export const findSigner = defineOperation({
  name: 'campaign.signer',
  summary: { id: 'Satu orang menurut NIP, dan tanda tangannya', en: 'One person by the number, and the signature' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ campaign: refSchema, nip: z.string().trim().min(1, 'required').max(40, 'too-long') }),
  async run(asked, { campaign, nip }) {
    const may = mayPrevent(asked.actor);
    if (!may.ok) return may;
    const record = await loadCampaign(asked, campaign);
    const { roster } = record?.state ?? { roster: null };
    if (!roster) return nowhere();
    const looked = await recordNamesLook(asked, 'campaign', campaign);
    if (!looked.ok) return looked;
    const found = await asked.read(async tx => {
      const row = await rosterOf(tx, campaign.region);
      const mark = asked.engine.keyring.markFor('nip', nip.replaceAll(/[\s.-]/g, '')).subarray(0, 16);
      const person = row && (await personByMark(tx, roster, row.generation, mark));
      if (!row || !person) return undefined;
      const { cipher } = await asked.engine.acts(tx, roster);
      if (!cipher) throw new Error('a roster has a key');
      const { name, post } = openPerson(cipher, roster, person);
      const unit = await unitOf(tx, roster, row.generation, person.unit);
      const signature = await signatureOf(tx, campaign, person.person);
      return { id: person.person, name, post, unit: unit?.name ?? '', signature: signature ?? null };
    });
    return found ? ok(found) : refuse<Refusal>({ code: 'signer-unknown', field: 'nip' });
  },
});

const shown = (row: PublicRow, shares: readonly ShareRow[]) => {
  const { region, record, ...given } = row;
  const own = shares.filter(one => one.campaign === record && one.region === region);
  return {
    ...given,
    ref: formatRef({ region, id: record }),
    region,
    shares: own.map(({ kind, invited, percent }) => ({ kind, invited, percent })),
    countedTo: own[0]?.as_of ?? null,
  };
};

export const listPledges = defineOperation({
  name: 'pledge.list',
  summary: { id: 'Ikrar yang dibuka, dengan persentasenya', en: 'Pledges that were opened, with their percentages' },
  for: 'public',
  input: z.object({ after: cursorSchema.optional() }),
  async run(asked, { after }) {
    return ok(
      await asked.read(async tx => {
        const rows = await publicPage(tx, { after, most: PAGE + 1 });
        const page = rows.slice(0, PAGE);
        const last = page.at(-1);
        const shares = await sharesOfCampaigns(
          tx,
          page.map(({ record }) => record),
        );
        return {
          rows: page.map(row => {
            const { text: _, ...short } = shown(row, shares);
            return short;
          }),
          asOf: await followerNext(tx, campaignPublic.name),
          next: rows.length > PAGE && last ? formatCursor(last.opened_on, last.record) : null,
        };
      }),
    );
  },
});

export const showPledge = defineOperation({
  name: 'pledge.show',
  summary: {
    id: 'Satu ikrar: teks, pejabat yang menandatangani, persentase',
    en: 'One pledge: text, officials who signed, percentages',
  },
  for: 'public',
  input: z.object({ pledge: refSchema }),
  async run(asked, { pledge }) {
    const found = await asked.read(async tx => {
      const row = await publicOf(tx, pledge);
      return (
        row && {
          ...shown(row, await sharesOfCampaigns(tx, [row.record])),
          asOf: await followerNext(tx, campaignPublic.name),
        }
      );
    });
    return found ? ok(found) : refuse<Refusal>({ code: 'not-found', field: 'pledge' });
  },
});

export const pledgeOperations = [
  listCampaigns,
  showCampaign,
  campaignChoices,
  showUnsigned,
  printSlips,
  findSigner,
  officialPaper,
  listPledges,
  showPledge,
];
