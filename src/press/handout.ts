/** Half a page to hand out: A5, twice on a sheet of A4 to be cut in two, as PDF/UA-1. The second half is no text to a reader of screens. */
import { line, pdfOf } from './pdf.ts';

export interface Handout {
  readonly lang: 'id' | 'en';
  readonly letterhead: { readonly names: readonly string[]; readonly address: string };
  readonly over: string;
  readonly title: string;
  readonly claim: { readonly label: string; readonly text: string; readonly right: string } | null;
  readonly body: string;
  readonly basis: { readonly title: string; readonly rows: readonly string[] } | null;
  readonly foot: readonly string[];
}

const HANDOUT = `
#let h = json(bytes(sys.inputs.handout))
#set document(title: h.title, date: none)
#set text(lang: h.lang, region: if h.lang == "id" { "ID" } else { none }, font: "Libertinus Serif", fallback: false)
#set page(width: 297mm, height: 210mm, margin: 0mm)
#set par(leading: 0.6em, spacing: 0.9em)
#show title: set text(size: 0.88em)
#show heading: set text(size: 0.72em)
#let half(size, first) = {
  set text(size: size)
  align(center, {
    set par(spacing: 0.5em)
    for name in h.letterhead.names { par(text(size: 1.1em, weight: "bold", upper(name))) }
    par(text(size: 0.8em, h.letterhead.address))
  })
  line(length: 100%, stroke: 1.2pt)
  par(text(weight: "bold", fill: rgb("#372a86"), h.over))
  if first { title() } else { text(size: 1.5em, weight: "bold", h.title) }
  if h.claim != none {
    block(width: 100%, stroke: (left: 3pt + rgb("#74370f")), inset: (left: 8pt, y: 3pt), {
      par(text(weight: "bold", fill: rgb("#74370f"), h.claim.label))
      par(h.claim.text)
    })
    par(text(weight: "bold", fill: rgb("#372a86"), h.claim.right))
  }
  for it in h.body { par(it) }
  if h.basis != none {
    set text(size: 0.85em)
    if first { heading(level: 1, h.basis.title) } else { par(text(weight: "bold", h.basis.title)) }
    if first { list(..h.basis.rows) } else { for it in h.basis.rows { par[• #it] } }
  }
  line(length: 100%, stroke: 0.5pt)
  for it in h.foot { par(text(size: 0.85em, it)) }
}
#context {
  let (wide, high) = (148.5mm - 2 * 14mm, 210mm - 2 * 12mm)
  let size = 13
  let tall(size) = calc.max(..(true, false).map(first => measure(block(width: wide, half(size * 1pt, first))).height))
  while size > 8 and tall(size) > high { size = size - 0.5 }
  assert(tall(size) <= high, message: "more than half a page")
  block(width: 297mm, height: 210mm, {
    place(top + left, dx: 14mm, dy: 12mm, block(width: wide, half(size * 1pt, true)))
    pdf.artifact(place(top + left, dx: 148.5mm, line(angle: 90deg, length: 210mm, stroke: (paint: luma(140), dash: "dashed"))))
    pdf.artifact(place(top + left, dx: 148.5mm + 14mm, dy: 12mm, block(width: wide, half(size * 1pt, false))))
  })
}
`;

export function handout(page: Handout): Uint8Array {
  const { lang, letterhead, over, title, claim, body, basis, foot } = page;
  return pdfOf(HANDOUT, {
    handout: {
      ...{ lang, over: line(over), title: line(title), foot: foot.map(line) },
      letterhead: { names: letterhead.names.map(line), address: line(letterhead.address) },
      claim: claim && { label: line(claim.label), text: line(claim.text), right: line(claim.right) },
      body: body.split(/\n+/).map(line),
      basis: basis && { title: line(basis.title), rows: basis.rows.map(line) },
    },
  });
}
