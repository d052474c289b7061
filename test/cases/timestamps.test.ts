/** Timestamps over decisions: what makes an answer a proof, against an authority of OpenSSL and those who pretend; and the way of a token. */
import { createHash, randomBytes } from 'node:crypto';
import * as asn1 from 'asn1js';
import { SignedData, TimeStampResp } from 'pkijs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Authority, openAuthority } from '../../src/cases/timestamps/authority.ts';
import { openTimestamps } from '../../src/cases/timestamps/rounds.ts';
import type { showTimestamp } from '../../src/cases/timestamps/timestamp-operation.ts';
import { asResponse, checkAnswer, isAbout, questionOf, readAnchors } from '../../src/cases/timestamps/token.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import type { Actor, Refusal } from '../../src/record/kind.ts';
import type { Result } from '../../src/result.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { answerWith, type OpenSslTsa, opensslTsa, type TsaServer, tsaServer } from '../support/tsa.ts';
import { review, study } from '../support/typed.ts';
import { decided, formal, must, openThread, type ThreadWorld } from '../thread/world.ts';

const code = (result: Result<unknown, Refusal>): string => (result.ok ? '' : result.refusal.code);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const clock = () => new Date().toISOString();
const BYTES = new TextEncoder().encode('{"kind":"case","type":"decided"}');

let tsa: OpenSslTsa;
let foreign: OpenSslTsa;
let server: TsaServer;
beforeAll(async () => {
  [tsa, foreign] = [opensslTsa(), opensslTsa('Otoritas Lain')];
  server = await tsaServer(answerWith(question => tsa.reply(question)));
});
afterAll(() => server?.close());

describe('an answer', () => {
  const nonce = new Uint8Array([1, ...randomBytes(15)]);
  let answer: Buffer;
  let token: Uint8Array;
  const question = (change: object = {}) => ({ bytes: BYTES, nonce, asked: clock(), answered: clock(), ...change });
  const checked = async (given: Uint8Array, change: object = {}, anchors = tsa.anchors) =>
    code(await checkAnswer(given, question(change), readAnchors(anchors)));
  const swapped = (der: Uint8Array, from: Uint8Array, to: Uint8Array): Buffer => {
    const copy = Buffer.from(der);
    const at = copy.indexOf(from);
    if (at < 0) throw new Error('not in it');
    copy.set(to, at);
    return copy;
  };
  const infoOf = ({ timeStampToken }: TimeStampResp) => {
    const signed = new SignedData({ schema: timeStampToken?.content });
    return new Uint8Array(signed.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer());
  };

  beforeAll(async () => {
    answer = tsa.reply(questionOf({ bytes: BYTES, nonce }));
    const found = must(await checkAnswer(answer, question(), readAnchors(tsa.anchors)));
    expect(found).toMatchObject({ authority: 'Otoritas Cap Waktu Contoh', time: expect.stringMatching(/^\d{4}-.*Z$/) });
    token = found.der;
  });

  test('is a proof of what was asked, also for OpenSSL, and of nothing else', async () => {
    expect(isAbout(token, BYTES)).toBe(true);
    expect(isAbout(token, BYTES.slice(1))).toBe(false);
    expect(tsa.verifies(asResponse(token), sha256(BYTES).toString('hex'))).toBe(true);
    expect(() => tsa.verifies(asResponse(token), sha256(BYTES.slice(1)).toString('hex'))).toThrow();
    expect(() => foreign.verifies(asResponse(token), sha256(BYTES).toString('hex'))).toThrow();
  });

  test('of another act, of another question, or of another time is refused', async () => {
    const other = new TextEncoder().encode('{"kind":"case","type":"decided","seq":9}');
    expect(await checked(answer, { bytes: other })).toBe('other-imprint');
    const asked = questionOf({ bytes: BYTES, nonce });
    expect(await checked(tsa.reply(swapped(asked, sha256(BYTES), sha256(other))))).toBe('other-imprint');
    const again = new Uint8Array([2, ...randomBytes(15)]);
    expect(await checked(answer, { nonce: again })).toBe('other-nonce');
    expect(await checked(tsa.reply(swapped(asked, nonce, again)))).toBe('other-nonce');
    const later = { asked: '2099-01-01T00:00:00.000Z', answered: '2099-01-01T00:00:01.000Z' };
    expect(await checked(answer, later)).toBe('other-time');
    expect(await checked(answer, { asked: '2020-01-01T00:00:00Z', answered: '2020-01-01T00:00:01Z' })).toBe(
      'other-time',
    );
  });

  test('signed by somebody whom nobody vouches for is refused, whatever certificates it brings', async () => {
    expect(await checked(foreign.reply(questionOf({ bytes: BYTES, nonce })))).toBe('not-trusted');
    expect(await checked(answer, {}, foreign.anchors)).toBe('not-trusted');
    expect(await checked(answer, {}, foreign.anchors + tsa.anchors)).toBe('');
  });

  test('signed by a certificate that is not for time stamping alone, or that the signature does not name, is refused', async () => {
    const question = questionOf({ bytes: BYTES, nonce });
    const now = () => infoOf(new TimeStampResp({ schema: asn1.fromBER(tsa.reply(question)).result }));
    const forged = (usage: string, bound = true) => checked(asResponse(tsa.forge(now, usage, bound)));
    expect(await forged('critical,timeStamping')).toBe('');
    expect(await forged('critical,codeSigning')).toBe('other-purpose');
    expect(await forged('critical,timeStamping,codeSigning')).toBe('other-purpose');
    expect(await forged('timeStamping')).toBe('other-purpose');
    expect(await forged('critical,timeStamping', false)).toBe('wrong-signature');
  });

  test('with one byte of the signature or of what is signed changed is refused', async () => {
    const signature = Buffer.from(answer);
    signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1;
    expect(await checked(signature)).toBe('wrong-signature');
    const info = infoOf(new TimeStampResp({ schema: asn1.fromBER(answer).result }));
    const time = info.slice(-40, -30);
    const moved = swapped(
      info,
      time,
      time.map((byte, at) => (at === 0 ? byte ^ 1 : byte)),
    );
    expect(await checked(swapped(answer, info, moved))).not.toBe('');
  });

  test('that is cut, longer, no token or a refusal is refused', async () => {
    for (const bytes of [answer.subarray(0, -1), Buffer.concat([answer, Buffer.of(0)]), Buffer.alloc(0), BYTES, token])
      expect(await checked(bytes)).toBe('unreadable');
    const no = new asn1.Sequence({ value: [new asn1.Sequence({ value: [new asn1.Integer({ value: 2 })] })] });
    expect(new TimeStampResp({ schema: no }).status.status).toBe(2);
    expect(await checked(new Uint8Array(no.toBER()))).toBe('not-granted');
  });
});

