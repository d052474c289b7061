/**
 * Re-sealing: opens the small secret of each item with the own key, or with two recovery sheets, and closes it again for
 * exactly today's circle. The server gives the wraps and never the content. What is done is done: stopped, or cut off, it
 * goes on where it was, because the list holds only what is left.
 *
 * The page gives (all texts its own, in its language):
 *   <section data-netra="reseal" data-source="/…" data-total="120" data-recovery="age1… age1…">   keys of today and earlier
 *     <div data-netra="own-key" data-wrapped="…">    one for each key of the officer, an earlier one among them
 *       … the form and the status of own-key.ts …
 *     </div>
 *     <form data-netra="sheets-form" hidden>         never sent
 *       <textarea data-netra="sheet"></textarea>      two of them, no `name`!
 *       <button>…</button>
 *     </form>
 *     <progress data-netra="progress" hidden></progress>
 *     <p data-netra="reseal-status" role="status"></p>
 *     <button type="button" data-netra="stop" hidden>…</button>
 *   </section>
 *   <script type="module" src="/js/reseal.js"></script>
 *
 * `data-source` answers GET `?after=` with `{ circles: { name: [{ role, recipient }] }, items: [{ report, item, file, circle,
 * wraps }], next }`, at most 50 items, and takes POST of `{ recovered, items }` with their new wraps, answering `{ done }`:
 * how many it kept.
 */
import type { Identity, Recipient } from '../sealing/age.ts';
import { type CircleRecipient, rewrap } from '../sealing/item.ts';
import { type RecoverRefusal, recover } from '../sealing/recovery.ts';
import { type WireWrap, wrapsFromWire, wrapsToWire } from '../sealing/wire.ts';
import { offerOwnKey } from './own-key.ts';
import { inLanguage, part, parts } from './page.ts';

const words = inLanguage({
  id: {
    reading: 'Membaca lembar…',
    tooFew: 'Ketik dua dari tiga lembar pemulihan.',
    twice: 'Itu lembar yang sama dua kali. Ketik lembar yang lain.',
    another: (nth: number) => `Lembar ke-${nth} yang diketik bukan dari kunci pemulihan kantor ini.`,
    doNotFit: 'Kedua lembar tidak cocok satu sama lain. Periksa apakah keduanya dicetak pada waktu yang sama.',
    character: (nth: number, char: string) => `Lembar ke-${nth} yang diketik: huruf “${char}” tidak pernah dipakai.`,
    length: (nth: number, typed: number, wanted: number) =>
      `Lembar ke-${nth} yang diketik berisi ${typed} karakter; seharusnya ${wanted}.`,
    mistyped: (nth: number, groups: string) =>
      groups === ''
        ? `Lembar ke-${nth} yang diketik: ada karakter yang keliru.`
        : `Lembar ke-${nth} yang diketik: periksa kelompok ${groups}.`,
    working: (done: number, total: number) => `Menyegel ulang: ${done} dari ${total}.`,
    finished: (done: number) => `Selesai. ${done} isi disegel ulang.`,
    stopped: (done: number) => `Berhenti. ${done} isi sudah disegel ulang; sisanya bisa dilanjutkan kapan saja.`,
    lost: (done: number) => `Sambungan terputus. ${done} isi sudah disegel ulang; buka kunci lagi untuk melanjutkan.`,
    foreign: (count: number) =>
      ` ${count} isi tidak disegel untuk kunci ini: pemegang kunci lain yang menyegelnya ulang.`,
    damaged: (count: number) => ` ${count} isi rusak atau diubah; laporkan kepada administrator.`,
    stale: (count: number) =>
      ` ${count} isi belum diterima, karena lingkaran kunci baru saja berubah: ulangi sekali lagi.`,
  },
  en: {
    reading: 'Reading the sheets…',
    tooFew: 'Type two of the three recovery sheets.',
    twice: 'That is one sheet twice. Type another one.',
    another: (nth: number) => `Sheet ${nth} as typed is not of this office's recovery key.`,
    doNotFit: 'The two sheets do not fit each other. Check that they were printed at the same time.',
    character: (nth: number, char: string) => `Sheet ${nth} as typed: the letter “${char}” is never used.`,
    length: (nth: number, typed: number, wanted: number) =>
      `Sheet ${nth} as typed has ${typed} characters; it should have ${wanted}.`,
    mistyped: (nth: number, groups: string) =>
      groups === '' ? `Sheet ${nth} as typed: a character is wrong.` : `Sheet ${nth} as typed: check group ${groups}.`,
    working: (done: number, total: number) => `Re-sealing: ${done} of ${total}.`,
    finished: (done: number) => `Done. ${done} items were re-sealed.`,
    stopped: (done: number) => `Stopped. ${done} items were re-sealed; the rest can be done at any time.`,
    lost: (done: number) => `The connection was lost. ${done} items were re-sealed; unlock again to go on.`,
    foreign: (count: number) => ` ${count} items are not sealed to this key: another key holder re-seals them.`,
    damaged: (count: number) => ` ${count} items are damaged or were changed; tell an administrator.`,
    stale: (count: number) => ` ${count} items were not taken, because the circle has just changed: do it once more.`,
  },
});

type Item = {
  readonly report: string;
  readonly item: string;
  readonly file: number;
  readonly circle: string;
  readonly wraps: readonly WireWrap[];
};
type Page = {
  readonly circles: Readonly<Record<string, readonly CircleRecipient[]>>;
  readonly items: readonly Item[];
  readonly next: string | null;
};
type Desk = { readonly section: HTMLElement; readonly status: HTMLElement; running: boolean; stopped: boolean };

