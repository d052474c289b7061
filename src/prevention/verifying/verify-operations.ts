/** What can be asked after a signature: by the code on its paper, by anybody; and the paper itself, by those who may have it. */
import { z } from 'zod';
import type { StoredAct } from '../../record/codec.ts';
import { formatRef, type RecordRef, refSchema } from '../../record/ids.ts';
import { type Loaded, type Refusal, stateOf } from '../../record/kind.ts';
import { placesOf } from '../../record/ledger.store.ts';
import { type Asked, defineOperation } from '../../record/operation.ts';
import { sha256Hex } from '../../record/typed.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { recordNamesLook } from '../names-look.ts';
import { type CampaignState, campaignKind } from '../pledge/campaign.ts';
import { type Signature, signatureKind } from '../pledge/signature.ts';
import { signerStatement } from '../pledge/signer-proof.ts';
import { mayPrevent } from '../prevention.ts';
import { codeInput, KEEPER, tellByCode, told } from './by-code.ts';
import { initialsOf } from './initials.ts';
import { formatPaperCode, paperCode } from './paper-code.ts';
import { paperFile } from './paper-file.ts';
import { prove } from './proving.ts';
import { signatureOfFile, signatureWithin } from './verify.store.ts';

type Signed = Loaded<Signature>;
const asSigned = (loaded: Loaded | undefined): Signed | undefined => {
  if (loaded?.kind !== signatureKind.name) return undefined;
  const record = stateOf([loaded], 0, signatureKind);
  return record.state.phase === 'none' ? undefined : (record as Signed);
};

/** What a signature says of itself to whoever has its code: the name as initials, the number never. */
const saidOf = ({ ref, state }: Signed) => ({
  code: formatPaperCode(paperCode(ref.id)),
  campaign: formatRef(state.campaign),
  pledge: state.pledge,
  title: state.title,
  hash: state.hash,
  initials: state.name === null ? null : initialsOf(state.name),
  unit: state.unitName,
  on: state.on,
  assurance: state.certified ? ('certified' as const) : state.assurance,
  root: state.certified?.root ?? null,
  capacity: state.capacity,
  way: state.acting.way,
  revokedOn: state.revoked?.on ?? null,
});

const tellSigned = (record: Loaded | undefined) => {
  const signed = asSigned(record);
  return signed && { said: saidOf(signed), seq: signed.state.seq };
};

export const verifySignature = defineOperation({
  name: 'signature.verify',
  summary: { id: 'Periksa tanda tangan dengan kode di kertasnya', en: 'Check a signature by the code on its paper' },
  for: 'public',
  input: codeInput,
  run: (asked, { code }) => tellByCode(asked, code, signatureWithin, tellSigned),
});

/** Whoever has the file that a certificate signed asks by its hash: it says no more than the code does. */
export const verifySignedFile = defineOperation({
  name: 'signature.verify-file',
  summary: {
    id: 'Periksa tanda tangan dengan sidik berkas yang ditandatangani dengan sertifikat',
    en: 'Check a signature by the hash of the file that a certificate signed',
  },
  for: 'public',
  input: z.object({ file: sha256Hex }),
  async run(asked, { file }) {
    const found = await told(asked, tx => signatureOfFile(tx, file), tellSigned);
    return found ? ok(found) : refuse<Refusal>({ code: 'signed-file-unknown', field: 'file' });
  },
});

/** The open fields, as far as an act of an earlier version has them, and the hash of who signed: what that is of stands beside it. */
function shownSlots({ type }: StoredAct): readonly string[] {
  const definition = signatureKind.acts[type as keyof typeof signatureKind.acts];
  const open = Object.entries(definition.fields).flatMap(([name, spec]) => (spec.class === 'open' ? [name] : []));
  return type === 'signed' ? [...open, 'signer'] : open;
}

/** Everything that the paper of one signature is made of; the personal part goes on the paper and is kept nowhere. */
async function paperOf(asked: Asked, ref: RecordRef) {
  const read = await asked.read(async tx => {
    const signed = asSigned(await asked.engine.load(tx, ref));
    if (!signed) return undefined;
    const campaign = (await asked.engine.load(tx, signed.state.campaign)) as Loaded<CampaignState> | undefined;
    return { signed, campaign, acts: (await asked.engine.acts(tx, ref)).acts };
  });
  if (!read) return refuse<Refusal>({ code: 'not-found', field: 'signature' });
  const { signed, campaign, acts } = read;
  const { name, nip, post, salt } = signed.state;
  if (name === null || salt === null) return refuse<Refusal>({ code: 'paper-erased' });
  const frozen = campaign?.kind === campaignKind.name && campaign.state.phase !== 'none' ? campaign.state.frozen : null;
  if (frozen?.hash !== signed.state.hash) throw new Error('a signature is under a text that its pledge does not have');
  const places = await asked.database.transaction(KEEPER, tx => placesOf(tx, ref));
  const proven = await prove(asked, acts, places, shownSlots);
  if (!proven) return refuse<Refusal>({ code: 'proof-not-ready' });
  const said = { salt, name, nip, post };
  const { code } = saidOf(signed);
  const signer = { ...said, statement: signerStatement(said) };
  const file = paperFile.write(
    { code, origin: proven.origin, key: asked.files.verifierKey, text: frozen.text, signer },
    proven.acts,
  );
  return ok({
    ...saidOf(signed),
    ...{ name, nip, post, text: frozen.text, acting: signed.state.acting },
    ...{ entry: proven.acts[0]?.index ?? 0, size: proven.size, file },
  });
}
export type PaperOfSignature = Extract<Awaited<ReturnType<typeof paperOf>>, { ok: true }>['value'];

export const paperOfSignature = defineOperation({
  name: 'signature.paper',
  summary: { id: 'Kertas sebuah tanda tangan dengan buktinya', en: 'The paper of a signature with its proof' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ signature: refSchema }),
  async run(asked, { signature }): Promise<Result<PaperOfSignature, Refusal>> {
    const may = mayPrevent(asked.actor);
    if (!may.ok) return may;
    const looked = await recordNamesLook(asked, 'signature', signature);
    return looked.ok ? paperOf(asked, signature) : looked;
  },
});

export const verifyOperations = [verifySignature, verifySignedFile, paperOfSignature];
