/** Signatures in PDFs, against what OpenSSL signs and what somebody does to the file afterwards. */
import { beforeAll, expect, test } from 'vitest';
import { barePdf, openPki, type Pki, revised, type SignHow, signPdf } from '../../../test/support/signed-pdf.ts';
import { readAnchors } from '../../cases/timestamps/token.ts';
import { isCertified, pdfTime, readPades, type SignatureChecked } from './pades.ts';

const NOW = new Date().toISOString();
let pki: Pki;
let foreign: Pki;
beforeAll(() => {
  [pki, foreign] = [openPki(), openPki('Akar Lain')];
  pki.issue('budi', '/O=Pemerintah Kabupaten Contoh/CN=Pegawai Contoh 1');
  pki.issue('other', '/O=Pemerintah Kabupaten Contoh/CN=Pegawai Contoh 2');
});

const by = (file = 'budi', how: Parameters<Pki['sign']>[2] = {}): Pick<SignHow, 'sign'> => ({
  sign: bytes => pki.sign(bytes, file, how),
});
const roots = (of = pki) => readAnchors(of.pem('root'));
async function all(pdf: Uint8Array, trusted = roots()): Promise<readonly SignatureChecked[]> {
  const read = await readPades(pdf, trusted, NOW);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}
async function one(pdf: Uint8Array, trusted = roots()): Promise<SignatureChecked> {
  const [first, more] = await all(pdf, trusted);
  if (!first || more) throw new Error('not one signature');
  return first;
}
const code = (found: SignatureChecked | undefined): string => (found && !found.intact ? found.broken.code : 'intact');
const certified = async (pdf: Uint8Array) => (await all(pdf)).some(isCertified);

test('a signature over the whole file says by whom, when as claimed, and that it leads to the root', async () => {
  const found = await one(signPdf(barePdf(), by()));
  expect(found).toMatchObject({
    intact: true,
    covers: 'whole',
    name: 'Pegawai Contoh 1',
    organisation: 'Pemerintah Kabupaten Contoh',
  });
  expect(found).toMatchObject({
    issuer: 'Antara Akar Sertifikat Contoh',
    chain: 'leads-to-root',
    chainGiven: true,
    root: 'Akar Sertifikat Contoh',
  });
  expect(isCertified(found)).toBe(true);
});

test('the older kind of signature is read too, and RSA as well as ECDSA', async () => {
  pki.issue('rsa', '/CN=Pegawai Contoh 3', { rsa: 2_048 });
  expect(
    await certified(signPdf(barePdf(), { ...by('rsa', { bound: false }), subFilter: 'adbe.pkcs7.detached' })),
  ).toBe(true);
  pki.issue('short', '/CN=Pegawai Contoh 4', { rsa: 1_024 });
  expect(code(await one(signPdf(barePdf(), by('short'))))).toBe('weak');
  expect(code(await one(signPdf(barePdf(), { ...by('rsa', { bound: false }) })))).toBe('other-certificate');
  expect(code(await one(signPdf(barePdf(), { ...by(), subFilter: 'adbe.pkcs7.sha1' })))).toBe('other-sub-filter');
});

test('without roots the chain is not checked, with others it leads nowhere, and neither is certified', async () => {
  const pdf = signPdf(barePdf(), by());
  const [unchecked, elsewhere] = [await one(pdf, []), await one(pdf, roots(foreign))];
  expect(unchecked).toMatchObject({ intact: true, chain: 'unchecked', root: null });
  expect(elsewhere).toMatchObject({ intact: true, chain: 'leads-nowhere', root: null });
  expect([unchecked, elsewhere].some(isCertified)).toBe(false);
  expect(await one(signPdf(barePdf(), by('budi', { more: [] })))).toMatchObject({
    chainGiven: false,
    chain: 'leads-nowhere',
  });
});

test('bytes after the signed range, and a later revision, each leave it intact and not whole', async () => {
  const pdf = signPdf(barePdf(), by());
  const [more, later] = [Buffer.concat([pdf, Buffer.from('% tambahan\n')]), revised(pdf, 'Bukan')];
  expect(await one(more)).toMatchObject({ intact: true, covers: 'all-but-the-end' });
  expect(await one(later)).toMatchObject({ intact: true, covers: 'earlier-revision' });
  expect([await certified(more), await certified(later)]).toEqual([false, false]);
});

