/** The public's table as a feed by RFC 4287: an entry for each government of which anything is known, changed by its next activity. Pure. */
import { xml } from '../xml.ts';
import type { PublicGovernment } from './public-operations.ts';
import type { Activity } from './reported.ts';

export interface FeedOf {
  readonly lang: 'id' | 'en';
  /** What people type for the installation, without a slash at its end. */
  readonly address: string;
  readonly says: {
    readonly title: string;
    /** As of which entries the table was counted. */
    readonly asOf: string;
    readonly whats: Readonly<Record<Activity, string>>;
    readonly proven: string;
    readonly reported: string;
    readonly share: string;
  };
  /** `updated` of a feed that has no entry yet. */
  readonly now: string;
}

/** A day has no time of its own: its first moment in Jakarta. */
const instant = (day: string): string => `${day}T00:00:00+07:00`;

export function coverageFeed(rows: readonly PublicGovernment[], { lang, address, says, now }: FeedOf): string {
  const known = rows
    .flatMap(row => (row.last ? [{ row, last: row.last }] : []))
    .toSorted((a, b) =>
      a.last.on === b.last.on ? (a.row.code < b.row.code ? -1 : 1) : a.last.on > b.last.on ? -1 : 1,
    );
  const self = `${address}/cakupan.xml`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    `<id>${xml(self)}</id>`,
    `<title>${xml(says.title)}</title>`,
    `<subtitle>${xml(says.asOf)}</subtitle>`,
    `<updated>${known[0] ? instant(known[0].last.on) : now}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(`${address}/cakupan`)}"/>`,
    '<author><name>Netra</name></author>',
    ...known.map(({ row, last }) => entry(row, last.on, address, says)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(row: PublicGovernment, on: string, address: string, says: FeedOf['says']): string {
  const page = `${address}/cakupan/${row.code}${row.code.length === 2 ? '?pemerintah' : ''}`;
  const lines = row.done.flatMap(({ what, proven, reported }) => [
    ...(proven ? [`${says.whats[what]}: ${says.proven}, ${proven.on}`] : []),
    ...(reported ? [`${says.whats[what]}: ${says.reported}, ${reported.on}, ${reported.source} ${reported.link}`] : []),
  ]);
  const share = row.share ? [`${says.share}: ${row.share.reached}%`] : [];
  return [
    '<entry>',
    `<id>${xml(page)}</id>`,
    `<title>${xml(row.name)}</title>`,
    `<updated>${instant(on)}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    `<content type="text">${xml([...lines, ...share, says.asOf].join('\n'))}</content>`,
    '</entry>',
  ].join('\n');
}