describe('an authority', () => {
  const open = (url: string, patience = 2_000): Authority => openAuthority({ url, anchors: tsa.anchors, patience });

  test('hears a hash and a number, and nothing else', async () => {
    expect(code(await open(server.url).stamp(BYTES, clock))).toBe('');
    const [asked] = server.asked.slice(-1);
    expect(asked?.length).toBeLessThan(100);
    expect(asked?.includes(sha256(BYTES))).toBe(true);
    expect(asked?.includes(Buffer.from(BYTES.subarray(0, 8)))).toBe(false);
  });

  test('that hangs, never ends, sends elsewhere or speaks of something else is left', async () => {
    const good = server.answers;
    const said = async (answers: typeof good, patience?: number) => {
      server.answers = answers;
      return code(await open(server.url, patience).stamp(BYTES, clock));
    };
    try {
      expect(await said(() => undefined, 100)).toBe('unreachable');
      expect(
        await said((_question, _request, response) => {
          response.setHeader('content-type', 'application/timestamp-reply');
          response.write('0');
        }, 100),
      ).toBe('unreachable');
      expect(await said(answerWith(() => Buffer.alloc(70_000)))).toBe('answer-too-large');
      expect(await said((_question, _request, response) => response.writeHead(500).end())).toBe('unreachable');
      const before = server.asked.length;
      const sends = { location: server.url.replace('/tsa', '/lain') };
      expect(await said((_question, _request, response) => response.writeHead(307, sends).end())).toBe('unreachable');
      expect(server.asked.length).toBe(before + 1);
      expect(await said((_question, _request, response) => response.end('<html></html>'))).toBe('other-content');
    } finally {
      server.answers = good;
    }
    expect(code(await open('http://127.0.0.1:9/tsa').stamp(BYTES, clock))).toBe('unreachable');
  });
});

