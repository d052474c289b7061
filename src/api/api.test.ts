/** The contract: every public operation is served, its answer is what the document promises, and nothing else is served. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demonstration, openDemonstration } from '../../test/demonstration.ts';
import type { Seeded } from '../demo/seed.ts';
import type { Netra } from '../netra.ts';
import { certify } from '../prevention/certificate/certify.ts';
import { INVITED } from '../prevention/event/reply.ts';
import type { Campaign } from '../prevention/pledge/campaign.ts';
import { SIGNER } from '../prevention/pledge/signature.ts';
import { paperCode } from '../prevention/verifying/paper-code.ts';
import { formatRef, type RecordRef } from '../record/ids.ts';
import { operations } from '../rooms.ts';
import { answers, problem } from './answers.ts';
import { methodOf, openApi, publicOperations } from './api.ts';

let netra: Netra;
let seeded: Seeded;
let api: (request: Request) => Promise<Response>;
let demonstration: Demonstration;

beforeAll(async () => {
  demonstration = await openDemonstration();
  ({ netra, seeded } = demonstration);
  api = openApi(netra);
});
afterAll(() => demonstration.close());

const get = (path: string) => api(new Request(`http://netra.test/api/v1/${path}`));
const post = (path: string, body: string) =>
  api(new Request(`http://netra.test/api/v1/${path}`, { method: 'POST', body }));

/** The signature of an official under the demonstration's pledge. */
async function signatureOfOfficial(): Promise<RecordRef> {
  const { rows } = (await (await get('pledge.list')).json()) as { rows: { ref: string }[] };
  const system = { kind: 'system', name: 'test' } as const;
  const shown = await netra.ask('campaign.show', { campaign: rows[0]?.ref }, system);
  const { campaign } = (shown.ok ? shown.value : {}) as { campaign: Campaign };
  const [signed] = campaign.signed;
  if (!signed) throw new Error('no official signed');
  return signed.signature;
}

/** The hash of a file that backs it. */
async function fileOfOfficial(): Promise<string> {
  const by = { file: '9f'.repeat(32), name: 'PEJABAT CONTOH', root: 'Akar Sertifikat Contoh' };
  const input = { signature: formatRef(await signatureOfOfficial()), ...by };
  const done = await netra.act('signature.certify', input, { actor: SIGNER });
  expect(done.ok).toBe(true);
  return by.file;
}

/** The code of a certificate of somebody who came to an event of the demonstration that is over. */
async function codeOfCertificate(): Promise<string> {
  const { rows } = await netra.database.statement(
    'who came',
    `select a.region, a.record as id from attendance_list a
      join event_list e on e.region = a.region and e.record = a.asks where e.phase = 'held' limit 1`,
  );
  const ref = rows[0] as unknown as RecordRef;
  const made = await certify(netra.asker(INVITED, 'certificate'), ref);
  expect(made.ok).toBe(true);
  await netra.integrator.round();
  return paperCode(ref.id);
}

/** A question of each operation that has an answer. */
async function asked(name: string): Promise<Response> {
  if (name === 'report.status') return post(name, JSON.stringify({ receipt: seeded.receipts[0]?.receipt }));
  if (name === 'pledge.show') {
    const { rows } = (await (await get('pledge.list')).json()) as { rows: { ref: string }[] };
    return get(`${name}?pledge=${rows[0]?.ref}`);
  }
  if (name === 'signature.verify')
    return post(name, JSON.stringify({ code: paperCode((await signatureOfOfficial()).id) }));
  if (name === 'signature.verify-file') return get(`${name}?file=${await fileOfOfficial()}`);
  if (name === 'certificate.verify') return post(name, JSON.stringify({ code: await codeOfCertificate() }));
  if (name === 'coverage.province') return get(`${name}?province=17`);
  if (name === 'coverage.government') return get(`${name}?government=17.90`);
  const lists: Readonly<Record<string, string>> = {
    'register.show': 'register.list',
    'circular.read': 'circular.published',
    'agenda.show': 'agenda.list?when=over',
    'message.show': 'message.list',
  };
  const list = lists[name];
  if (list === undefined) return get(name);
  const { rows } = (await (await get(list)).json()) as { rows: { ref: string }[] };
  return get(`${name}?ref=${rows[0]?.ref}`);
}

test('the answer of every public operation is what the document promises, field by field', async () => {
  expect(publicOperations.length).toBeGreaterThan(4);
  for (const { name } of publicOperations) {
    const answer = await asked(name);
    expect(answer.status, name).toBe(200);
    const checked = answers[name]?.safeParse(await answer.json());
    expect(checked?.error?.issues, name).toBeUndefined();
  }
});

test('no operation of the desk or the operator can be asked here', async () => {
  for (const { name } of operations.filter(operation => operation.for !== 'public')) {
    expect((await get(name)).status, name).toBe(404);
    expect((await post(name, '{}')).status, name).toBe(404);
  }
});

test('a receipt is taken in a body only, and a wrong one is not told from an unknown one', async () => {
  const receipt = seeded.receipts[0]?.receipt ?? '';
  expect((await get(`report.status?receipt=${receipt}`)).status).toBe(404);
  const unknown = await post('report.status', JSON.stringify({ receipt: netra.newReceipt() }));
  expect([unknown.status, await unknown.json()]).toEqual([404, { code: 'receipt-unknown', field: 'receipt' }]);
  expect(unknown.headers.get('cache-control')).toBe('no-store');
});

test('what can’t be read is refused with its field, and nothing of it comes back', async () => {
  const said = [
    await get('register.show?ref=%00<script>'),
    await get('register.list?after=kemarin'),
    await post('report.status', '{'),
    await post('report.status', JSON.stringify({ receipt: 'x'.repeat(20_000) })),
  ];
  for (const answer of said) {
    expect(answer.status).toBe(400);
    expect(problem.safeParse(await answer.json()).success).toBe(true);
  }
});

test('the document is OpenAPI 3.1 with every public operation under its method', async () => {
  const document = await (await get('openapi.json')).json();
  expect(document.openapi).toBe('3.1.0');
  const served = Object.entries(document.paths).map(([path, methods]) => [path, Object.keys(methods as object)]);
  const wanted = publicOperations.map(operation => [`/api/v1/${operation.name}`, [methodOf(operation)]]);
  expect(served).toEqual(wanted);
});
