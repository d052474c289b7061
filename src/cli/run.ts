/**
 * The command line. Thin: it finds the command in the table, parses what follows, and prints in the terminal's language;
 * everything that is done, the application does. Exit codes: 0 done, 1 refused or found wanting, 2 asked wrongly.
 *
 * start.ts, house.ts, socket.ts   serving an installation      door.ts   how a command reaches one, running or not
 * tasks.ts, operator.ts           looking after it             news.ts, law.ts, catalogue.ts   the other commands
 *
 * What must never happen here: data opened without its lock, or beside a running server; a rule of law; a secret in a log.
 */
import { parseArgs } from 'node:util';
import type { Call, CommandLine } from './call.ts';
import { readSettings } from './settings.ts';
import { commandLines } from './table.ts';
import { type Lang, langOf } from './words.ts';

export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  out(line: string): void;
  err(line: string): void;
}

const COMMON = { json: { type: 'boolean' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

/** Carries out one command line and gives its exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const found = find(args);
  if (!found) {
    const [first] = args;
    const asked = args[args.indexOf('--lang') + 1];
    const lang = asked === 'en' || asked === 'id' ? asked : langOf(terminal.env);
    if (first === undefined || ['help', '--help', '-h'].includes(first)) {
      for (const line of help(lang)) terminal.out(line);
      return first === undefined ? 2 : 0;
    }
    terminal.err(
      lang === 'id'
        ? `netra: perintah "${first}" tidak dikenal. Daftarnya: netra help`
        : `netra: unknown command "${first}". For the list: netra help`,
    );
    return 2;
  }
  const { command, rest } = found;
  let parsed: Parsed;
  try {
    parsed = parseArgs({ args: [...rest], options: { ...COMMON, ...command.options }, allowPositionals: true });
  } catch (error) {
    return wrongly(command, terminal, error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
  const call = callOf(command, terminal, parsed);
  if (parsed.values.help) {
    terminal.out(line(command, call.lang));
    return 0;
  }
  const words = parsed.positionals.length;
  if (words < (command.least ?? 0) || words > (command.most ?? Number.POSITIVE_INFINITY)) {
    return wrongly(command, terminal, '', call.lang);
  }
  return command.run(call);
}

type Parsed = Pick<Call, 'positionals' | 'values'>;

/** The command of two words where there is one, else of one. */
function find(args: readonly string[]): { command: CommandLine; rest: readonly string[] } | undefined {
  for (const length of [2, 1]) {
    const command = commandLines.find(known => known.name === args.slice(0, length).join(' '));
    if (command) return { command, rest: args.slice(length) };
  }
  return undefined;
}

function callOf(_command: CommandLine, terminal: Terminal, { positionals, values }: Parsed): Call {
  const asked = values.lang === 'en' || values.lang === 'id' ? values.lang : undefined;
  const lang = asked ?? langOf(terminal.env);
  return {
    positionals,
    values,
    json: values.json === true,
    lang,
    out: terminal.out,
    err: terminal.err,
    settings() {
      const settings = readSettings(terminal.env, terminal.cwd);
      if (settings.ok) return settings.value;
      terminal.err(settings.refusal.reason[lang]);
      return undefined;
    },
  };
}

function wrongly(command: CommandLine, terminal: Terminal, why: string, lang = langOf(terminal.env)): number {
  if (why !== '') terminal.err(`netra ${command.name}: ${why}`);
  terminal.err(`${lang === 'id' ? 'Pemakaian' : 'Usage'}: ${line(command, lang)}`);
  return 2;
}

const line = ({ name, usage, summary }: CommandLine, lang: Lang): string =>
  `${`netra ${name} ${lang === 'id' ? usage : inEnglish(usage)}`.padEnd(48)} ${summary[lang]}`;

/** The words in capitals of a usage line. */
const ENGLISH: { readonly [word: string]: string } = {
  BERKAS: 'FILE',
  NAMA: 'NAME',
  MASUK: 'SIGN-IN',
  TABEL: 'TABLE',
  HARI: 'DAY',
  SAAT: 'MOMENT',
  KODE: 'CODE',
  WILAYAH: 'REGION',
};
const inEnglish = (usage: string): string =>
  usage.replace('NAMA-MASUK', 'SIGN-IN').replaceAll(/[A-Z]{3,}/g, word => ENGLISH[word] ?? word);

function help(lang: Lang): readonly string[] {
  const id = lang === 'id';
  return [
    id ? 'Netra: menjaga netralitas ASN dalam pemilihan.' : 'Netra: keeps civil servants neutral in elections.',
    '',
    ...commandLines.map(command => line(command, lang)),
    '',
    id
      ? 'Semua perintah: --json (keluaran untuk program), --lang id|en, --help. Setelan: docs/operations.md'
      : 'All commands: --json (output for programs), --lang id|en, --help. Settings: docs/operations.md',
  ];
}