/** Items between two looks at the page. */
const STEP = 5;

function start(section: HTMLElement): void {
  const desk: Desk = { section, status: part(section, 'reseal-status', HTMLElement), running: false, stopped: false };
  for (const key of parts(section, 'own-key', HTMLElement))
    offerOwnKey(key, { begin: () => () => !desk.running, take: identity => void reseal(desk, identity, false) });
  const form = part(section, 'sheets-form', HTMLFormElement);
  form.hidden = !isSecureContext;
  form.addEventListener('submit', event => {
    event.preventDefault();
    void fromSheets(desk, form);
  });
  part(section, 'stop', HTMLButtonElement).addEventListener('click', () => {
    desk.stopped = true;
  });
  addEventListener('pagehide', () => {
    desk.stopped = true;
    for (const sheet of parts(form, 'sheet', HTMLTextAreaElement)) sheet.value = '';
  });
}

async function fromSheets(desk: Desk, form: HTMLFormElement): Promise<void> {
  const sheets = parts(form, 'sheet', HTMLTextAreaElement);
  desk.status.textContent = words.reading;
  const typed = sheets.map(({ value }) => value);
  const identity = await recover(typed, (desk.section.dataset.recovery ?? '').split(' ') as Recipient[]);
  if (!identity.ok) {
    desk.status.textContent = whyNot(identity.refusal);
    sheets['at' in identity.refusal ? identity.refusal.at : 0]?.focus();
    return;
  }
  for (const sheet of sheets) sheet.value = '';
  await reseal(desk, identity.value, true);
}

function whyNot(refusal: RecoverRefusal): string {
  switch (refusal.code) {
    case 'sheets-too-few':
      return words.tooFew;
    case 'sheet-twice':
      return words.twice;
    case 'sheets-do-not-fit':
      return words.doNotFit;
    case 'sheet-of-another-key':
      return words.another(refusal.at + 1);
    case 'sheet-wrong': {
      const { at, why } = refusal;
      if (why.code === 'sheet-character') return words.character(at + 1, why.character);
      if (why.code === 'sheet-length') return words.length(at + 1, why.typed, why.wanted);
      return words.mistyped(at + 1, why.groups.join(', '));
    }
  }
}

async function reseal(desk: Desk, identity: Identity, recovered: boolean): Promise<void> {
  if (desk.running) return;
  desk.running = true;
  desk.stopped = false;
  show(desk);
  const count = { done: 0, foreign: 0, damaged: 0, stale: 0 };
  const end = await everyPage(desk, identity, recovered, count);
  desk.running = false;
  show(desk);
  const left = (['foreign', 'damaged', 'stale'] as const).filter(why => count[why] > 0);
  desk.status.textContent = words[end](count.done) + left.map(why => words[why](count[why])).join('');
}

type Count = { done: number; foreign: number; damaged: number; stale: number };

async function everyPage(
  desk: Desk,
  identity: Identity,
  recovered: boolean,
  count: Count,
): Promise<'finished' | 'stopped' | 'lost'> {
  let after: string | null = '';
  while (after !== null) {
    const page: Page | undefined = await ask<Page>(desk, after);
    if (page === undefined) return 'lost';
    const items: Item[] = [];
    for (const [nth, item] of page.items.entries()) {
      if (desk.stopped) return 'stopped';
      const wraps = await rewrap(wrapsFromWire(item.wraps) ?? [], identity, page.circles[item.circle] ?? []);
      if (wraps.ok) items.push({ ...item, wraps: wrapsToWire(wraps.value) });
      else count[wraps.refusal.code === 'no-wrap-for-this-key' ? 'foreign' : 'damaged']++;
      if (nth % STEP === 0) await tell(desk, count.done + items.length);
    }
    if (items.length > 0) {
      const kept = await ask<{ readonly done: number }>(desk, null, { recovered, items });
      if (kept === undefined) return 'lost';
      count.done += kept.done;
      count.stale += items.length - kept.done;
    }
    after = page.next;
  }
  return 'finished';
}

async function ask<T>(desk: Desk, after: string | null, body?: unknown): Promise<T | undefined> {
  const post = {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', accept: 'application/json' },
  };
  const init: RequestInit = body === undefined ? {} : post;
  const address = new URL(desk.section.dataset.source ?? '', location.href);
  if (after) address.searchParams.set('after', after);
  const answer = await fetch(address, { ...init, cache: 'no-store' }).catch(() => undefined);
  return answer?.ok ? ((await answer.json().catch(() => undefined)) as T | undefined) : undefined;
}

async function tell(desk: Desk, done: number): Promise<void> {
  const total = Math.max(Number(desk.section.dataset.total), done);
  const progress = part(desk.section, 'progress', HTMLProgressElement);
  progress.max = total;
  progress.value = done;
  desk.status.textContent = words.working(done, total);
  // Not by a frame: a tab in the background gets none, and this may take minutes.
  await new Promise(resolve => setTimeout(resolve));
}

function show({ section, running }: Desk): void {
  for (const key of parts(section, 'own-key', HTMLElement)) key.hidden = running;
  part(section, 'sheets-form', HTMLFormElement).hidden = running;
  part(section, 'progress', HTMLProgressElement).hidden = !running;
  part(section, 'stop', HTMLButtonElement).hidden = !running;
}

for (const section of parts(document, 'reseal', HTMLElement)) start(section);
