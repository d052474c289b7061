import type { listForms } from '../../../../cases/forms/form-operations.ts';
import { formatRef } from '../../../../record/ids.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { messages } from '../../../../ui/messages.ts';
import { askDesk, type Output, officerOf, orNotFound, refIn } from '../../desk.ts';
import { forPage, ownKeys } from '../../own-keys.ts';
import type { PageServerLoad } from './$types';

const HOME = { report: 'laporan', lead: 'informasi', finding: 'temuan', case: 'perkara' } as const;
type Ready = Output<typeof listForms>['ready'][number];
type Words = ReturnType<typeof messages>;

export const load: PageServerLoad = async ({ params, locals }) => {
  const record = formatRef(refIn(params.ref));
  const asked = await askDesk<typeof listForms>(netraOf(locals), 'form.list', { record }, officerOf(locals));
  const { kind, number, ready, notYet, reporters } = orNotFound(asked);
  const w = messages(locals.lang);
  const key = reporters.length > 0 ? await ownKeys(netraOf(locals), officerOf(locals)) : undefined;
  return {
    ref: params.ref,
    home: `/meja/${HOME[kind]}/${params.ref}`,
    number,
    reporters: reporters.map(formatRef),
    key: (key && forPage(key)) ?? null,
    ready: ready.map(one => ({
      ...{ key: one.key, letter: one.letter, name: nameOf(w, one), code: codeOf(w, one) },
      namesReporter: one.namesReporter,
    })),
    notYet: notYet.map(({ name, why }) => ({ name: w.forms.names[name], why: w.forms.whys[why] })),
  };
};

function nameOf({ forms, caseFile }: Words, { name, about }: Ready): string {
  const first = forms.names[name];
  const of = about.track ? forms.on(first, caseFile.tracks[about.track]) : first;
  const to = about.to ? forms.to(of, about.to) : of;
  return about.n ? forms.nth(to, about.n) : to;
}

/** What the form is numbered by, or why the paper bears no code. */
function codeOf({ forms }: Words, { form, regime, coded }: Ready): string {
  if (form) return form.printed ? forms.coded(form.code, form.cite) : forms.unsure(form.code);
  return coded && regime === null ? forms.noRegime : forms.uncoded;
}
