/**
 * The officer's desk: unlocks the member's key (own-key.ts) and opens sealed items, in this page only.
 *
 * The page gives (all texts its own, in its language):
 *   <section data-netra="unlock" data-wrapped="base64 blob of the member" data-idle-minutes="10">
 *     … the form and the status of own-key.ts …
 *     <button type="button" data-netra="lock" hidden>…</button>
 *
 *     <article data-netra="sealed-item">            any number
 *       <form data-netra="open-form" action="/…" method="post">   its fields (a reason, a record's version) are sent
 *         <button data-netra="open" disabled>…</button>           enabled while the key is unlocked
 *       </form>
 *       <p data-netra="open-status" role="status"></p>
 *       <div data-netra="opened" hidden>            or `data-stays`, without `hidden`: a form that can be filled in by hand too
 *         <dd data-field="name"></dd>               an item of JSON fills the places of its fields (others follow; an input
 *                                                   is typed into), or
 *         <pre data-netra="text"></pre>             any item as text, or
 *         <a data-netra="file" download="bukti.jpg">…</a>         any item as a file to keep
 *       </div>
 *     </article>
 *   </section>
 *   <script type="module" src="/js/unlock.js"></script>
 *
 * The action answers the POST (`accept: application/json`) with `{ sealed, wraps: [{ recipient, secret }] }`, bytes in
 * base64 (`WireItem`); the access is recorded before the answer. Anything else is shown as a failure.
 *
 * Opened text and the key are forgotten on leaving the page, on "lock", and after the idle minutes. JavaScript can't
 * wipe memory, and a file that was saved stays saved: the page should say the second.
 */
import type { Identity } from '../sealing/age.ts';
import { type OpenItemRefusal, openItem } from '../sealing/item.ts';
import { fromWire } from '../sealing/wire.ts';
import { offerOwnKey } from './own-key.ts';
import { findPart, inLanguage, part, parts } from './page.ts';

const words = inLanguage({
  id: {
    unlocked: 'Kunci terbuka di halaman ini saja.',
    locked: 'Kunci tertutup. Yang tadi terbuka sudah dihapus dari halaman.',
    opening: 'Membuka…',
    opened: 'Terbuka. Pembukaan ini dicatat.',
    refused: 'Server tidak memberikan isinya. Muat ulang halaman, lalu coba lagi.',
    unreachable: 'Sambungan terputus. Coba lagi.',
    'no-wrap-for-this-key': 'Isi ini tidak disegel untuk kunci Anda.',
    damaged: 'Isi ini rusak atau diubah. Jangan dipakai; laporkan kepada administrator.',
  },
  en: {
    unlocked: 'The key is unlocked in this page only.',
    locked: 'The key is locked. What was open has been removed from the page.',
    opening: 'Opening…',
    opened: 'Open. This access is on record.',
    refused: 'The server did not hand over the content. Reload the page and try again.',
    unreachable: 'The connection was lost. Try again.',
    'no-wrap-for-this-key': 'This content was not sealed to your key.',
    damaged: 'This content is damaged or was changed. Do not use it; tell an administrator.',
  },
} satisfies Record<string, Record<OpenItemRefusal['code'], string> & Record<string, string>>);

type Desk = {
  readonly section: HTMLElement;
  readonly form: HTMLFormElement;
  readonly status: HTMLElement;
  readonly lock: HTMLButtonElement;
  identity: Identity | undefined;
  /** Counts the lockings: what began before one must not show its result after it. */
  round: number;
  idle: ReturnType<typeof setTimeout> | undefined;
};

function start(section: HTMLElement): void {
  const offered = offerOwnKey(section, {
    begin: () => {
      const { round } = desk;
      return () => round === desk.round;
    },
    take: identity => unlocked(desk, identity),
  });
  if (offered === undefined) return;
  const desk: Desk = {
    section,
    ...offered,
    lock: part(section, 'lock', HTMLButtonElement),
    identity: undefined,
    round: 0,
    idle: undefined,
  };
  desk.lock.addEventListener('click', () => forget(desk));
  for (const article of parts(section, 'sealed-item', HTMLElement)) {
    part(article, 'open-form', HTMLFormElement).addEventListener('submit', event => {
      event.preventDefault();
      void open(desk, article);
    });
  }
  // Leaving, also into the back-forward cache: coming back finds the page as it was before unlocking.
  addEventListener('pagehide', () => forget(desk));
  for (const sign of ['pointerdown', 'keydown', 'scroll'])
    addEventListener(sign, () => stayAwake(desk), { passive: true });
}

function unlocked(desk: Desk, identity: Identity): void {
  desk.identity = identity;
  show(desk, true);
  desk.status.textContent = words.unlocked;
  stayAwake(desk);
}

