/**
 * Slips of paper with a code each, several on a page, to be cut apart along the lines. A source of its own beside the sheets': a slip
 * has no letterhead and must not be parted by the end of a page. Pure, as the sheets are.
 */
import { pdfOf } from './pdf.ts';
import { breakable, printable } from './printable.ts';

export interface Slip {
  readonly name: string;
  /** Where the person works. */
  readonly unit: string;
  readonly code: string;
  /** A QR code beside the words, as SVG, and what it is to a reader of screens. */
  readonly qr?: { readonly svg: string; readonly alt: string };
}
export interface Slips {
  readonly lang: 'id' | 'en';
  /** What it is about: a public title. Also the document's own, so no person's name. */
  readonly title: string;
  readonly how: string;
  readonly address: string;
  readonly codeWord: string;
  readonly foot: string;
  readonly slips: readonly Slip[];
}

const SOURCE = `
#let given = json(bytes(sys.inputs.sheet))
#set document(title: given.title, date: none)
#set text(lang: given.lang, region: if given.lang == "id" { "ID" } else { none }, font: "Libertinus Serif", size: 10pt, fallback: false)
#set page(paper: "a4", margin: 1.2cm)
#set par(leading: 0.5em, spacing: 0.55em)
#show title: set text(size: 12pt)
#title()
#let code(it, size) = par([#given.codeWord: #text(size: size, weight: "bold", tracking: 1pt, it.code)])
#let slip(it) = block(breakable: false, width: 100%, height: if "qr" in it { 6.4cm } else { 5.1cm }, inset: 8pt, stroke: (paint: luma(120), thickness: 0.5pt, dash: "dashed"), {
  grid(columns: if "qr" in it { (1fr, 3.5cm) } else { (1fr,) }, column-gutter: 6pt, {
  par(text(weight: "bold", it.name))
  par(text(size: 9pt, it.unit))
  par(text(size: 9pt, style: "italic", given.title))
  par(given.how)
  par(text(weight: "bold", given.address))
  if "qr" not in it { code(it, 15pt) }
}, ..if "qr" in it { (image(bytes(it.qr.svg), format: "svg", width: 3.5cm, alt: it.qr.alt),) } else { () })
  if "qr" in it { code(it, 13pt) }
  par(text(size: 8pt, given.foot))
})
#grid(columns: (1fr, 1fr), column-gutter: 0pt, row-gutter: 0pt, ..given.slips.map(slip))
`;

const line = (text: string, most: number) => {
  const shown = printable(text).replaceAll('\n', ' ');
  return breakable(shown.length > most ? `${shown.slice(0, most - 1)}…` : shown);
};

export const slipsPdf = ({ lang, title, how, address, codeWord, foot, slips }: Slips): Uint8Array =>
  pdfOf(SOURCE, {
    sheet: {
      ...{
        lang,
        title: line(title, 110),
        how: line(how, 200),
        address: line(address, 120),
        codeWord: line(codeWord, 30),
      },
      foot: line(foot, 160),
      slips: slips.map(({ name, unit, code, qr }) => ({
        ...{ name: line(name, 70), unit: line(unit, 70), code },
        ...(qr && { qr: { svg: qr.svg, alt: line(qr.alt, 120) } }),
      })),
    },
  });
