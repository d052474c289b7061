import type { Provision, Question, Reason, Verdict } from './classification.ts';
import type { Facts } from './facts.ts';
import { type ChoiceId, choicesOf, type Input, type InputId, inputIds, inputs } from './inputs.ts';
import type { Law } from './law.ts';
import type { Possible } from './possible.ts';
import type { ProvisionType } from './provisions.ts';
import { type ActorKind, isCivilServant } from './receivers.ts';
import { type Words, words } from './row.ts';

/** The questions that would still decide, the one that decides most rows first. */
export function questionsFor(
  open: readonly Verdict[],
  found: readonly Verdict[],
  byReferralDay: boolean,
  facts: Facts,
  possible: Possible,
): readonly Question[] {
  const decides = new Map<InputId, string[]>();
  const ask = (id: InputId, row: string) => decides.set(id, [...(decides.get(id) ?? []), row]);
  for (const verdict of open) {
    if ('waitsFor' in verdict) for (const id of verdict.waitsFor) ask(id, verdict.candidate.row.id);
  }
  for (const { candidate } of found) {
    if (facts.impact === undefined && candidate.kind === 'violation' && candidate.row.levelByImpact !== undefined)
      ask('impact', candidate.row.id);
  }
  if (facts.conductDay === undefined) decides.set('conductDay', decides.get('conductDay') ?? []);
  if (byReferralDay) ask('referralDay', 'bkn');
  return [...decides]
    .toSorted(
      ([a, left], [b, right]) => new Set(right).size - new Set(left).size || inputIds.indexOf(a) - inputIds.indexOf(b),
    )
    .map(([id, rows]) => ({
      ...described(id),
      choices:
        choicesOf(id)?.filter(choice =>
          (possible as Readonly<Record<string, ReadonlySet<string>>>)[id]?.has(choice.value),
        ) ?? null,
      decides: [...new Set(rows)],
    }));
}

/** Which answers met each row, with its citation. */
export function reasonsOf(
  provisions: readonly Provision[],
  found: readonly Verdict[],
  possible: Possible,
  facts: Facts,
): readonly Reason[] {
  const reasons = found.map((verdict, i): Reason => {
    const met = 'way' in verdict ? (Object.keys(verdict.way) as ChoiceId[]) : [];
    const said = (language: 'id' | 'en') =>
      met.map(id => `${inputs[id].label[language]}: ${labelsOf(id, possible[id], language)}`).join('; ');
    return {
      words: words(`${verdict.candidate.row.id}: ${said('id')}.`, `${verdict.candidate.row.id}: ${said('en')}.`),
      cite: provisions[i]?.cite ?? null,
    };
  });
  const types = new Set(provisions.map(one => one.type));
  if (types.has('kode_etik') || (types.has('disiplin') && possible.object.has('calon') && possible.object.size === 1))
    reasons.push(coreRule);
  if (facts.actor !== undefined && !isCivilServant(facts.actor as ActorKind) && types.has('hukum_lain'))
    reasons.push(notCivilServant);
  return reasons;
}

const labelsOf = (id: ChoiceId, values: ReadonlySet<string>, language: 'id' | 'en') =>
  (choicesOf(id) ?? [])
    .filter(choice => values.has(choice.value))
    .map(choice => choice.label[language])
    .join(' / ');

const coreRule: Reason = {
  words: words(
    'Perbuatan yang sama terhadap bakal calon adalah pelanggaran kode etik, terhadap calon yang sudah ditetapkan pelanggaran disiplin.',
    'The same act is a breach of ethics while its object is a prospective candidate, and of discipline once it is a candidate.',
  ),
  cite: 'PP 94/2021 Pasal 5 huruf n, 13 huruf g, 14 huruf i; PP 42/2004 Pasal 11 huruf c',
};
const notCivilServant: Reason = {
  words: words(
    'Pelaku bukan ASN: berlaku hukumnya sendiri, dan penerusannya bukan ke BKN.',
    'The actor is no civil servant: their own law applies, and the referral does not go to BKN.',
  ),
  cite: null,
};

/** What a reader must know before relying on the answer. */
export function warningsOf(
  provisions: readonly Provision[],
  type: ProvisionType | null,
  facts: Facts,
  law: Law,
): readonly Words[] {
  const warnings: Words[] = [];
  const unsure = provisions.filter(one => one.confidence === 'low').map(one => one.id);
  if (unsure.length > 0) {
    warnings.push(
      words(
        `Belum dipastikan, periksa teksnya: ${unsure.join(', ')}.`,
        `Not confirmed, check the text: ${unsure.join(', ')}.`,
      ),
    );
  }
  if (provisions.some(one => one.id.startsWith('D-') && one.type === 'disiplin')) {
    const phase = law.violations.find(
      row =>
        provisions.some(one => one.id === row.id) && row.phaseConfidence === 'medium' && row.group === 'skb-disiplin',
    );
    if (phase !== undefined) {
      warnings.push(
        words(
          'Bahwa baris disiplin SKB hanya untuk "calon" berkeyakinan sedang: lampirannya tidak terbaca utuh.',
          'That the discipline rows of the joint decree are for a "calon" only is of medium confidence: the annex could not be read whole.',
        ),
      );
    }
  }
  if (facts.conductDay === undefined) {
    warnings.push(
      words(
        `Hari perbuatan belum dijawab: dipakai hukum pada ${law.basis.release}.`,
        `The day of the conduct is not answered: the law of ${law.basis.release} is used.`,
      ),
    );
  }
  if (type === 'unclassified') {
    warnings.push(
      words(
        'Tidak ada baris yang memberi tingkat untuk perbuatan ini. Pejabat yang berwenang memutuskan; catat dasar hukumnya.',
        'No row gives a level for this conduct. The competent official decides; record the legal basis.',
      ),
    );
  }
  return warnings;
}

/** Rows that would fit but were not law yet on the day: said aloud, never applied. */
export function laterRows(untimely: readonly Verdict[], day: string): readonly Words[] {
  const later = untimely.filter(
    verdict => 'way' in verdict && !verdict.candidate.spare && verdict.candidate.row.inForce.from > day,
  );
  if (later.length === 0) return [];
  const list = [...new Set(later.map(({ candidate }) => `${candidate.row.id} (${candidate.row.inForce.from})`))].join(
    ', ',
  );
  return [words(`Belum berlaku pada ${day}: ${list}.`, `Not in force yet on ${day}: ${list}.`)];
}

/** Every input, with labels in both languages and the values it may have (null: a day, YYYY-MM-DD). */
export const questions = (): readonly Omit<Question, 'decides'>[] =>
  inputIds.map(id => ({ ...described(id), choices: choicesOf(id) }));

function described(id: InputId): Pick<Question, 'id' | 'kind' | 'label' | 'help'> {
  const input: Input = inputs[id];
  return { id, kind: input.choices === null ? 'day' : 'choice', label: input.label, help: input.help ?? null };
}
