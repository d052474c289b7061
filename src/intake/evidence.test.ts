import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Identity, newIdentity, recipientOf } from '../sealing/age.ts';
import { type CircleRecipient, openItem } from '../sealing/item.ts';
import { EVIDENCE_LIMIT, sealEvidence } from './evidence.ts';

let officer: Identity;
let circle: readonly CircleRecipient[];
beforeAll(async () => {
  officer = await newIdentity();
  circle = [
    { role: 'member', recipient: await recipientOf(officer) },
    { role: 'recovery', recipient: await recipientOf(await newIdentity()) },
  ];
});

const text = (value: string) => Buffer.from(value, 'utf8');
const hex = (value: string) => Buffer.from(value.replaceAll(' ', ''), 'hex');
const padded = (head: Buffer) => Buffer.concat([head, Buffer.alloc(64)]);

/** A zip archive of stored files (APPNOTE 4.3.7), enough to tell what an office document is. */
const zip = (...files: readonly (readonly [string, string])[]) =>
  Buffer.concat([
    ...files.map(([name, content]) => {
      const head = Buffer.alloc(30);
      head.writeUInt32LE(0x04034b50, 0);
      head.writeUInt16LE(20, 4);
      head.writeUInt32LE(content.length, 18);
      head.writeUInt32LE(content.length, 22);
      head.writeUInt16LE(name.length, 26);
      return Buffer.concat([head, text(name), text(content)]);
    }),
    padded(hex('504b0506')),
  ]);

const office = (main: string) =>
  zip(['[Content_Types].xml', `<Types><Override ContentType="application/vnd.${main}.main+xml"/></Types>`]);

const SAMPLES: readonly (readonly [string, Buffer])[] = [
  ['image/jpeg', padded(hex('ffd8ffe0 00104a46 49460001'))],
  [
    'image/png',
    padded(hex('89504e47 0d0a1a0a 0000000d 49484452 00000001 00000001 08020000 00907753 de 00000000 49444154')),
  ],
  ['image/webp', padded(Buffer.concat([text('RIFF'), hex('24000000'), text('WEBPVP8 ')]))],
  ['image/heic', padded(Buffer.concat([hex('00000018'), text('ftypheic'), hex('00000000'), text('mif1heic')]))],
  ['application/pdf', padded(text('%PDF-1.7\n'))],
  ['video/mp4', padded(Buffer.concat([hex('00000018'), text('ftypmp42'), hex('00000000'), text('mp42isom')]))],
  ['audio/mpeg', padded(hex('fffb9064'))],
  ['audio/ogg', padded(Buffer.concat([text('OggS'), Buffer.alloc(24), text('OpusHead')]))],
  ['audio/wav', padded(Buffer.concat([text('RIFF'), hex('24000000'), text('WAVEfmt ')]))],
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    office('openxmlformats-officedocument.wordprocessingml.document'),
  ],
  [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    office('openxmlformats-officedocument.spreadsheetml.sheet'),
  ],
  ['text/plain', text('Camat hadir di panggung.\r\n\tSaksi: dua orang — “jelas”.')],
];

describe('evidence', () => {
  test.each(SAMPLES)('of kind %s is taken for what it is, hashed and sealed', async (type, bytes) => {
    const sealed = await sealEvidence(bytes, circle);
    if (!sealed.ok) throw new Error(JSON.stringify(sealed.refusal));
    const { item, ...about } = sealed.value;
    expect(about).toMatchObject({ type, size: bytes.length, hash: createHash('sha256').update(bytes).digest('hex') });
    const opened = await openItem(item.sealed, item.wraps, officer);
    expect(opened.ok && Buffer.compare(opened.value, bytes)).toBe(0);
    expect(Buffer.from(item.sealed).indexOf(bytes.subarray(0, 16))).toBe(-1);
  });

  test('that is empty is refused', async () => {
    expect(await sealEvidence(new Uint8Array(), circle)).toEqual({ ok: false, refusal: { code: 'empty' } });
  });

  test('of ten mebibytes is taken, and one byte more is refused', async () => {
    const most = Buffer.alloc(EVIDENCE_LIMIT, 'a');
    expect((await sealEvidence(most, circle)).ok).toBe(true);
    expect(await sealEvidence(Buffer.concat([most, text('a')]), circle)).toEqual({
      ok: false,
      refusal: { code: 'too-large', bytes: EVIDENCE_LIMIT + 1, limit: EVIDENCE_LIMIT },
    });
  });

  test.each([
    ['a Windows program', padded(hex('4d5a9000')), 'application/x-msdownload'],
    ['a Linux program', padded(hex('7f454c46 02010100')), 'application/x-elf'],
    ['a bare archive', padded(hex('504b0506 00000000')), 'application/zip'],
    [
      'a document with macros',
      office('ms-word.document.macroEnabled'),
      'application/vnd.ms-word.document.macroenabled.12',
    ],
    ['a picture of strange kind', padded(text('GIF89a')), 'image/gif'],
    ['noise', hex('00ff017f80'), undefined],
    ['text with NUL bytes', text('a\0b'), undefined],
    ['text in another encoding', Buffer.from('Saksi: René', 'latin1'), undefined],
  ])('that is %s is refused by its bytes', async (_what, bytes, found) => {
    expect(await sealEvidence(bytes, circle)).toEqual({ ok: false, refusal: { code: 'type-not-accepted', found } });
  });

  test('that is said to be a letter or a signed form is the picture of a paper, by its bytes', async () => {
    for (const [type, bytes] of SAMPLES)
      for (const what of ['letter', 'signed-form'] as const) {
        const sealed = await sealEvidence(bytes, circle, what);
        expect(sealed.ok ? '' : sealed.refusal.code, type).toBe(/^image|pdf$/.test(type) ? '' : 'not-a-scan');
      }
  });

  test('is not taken at all where no recovery key exists', async () => {
    expect(await sealEvidence(text('catatan'), circle.slice(0, 1))).toEqual({
      ok: false,
      refusal: { code: 'no-recovery-recipient' },
    });
  });
});
