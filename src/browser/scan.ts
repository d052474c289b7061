/**
 * The organiser's scanner: takes people in at the door without a network, and sends what it took once there is one.
 *
 * The page gives (its texts its own, in its language):
 *   <section data-netra="scanner" data-ref="17.90:…" data-page="the page's own address" data-kit="…" data-send="…" data-worker="…">
 *     <p data-netra="state" role="status"></p>
 *     <p data-netra="title"></p>
 *     <button type="button" data-netra="prepare" disabled>…</button>   enabled once it does what it says
 *     <div data-netra="work" hidden>
 *       <div data-netra="verdict" role="status" hidden><b data-netra="verdict-title"></b><p data-netra="verdict-text"></p></div>
 *       <video data-netra="camera" muted playsinline hidden></video>
 *       <button type="button" data-netra="camera-button">…</button>
 *       <input type="file" accept="image/*" data-netra="picture">
 *       <form data-netra="code-form"><input data-netra="code"></form>
 *       <input type="checkbox" data-netra="behalf"> <div data-netra="deputy" hidden><input data-netra="name"> <input data-netra="post"></div>
 *       <p data-netra="counts"></p> <button type="button" data-netra="send">…</button>
 *       <ol data-netra="last"></ol>
 *       <button type="button" data-netra="forget">…</button>
 *     </div>
 *   </section>
 *   <script type="module" src="/js/scan.js"></script>
 *
 * What must never happen here: a scan shown as taken before it is on the disk; one forgotten before the server answered for it.
 */
import { decodeBase64 } from '../ledger/bytes.ts';
import { canVerifyOnWeb, verifyEd25519OnWeb } from '../ledger/web-verifier.ts';
import { type AtDoor, type DoorVerdict, judgeCode, judgePass } from '../prevention/event/door.ts';
import { inLanguage, part } from './page.ts';
import { openReader, type Reader } from './scan-read.ts';
import {
  type Answer,
  add,
  answered,
  forget,
  type Kept,
  load,
  type Person,
  type Prepared,
  prepare,
  waiting,
} from './scan-store.ts';
import { words } from './scan-words.ts';

const t = inLanguage(words);
const BATCH = 50;
const SHOWN = 8;
const DAY = 86_400_000;
/** The same code held before the camera is one scan. */
const AGAIN = 4_000;
const RETRY = 30_000;
/** A network that just came back may not carry anything yet. */
const SOON = 2_000;
/** How long the worker may take to fetch what it keeps. */
const KEEPING = 60_000;

const section = part(document, 'scanner', HTMLElement);
const { ref = '', page = '', kit: kitAddress = '', send: sendAddress = '', worker = '' } = section.dataset;
const state = part(section, 'state', HTMLElement);
const work = part(section, 'work', HTMLElement);
const camera = part(section, 'camera', HTMLVideoElement);
const behalf = part(section, 'behalf', HTMLInputElement);
const names = { name: part(section, 'name', HTMLInputElement), post: part(section, 'post', HTMLInputElement) };

let prepared: Prepared | undefined;
let reader: Reader | undefined;
let canVerify = false;
let sending = false;

async function start(): Promise<void> {
  if (!('indexedDB' in globalThis) || !('serviceWorker' in navigator) || !isSecureContext) {
    state.textContent = t.cannot;
    return;
  }
  canVerify = await canVerifyOnWeb();
  prepared = await load(ref);
  if (prepared && isOutlived(prepared)) {
    await forget(ref);
    prepared = undefined;
  }
  on('prepare', 'click', prepareHere);
  part(section, 'prepare', HTMLButtonElement).disabled = false;
  on('send', 'click', () => send(true));
  on('forget', 'click', forgetHere);
  on('camera-button', 'click', switchCamera);
  part(section, 'code-form', HTMLFormElement).addEventListener('submit', event => {
    event.preventDefault();
    void typedCode();
  });
  part(section, 'picture', HTMLInputElement).addEventListener('change', event => void readPicture(event));
  behalf.addEventListener('change', () => {
    part(section, 'deputy', HTMLElement).hidden = !behalf.checked;
  });
  addEventListener('online', () => void sendWaiting().then(() => setTimeout(sendWaiting, SOON)));
  addEventListener('offline', show);
  // Not every browser says when a network is there again.
  setInterval(sendWaiting, RETRY);
  show();
  if (prepared && navigator.onLine) {
    void keepPage();
    await send(false);
  }
}

