/** Venues: the hall, hotel, office or yard where something took place, by the words such names begin or end with. */
import type { Span } from './passage.ts';

export type Venue = Span & { readonly name: string; readonly head: string };

const VENUE_HEAD = String.raw`(?:[Gg]edung|[Aa]ula|[Bb]allroom|[Hh]otel|[Kk]antor|[Ll]apangan|[Hh]alaman|[Pp]endopo|[Pp]endapa|[Bb]alai|GOR|GSG|[Ss]tadion|[Rr]uang(?:an)?|[Aa]uditorium|[Aa]lun-alun|[Mm]asjid|[Gg]ereja|[Ll]apas|[Rr]utan|[Rr]umah (?:[Dd]inas|[Jj]abatan|[Mm]akan)|[Gg]raha|[Ss]ekretariat|[Mm]useum|[Tt]aman|[Kk]ampus|[Rr]esto(?:ran)?|[Cc]afe|[Kk]afe|[Vv]illa|[Rr]esort|[Ww]isma|[Aa]srama|Islamic Center|Pengadilan Negeri|PN|Mapolres\w*|Mapolda|[Mm]edia [Cc]enter|[Cc]onvention|Command Center|[Pp]osko|[Aa]nalis|[Pp]asar|SMAN?|SMPN?|SDN?|SMKN?|[Dd]ermaga|[Pp]antai)`;
const VENUE_NAME = String.raw`\p{L}*(?:vention|Hall|Plaza|Arena|Dome|Center|Centre|Convention|Hotel)`;
const TAIL = String.raw`(?:[ ]+(?:(?:\p{Lu}[\p{L}\p{N}'’&-]*|(?:\p{Lu}|Dr|Ir|Jl|St|Prof|Drs)\.|\((?:\p{Lu}[\p{L}]*|[A-Z]+)\)|\d+|[IVX]+)|(?:dan|lantai|utama|kecamatan|desa|dinas|bupati|gubernur|wali kota|serba guna|pertemuan|rapat|kerja|setempat)\b))*`;
const VENUE = new RegExp(
  String.raw`\b(?:di|bertempat di|berlokasi di|ke|oleh)\s+(?<name>(?:salah satu |sebuah )?(?:${VENUE_HEAD}(?![\p{L}])${TAIL}|(?:\p{Lu}[\p{L}'’-]+\s+){0,2}${VENUE_NAME}(?![\p{L}])${TAIL}))`,
  'gu',
);

/** All venues, in order. `ke` counts only before an office (`dipanggil ke kantor ...`), `oleh` only before a court. */
export function venuesOf(input: { readonly text: string; readonly title: Span | undefined }): readonly Venue[] {
  const venues: Venue[] = [];
  for (const match of input.text.matchAll(VENUE)) {
    const raw = match.groups?.name ?? '';
    const start = match.index + match[0].length - raw.length;
    if (input.title !== undefined && start < input.title.end) continue;
    const name = raw
      .replace(/\s+(?:dan|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Ahad|Pada|Kabupaten|Kota)$/u, '')
      .replace(/[.]$/, '')
      .trim();
    const head = (/^(?:salah satu |sebuah )?(\p{L}+)/u.exec(name)?.[1] ?? '').toLowerCase();
    if (
      /^\p{Ll}/u.test(name) &&
      !/[\p{Lu}]|^salah satu|kecamatan|desa|dinas|bupati|gubernur/u.test(name.replace(/^(?!salah)\p{L}+/u, ''))
    )
      continue;
    if (/^oleh/.test(match[0]) && !/^(?:pengadilan|pn)$/.test(head)) continue;
    if (/^ke/.test(match[0]) && !/^(?:kantor|aula|gedung|lapas|rutan)$/.test(head)) continue;
    venues.push({ start, end: start + name.length, name, head });
  }
  return venues;
}
