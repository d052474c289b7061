/** What a message may say and who may say it, what the stage suggests, and each of its forms: whole, valid and never cut off. */
import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { SHIPPED_KNOWN } from '../../law/known.ts';
import { COLOURS, fitOf, picture, SHAPES } from '../../press/card.ts';
import { png } from '../../press/raster.ts';
import type { Actor } from '../../record/kind.ts';
import { type Content, checkContent, contentInput, MOST_CLAIM, MOST_TITLE, somebodyIn, type What } from './content.ts';
import { suggestionsFor } from './due.ts';
import { atomFeed } from './feed.ts';
import { fileOf } from './files.ts';
import { alternativeText, cardOf, type Issued, SHORT, shortText } from './forms.ts';
import { messageMail } from './mail-words.ts';
import type { PublicMessage } from './message.store.ts';
import { maySpeak, messageKind } from './message.ts';

const TODAY = '2024-10-14';
const where = (what: What, region = '17.02') => ({
  ...{ what, region, today: TODAY, law: SHIPPED_KNOWN.law, calendar: SHIPPED_KNOWN.calendar },
});
const typed = (change: object = {}) =>
  contentInput.parse({ title: 'Like itu pelanggaran', body: 'Juga dari akun pribadi.', ...change });
const code = (found: Content | { code: string }) => ('code' in found ? found.code : '');

describe('a message', () => {
  const checked = (change: object, what: What = 'clarification', region?: string) =>
    code(checkContent(typed(change), where(what, region)));

  test('says what is false where it clarifies, and nowhere else', () => {
    expect(checked({})).toBe('message-claim-missing');
    expect(checked({ claim: 'Boleh menyukai unggahan calon.' })).toBe('');
    expect(checked({ claim: 'Boleh menyukai unggahan calon.' }, 'stage-alert')).toBe('message-claim-alone');
  });

  test('stands on rows of law that are there and in force, and on a stage of its region', () => {
    expect(checked({ cites: ['violations/D-02'] }, 'rule-of-the-week')).toBe('');
    expect(checked({ cites: ['violations/D-99'] }, 'rule-of-the-week')).toBe('message-cite-unknown');
    expect(checked({ cites: ['nothing/D-02'] }, 'rule-of-the-week')).toBe('message-cite-unknown');
    expect(checked({ cites: ['procedure/R-SE-B36-2018'] }, 'rule-of-the-week')).toBe('message-cite-not-in-force');
    expect(checked({ stage: 'pilkada2024.kampanye' }, 'stage-alert')).toBe('');
    expect(checked({ stage: 'pilkada2099.kampanye' }, 'stage-alert')).toBe('message-stage-unknown');
    const there = SHIPPED_KNOWN.calendar.stages.find(({ scope }) => scope.includes('19.01'))?.id ?? '';
    expect(checked({ stage: there }, 'stage-alert')).toBe('message-stage-unknown');
    expect(checked({ stage: there }, 'stage-alert', '19')).toBe('');
  });

  test('is English whole or not at all, and at most some hundred words', () => {
    expect(checked({ titleEn: 'A like is one' }, 'rule-of-the-week')).toBe('message-half-english');
    expect(checked({ bodyEn: 'Too.' }, 'rule-of-the-week')).toBe('message-half-english');
    expect(contentInput.safeParse({ title: 'Panjang sekali', body: 'kata '.repeat(121) }).success).toBe(false);
    expect(contentInput.safeParse({ title: 'Dua\nbaris', body: 'kata' }).success).toBe(false);
  });

  test.each([
    ['NIP 19800101 200501 1 001 terlapor', true],
    ['hubungi 0812-3456-7890', true],
    ['Kata Bapak Budi begitu', true],
    ['Sdr. Contoh menyebar', true],
    ['Bapak Camat dan Ibu Guru boleh', false],
    ['PP 94/2021 Pasal 5 huruf n, 22 September 2022', false],
    ['Layanan 150 ribu warga di 2024', false],
  ])('points at nobody: %j', (text, named) => {
    expect(somebodyIn(text, true) !== undefined).toBe(named);
  });

  test('is written by outreach, media, publishers and Kominfo, and by nobody else', () => {
    const officer = (...roles: string[]): Actor => ({
      ...{ kind: 'officer', id: '17.02:x', name: 'Maria Contoh', scope: '17.02', roles, office: null },
    });
    const liaison = (institution: string): Actor => ({
      ...{ kind: 'liaison', id: '17.02:y', name: 'Rudi Contoh', institution, scope: '17.02' },
      office: { region: '17.02', id: '0f0f0f0f-0000-4000-8000-000000000001' } as never,
    });
    for (const role of ['outreach', 'media', 'publisher']) expect(maySpeak(officer(role)).ok, role).toBe(true);
    expect(maySpeak(officer('administrator', 'reviewer', 'commissioner', 'auditor')).ok).toBe(false);
    expect(maySpeak(liaison('kominfo')).ok).toBe(true);
    expect(maySpeak(liaison('police')).ok).toBe(false);
    expect(maySpeak({ kind: 'public' }).ok).toBe(false);
    const none = messageKind.allowed['message.publish']?.({ phase: 'none' }, officer('media'), {} as never);
    expect(none?.ok).toBe(false);
  });
});

