/** A message in each of its forms, from one reading of it: picture, half a page, a short text for messengers. Pure. */
import { namesOf } from '../../cases/forms/paper.ts';
import type { Card } from '../../press/card.ts';
import type { Handout } from '../../press/handout.ts';
import type { Cite, Content, What } from './content.ts';
import { saidIn } from './content.ts';
import { dayIn, type Lang, WORDS } from './message-words.ts';

/** A message as it stands now. */
export interface Issued {
  readonly what: What;
  readonly fromName: string;
  /** Where whoever speaks sits; null where that was never said. */
  readonly fromAddress: string | null;
  readonly content: Content;
  /** The day it was published; of a draft, the day it would be. */
  readonly on: string;
  /** The last correction. */
  readonly corrected: { readonly on: string; readonly because: string } | null;
  readonly withdrawn: { readonly on: string; readonly because: string } | null;
  /** Where the whole of it stands. */
  readonly address: string;
}

/** `Pengingat tahapan · Ralat`: what stands above the title. */
const over = ({ what, corrected, withdrawn }: Issued, lang: Lang): string => {
  const t = WORDS[lang];
  return [t.what[what], ...(withdrawn ? [t.withdrawn] : corrected ? [t.correction] : [])].join(' · ');
};

const claimOf = (claim: string | null, lang: Lang) => {
  const { claim: label, right } = WORDS[lang];
  return claim === null ? null : { label, text: claim, right };
};

const stageLine = ({ stage }: Content, lang: Lang): string | null => {
  if (!stage) return null;
  const t = WORDS[lang];
  return stage.from === stage.to
    ? t.oneDay(stage.name[lang], dayIn(stage.from, lang))
    : t.stage(stage.name[lang], dayIn(stage.from, lang), dayIn(stage.to, lang));
};

/** A row of law with how sure it is: a rule that nobody saw in a source says so, on paper too. */
const citeText = ({ cite, sure }: Cite, lang: Lang): string => `${cite} (${WORDS[lang].sure[sure]})`;

/** When it was published and corrected, and that it holds no more. */
function history({ on, corrected, withdrawn }: Issued, lang: Lang): readonly string[] {
  const t = WORDS[lang];
  return [
    ...(withdrawn ? [t.withdrawnWhy(dayIn(withdrawn.on, lang), withdrawn.because)] : []),
    ...(corrected ? [t.correctedWhy(dayIn(corrected.on, lang), corrected.because)] : []),
    t.published(dayIn(on, lang)),
  ];
}

export function cardOf(issued: Issued, wanted: Lang): Card {
  const { content, fromName, address, corrected, withdrawn } = issued;
  const { lang, title, body, claim } = saidIn(content, wanted);
  const t = WORDS[lang];
  const stage = stageLine(content, lang);
  return {
    ...{ lang, over: over(issued, lang), title, claim: claimOf(claim, lang), body },
    notes: [
      ...(withdrawn ? [t.withdrawnWhy(dayIn(withdrawn.on, lang), withdrawn.because)] : []),
      ...(stage ? [stage] : []),
      ...(content.cites.length > 0 ? [`${t.basis}: ${content.cites.map(({ cite }) => cite).join('; ')}`] : []),
      ...(corrected ? [t.corrected(dayIn(corrected.on, lang))] : []),
    ],
    ...{ issuer: fromName, address, more: t.more },
  };
}

/** What the picture says, to be copied beside it for those who can't see it: all of its words, in their order. */
export function alternativeText(issued: Issued, wanted: Lang): string {
  const card = cardOf(issued, wanted);
  const claim = card.claim ? [`${card.claim.label} ${card.claim.text}`, card.claim.right] : [];
  return [card.over, card.title, ...claim, card.body, ...card.notes, card.issuer, card.address].join('\n');
}

export function handoutOf(issued: Issued, wanted: Lang): Handout {
  const { content, fromName, fromAddress, address } = issued;
  const { lang, title, body, claim } = saidIn(content, wanted);
  const t = WORDS[lang];
  const stage = stageLine(content, lang);
  return {
    ...{ lang, over: over(issued, lang), title, claim: claimOf(claim, lang), body },
    letterhead: { names: namesOf(fromName), address: fromAddress ?? new URL(address).host },
    basis: content.cites.length === 0 ? null : { title: t.basis, rows: content.cites.map(one => citeText(one, lang)) },
    foot: [...(stage ? [stage] : []), `${t.readMore} ${address}`, ...history(issued, lang)],
  };
}

/** The most signs of a text for messengers, address included. */
export const SHORT = 700;

/**
 * For messengers: at most 700 signs with the address, which is never cut. Where the text is longer it ends at the last whole
 * sentence, or word, that has room.
 */
export function shortText(issued: Issued, wanted: Lang): string {
  const { content, fromName, address, withdrawn } = issued;
  const { lang, title, body, claim } = saidIn(content, wanted);
  const t = WORDS[lang];
  const head = [`*${over(issued, lang)}: ${title}*`];
  const foot = [fromName, `${t.readMore} ${address}`];
  if (withdrawn)
    return [...head, t.withdrawnWhy(dayIn(withdrawn.on, lang), withdrawn.because), ...foot]
      .join('\n\n')
      .slice(0, SHORT);
  const said = [...head, ...(claim === null ? [] : [`${t.claim} ${claim}`, t.right])];
  const room = SHORT - [...said, '', ...foot].join('\n\n').length;
  return [...said, shortened(body, room), ...foot].join('\n\n');
}

function shortened(text: string, room: number): string {
  if (text.length <= room) return text;
  const part = text.slice(0, Math.max(0, room - 2));
  const sentence = /^[\s\S]*[.!?](?=\s)/.exec(part)?.[0];
  return `${sentence !== undefined && sentence.length > room / 3 ? sentence : part.replace(/\s+\S*$/, '')} …`;
}
