/** Whose paper it is, by what was typed: the invitation's code and the number, compared and counted as when it was signed. */
import type { Netra } from '../../../../netra.ts';
import type { RecordId, RecordRef } from '../../../../record/ids.ts';

export interface Typed {
  readonly code: string;
  readonly nip: string;
}

export function typedIn(form: FormData): Typed {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.slice(0, 100) : '';
  };
  return { code: text('code'), nip: text('nip') };
}

/** Unknown, another's, not signed: told apart by nothing. */
export async function ownOf(
  netra: Netra,
  typed: Typed,
): Promise<{ readonly ref: RecordRef; readonly title: string } | undefined> {
  const proven = await netra.signing.prove(typed);
  const { signature, state } = proven.ok ? proven.value : {};
  return signature && state
    ? { ref: { region: signature.region, id: signature.record as RecordId }, title: state.title }
    : undefined;
}
