/** `netra law …` prints the reports of the law's room and adds nothing to them. Needs no data and no database. */
import { deadlineReport } from '../law/deadline-report.ts';
import type { Report } from '../law/printing.ts';
import { checkReport, classifyReport, listReport, questionsReport, showReport } from '../law/report.ts';
import type { Words } from '../law/row.ts';
import { type Result, refuse } from '../result.ts';
import type { Call } from './call.ts';
import { say } from './words.ts';

type Refused = { readonly code: string; readonly field: string; readonly reason: Words };

function show<Data>(call: Call, report: Report<Data>): number {
  call.out(call.json ? JSON.stringify(report.data, null, 2) : report.text(call.lang));
  return 0;
}

/** A refusal names its field and its reason; with `--json` it is the answer, so that a program reads one place. */
function showOr<Data>(call: Call, report: Result<Report<Data>, Refused>, failed = 1): number {
  if (report.ok) return show(call, report.value);
  if (call.json) call.out(JSON.stringify({ refusal: report.refusal }, null, 2));
  call.err(`${report.refusal.field}: ${report.refusal.reason[call.lang]}`);
  return failed;
}

const text = (call: Call, name: string): string | undefined => {
  const value = call.values[name];
  return typeof value === 'string' ? value : undefined;
};
const given = (call: Call, ...names: readonly string[]) =>
  Object.fromEntries(names.flatMap(name => (text(call, name) === undefined ? [] : [[name, text(call, name)]])));

export const lawList = async (call: Call) => showOr(call, listReport(given(call, 'table', 'on')));

export const lawShow = async (call: Call) => showOr(call, showReport(call.positionals[0] ?? ''));

export async function lawCheck(call: Call): Promise<number> {
  const report = checkReport();
  show(call, report);
  return report.data.ok ? 0 : 1;
}

export const lawQuestions = async (call: Call) => show(call, questionsReport());

export async function lawDeadline(call: Call): Promise<number> {
  const others = call.values.starts;
  const starts = Object.fromEntries(
    (Array.isArray(others) ? others : []).map(String).map(pair => {
      const cut = pair.indexOf('=');
      return [pair.slice(0, cut), pair.slice(cut + 1)];
    }),
  );
  const request = { rule: '', start: '', ...given(call, 'rule', 'start', 'region'), starts };
  return showOr(call, deadlineReport(request));
}

const NOT_JSON: Refused = {
  code: 'not-json',
  field: 'answers',
  reason: say(
    `Jawaban harus JSON, misalnya --json '{"actor":"pns"}'. Isiannya: netra law questions.`,
    `The answers must be JSON, such as --json '{"actor":"pns"}'. For the inputs: netra law questions.`,
  ),
};

export async function lawClassify(call: Call): Promise<number> {
  let facts: unknown;
  try {
    facts = JSON.parse(call.positionals[0] ?? '');
  } catch {
    return showOr(call, refuse(NOT_JSON), 2);
  }
  return showOr(call, classifyReport(facts));
}
