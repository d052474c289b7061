/** What others say of the invented government: an activity that no record proves, with a source that is invented like it. */
import type { Netra } from '../netra.ts';
import { act, type Founded } from './founding.ts';
import { REGENCY } from './people.ts';

export function reportedEvents(netra: Netra) {
  return [
    {
      day: '2024-08-30',
      async happen({ actors: { nurul } }: Founded) {
        await act(netra, nurul, 'government.report', {
          ...{ region: REGENCY, government: null, what: 'outreach', on: '2024-08-29' },
          ...{ source: 'Situs Pemerintah Kabupaten Contoh', link: 'https://contoh.example/berita/sosialisasi-camat' },
        });
      },
    },
  ] as const;
}