function on(name: string, event: string, act: () => unknown): void {
  part(section, name, HTMLElement).addEventListener(event, () => void act());
}

/** Names are of no use a day after the event's time; what waits stays. */
const isOutlived = ({ kit, scans }: Prepared): boolean =>
  Date.now() > Date.parse(kit.until) + DAY && scans.every(one => !waits(one));
const waits = ({ answer }: Kept): boolean => answer === null || answer.came === 'later';

/** This telephone's clock, put right as far as was known when it was prepared. */
const corrected = (at: string): string => {
  const off = prepared ? Date.parse(prepared.kit.prepared.server) - Date.parse(prepared.kit.prepared.phone) : 0;
  return new Date(Date.parse(at) + off).toISOString();
};
const clock = (at: string): string =>
  new Intl.DateTimeFormat(t.locale, {
    ...({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const),
    timeZone: prepared?.kit.zone ?? 'UTC',
  }).format(new Date(at));

// ---- preparing

interface KitPage {
  readonly event: string;
  readonly title: string;
  readonly zone: string;
  readonly server: string;
  readonly from: string;
  readonly until: string;
  readonly key: string;
  readonly people: readonly (Person & { readonly mark: string })[];
  readonly next: string | null;
}

async function prepareHere(): Promise<void> {
  state.textContent = t.preparing(0);
  const people: Record<string, Person> = {};
  let first: KitPage | undefined;
  let phone = '';
  for (let after: string | null = ''; after !== null; ) {
    const asked: Response | undefined = await fetch(after ? `${kitAddress}?sesudah=${after}` : kitAddress, {
      headers: { accept: 'application/json' },
    }).catch(() => undefined);
    const given: KitPage | undefined =
      asked?.ok && !asked.redirected ? ((await asked.json().catch(() => undefined)) as KitPage | undefined) : undefined;
    if (!given) {
      state.textContent = asked ? t.signedOut : t.noNetwork;
      return;
    }
    if (!first) phone = new Date().toISOString();
    first ??= given;
    for (const { mark, initials, unit, here } of given.people) people[mark] = { initials, unit, here };
    state.textContent = t.preparing(Object.keys(people).length);
    after = given.next;
  }
  if (!first) return;
  const { event, title, zone, server, from, until, key } = first;
  await prepare({ ref, event, zone, from, until, key, prepared: { server, phone } }, { title, people });
  prepared = await load(ref);
  // It takes people in from here on; what follows is for opening it again.
  show();
  // The browser may throw away what it was not asked to keep.
  await navigator.storage?.persist?.().catch(() => false);
  const kept = await keepPage();
  state.textContent = kept ? t.ready : t.notKept;
}

/** Lets the page open without a network: it, its style and its modules, and nothing else. */
async function keepPage(): Promise<boolean> {
  try {
    await navigator.serviceWorker.register(worker, { scope: page });
    const registration = await navigator.serviceWorker.ready;
    const files = [
      ...Array.from(
        document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet], link[rel=icon]'),
        ({ href }) => href,
      ),
      ...performance.getEntriesByType('resource').map(({ name }) => name),
      `${page}/pembaca.js`,
      '/js/decode.js',
    ].filter(address => new URL(address, location.href).origin === location.origin);
    return await new Promise<boolean>(resolve => {
      navigator.serviceWorker.addEventListener('message', ({ data }) => resolve(data?.kept === true), { once: true });
      setTimeout(resolve, KEEPING, false);
      registration.active?.postMessage({ keep: [page, '/js/scan.js', ...new Set(files)] });
    });
  } catch {
    return false;
  }
}

async function forgetHere(): Promise<void> {
  const open = prepared?.scans.filter(waits).length ?? 0;
  const text = part(section, 'forget', HTMLElement);
  if (open > 0 && text.dataset.sure !== 'yes') {
    text.dataset.sure = 'yes';
    say('warn', t.stillWaiting(open), t.stillWaitingText);
    return;
  }
  await forget(ref);
  await (await navigator.serviceWorker.getRegistration(page))?.unregister();
  await caches.delete(`netra-pindai ${page}`);
  prepared = undefined;
  stopCamera();
  say(null, '', '');
  show();
  state.textContent = t.forgotten;
}

// ---- reading

async function typedCode(): Promise<void> {
  const input = part(section, 'code', HTMLInputElement);
  const door = atDoor();
  if (!door) return;
  const verdict = await judgeCode(door, input.value, markOf);
  if (verdict.kind !== 'refused') input.value = '';
  await take(verdict);
  input.focus();
}

