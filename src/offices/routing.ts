/**
 * Which office receives a report. Pure. The nearest office at or above the region that can open what is sealed to it; a report
 * about an office never reaches that office or any below it. What is told in confidence is sealed to custodians, who may be those
 * of an office above the one that receives it.
 */
import type { Region } from '../record/ids.ts';
import { inScope } from '../record/ids.ts';
import type { AtWork } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { holdsKeys, type Level, levelOf } from './levels.ts';
import { areEnoughForCustody } from './secrecy.ts';

/** One line of the list of offices; what else the caller knows of an office comes back with it. */
export interface RoutedOffice {
  readonly region: Region;
  readonly level: Level;
  readonly hasRecovery: boolean;
  /** Members of the key circle. */
  readonly members: number;
}

export interface Destination {
  readonly region: Region;
  /**
   * The office that the report is about: `'receiver'` for the one that would receive it otherwise, which is the one the form
   * names when it asks; or the region of a named office; null where it is about none.
   */
  readonly about: 'receiver' | Region | null;
}

/** What it takes to be asked to keep something. */
export interface KeepingOffice {
  readonly region: Region;
  readonly level: Level;
  /** To whom something is sealed there; empty where the circle of custodians can't be used. */
  readonly custody: readonly unknown[];
  /** How many people serve there. */
  readonly serving: number;
}

/** What stood in the way at one level, lowest first; `accused` is an office that the report is about, or one below it. */
export interface Missing {
  readonly level: Level;
  readonly region: Region;
  readonly why: 'no-office' | 'no-recovery-key' | 'no-key-holder' | 'accused';
}
export type RoutingRefusal = { readonly code: 'no-office'; readonly missing: readonly Missing[] };

/** Refuses `no-office` with what is missing at each level that holds keys. */
export function receivingOffice<O extends RoutedOffice>(
  offices: readonly O[],
  { region, about }: Destination,
): Result<O, RoutingRefusal> {
  const missing: Missing[] = [];
  let accused = about === 'receiver' ? undefined : (about ?? undefined);
  let isAbout = about === 'receiver';
  for (const at of upwards(region)) {
    if (!holdsKeys(levelOf(at))) continue;
    const office = offices.find(one => one.region === at);
    const why = office ? unusable(office) : 'no-office';
    if (office && why === undefined && isAbout) {
      accused = at;
      isAbout = false;
    }
    if (accused !== undefined && liesIn(at, accused)) missing.push({ level: levelOf(at), region: at, why: 'accused' });
    else if (office && why === undefined) return ok(office);
    else missing.push({ level: levelOf(at), region: at, why: why ?? 'no-office' });
  }
  return refuse({ code: 'no-office', missing });
}

/**
 * Whose custodians keep what is told in confidence to the office of a region: its own, or those of the nearest office above that
 * has some and enough people. None where nobody in the country could keep it.
 */
export const custodyOffice = <O extends KeepingOffice>(offices: readonly O[], receiving: Region): O | undefined =>
  upwards(receiving)
    .map(region => offices.find(office => office.region === region))
    .find(office => office && office.custody.length > 0 && areEnoughForCustody(office.level, office.serving));

/** The same among the offices that a decision was handed, the nearest first; `above` passes over those up to this region. */
export const nearestCustody = (upwards: readonly AtWork[], above?: { readonly region: Region }): AtWork | undefined =>
  upwards.find(
    ({ ref, custody, serving }) =>
      (above === undefined || isAbove(ref, above)) &&
      custody.length > 0 &&
      areEnoughForCustody(levelOf(ref.region), serving),
  );

const unusable = (office: RoutedOffice): Missing['why'] | undefined =>
  !office.hasRecovery ? 'no-recovery-key' : office.members === 0 ? 'no-key-holder' : undefined;

/** '' holds everything here: an office below the accused one answers to it. */
export const liesIn = (region: Region, of: Region): boolean => of === '' || inScope(region, of);

/** The first office stands above the second. */
export const isAbove = (upper: { readonly region: Region }, lower: { readonly region: Region }): boolean =>
  upper.region !== lower.region && liesIn(lower.region, upper.region);

/** The region and those above it, up to the whole country. */
export function upwards(region: Region): readonly Region[] {
  const parts = region === '' ? [] : region.split('.');
  return [...parts.map((_, at) => parts.slice(0, parts.length - at).join('.')), ''] as Region[];
}