describe('what is due', () => {
  const due = (today: string, said: Parameters<typeof suggestionsFor>[3] = []) =>
    suggestionsFor('17.02', today, SHIPPED_KNOWN, said);
  const alerts = (today: string, said: Parameters<typeof suggestionsFor>[3] = []) =>
    due(today, said).flatMap(({ what, inDays, stage }) => (what === 'stage-alert' ? [`${stage?.id} ${inDays}`] : []));

  test('follows the stages of the region, until it was said', () => {
    const [first] = alerts('2024-11-21');
    expect(first).toMatch(/^pilkada2024\.\S*tenang 3$/);
    const stage = first?.split(' ')[0] ?? '';
    const said = [{ region: '17.02', what: 'stage-alert' as const, stage, on_day: '2024-11-20' }];
    expect(alerts('2024-11-21', said)).not.toContain(first);
    expect(alerts('2024-11-21', [{ ...said[0]!, region: '17.03' }])).toContain(first);
    expect(alerts('2021-06-01')).toEqual([]);
  });

  test('has another rule each week while an election runs, and none once one was said in it', () => {
    const rule = (today: string, said?: Parameters<typeof due>[1]) =>
      due(today, said).find(({ what }) => what === 'rule-of-the-week');
    expect(rule('2024-11-04')?.id).not.toBe(rule('2024-11-11')?.id);
    expect(rule('2024-11-04')?.id).toBe(rule('2024-11-10')?.id);
    expect(rule('2021-06-01')).toBe(undefined);
    const said = { region: '17.02', what: 'rule-of-the-week' as const, stage: null, on_day: '2024-11-01' };
    expect(rule('2024-11-04', [said])).toBe(undefined);
  });

  test('every prepared text may be published as it is, with its rows of law and how sure they are', () => {
    const days = ['2024-08-20', '2024-09-21', '2024-11-21', '2024-11-25', '2025-08-10'];
    for (const today of days)
      for (const { what, region, content, cites } of suggestionsFor('', today, SHIPPED_KNOWN, [])) {
        const found = checkContent(contentInput.parse(content), { ...where(what, region), today });
        expect('code' in found ? found : '', `${today} ${content.title}`).toBe('');
        expect(cites.length, today).toBeGreaterThan(0);
        for (const { sure } of cites) expect(['high', 'medium', 'low', 'confirmed']).toContain(sure);
      }
  });
});

/** As much as the schema lets anybody write, in long words. */
const longest: Content = {
  title: 'Pertanggungjawaban '.repeat(8).slice(0, MOST_TITLE),
  claim: 'Diperbolehkannya '.repeat(20).slice(0, MOST_CLAIM),
  body: `${'Netralitas '.repeat(81)}akhir.`.slice(0, 900),
  ...{ titleEn: null, bodyEn: null, claimEn: null },
  cites: Array.from({ length: 3 }, (_, at) => ({
    ...{ table: 'violations' as const, id: `D-0${at}`, sure: 'high' as const },
    cite: 'PP 94/2021 Pasal 5 huruf n angka 5 (dan/atau 6; disimpulkan dari rujukan sanksinya)',
  })),
  stage: { id: 'x', name: { id: 'Kampanye pemilihan', en: 'Campaign' }, from: '2024-09-25', to: '2024-11-23' },
};
const issued = (content: Content, change: Partial<Issued> = {}): Issued => ({
  ...{
    what: 'clarification',
    fromAddress: null,
    fromName: 'Dinas Komunikasi dan Informatika Kabupaten Contoh',
    content,
    on: '2024-11-20',
  },
  ...{
    corrected: null,
    withdrawn: null,
    address: 'https://netra.example/pesan/17.90:5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7aff',
  },
  ...change,
});
const corrected = { on: '2024-11-21', because: 'Alasan '.repeat(40).trim() };
const withdrawn = { on: '2024-11-22', because: 'Alasan '.repeat(40).trim() };
const short: Content = { ...longest, title: 'Masa tenang', body: 'Tiga hari.', claim: null, cites: [], stage: null };