test('of two signatures the second is over the whole file, the first over its revision', async () => {
  const pdf = signPdf(signPdf(barePdf(), by()), { ...by('other') });
  const [first, second, more] = await all(pdf);
  expect(more).toBeUndefined();
  expect(first).toMatchObject({ intact: true, covers: 'earlier-revision', name: 'Pegawai Contoh 1' });
  expect(second).toMatchObject({ intact: true, covers: 'whole', name: 'Pegawai Contoh 2' });
});

test('one changed byte of the page is found, wherever it stands', async () => {
  const pdf = signPdf(barePdf(), by());
  for (const at of [pdf.indexOf('(Ikrar)') + 1, pdf.indexOf('/M (D') + 6, pdf.lastIndexOf('startxref')]) {
    const changed = Buffer.from(pdf);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(code(await one(changed))).toBe('digest');
  }
});

test('a range that is more than its signature, overlaps, runs over or is none is no signature', async () => {
  const wrong = async (range: SignHow['range'] & object) => code(await one(signPdf(barePdf(), { ...by(), range })));
  expect(await wrong(([, a = 0, b = 0, c = 0]) => [0, a - 40, b, c])).toBe('gap');
  expect(await wrong(([, a = 0, b = 0, c = 0]) => [0, a, b + 20, c - 20])).toBe('gap');
  expect(await wrong(([, a = 0, b = 0, c = 0]) => [0, a + 1, b - 1, c])).toBe('gap');
  expect(await wrong(([, a = 0, , c = 0]) => [0, a, a - 100, c])).toBe('range');
  expect(await wrong(([, a = 0, b = 0]) => [0, a, b, -10])).toBe('range');
  expect(await wrong(([, a = 0, b = 0, c = 0]) => [0, a, b, c + 1])).toBe('range');
  expect(await wrong(([, a = 0, b = 0]) => [0, a, b])).toBe('range');
  expect(await wrong(([, a = 0, b = 0]) => [0, a, b, '1e9'])).toBe('range');
});

test('digits that are no signed data, or that carry more than a signature, are said to be so', async () => {
  const sign = (der: Uint8Array) => one(signPdf(barePdf(), { sign: () => der }));
  expect(code(await sign(Buffer.from('no signature')))).toBe('not-cms');
  expect(code(await sign(new Uint8Array()))).toBe('not-cms');
  expect(
    code(
      await one(
        signPdf(barePdf(), { sign: bytes => Buffer.concat([pki.sign(bytes, 'budi'), Buffer.from([0, 0, 7])]) }),
      ),
    ),
  ).toBe('not-cms');
  expect(code(await one(signPdf(barePdf(), by('budi', { attached: true }))))).toBe('other-form');
  const der = pki.sign(Buffer.from('x'), 'budi');
  for (let cut = 1; cut < der.length; cut += 97) expect(code(await sign(der.subarray(0, cut)))).not.toBe('intact');
});

test('SHA-1 proves nothing', async () => {
  expect(code(await one(signPdf(barePdf(), by('budi', { hash: 'sha1' }))))).toBe('weak');
});

test('a certificate that was put in the place of the signer’s is found: of another key, and of the same', async () => {
  pki.issue('twin', '/O=Pemerintah Kabupaten Contoh/CN=Bupati Contoh', { keyOf: 'budi', serial: 900 });
  pki.issue('posing', '/O=Pemerintah Kabupaten Contoh/CN=Bupati Contoh', { serial: 900 });
  const der = (pem: string) => Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
  const swapped = (bound: boolean) => (bytes: Buffer) => {
    const made = pki.sign(bytes, 'budi', { certificate: 'twin', bound });
    const [from, to] = [der(pki.pem('twin')), der(pki.pem('posing'))];
    const at = made.indexOf(from);
    if (at < 0 || from.length !== to.length) return undefined;
    to.copy(made, at);
    return made;
  };
  // An ECDSA certificate can be a byte or two longer than the other: they are issued until they are as long.
  const signed = (bound: boolean) => {
    for (;;) {
      let fits = true;
      const pdf = signPdf(barePdf(), {
        subFilter: bound ? 'ETSI.CAdES.detached' : 'adbe.pkcs7.detached',
        sign: bytes => {
          const made = swapped(bound)(bytes);
          fits = made !== undefined;
          return made ?? new Uint8Array();
        },
      });
      if (fits) return pdf;
      pki.issue('posing', '/O=Pemerintah Kabupaten Contoh/CN=Bupati Contoh', { serial: 900 });
    }
  };
  expect(code(await one(signed(true)))).toBe('other-certificate');
  expect(code(await one(signed(false)))).toBe('wrong-signature');
  // The same key under another name: only the binding tells them apart.
  pki.issue('again', '/O=Pemerintah Kabupaten Contoh/CN=Wakil Bupati', { keyOf: 'budi', serial: 901 });
  expect(
    code(
      await one(
        signPdf(barePdf(), {
          sign: bytes => pki.sign(bytes, 'other', { certificate: 'other', more: ['again', 'between'] }),
        }),
      ),
    ),
  ).toBe('intact');
});

