/**
 * What the scanner keeps on a telephone: what it was prepared with, and what it scanned. Names (initials, units, deputies) lie there
 * under a key that this browser made and hands to nobody, and go with it: when somebody signs out, when they are told to, and a day
 * after the event's time once everything was sent.
 */
export interface Person {
  readonly initials: string;
  readonly unit: string;
  readonly here: boolean;
}
/** As the server gives it, without the people. */
export interface Kit {
  readonly ref: string;
  /** The event's own id. */
  readonly event: string;
  readonly zone: string;
  readonly from: string;
  readonly until: string;
  /** The public key of the event's QR codes, in base64. */
  readonly key: string;
  /** What both clocks showed. */
  readonly prepared: { readonly server: string; readonly phone: string };
  readonly device: string;
}
export interface Known {
  readonly title: string;
  /** By the mark of their code, in base64. */
  readonly people: Readonly<Record<string, Person>>;
}
export interface Scan {
  readonly pass: string | null;
  readonly mark: string;
  readonly behalf: boolean;
  readonly name: string | null;
  readonly post: string | null;
}
export interface Answer {
  readonly came: 'counted' | 'known' | 'refused' | 'later';
  readonly reason: string | null;
  readonly at: string | null;
}
export interface Kept {
  readonly n: number;
  /** What this telephone's clock showed. */
  readonly at: string;
  readonly scan: Scan;
  readonly answer: Answer | null;
}
interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}
interface KitRow {
  readonly ref: string;
  readonly kit: Kit;
  readonly key: CryptoKey;
  readonly known: Sealed;
  readonly last: number;
}
interface ScanRow {
  readonly ref: string;
  readonly n: number;
  readonly at: string;
  readonly sealed: Sealed;
  readonly answer: Answer | null;
}

const NAME = 'netra-pindai';

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('kit', { keyPath: 'ref' });
      asked.result.createObjectStore('scan', { keyPath: ['ref', 'n'] });
    };
    asked.onsuccess = () => {
      // Whoever deletes it, such as a sign-out in another tab, must not wait for this page.
      asked.result.onversionchange = () => asked.result.close();
      resolve(asked.result);
    };
    asked.onerror = () => reject(asked.error);
  });
}

/** One transaction; what it gives is there for good when it resolves. */
async function within<T>(
  mode: IDBTransactionMode,
  work: (kits: IDBObjectStore, scans: IDBObjectStore) => () => T,
): Promise<T> {
  const database = await opened();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(['kit', 'scan'], mode, { durability: 'strict' });
      const given = work(transaction.objectStore('kit'), transaction.objectStore('scan'));
      transaction.oncomplete = () => resolve(given());
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
  } finally {
    database.close();
  }
}

async function seal(key: CryptoKey, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    key,
    new TextEncoder().encode(JSON.stringify(value)),
  );
  return { iv, data };
}
async function open<T>(key: CryptoKey, { iv, data }: Sealed): Promise<T> {
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
  return JSON.parse(new TextDecoder().decode(plain)) as T;
}

/** Prepares this telephone, or prepares it anew: what was scanned stays, under the same count, device and key. */
export async function prepare(kit: Omit<Kit, 'device'>, known: Known): Promise<void> {
  const before = await rowOf(kit.ref);
  // Not to be taken out of this browser, not even by this page.
  const key =
    before?.key ?? (await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']));
  const device = before?.kit.device ?? crypto.randomUUID();
  const sealed = await seal(key, known);
  await within('readwrite', kits => {
    const asked = kits.get(kit.ref);
    asked.onsuccess = () => {
      const last = (asked.result as KitRow | undefined)?.last ?? 0;
      kits.put({ ref: kit.ref, kit: { ...kit, device }, key, known: sealed, last } satisfies KitRow);
    };
    return () => undefined;
  });
}

const rowOf = (ref: string): Promise<KitRow | undefined> =>
  within('readonly', kits => {
    const asked = kits.get(ref);
    return () => asked.result as KitRow | undefined;
  });

export interface Prepared {
  readonly kit: Kit;
  readonly known: Known;
  readonly scans: readonly Kept[];
}
/** Everything that is kept for an event; undefined on a telephone that wasn't prepared. */
export async function load(ref: string): Promise<Prepared | undefined> {
  const row = await rowOf(ref);
  if (!row) return undefined;
  const rows = await within('readonly', (_, scans) => {
    const asked = scans.getAll(IDBKeyRange.bound([ref, 0], [ref, Number.MAX_SAFE_INTEGER]));
    return () => asked.result as ScanRow[];
  });
  const scans: Kept[] = [];
  for (const { n, at, sealed, answer } of rows) scans.push({ n, at, answer, scan: await open<Scan>(row.key, sealed) });
  return { kit: row.kit, known: await open<Known>(row.key, row.known), scans };
}

/** Puts one scan down under the telephone's next number; it is on the disk when this resolves. */
export async function add(ref: string, at: string, scan: Scan): Promise<Kept> {
  const row = await rowOf(ref);
  if (!row) throw new Error('this telephone was not prepared');
  const sealed = await seal(row.key, scan);
  return within('readwrite', (kits, scans) => {
    let n = 0;
    const asked = kits.get(ref);
    asked.onsuccess = () => {
      const now = asked.result as KitRow;
      n = now.last + 1;
      kits.put({ ...now, last: n });
      scans.put({ ref, n, at, sealed, answer: null } satisfies ScanRow);
    };
    return () => ({ n, at, scan, answer: null });
  });
}

/** Writes down what the server said of some of them. */
export async function answered(ref: string, answers: ReadonlyMap<number, Answer>): Promise<void> {
  await within('readwrite', (_, scans) => {
    for (const [n, answer] of answers) {
      const asked = scans.get([ref, n]);
      asked.onsuccess = () => {
        if (asked.result) scans.put({ ...(asked.result as ScanRow), answer });
      };
    }
    return () => undefined;
  });
}

/** Takes everything of an event off this telephone. */
export async function forget(ref: string): Promise<void> {
  await within('readwrite', (kits, scans) => {
    kits.delete(ref);
    scans.delete(IDBKeyRange.bound([ref, 0], [ref, Number.MAX_SAFE_INTEGER]));
    return () => undefined;
  });
}

/** Of every event on this telephone, how many scans wait; the event of the last of them. */
export async function waiting(): Promise<{ readonly count: number; readonly ref: string | null }> {
  const rows = await within('readonly', (_, scans) => {
    const asked = scans.getAll();
    return () => asked.result as ScanRow[];
  });
  const open = rows.filter(({ answer }) => answer === null || answer.came === 'later');
  return { count: open.length, ref: open.at(-1)?.ref ?? null };
}
