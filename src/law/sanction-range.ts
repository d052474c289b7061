import type { Actor } from './actors.ts';
import type { Crime, Penalty } from './crimes.ts';
import type { ProvisionType } from './provisions.ts';
import type { ActorKind } from './receivers.ts';
import { type Words, words } from './row.ts';
import type { Level, Violation } from './violation.ts';

const BY_LEVEL: Partial<Record<Level, readonly string[]>> = {
  ringan: ['S-RIN-LISAN', 'S-RIN-TULIS', 'S-RIN-TIDAKPUAS'],
  berat: ['S-BER-TURUN', 'S-BER-BEBAS', 'S-BER-PDHTAPS'],
};

type Subject =
  | { readonly crime: Crime }
  | { readonly row: Violation | Actor; readonly level: Level | null; readonly type: ProvisionType };

/**
 * The ids of the sanctions a provision opens for this actor. PP 94/2021 binds PNS and CPNS only: a PPPK answers by the
 * rules of the agency and the contract (PP 49/2018), other staff by the contract (SE MenPANRB 01/2023). The joint decree's
 * moral sanctions reach PPPK too. A crime's own penalty goes under the id of the crime.
 */
export function sanctionsOf(subject: Subject, actor: ActorKind | undefined): readonly string[] {
  if ('crime' in subject) return subject.crime.penalty === null ? [] : [subject.crime.id];
  const { row, level, type } = subject;
  if (type === 'unclassified') return row.sanctions;
  if (actor === 'ppnpn') return ['S-PPNPN-KONTRAK'];
  if (actor === 'pppk' && type === 'disiplin') {
    if (level === 'ptdh') return ['S-PTDH', 'S-PPPK-PARPOL'];
    return level === 'berat' ? ['S-PPPK-INSTANSI', 'S-PPPK-PUTUS'] : ['S-PPPK-INSTANSI'];
  }
  const own =
    'levelByImpact' in row && row.levelByImpact !== undefined && level !== row.level && level !== null
      ? (BY_LEVEL[level] ?? row.sanctions)
      : row.sanctions;
  return actor === 'pj' && type === 'disiplin' ? [...own, 'S-PJ'] : own;
}

export const rupiah = (amount: number) => `Rp${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}`;

/** "Penjara 1 sampai 6 bulan dan/atau denda Rp600.000 sampai Rp6.000.000", as enacted. */
export function penaltyText({ kind, minMonths, maxMonths, minFine, maxFine, conjunction }: Penalty): Words {
  const months =
    minMonths > 0
      ? [`${minMonths} sampai ${maxMonths} bulan`, `${minMonths} to ${maxMonths} months`]
      : [`paling lama ${maxMonths} bulan`, `at most ${maxMonths} months`];
  const fine =
    minFine > 0
      ? [`${rupiah(minFine)} sampai ${rupiah(maxFine)}`, `${rupiah(minFine)} to ${rupiah(maxFine)}`]
      : [`paling banyak ${rupiah(maxFine)}`, `at most ${rupiah(maxFine)}`];
  const join = conjunction === 'and' ? ['dan', 'and'] : ['dan/atau', 'and/or'];
  return words(
    `${kind === 'penjara' ? 'Penjara' : 'Kurungan'} ${months[0]} ${join[0]} denda ${fine[0]}`,
    `${kind === 'penjara' ? 'Prison' : 'Light custody'} ${months[1]} ${join[1]} a fine of ${fine[1]}`,
  );
}