async function open(desk: Desk, article: HTMLElement): Promise<void> {
  const { identity, round } = desk;
  if (identity === undefined) return;
  const status = part(article, 'open-status', HTMLElement);
  status.textContent = words.opening;
  const outcome = await fetchAndOpen(part(article, 'open-form', HTMLFormElement), identity);
  if (round !== desk.round) return;
  if (typeof outcome !== 'string') fill(part(article, 'opened', HTMLElement), outcome);
  status.textContent = typeof outcome === 'string' ? words[outcome] : words.opened;
}

type Failure = 'unreachable' | 'refused' | OpenItemRefusal['code'];

async function fetchAndOpen(form: HTMLFormElement, identity: Identity): Promise<Uint8Array | Failure> {
  // Fields with a `name` only; files are never among them.
  const fields = [...new FormData(form)].filter(([, value]) => typeof value === 'string') as [string, string][];
  const request = { method: 'POST', body: new URLSearchParams(fields), headers: { accept: 'application/json' } };
  const answer = await fetch(form.action, { ...request, cache: 'no-store' }).catch(() => undefined);
  if (answer === undefined) return 'unreachable';
  const item = answer.ok ? fromWire(await answer.json().catch(() => undefined)) : undefined;
  if (item === undefined || !item.ok) return 'refused';
  const plain = await openItem(item.value.sealed, item.value.wraps, identity);
  return plain.ok ? plain.value : plain.refusal.code;
}

function fill(opened: HTMLElement, plain: Uint8Array): void {
  const link = findPart(opened, 'file', HTMLAnchorElement);
  if (link !== undefined) {
    // Never the file's own type: a page or picture with a script in it must not run as ours.
    link.href = URL.createObjectURL(new Blob([new Uint8Array(plain)], { type: 'application/octet-stream' }));
  } else {
    fillText(opened, new TextDecoder().decode(plain));
  }
  opened.hidden = false;
}

function fillText(opened: HTMLElement, text: string): void {
  findPart(opened, 'rest', HTMLElement)?.remove();
  const whole = findPart(opened, 'text', HTMLElement);
  if (whole !== undefined) whole.textContent = text;
  const fields = fieldsOf(text);
  for (const [field, value] of fields) {
    const place = opened.querySelector(`[data-field="${CSS.escape(field)}"]`);
    if (place !== null) write(place, value);
  }
  // What the page has no place for is shown all the same: an officer must not miss a field that a form got later.
  const placeless = fields.filter(([field]) => opened.querySelector(`[data-field="${CSS.escape(field)}"]`) === null);
  if (whole !== undefined || (fields.length > 0 && placeless.length === 0)) return;
  const rest = document.createElement('pre');
  rest.dataset.netra = 'rest';
  rest.textContent = fields.length === 0 ? text : placeless.map(([field, value]) => `${field}: ${value}`).join('\n');
  opened.append(rest);
}

function write(place: Element, value: string): void {
  if (place instanceof HTMLInputElement) place.value = value === NOTHING ? '' : value;
  else place.textContent = value;
}

/** What is shown for a field that was left empty. */
const NOTHING = '–';

function fieldsOf(text: string): readonly (readonly [string, string])[] {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== 'object' || json === null) return [];
    return Object.entries(json).map(([field, value]) => [
      field,
      value === null || value === '' ? NOTHING : typeof value === 'string' ? value : JSON.stringify(value),
    ]);
  } catch {
    return [];
  }
}

function forget(desk: Desk): void {
  desk.round++;
  const had = desk.identity !== undefined;
  desk.identity = undefined;
  desk.form.reset();
  clearTimeout(desk.idle);
  for (const opened of parts(desk.section, 'opened', HTMLElement)) {
    opened.hidden = !('stays' in opened.dataset);
    const link = findPart(opened, 'file', HTMLAnchorElement);
    if (link?.href.startsWith('blob:')) URL.revokeObjectURL(link.href);
    link?.removeAttribute('href');
    for (const place of opened.querySelectorAll('[data-field], [data-netra="text"]')) write(place, '');
    findPart(opened, 'rest', HTMLElement)?.remove();
  }
  for (const status of parts(desk.section, 'open-status', HTMLElement)) status.textContent = '';
  show(desk, false);
  if (had) desk.status.textContent = words.locked;
}

function show(desk: Desk, unlocked: boolean): void {
  desk.form.hidden = unlocked;
  desk.lock.hidden = !unlocked;
  for (const button of parts(desk.section, 'open', HTMLButtonElement)) button.disabled = !unlocked;
}

function stayAwake(desk: Desk): void {
  if (desk.identity === undefined) return;
  clearTimeout(desk.idle);
  desk.idle = setTimeout(() => forget(desk), Number(desk.section.dataset.idleMinutes ?? 10) * 60_000);
}

for (const section of parts(document, 'unlock', HTMLElement)) start(section);
