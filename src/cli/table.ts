/** The one table of commands: `netra` finds its way by it, and its help is made from it. */
import type { CommandLine } from './call.ts';
import { say } from './words.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** Each loads what it needs when it is asked: `netra read` opens no database, not even its code. */
export const commandLines: readonly CommandLine[] = [
  {
    name: 'start',
    usage: '',
    summary: say('Jalankan Netra', 'Start Netra'),
    most: 0,
    run: async call => (await import('./start.ts')).startCommand(call),
  },
  {
    name: 'demo',
    usage: '',
    summary: say(
      'Jalankan dunia peraga di folder sekali pakai',
      'Start the demonstration world in a throw-away folder',
    ),
    most: 0,
    run: async call => (await import('../demo/demo.ts')).demoCommand(call),
  },
  {
    name: 'read',
    usage: 'BERKAS…',
    summary: say('Baca berita tanpa menyimpannya (.txt, .jsonl)', 'Read news without storing it (.txt, .jsonl)'),
    least: 1,
    run: async call => (await import('./news.ts')).readCommand(call),
  },
  {
    name: 'ingest',
    usage: 'BERKAS…',
    summary: say('Baca berita dan catat kegiatannya', 'Read news and record its activities'),
    least: 1,
    run: async call => (await import('./news.ts')).ingestCommand(call),
  },
  {
    name: 'ledger fsck',
    usage: '',
    summary: say('Periksa seluruh buku besar', 'Check the whole ledger'),
    most: 0,
    run: async call => (await import('./operator.ts')).fsckCommand(call),
  },
  {
    name: 'ledger status',
    usage: '',
    summary: say('Ukuran, akar, dan kunci buku besar', 'Size, root and key of the ledger'),
    most: 0,
    run: async call => (await import('./operator.ts')).statusCommand(call),
  },
  {
    name: 'rebuild',
    usage: '[NAMA…] [--check] [--sample 1%]',
    summary: say('Bangun ulang proyeksi, atau periksa saja', 'Rebuild projections, or only check them'),
    options: { check: flag, sample: text },
    run: async call => (await import('./operator.ts')).rebuildCommand(call),
  },
  {
    name: 'link set-password',
    usage: 'NAMA-MASUK',
    summary: say('Tautan sekali pakai untuk kata sandi baru', 'A one-time link for a new password'),
    least: 1,
    most: 1,
    run: async call => (await import('./operator.ts')).linkCommand(call),
  },
  {
    name: 'operations',
    usage: '',
    summary: say('Daftar pertanyaan dan tugas', 'The table of operations'),
    most: 0,
    run: async call => (await import('./operator.ts')).operationsCommand(call),
  },
  {
    name: 'catalogue',
    usage: '[--write]',
    summary: say('Katalog jenis rekaman dan tindakannya', 'The catalogue of kinds and their acts'),
    options: { write: flag },
    most: 0,
    run: async call => (await import('./catalogue.ts')).catalogueCommand(call),
  },
  {
    name: 'law list',
    usage: '[--table TABEL] [--on HARI]',
    summary: say('Baris-baris hukum', 'The rows of law'),
    options: { table: text, on: text },
    most: 0,
    run: async call => (await import('./law.ts')).lawList(call),
  },
  {
    name: 'law show',
    usage: 'ID',
    summary: say('Satu baris hukum dengan sumbernya', 'One row of law with its sources'),
    least: 1,
    most: 1,
    run: async call => (await import('./law.ts')).lawShow(call),
  },
  {
    name: 'law check',
    usage: '',
    summary: say('Periksa tabel hukum', 'Check the tables of law'),
    most: 0,
    run: async call => (await import('./law.ts')).lawCheck(call),
  },
  {
    name: 'law questions',
    usage: '',
    summary: say('Isian yang dipahami penggolong', 'What the classifier can be told'),
    most: 0,
    run: async call => (await import('./law.ts')).lawQuestions(call),
  },
  {
    name: 'law deadline',
    usage: '--rule ID --start SAAT [--region KODE] [--starts NAMA=SAAT]',
    summary: say('Hitung tenggat dengan jejaknya', 'Count a deadline with its working'),
    options: { rule: text, start: text, region: text, starts: { type: 'string', multiple: true } },
    most: 0,
    run: async call => (await import('./law.ts')).lawDeadline(call),
  },
  {
    name: 'law classify',
    usage: `'{"actor":"pns",…}'`,
    summary: say('Golongkan perbuatan', 'Classify conduct'),
    least: 1,
    most: 1,
    run: async call => (await import('./law.ts')).lawClassify(call),
  },
  {
    name: 'law say',
    usage: `PERINTAH '{"table":"deadlines",…}'`,
    summary: say('Nyatakan sesuatu tentang hukum atau kalender', 'Say something about law or calendar'),
    least: 2,
    most: 2,
    run: async call => (await import('./operator.ts')).sayCommand(call),
  },
  {
    name: 'world',
    usage: '--cases N --seed S',
    summary: say('Buat data besar untuk pengukuran', 'Make a large installation for measuring'),
    options: { cases: text, seed: text },
    most: 0,
    run: async call => (await import('./world.ts')).worldCommand(call),
  },
];
