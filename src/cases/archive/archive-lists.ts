/** What lies in the archive: one list for each kind of matter, all of one shape. No name and no words of a matter. */
import { archiveIn } from '../../offices/archiving.ts';
import { handlerOf, type KindOfMatter, matterIn } from '../../offices/recusal.ts';
import { defineProjection } from '../../record/projection.ts';

const archiveList = (kind: KindOfMatter) =>
  defineProjection<unknown>({
    name: `${kind}-archive`,
    version: 1,
    kind,
    follows: 'command',
    table: `${kind}_archive`,
    columns: {
      ...{
        number: 'text',
        file_region: 'text',
        file_record: 'uuid',
        file_number: 'text',
        pieces: 'int',
        place: 'text',
      },
      handler: 'uuid',
      ...{ class: 'text', held: 'boolean', ended_on: 'date', archived_on: 'date', phase: 'text' },
      ...{ disposed_on: 'date', minutes: 'text', disposal_region: 'text', disposal: 'uuid', sought: 'text' },
    },
    rows({ state }) {
      const filed = archiveIn(state);
      if (!filed) return [];
      const { number } = state as { readonly number: string };
      const gone = filed.phase === 'disposed' ? filed : null;
      const matter = matterIn(state);
      if (!matter) throw new Error('what is archived has an office');
      return [
        {
          ...{ number, file_region: filed.of.region, file_record: filed.of.id, file_number: filed.number },
          handler: handlerOf(matter).id,
          ...{ pieces: filed.pieces, place: filed.place, class: filed.class, held: filed.held },
          ...{ ended_on: filed.endedOn, archived_on: filed.on, phase: filed.phase },
          ...{ disposed_on: gone?.disposedOn ?? null, minutes: gone?.minutes ?? null },
          ...{ disposal_region: gone?.disposal.region ?? null, disposal: gone?.disposal.id ?? null },
          sought: [number, filed.number, filed.place, filed.class ?? ''].join(' '),
        },
      ];
    },
  });

export const caseArchive = archiveList('case');
export const reportArchive = archiveList('report');
export const findingArchive = archiveList('finding');
export const leadArchive = archiveList('lead');
