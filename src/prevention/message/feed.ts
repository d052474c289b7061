/** The feed of messages by RFC 4287 (https://www.rfc-editor.org/rfc/rfc4287): one entry for each, which a correction changes. Pure. */
import { xml } from '../xml.ts';
import { saidIn } from './content.ts';
import { issuedOf } from './issued.ts';
import type { PublicMessage } from './message.store.ts';
import { dayIn, type Lang, WORDS } from './message-words.ts';

export interface Feed {
  readonly messages: readonly PublicMessage[];
  readonly lang: Lang;
  /** What people type for the installation, without a slash at its end. */
  readonly address: string;
  /** Narrowed to what reaches a region: its code and name; undefined for all. */
  readonly region: { readonly code: string; readonly name: string } | undefined;
  /** `updated` of a feed that has no entry yet. */
  readonly now: string;
}

/** Where a feed is asked for; also its id, which never changes. */
export const feedPath = (region: string | undefined): string =>
  region === undefined ? '/pesan.xml' : `/pesan.xml?wilayah=${encodeURIComponent(region)}`;

export function atomFeed({ messages, lang, address, region, now }: Feed): string {
  const t = WORDS[lang];
  const self = `${address}${feedPath(region?.code)}`;
  const page =
    region === undefined ? `${address}/pesan` : `${address}/pesan?wilayah=${encodeURIComponent(region.code)}`;
  const title = region === undefined ? t.feed : t.feedOf(region.name);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    `<id>${xml(self)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${messages[0]?.changed_at ?? now}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    `<generator>Netra</generator>`,
    ...messages.map(message => entry(message, lang, address)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(message: PublicMessage, lang: Lang, address: string): string {
  const t = WORDS[lang];
  const issued = issuedOf(message, address);
  const { content, corrected, withdrawn } = issued;
  const said = saidIn(content, lang);
  const mark = withdrawn ? `${t.withdrawn}: ` : corrected ? `${t.correction}: ` : '';
  const words = [
    ...(withdrawn ? [t.withdrawnWhy(dayIn(withdrawn.on, lang), withdrawn.because)] : []),
    ...(corrected ? [t.correctedWhy(dayIn(corrected.on, lang), corrected.because)] : []),
    ...(said.claim === null ? [] : [`${WORDS[said.lang].claim} ${said.claim}`, WORDS[said.lang].right]),
    ...said.body.split(/\n+/),
    ...(content.cites.length === 0 ? [] : [`${t.basis}: ${content.cites.map(({ cite }) => cite).join('; ')}`]),
  ];
  return [
    '<entry>',
    `<id>urn:uuid:${message.record}</id>`,
    `<title>${xml(mark + said.title)}</title>`,
    `<published>${message.published_at}</published>`,
    `<updated>${message.changed_at}</updated>`,
    `<author><name>${xml(message.from_name)}</name></author>`,
    `<category term="${message.what}" label="${xml(t.what[message.what])}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(issued.address)}"/>`,
    `<content type="text" xml:lang="${said.lang}">${xml(words.join('\n\n'))}</content>`,
    '</entry>',
  ].join('\n');
}
