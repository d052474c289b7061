/**
 * The one source that typst compiles. It never changes with a sheet: what a sheet says arrives as JSON under `sheet`, and
 * strings that come from JSON are text to typst, whatever signs they hold.
 */
export const LAYOUT = `
#let sheet = json(bytes(sys.inputs.sheet))
#set document(title: sheet.title, date: none)
#set text(lang: sheet.lang, region: if sheet.lang == "id" { "ID" } else { none }, font: "Libertinus Serif", size: 11pt, fallback: false)
#set par(leading: 0.62em, spacing: 0.95em)
#let small = 9pt
#let pageWords = if sheet.lang == "id" { ("Halaman ", " dari ") } else { ("Page ", " of ") }
#set page(
  paper: "a4",
  margin: (x: 2.3cm, top: 2cm, bottom: 2.4cm),
  footer: context {
    set text(size: small)
    line(length: 100%, stroke: 0.4pt)
    grid(columns: (1fr, auto), column-gutter: 1em,
      par(leading: 0.5em, sheet.foot),
      [#pageWords.at(0)#counter(page).display()#pageWords.at(1)#counter(page).final().first()])
  },
)

#if "attachment" in sheet {
  let given = sheet.attachment
  pdf.attach(given.name, bytes(given.text), relationship: "supplement", mime-type: given.type, description: given.description)
}

#let dots(width) = box(width: width, repeat(gap: 1pt)[.])
#let blank(size) = if size == "inline" { dots(9em) } else {
  for i in range(size) { if i > 0 { linebreak() }; dots(1fr) }
}
// A text is a list of strings and blanks.
#let say(pieces) = {
  for piece in pieces {
    if type(piece) == str { piece } else { blank(piece.blank) }
  }
}

#if "corner" in sheet { align(right, text(size: small, sheet.corner)) }
#align(center, {
  set par(spacing: 0.5em)
  for name in sheet.letterhead.names { par(text(size: 13pt, weight: "bold", upper(name))) }
  par(text(size: small, say(sheet.letterhead.address)))
})
#v(-0.4em)
#line(length: 100%, stroke: 1.2pt)
#v(0.4em)
#show title: set align(center)
#show title: set text(size: 13pt)
#title()
#if "under" in sheet { align(center, say(sheet.under)) }
#v(0.5em)

#show heading: it => block(above: 1.4em, below: 0.7em, sticky: true, text(size: 11.5pt, weight: "bold", it.body))

// No table: pairs that are read one after the other.
#let facts(it) = grid(
  columns: (33%, 1fr),
  column-gutter: 8pt,
  row-gutter: 0.75em,
  ..it.rows.map(row => (row.label, [:~#say(row.value)])).flatten(),
)

#let grille(it) = {
  let t = table(
    columns: it.columns.map(column => column.share * 1fr),
    align: (x, y) => if y > 0 and it.columns.at(x).numeric { right } else { left },
    inset: 5pt,
    stroke: 0.5pt,
    table.header(repeat: true, ..it.columns.map(column => text(weight: "bold", column.head))),
    ..it.rows.flatten().map(cell => say(cell.pieces)),
  )
  set text(size: 10pt)
  if "caption" in it { block(sticky: true, below: 0.6em, text(style: "italic", it.caption)) }
  t
}

#let signatures(it) = block(breakable: false, above: 1.6em, {
  if it.place.len() > 0 {
    align(right, say(it.place))
    v(0.4em)
  }
  grid(
    columns: (1fr, 1fr),
    column-gutter: 1.5em,
    row-gutter: 1.6em,
    // One alone stands at the right, as letters are signed.
    ..if it.blocks.len() == 1 { ([],) } else { () },
    ..it.blocks.map(one => align(center, {
      say(one.as)
      v(3.6em)
      say(one.name)
    })),
  )
})

#for it in sheet.blocks {
  if it.kind == "heading" { heading(level: 1, say(it.text)) }
  else if it.kind == "paragraph" {
    if it.at("align", default: "start") == "end" { align(right, par(say(it.text))) }
    else { par(justify: false, say(it.text)) }
  }
  else if it.kind == "facts" { facts(it) }
  else if it.kind == "table" { grille(it) }
  else if it.kind == "list" {
    if it.ordered { enum(tight: false, spacing: 0.7em, ..it.items.map(say)) } else { list(tight: false, spacing: 0.7em, ..it.items.map(say)) }
  }
  else if it.kind == "note" { text(size: small, par(say(it.text))) }
  else if it.kind == "signatures" { signatures(it) }
}
`;