/** What the server keeps of a code (prevention/inviting/code.ts). */
async function markOf(code: string): Promise<Uint8Array> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`netra/invitation/1\0${code}`));
  return new Uint8Array(digest).slice(0, 12);
}

async function readPicture(event: Event): Promise<void> {
  const input = event.target as HTMLInputElement;
  const [file] = input.files ?? [];
  if (!file) return;
  reader ??= await openReader(`${page}/pembaca.js`);
  const picture = await createImageBitmap(file).catch(() => undefined);
  const text = picture && (await reader.read(picture));
  input.value = '';
  await readText(text ?? null);
}

async function readText(text: string | null): Promise<void> {
  const door = atDoor();
  if (!door) return;
  if (text === null) say('warn', t.nothingRead, t.nothingReadText);
  else await take(await judgePass(door, text));
}

async function switchCamera(): Promise<void> {
  if (camera.srcObject) {
    stopCamera();
    return;
  }
  try {
    camera.srcObject = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'environment' },
      audio: false,
    });
    camera.hidden = false;
    await camera.play();
  } catch {
    stopCamera();
    say('warn', t.noCamera, t.noCameraText);
    return;
  }
  part(section, 'camera-button', HTMLElement).textContent = t.cameraOff;
  reader ??= await openReader(`${page}/pembaca.js`);
  let [last, lastAt] = ['', 0];
  while (camera.srcObject) {
    const text = await reader.read(camera).catch(() => null);
    if (text !== null && (text !== last || Date.now() - lastAt > AGAIN)) await readText(text);
    if (text !== null) [last, lastAt] = [text, Date.now()];
    await new Promise(resolve => setTimeout(resolve, 150));
  }
}

function stopCamera(): void {
  if (camera.srcObject instanceof MediaStream) for (const track of camera.srcObject.getTracks()) track.stop();
  camera.srcObject = null;
  camera.hidden = true;
  part(section, 'camera-button', HTMLElement).textContent = t.cameraOn;
}

// ---- taking

function atDoor(): AtDoor<Person> | undefined {
  if (!prepared) return undefined;
  const { kit, known, scans } = prepared;
  const counted = scans.filter(({ answer }) => answer?.came !== 'refused');
  return {
    ...{ event: kit.event, from: kit.from, until: kit.until, key: decodeBase64(kit.key) ?? new Uint8Array() },
    people: new Map(Object.entries(known.people)),
    seen: new Map(counted.map(({ scan, at, answer }) => [scan.mark, answer?.at ?? corrected(at)])),
    verify: canVerify ? verifyEd25519OnWeb : undefined,
    now: corrected(new Date().toISOString()),
  };
}

const who = (person: Person | undefined): string =>
  person ? [person.initials, person.unit].filter(Boolean).join(', ') : t.notListed;

async function take(verdict: DoorVerdict<Person>): Promise<void> {
  if (verdict.kind === 'refused') {
    say('warn', t.refused[verdict.code].title, t.refused[verdict.code].text);
    return;
  }
  if (verdict.kind === 'known') {
    const at = verdict.at === null ? t.knownBefore : t.knownAt(clock(verdict.at));
    say('warn', at, `${who(verdict.person)}. ${t.lookAt}`);
    return;
  }
  if (behalf.checked && names.name.value.trim() === '') {
    say('warn', t.deputyName, t.deputyNameText);
    names.name.focus();
    return;
  }
  const text = ({ value }: HTMLInputElement) => (behalf.checked ? value.trim() || null : null);
  const given = { behalf: behalf.checked, name: text(names.name), post: text(names.post) };
  const at = new Date().toISOString();
  const kept = await add(ref, at, { pass: verdict.pass, mark: verdict.mark, ...given }).catch(() => undefined);
  if (!kept || !prepared) {
    say('warn', t.notWritten, t.notWrittenText);
    return;
  }
  prepared = { ...prepared, scans: [...prepared.scans, kept] };
  const notes = [
    ...(verdict.unchecked ? [t.unchecked] : []),
    ...(verdict.untimely ? [t.untimely(clock(corrected(at)))] : []),
  ];
  say(notes.length > 0 ? 'warn' : '', t.taken(who(verdict.person)), [t.compare, ...notes].join(' '));
  navigator.vibrate?.(80);
  behalf.checked = false;
  part(section, 'deputy', HTMLElement).hidden = true;
  for (const input of Object.values(names)) input.value = '';
  show();
  if (navigator.onLine) await send(false);
}

