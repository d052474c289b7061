/** The steps of a report before it is a case, as pages: the address, and the command behind it. */
export const REPORT_STEPS = {
  'kajian-awal': 'report.review',
  'minta-lengkapi': 'report.ask-completion',
  lengkapi: 'report.complete',
  cabut: 'report.withdraw',
  umumkan: 'report.announce',
  telusuri: 'lead.trace-report',
  gabung: 'case.join-report',
} as const;
export type ReportStep = keyof typeof REPORT_STEPS;
export const isReportStep = (text: string): text is ReportStep => Object.hasOwn(REPORT_STEPS, text);

/** What each asks for, in the order of the page. */
export const ASKS: Readonly<Record<ReportStep, readonly string[]>> = {
  'kajian-awal': ['regime', 'on', 'checked', 'note'],
  'minta-lengkapi': ['on', 'letter'],
  lengkapi: ['on', 'what'],
  cabut: ['on', 'withdrawal'],
  umumkan: ['reason'],
  telusuri: ['title', 'account'],
  gabung: ['number', 'why'],
};
