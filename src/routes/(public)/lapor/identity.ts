/** What is asked of a person in each of the three ways, and what of it is kept. */
import type { ReportMode } from '../../../intake/report-acts.ts';
import type { Messages } from '../../../ui/messages.ts';
import type { Who } from './state.ts';
import { type FieldError, textError } from './text.ts';

const MOST = { name: 200, contact: 200, address: 1_000 } as const satisfies Record<keyof Who, number>;

/** A formal report needs all of it by law; in confidence a name or a contact is enough to come back to its source. */
export const whoAsked = (mode: ReportMode): readonly (keyof Who)[] =>
  mode === 'formal' ? ['name', 'contact', 'address'] : mode === 'confidential' ? ['name', 'contact'] : [];

/** What was asked, and nothing that was typed before another way was chosen. */
export const identityOf = (mode: ReportMode, who: Who): Who | null =>
  mode === 'anonymous' ? null : { ...who, address: mode === 'formal' ? who.address : '' };

export function identityWrong(
  mode: ReportMode,
  who: Who,
  strange: ReadonlySet<string>,
  words: Messages['report'],
): readonly FieldError[] {
  const optional = mode === 'confidential';
  const wrong = whoAsked(mode).flatMap(field => {
    const asked = { field, label: words.send[field], most: MOST[field], words, optional };
    return textError({ text: who[field], hadStrange: strange.has(field) }, asked) ?? [];
  });
  const nothing = optional && wrong.length === 0 && who.name === '' && who.contact === '';
  return nothing ? [{ field: 'name', text: words.send.nameOrContact }] : wrong;
}