// ---- sending

const sendWaiting = async (): Promise<void> => {
  if (prepared?.scans.some(waits)) await send(false);
};

/** Batches until nothing waits; what comes back as `later` waits for the next time. */
async function send(asked: boolean): Promise<void> {
  if (sending || !prepared) return;
  sending = true;
  try {
    const open = prepared.scans.filter(waits);
    if (open.length === 0 && asked) state.textContent = t.nothingWaits;
    for (let at = 0; at < open.length; at += BATCH) if (!(await sendBatch(open.slice(at, at + BATCH)))) break;
  } finally {
    sending = false;
    show();
  }
}

async function sendBatch(batch: readonly Kept[]): Promise<boolean> {
  if (!prepared) return false;
  const { device, prepared: compared } = prepared.kit;
  const scans = batch.map(({ n, at, scan: { pass, mark, ...scan } }) => ({
    n,
    at,
    pass,
    mark: pass === null ? mark : null,
    ...scan,
  }));
  const body = JSON.stringify({ device, prepared: compared, phone: new Date().toISOString(), scans });
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const answer = await fetch(sendAddress, { method: 'POST', body, headers }).catch(() => undefined);
  if (!answer?.ok) {
    state.textContent = !answer ? t.noNetwork : answer.status === 401 ? t.signedOut : t.notTaken;
    return false;
  }
  const { answers } = (await answer.json()) as { answers: readonly (Answer & { readonly n: number })[] };
  const said = new Map(answers.map(({ n, came, reason, at }) => [n, { came, reason, at }]));
  await answered(ref, said);
  const scansNow = prepared.scans.map(one => ({ ...one, answer: said.get(one.n) ?? one.answer }));
  prepared = { ...prepared, scans: scansNow };
  state.textContent = t.sent(answers.length);
  return true;
}

// ---- showing

function say(kind: '' | 'warn' | null, title: string, text: string): void {
  const verdict = part(section, 'verdict', HTMLElement);
  verdict.hidden = kind === null;
  verdict.className = `notice ${kind ?? ''}`;
  part(verdict, 'verdict-title', HTMLElement).textContent = title;
  part(verdict, 'verdict-text', HTMLElement).textContent = text;
}

function show(): void {
  work.hidden = !prepared;
  const button = part(section, 'prepare', HTMLElement);
  button.textContent = prepared ? t.prepareAgain : t.prepare;
  button.classList.toggle('second', prepared !== undefined);
  part(section, 'title', HTMLElement).textContent = prepared?.known.title ?? '';
  if (!prepared) {
    state.textContent = navigator.onLine ? t.notPrepared : t.notPreparedOffline;
    return;
  }
  const { scans, kit, known } = prepared;
  const came = (kind: Answer['came']) => scans.filter(({ answer }) => answer?.came === kind).length;
  const open = scans.filter(waits).length;
  part(section, 'counts', HTMLElement).textContent = [
    t.counts(scans.length, open),
    t.answers(came('counted'), came('known'), came('refused')),
    t.preparedAt(clock(kit.prepared.server), Object.keys(known.people).length),
    navigator.onLine ? t.online : t.offline,
  ].join(' ');
  part(section, 'last', HTMLElement).replaceChildren(...scans.toReversed().slice(0, SHOWN).map(lineOf));
  void tellSignOut();
}

function lineOf({ at, scan, answer }: Kept): HTMLLIElement {
  const line = document.createElement('li');
  const reasons: Readonly<Record<string, string>> = t.reasons;
  const said = answer === null ? t.waits : t.came[answer.came];
  const why = answer?.reason ? (reasons[answer.reason] ?? answer.reason) : '';
  line.textContent = [clock(answer?.at ?? corrected(at)), who(prepared?.known.people[scan.mark]), said, why]
    .filter(Boolean)
    .join(' · ');
  return line;
}

/** Signing out takes everything off this telephone: the server asks first while something waits. Read at /keluar alone. */
async function tellSignOut(): Promise<void> {
  const { count, ref: of } = await waiting();
  const value = count > 0 ? `${count}/${of}; max-age=2592000` : '; max-age=0';
  // The cookie store, which says it better, is not in every browser that scans.
  Reflect.set(document, 'cookie', `netra_pindai=${value}; path=/keluar; samesite=strict`);
}

void start();