describe('a picture', () => {
  const shapes = [
    ['square', 1080, 1080],
    ['wide', 1200, 630],
  ] as const;

  test.each(shapes)('is a PNG, %s, whose words all stand on it and leave its edges clear', (shape, width, height) => {
    for (const one of [issued(short), issued(longest, { corrected, withdrawn })]) {
      const drawn = picture(cardOf(one, 'id'), shape);
      expect([drawn.width, drawn.height]).toEqual([width, height]);
      const bytes = Buffer.from(png(drawn));
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
      expect(bytes.length).toBeLessThan(200_000);
      // Between the bar and the first line, in the margins and below the last line there is paper and nothing else.
      const inked = ([fromX, toX, fromY, toY]: readonly [number, number, number, number]) => {
        for (let y = fromY; y < toY; y += 1)
          for (let x = fromX; x < toX; x += 1) if ((drawn.rgb[3 * (y * width + x)] ?? 0) < 240) return true;
        return false;
      };
      for (const edge of [
        [0, 56, 20, height],
        [width - 60, width, 20, height],
        [0, width, height - 38, height],
      ] as const)
        expect(inked(edge), `${shape} ${edge}`).toBe(false);
      expect(inked([56, width - 60, 20, height - 44])).toBe(true);
    }
    expect(fitOf(cardOf(issued(short), 'id'), shape)).toEqual({ size: SHAPES[shape].from, whole: true });
    const full = fitOf(cardOf(issued(longest), 'id'), shape);
    expect(full.size).toBeGreaterThanOrEqual(SHAPES[shape].to);
    // A square one holds all of it; a wide one names the page instead.
    expect(full.whole).toBe(shape === 'square');
  });

  test('has the colours of every page, and its words beside it', () => {
    const tokens = readFileSync(new URL('../../ui/tokens.css', import.meta.url), 'utf8');
    for (const [name, value] of Object.entries(COLOURS)) expect(tokens).toContain(`--${name}: ${value};`);
    const text = alternativeText(issued(longest), 'id');
    for (const part of [longest.title, longest.claim ?? '', longest.body]) expect(text).toContain(part);
  });
});

