import type { Netra } from '../../../netra.ts';
import { regionTable } from '../../../offices/places.ts';
import type { Lang } from '../../../ui/lang.ts';
import { messages } from '../../../ui/messages.ts';

/** What regions are called in a list: '' is the whole country, and a new regency has the name of its office. */
export async function regionNames(netra: Netra, lang: Lang): Promise<(code: string) => string> {
  const places = new Map((await netra.places()).map(({ code, name }) => [code as string, name]));
  return code =>
    code === '' ? messages(lang).message.nation : (regionTable().find(code)?.name ?? places.get(code) ?? code);
}
/** `nasional` in an address stands for the whole country, whose code is empty. */
export const NATIONAL = 'nasional';
export const regionIn = (text: string | undefined): string | undefined => (text === NATIONAL ? '' : text);
export const regionOut = (code: string): string => (code === '' ? NATIONAL : code);