test('a certificate that is over was good then or never; one for something else signs nothing', async () => {
  pki.issue('over', '/CN=Pegawai Contoh 5', { from: '20200101000000Z', until: '20210101000000Z' });
  pki.issue('mail', '/CN=Pegawai Contoh 6', { usage: 'keyEncipherment' });
  const over = await one(signPdf(barePdf(), by('over')));
  expect(over).toMatchObject({ intact: true, validity: 'never', until: '2021-01-01' });
  expect(isCertified(over)).toBe(false);
  const [later] = await readPades(signPdf(barePdf(), by()), roots(), '2060-01-01T00:00:00Z').then(read =>
    read.ok ? read.value : [],
  );
  expect(later).toMatchObject({ intact: true, validity: 'then', chain: 'leads-to-root' });
  expect(code(await one(signPdf(barePdf(), by('mail'))))).toBe('other-purpose');
});

test('what is no PDF, has no signature, or is nothing but marks is answered and never thrown', async () => {
  expect(await readPades(Buffer.from('PK'), [], NOW)).toMatchObject({ refusal: { code: 'not-a-pdf' } });
  expect(await all(barePdf())).toEqual([]);
  expect(await readPades(Buffer.from(`%PDF-1.7\n${'/ByteRange '.repeat(99)}`), [], NOW)).toMatchObject({
    refusal: { code: 'too-many-signatures' },
  });
  expect(code((await all(Buffer.from('%PDF-1.7\n1 0 obj << /ByteRange [0 1 2 3]')))[0])).toBe('dictionary');
  const twice = '%PDF-1.7\n1 0 obj\n<< /ByteRange [0 1 2 3] /ByteRange [0 5 6 7] /Contents <00> >>';
  expect((await all(Buffer.from(twice))).map(code)).toEqual(['dictionary', 'dictionary']);
  expect(code((await all(Buffer.from(`%PDF-1.7\n1 0 obj ${'['.repeat(10_000)} /ByteRange`)))[0])).toBe('dictionary');
});

test('a file that is cut off or scrambled anywhere is answered, and not certified', async () => {
  const pdf = signPdf(barePdf(), by());
  for (let cut = 0; cut < pdf.length; cut += 211) {
    const read = await readPades(pdf.subarray(0, cut), roots(), NOW);
    expect(read.ok && read.value.some(isCertified)).toBe(false);
  }
  const [from, to] = [pdf.indexOf('/Contents <') + 10, pdf.lastIndexOf('> >>')];
  for (let at = 8; at < pdf.length; at += at < from || at > to ? 31 : 331) {
    const scrambled = Buffer.from(pdf);
    scrambled[at] = scrambled[at] === 0x30 ? 0x31 : 0x30;
    const said = await readPades(scrambled, roots(), NOW);
    // Not all that stands beside a signature in its place is signed: what is must hold, and the rest says nothing.
    if (at < from || at > to) expect(said.ok && said.value.some(isCertified)).toBe(false);
  }
});

test('times as PDFs write them', () => {
  expect(pdfTime("D:20261120081500+07'00'")).toBe('2026-11-20T01:15:00.000Z');
  expect(pdfTime('D:20261120081500Z')).toBe('2026-11-20T08:15:00.000Z');
  expect([pdfTime('kemarin'), pdfTime('D:20261399999999')]).toEqual([null, null]);
});