test('half a page holds the longest message, corrected and withdrawn', () => {
  const file = fileOf(issued(longest, { corrected, withdrawn }), 'setengah-halaman.pdf', 'id');
  expect(
    Buffer.from(file?.bytes ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect(Buffer.from(file?.bytes ?? []).toString('latin1')).toContain('pdfuaid:part>1<');
});

test('a short text has the address whole and at most 700 signs', () => {
  for (const one of [issued(short), issued(longest), issued(longest, { corrected }), issued(longest, { withdrawn })]) {
    const text = shortText(one, 'id');
    expect(text.length).toBeLessThanOrEqual(SHORT);
    expect(text.endsWith(one.address)).toBe(true);
  }
});

test('a mail says that it corrects, and holds no markup that somebody wrote', () => {
  const mail = messageMail(issued({ ...short, title: 'a <b>' }, { corrected }), 'id', 'https://netra.example/stop');
  expect(mail.subject).toBe('Klarifikasi: Ralat: a <b>');
  expect(mail.html).not.toContain('<b>');
  expect(mail.text).toContain('https://netra.example/stop');
});

describe('the feed', () => {
  const row = (change: Partial<PublicMessage> = {}, content: Content = short): PublicMessage =>
    ({
      ...{ region: '17.90', record: '5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7aff', what: 'clarification', phase: 'published' },
      ...{
        from_name: 'Kominfo <Contoh> & Rekan',
        from_address: null,
        on_day: '2024-11-20',
        because: null,
        withdrawn_on: null,
        issue: 1,
        entry: 4,
      },
      ...{ published_at: '2024-11-20T03:00:00.000Z', changed_at: '2024-11-20T03:00:00.000Z' },
      editions: [{ ...content, on: '2024-11-20', at: '2024-11-20T03:00:00.000Z', because: null, entry: 4 }],
      ...change,
    }) as PublicMessage;
  /** Every element with its text, by the parser; throws where the text isn't well-formed. */
  function parsed(text: string) {
    const found: { path: string; text: string; attributes: Record<string, unknown> }[] = [];
    const open: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', error => {
      throw error;
    });
    parser.on('opentag', ({ local, uri, attributes }) => {
      expect(uri).toBe('http://www.w3.org/2005/Atom');
      open.push(local);
      const plain = Object.entries(attributes).map(([name, { value }]) => [name, value] as const);
      found.push({ path: open.join('/'), text: '', attributes: Object.fromEntries(plain) });
    });
    parser.on('text', text => {
      const last = found.findLast(({ path }) => path === open.join('/'));
      if (last) last.text += text;
    });
    parser.on('closetag', () => void open.pop());
    parser.write(text).close();
    return found;
  }
  const feed = (messages: readonly PublicMessage[]) =>
    parsed(
      atomFeed({
        messages,
        lang: 'id',
        address: 'https://netra.example',
        region: undefined,
        now: '2024-11-20T03:00:00.000Z',
      }),
    );

  test('is well-formed Atom with what RFC 4287 asks for, whatever was written', () => {
    const odd = { ...short, title: 'x & <y> "z" \u0001\ud800 ]]>', body: '<script>alert(1)</script>' };
    for (const rows of [
      [],
      [row()],
      [row({}, odd), row({ record: '5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7a01' as never })],
    ]) {
      const found = feed(rows);
      const at = (path: string) => found.filter(one => one.path === path).map(one => one.text);
      for (const needed of ['feed/id', 'feed/title', 'feed/updated']) expect(at(needed).length, needed).toBe(1);
      for (const needed of ['id', 'title', 'updated', 'author/name', 'content'])
        expect(at(`feed/entry/${needed}`).length, needed).toBe(rows.length);
      expect(new Set(at('feed/entry/id')).size).toBe(rows.length);
      for (const time of [...at('feed/updated'), ...at('feed/entry/updated')]) expect(time).toMatch(/^\d{4}-.*T.*Z$/);
      const self = found.filter(({ path, attributes }) => path === 'feed/link' && attributes.rel === 'self');
      expect(self.map(({ attributes }) => attributes.href)).toEqual(['https://netra.example/pesan.xml']);
    }
    const said = feed([row({}, odd)]).filter(({ path }) => path.startsWith('feed/entry/'));
    expect(said.find(({ path }) => path.endsWith('title'))?.text).toBe('x & <y> "z"  ]]>');
    expect(said.find(({ path }) => path.endsWith('name'))?.text).toBe('Kominfo <Contoh> & Rekan');
  });

  test('shows a correction and a withdrawal in the same entry, as of when they were made', () => {
    const first = row().editions[0];
    const again = { ...first, title: 'Masa tenang, diralat', on: '2024-11-21', because: 'Harinya keliru.' };
    const changed = { changed_at: '2024-11-21T03:00:00.000Z', editions: [first, again] as never, issue: 2 };
    const text = (rows: readonly PublicMessage[], name: string) =>
      feed(rows).find(({ path }) => path === `feed/entry/${name}`)?.text;
    expect(text([row(changed)], 'title')).toBe('Ralat: Masa tenang, diralat');
    expect(text([row(changed)], 'content')).toContain('Harinya keliru.');
    expect(text([row(changed)], 'id')).toBe(text([row()], 'id'));
    expect(text([row(changed)], 'updated')).toBe('2024-11-21T03:00:00.000Z');
    const gone = { phase: 'withdrawn' as const, withdrawn_on: '2024-11-22', because: 'Aturannya diganti.', issue: 2 };
    expect(text([row(gone)], 'title')).toBe('Ditarik: Masa tenang');
    expect(text([row(gone)], 'content')).toContain('Aturannya diganti.');
  });
});
