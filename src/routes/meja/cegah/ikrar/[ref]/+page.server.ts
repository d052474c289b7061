import { fail, redirect } from '@sveltejs/kit';
import type { Netra } from '../../../../../netra.ts';
import type { Person } from '../../../../../offices/signin.ts';
import type { officialPaper } from '../../../../../prevention/pledge/official-paper.ts';
import type { findSigner, showCampaign } from '../../../../../prevention/pledge/pledge-operations.ts';
import { SIGNER } from '../../../../../prevention/pledge/signature.ts';
import { mayPrevent } from '../../../../../prevention/prevention.ts';
import { signsPledge } from '../../../../../prevention/verifying/certified.ts';
import { MOST_PAPER } from '../../../../../prevention/verifying/check-paper.ts';
import { formatRef } from '../../../../../record/ids.ts';
import type { Refusal } from '../../../../../record/kind.ts';
import { type Result, refuse } from '../../../../../result.ts';
import { dateParts, typed } from '../../../../../ui/forms.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../ui/messages.ts';
import { checkedBy, hashOfFile } from '../../../../(public)/verifikasi/checked.ts';
import { refusalText } from '../../../../(public)/verifikasi/words.ts';
import { deskForm, intent } from '../../../../masuk/lost-session.ts';
import { askDesk, askingBy, dayOf, explain, orNotFound, refIn, timeIn, whatChanged } from '../../../desk.ts';
import { SCHEDULE_BOXES, scheduleOf } from '../../schedule.ts';
import { preventerOf } from '../../who.ts';
import type { Actions, PageServerLoad } from './$types';

const ANSWERS = [
  ...(['post', 'who', 'witnessName', 'witnessPost', 'unit', 'day', 'nip', 'signature'] as const),
  ...SCHEDULE_BOXES,
] as const;
const WAYS = [
  'buka',
  'perpanjang',
  'jadwal',
  'tutup',
  'tarik',
  'pejabat',
  'sertifikat',
  'periksa',
  'cari',
  'surat',
] as const;
type Way = (typeof WAYS)[number];

/** In the address: `mulai`, the place in the list of units. */
export const load: PageServerLoad = async ({ params, locals, url }) => {
  const netra = netraOf(locals);
  const actor = preventerOf(locals);
  const asked = { campaign: formatRef(refIn(params.ref)), from: Number(url.searchParams.get('mulai') ?? 0) || 0 };
  const shown = orNotFound(await askDesk<typeof showCampaign>(netra, 'campaign.show', asked, actor));
  const { zone } = netra.engine.moment(refIn(params.ref).region, actor);
  const offered = (name: string) => shown.offers.find(one => one.name === `campaign.${name}`)?.verdict.ok === true;
  const time = (at: string) => timeIn(at, zone, locals.lang);
  const { offers: _, flags, work, invitedAll, ...given } = shown;
  return {
    ...given,
    ...{ ref: params.ref, later: asked.from > 0, names: mayPrevent(actor).ok, sends: netra.inviting.sends },
    trusts: netra.pdfRoots.length > 0,
    flags: flags.map(flag => ({ ...flag, from: time(flag.from_at), to: time(flag.to_at) })),
    counted: work?.counted_at ? { at: time(work.counted_at), to: work.counted_to ?? 0 } : null,
    inviting: given.campaign.phase === 'open' && given.campaign.roster !== null && !invitedAll,
    may: {
      edit: offered('redraft'),
      open: offered('open'),
      extend: offered('extend'),
      schedule: offered('schedule'),
      close: offered('close'),
      withdraw: offered('withdraw'),
      official: offered('record-official'),
      look: offered('look'),
    },
    intents: Object.fromEntries(WAYS.map(way => [way, intent()])) as Record<Way, string>,
  };
};

/** Several forms of this page ask for the same thing, each under a name of its own. */
const startingWith = (form: FormData, name: string): string => {
  const found = [...form].find(([field]) => field.startsWith(name));
  return typeof found?.[1] === 'string' ? found[1] : '';
};

