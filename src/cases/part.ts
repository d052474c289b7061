/** The part of a case that belongs to an institution: the tracks it sees, and nothing else of the case. Pure. */
import type { Institution } from '../offices/institution.ts';
import type { OpenedCase, Track } from './case-state.ts';

/** Police and prosecutors sit with the supervisor in one centre from the first day of a crime track (Sentra Gakkumdu). */
const ON_CRIMES: readonly string[] = ['police', 'prosecutor'] satisfies readonly Institution[];
export const isOnCrimes = (institution: string): boolean => ON_CRIMES.includes(institution);

/** Others see a track once it was referred to them; the ids of those receivers are the names of their institutions. */
export const partOf = (state: OpenedCase, institution: string): readonly Track[] =>
  state.tracks.filter(track =>
    isOnCrimes(institution)
      ? track.kind === 'crime'
      : 'to' in track && track.to.some(receiver => receiver.id === institution),
  );
