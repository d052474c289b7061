/**
 * A card: one message as a picture that people pass on, square or wide. Everything it is given stands on it whole: the letters
 * shrink until it fits, down to a size that a telephone still shows; a wide one that can't hold the text leaves all of it to the
 * page whose address it names, and shows title and claim.
 */
import { svgOf, typeset } from './pdf.ts';
import { breakable, printable } from './printable.ts';
import { type Picture, paint } from './raster.ts';

export interface Card {
  readonly lang: 'id' | 'en';
  /** Above the title: what kind of message. */
  readonly over: string;
  readonly title: string;
  /** What is false, with the words that say so. */
  readonly claim: { readonly label: string; readonly text: string; readonly right: string } | null;
  readonly body: string;
  /** Under the body: what it stands on, and when it was corrected. */
  readonly notes: readonly string[];
  readonly issuer: string;
  readonly address: string;
  /** Where the text does not stand on the card itself. */
  readonly more: string;
}

export const SHAPES = {
  square: { width: 1080, height: 1080, from: 46, to: 25, needsAll: true },
  wide: { width: 1200, height: 630, from: 40, to: 23, needsAll: false },
} as const;
export type Shape = keyof typeof SHAPES;

/** Of ui/tokens.css, by name. */
export const COLOURS = {
  paper: '#fbfaf7',
  text: '#22232a',
  'text-2': '#4b4d57',
  ink: '#372a86',
  'ink-soft': '#eceaf7',
  soga: '#74370f',
  'soga-soft': '#f8ede3',
} as const;

const CARD = `
#let card = json(bytes(sys.inputs.card))
#let c = card.colours
#let (paper, ink, soft, soga) = (rgb(c.paper), rgb(c.ink), rgb(c.at("text-2")), rgb(c.soga))
#set document(title: card.title, date: none)
#set page(width: card.width * 1pt, height: card.height * 1pt, margin: 0pt, fill: paper)
#set text(lang: card.lang, font: "Libertinus Serif", fallback: false, hyphenate: false, fill: rgb(c.text))
#set par(leading: 0.5em, spacing: 0.8em)
#let side = 64pt
#let width = card.width * 1pt - 2 * side
#let head(size) = text(size: size, weight: "bold", fill: ink, card.over)
#let foot = block(width: width, {
  rect(width: 100%, height: 2pt, fill: ink)
  v(4pt)
  text(size: 25pt, weight: "bold", card.issuer)
  linebreak()
  text(size: 24pt, fill: soft, card.address)
})
#let main(size, whole) = {
  set text(size: size)
  par(leading: 0.4em, text(size: 1.6 * size, weight: "bold", card.title))
  if card.claim != none {
    block(width: 100%, fill: rgb(c.at("soga-soft")), stroke: (left: 8pt + soga), inset: (x: 20pt, y: 14pt), {
      text(size: 0.75 * size, weight: "bold", fill: soga, card.claim.label)
      linebreak()
      card.claim.text
    })
    if whole { text(size: 0.75 * size, weight: "bold", fill: ink, card.claim.right) }
  }
  if whole {
    for it in card.body { par(it) }
    set text(size: calc.max(0.62 * size, 20pt), fill: soft)
    for it in card.notes { par(it) }
  } else { par(text(fill: soft, card.more)) }
}
#context {
  let over = head(28pt)
  let tall(it) = measure(block(width: width, it)).height
  let room = card.height * 1pt - 2 * 56pt - tall(over) - tall(foot) - 2 * 28pt
  let fit(whole) = {
    let size = card.from
    while size > card.to and tall(main(size * 1pt, whole)) > room { size = size - 1 }
    (size, tall(main(size * 1pt, whole)) <= room)
  }
  let (size, fits) = fit(true)
  let whole = fits
  if not fits and not card.needsAll { (size, fits) = fit(false) }
  assert(fits, message: "more than a card holds")
  place(top + left, rect(width: 100%, height: 16pt, fill: ink))
  place(top + left, dx: side, dy: 56pt, block(width: width, { over; v(28pt - 0.8em); main(size * 1pt, whole) }))
  place(bottom + left, dx: side, dy: -48pt, foot)
  [#metadata((size: size, whole: whole)) <fit>]
}
`;

const clean = (text: string): string => breakable(printable(text));
const given = (card: Card, shape: Shape) => ({
  card: {
    ...SHAPES[shape],
    colours: COLOURS,
    ...{ lang: card.lang, over: clean(card.over), title: clean(card.title), more: clean(card.more) },
    claim: card.claim && {
      ...{ label: clean(card.claim.label), text: clean(card.claim.text), right: clean(card.claim.right) },
    },
    body: clean(card.body).split(/\n+/),
    ...{ notes: card.notes.map(clean), issuer: clean(card.issuer), address: clean(card.address) },
  },
});

export const picture = (card: Card, shape: Shape): Picture =>
  paint(svgOf(CARD, given(card, shape)), SHAPES[shape].width);

/** How large the letters came out, and whether the text stands on the card. */
export const fitOf = (card: Card, shape: Shape): { readonly size: number; readonly whole: boolean } =>
  typeset(CARD, given(card, shape), (press, document) => press.query(document, { selector: '<fit>' })[0].value);