forEachEngine(engine => {
  let world: ThreadWorld;
  let matter: RecordRef;
  const officer = () => world.regency.officer;
  const show = () =>
    world.netra.ask('case.show', { case: formatRef(matter) }, officer()) as Promise<
      Result<{ case: { times: { seq: number; stamped: object | null }[] }; version: number }, Refusal>
    >;

  beforeAll(async () => {
    world = await openThread(await freshPlace(engine));
    // The authority's clock is the machine's.
    world.now = clock();
    const { netra, regency } = world;
    const report = formatRef(must(await netra.submit(formal(netra))).ref);
    const today = netra.engine.moment('17.02', officer()).today;
    must(await netra.act('report.review', review(report, today), { actor: officer() }));
    const { records } = must(
      await netra.act(
        'case.register',
        {
          ...{ report, office: formatRef(regency.ref), regime: 'pilkada', tracks: ['neutrality', 'ethics'] },
          ...{ actorKind: 'pns', reported: 'Pegawai Contoh', summary: 'Ringkasan.', conductOn: null },
        },
        { actor: officer() },
      ),
    );
    matter = records.find(({ kind }) => kind === 'case')?.ref as RecordRef;
    for (const track of ['neutrality', 'ethics'])
      must(await netra.act('case.study', study(formatRef(matter), track), { actor: officer() }));
    const finding = { finding: 'no-violation' };
    const sat = await decided(world, regency, { track: 'neutrality', ...finding }, { track: 'ethics', ...finding });
    must(await netra.act('case.decide', { case: formatRef(matter), on: today, ...sat }, { actor: officer() }));
  });
  afterAll(() => world?.netra.close());

  test('a decision stands at once; its token comes when the authority answers, and anybody can check it', async () => {
    const { netra } = world;
    expect(netra.timestamps.host).toBeNull();
    expect(await netra.timestamps.round()).toBe(0);
    const lines: string[] = [];
    const timestamps = openTimestamps(
      { database: netra.database, engine: netra.engine, clock: netra.clock, log: line => lines.push(line) },
      { url: server.url, anchors: tsa.anchors, patience: 5_000 },
    );
    const good = server.answers;
    server.answers = (_question, _request, response) => response.writeHead(503).end();
    const began = Date.parse(world.now);
    const after = async (seconds: number) => {
      world.now = new Date(began + seconds * 1_000).toISOString();
      const before = server.asked.length;
      return [await timestamps.round(), server.asked.length - before];
    };
    // Down: asked once, then a minute later, then two.
    expect(await after(0)).toEqual([0, 1]);
    expect(await after(30)).toEqual([0, 0]);
    expect(await after(61)).toEqual([0, 1]);
    expect(await after(150)).toEqual([0, 0]);
    expect(must(await show()).case.times).toMatchObject([{ stamped: null }, { stamped: null }]);
    expect(lines).toHaveLength(2);
    expect(lines.join()).toMatch(/^timestamps: unreachable from 127\.0\.0\.1:\d+, failure 1,timestamps: .* failure 2$/);

    server.answers = good;
    expect(await after(200)).toEqual([2, 2]);
    expect(await after(201)).toEqual([0, 0]);
    const { times } = must(await show()).case;
    expect(times.map(({ stamped }) => stamped)).toMatchObject([
      { authority: 'Otoritas Cap Waktu Contoh' },
      { authority: 'Otoritas Cap Waktu Contoh' },
    ]);
    for (const { seq } of times) {
      const asked = { case: formatRef(matter), seq };
      type Shown = Extract<Awaited<ReturnType<(typeof showTimestamp)['run']>>, { ok: true }>['value'];
      const { token, bytes } = must(await netra.ask('case.timestamp-token', asked, officer())) as Shown;
      // The imprint is the act's entry in the ledger.
      const { rows } = await netra.database.statement(
        'entry',
        `select encode(entry, 'hex') as entry from act where region = $1 and record = $2 and seq = $3`,
        [matter.region, matter.id, seq],
      );
      const entry = String(rows[0]?.entry);
      expect(sha256(Buffer.from(bytes, 'base64')).toString('hex')).toBe(entry);
      expect(tsa.verifies(asResponse(Buffer.from(token, 'base64')), entry)).toBe(true);
    }
    const { netra: same, neighbour } = world;
    const asked = { case: formatRef(matter), seq: times[0]?.seq };
    expect(code(await same.ask('case.timestamp-token', asked, neighbour.officer))).toBe('not-found');
    expect(code(await same.ask('case.timestamp-token', { ...asked, seq: 1 }, officer()))).toBe('not-found');
  });

  test('nobody but the job records one, and none twice', async () => {
    const { netra } = world;
    const { times } = must(await show()).case;
    const given = { case: formatRef(matter), seq: times[0]?.seq, time: clock(), authority: 'Palsu', token: 'AAAA' };
    const attempt = async (actor: Actor, change: object = {}) =>
      code(await netra.act('case.timestamp', { ...given, ...change }, { actor }));
    const liaison = { ...officer(), kind: 'liaison', institution: 'police' } as Actor;
    for (const actor of [officer(), liaison, { kind: 'public' }, { kind: 'system', name: 'import' }] as Actor[])
      expect(await attempt(actor)).toBe('role-missing');
    expect(await attempt({ kind: 'system', name: 'timestamps' })).toBe('unchanged');
  });
});