async function ask(which: Way, { params, request, locals }: Parameters<Actions[string]>[0]) {
  const netra = netraOf(locals);
  const actor = preventerOf(locals);
  const campaign = formatRef(refIn(params.ref ?? ''));
  const { form, resumed } = await deskForm(netra, request);
  const values = { ...typed(form, ANSWERS), reason: startingWith(form, 'reason'), found: startingWith(form, 'found') };
  const back = { which, values, on: dateParts(form, 'on'), until: dateParts(form, 'until'), resumed, signer: null };
  if (resumed) return { ...back, problems: [], changed: '' };
  if (which === 'cari') {
    const found = await askDesk<typeof findSigner>(netra, 'campaign.signer', { campaign, nip: values.nip }, actor);
    return found.ok
      ? { ...back, problems: [], changed: '', signer: found.value }
      : fail(409, { ...back, problems: explain(locals.lang, found.refusal), changed: '' });
  }
  if (which === 'sertifikat') {
    const done = await signedByOfficial(netra, campaign, form.get('file'), actor);
    if (done.ok) redirect(303, `/meja/cegah/ikrar/${campaign}`);
    const t = messages(locals.lang);
    const ofFile = Object.hasOwn(t.verify.refusals, done.refusal.code);
    const texts = ofFile
      ? [refusalText(t, done.refusal.code)]
      : explain(locals.lang, done.refusal).map(({ text }) => text);
    return fail(409, { ...back, problems: texts.map(text => ({ field: 'file', text })), changed: '' });
  }
  const { post, who, witnessName, witnessPost, reason, unit, day, found } = values;
  const on = dayOf(back.on) ?? 'no day';
  const commands: { readonly [W in Exclude<Way, 'cari' | 'sertifikat'>]: readonly [string, object] } = {
    buka: ['campaign.open', { campaign }],
    perpanjang: ['campaign.extend', { campaign, until: dayOf(back.until) ?? 'no day', reason }],
    jadwal: ['campaign.schedule', { campaign, ...scheduleOf(values) }],
    tutup: ['campaign.close', { campaign }],
    tarik: ['campaign.withdraw', { campaign, reason }],
    pejabat: ['campaign.record-official', { campaign, post, who, on, witnessName, witnessPost }],
    periksa: ['campaign.look', { campaign, unit, day, found }],
    surat: ['signature.revoke-by-letter', { signature: values.signature, reason }],
  };
  const [name, input] = commands[which];
  const { expected, ...asking } = askingBy(actor, form);
  // A letter is about the signature, whose version no page has shown.
  const answer = await netra.act(name, input, {
    ...asking,
    ...(which !== 'surat' && expected !== undefined && { expected }),
  });
  if (answer.ok) {
    if (which === 'buka') void netra.pledges.wake();
    redirect(303, `/meja/cegah/ikrar/${campaign}`);
  }
  const { refusal } = answer;
  const changed = refusal.code === 'changed' ? whatChanged(netra, 'campaign', locals.lang, refusal) : '';
  return fail(409, { ...back, problems: explain(locals.lang, refusal), changed });
}

/** An official's sheet came back, signed with a certificate: it says itself for which post, and the certificate whose it is. */
async function signedByOfficial(
  netra: Netra,
  campaign: string,
  file: FormDataEntryValue | null,
  actor: Person,
): Promise<Result<unknown, Refusal>> {
  if (!(file instanceof File) || file.size === 0) return refuse({ code: 'file-missing' });
  if (file.size > MOST_PAPER) return refuse({ code: 'file-too-large' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const checked = await checkedBy(netra, bytes);
  if (!checked.ok) return checked;
  const { official } = checked.value.toSign ?? {};
  if (!official) return refuse({ code: 'certified-other-paper' });
  const asked = { campaign, ...official };
  const made = await askDesk<typeof officialPaper>(netra, 'campaign.official-paper', asked, actor);
  if (!made.ok) return made;
  const { paper } = made.value;
  const by = signsPledge(checked.value, paper);
  if (!by.ok) return by;
  const input = { ...asked, named: paper.signer.name, by: { ...by.value, file: hashOfFile(bytes) } };
  return netra.act('campaign.official-certified', input, { actor: SIGNER });
}

export const actions: Actions = Object.fromEntries(
  WAYS.map(way => [way, (event: Parameters<Actions[string]>[0]) => ask(way, event)]),
);
