import { formatRef } from '../../record/ids.ts';
import type { Issued } from './forms.ts';
import type { PublicMessage } from './message.store.ts';

/** A public message as its forms read it: the newest text, and that it was corrected or withdrawn. */
export function issuedOf(message: PublicMessage, address: string): Issued {
  const {
    what,
    from_name: fromName,
    from_address: fromAddress,
    editions,
    because,
    withdrawn_on: gone,
    region,
    record,
  } = message;
  const last = editions.at(-1) ?? editions[0];
  const { on, at: _, because: why, entry: __, ...content } = last;
  return {
    ...{ what, fromName, fromAddress, content, on: editions[0].on },
    corrected: why === null ? null : { on, because: why },
    withdrawn: gone === null ? null : { on: gone, because: because ?? '' },
    address: `${address}/pesan/${formatRef({ region, id: record })}`,
  };
}
