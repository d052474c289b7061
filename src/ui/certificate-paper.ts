/** The certificate of attendance: who was where, how to check it, and the proof inside. Pure. */
import type { Sheet } from '../press/sheet.ts';
import type { CertificatePaper } from '../prevention/certificate/certificate-operations.ts';
import { FILE_NAME } from '../prevention/verifying/paper-file.ts';
import { dayLong, dayPlain, number } from './format.ts';
import type { Lang } from './lang.ts';
import { messages } from './messages.ts';

/** @param address where it is checked, as people type it. */
export function certificateSheet(of: CertificatePaper, address: string, lang: Lang): Sheet {
  const { certificate: t, verify: v } = messages(lang);
  return {
    lang,
    title: t.title,
    under: of.title,
    letterhead: { names: [of.organiser], address: t.about },
    foot: `${v.paper.foot(of.code)} · ${address}`,
    blocks: [
      { kind: 'heading', text: of.name ?? of.post ?? '' },
      { kind: 'paragraph', text: `${of.behalf ? t.onBehalf : t.text} ${of.title}, ${dayLong(of.day, lang)}.` },
      {
        kind: 'facts',
        rows: [
          ...(of.name && of.post ? [[v.facts.post, of.post] as const] : []),
          ...(of.unit ? [[v.facts.unit, of.unit] as const] : []),
          [t.facts.event, of.title],
          [t.facts.organiser, of.organiser],
          [t.facts.place, of.place],
          [t.facts.day, dayLong(of.day, lang)],
          [t.facts.way, of.behalf ? t.ways.behalf : t.ways.self],
          [t.facts.made, dayPlain(of.on, lang)],
        ],
      },
      { kind: 'heading', text: v.paper.proofTitle },
      {
        kind: 'facts',
        rows: [
          [v.facts.code, of.code],
          [v.facts.address, address],
          [v.facts.entry, v.asOf(number(of.entry, lang), number(of.size, lang))],
        ],
      },
      { kind: 'note', text: v.paper.proofText },
      { kind: 'note', text: v.paper.printed },
    ],
    attachment: { name: FILE_NAME, type: 'application/json', description: t.attachment, text: of.file },
  };
}
