// The sheet in Typst. It only places what `sys.inputs.paper` (JSON) says: texts arrive as strings, never as
// markup, so no text can change the page. A TypeScript string, so that plain Node and the bundle both carry it.

export const PDF_TEMPLATE = String.raw`
#let d = json(bytes(sys.inputs.paper))
// Typst hashes what a function captures at each call: a function that captured d or a whole table would make
// long papers quadratic. So functions and contexts see only these small values.
#let f = d.form
#let contact = d.contact

#set document(title: d.title, author: d.author, date: none)
// Word sets this font in lines of 1.149 em (0.891 above the baseline, 0.216 below, 0.042 between).
#set text(font: d.font, size: f.body * 1pt, lang: "vi", hyphenate: false, overhang: false, top-edge: 0.891em, bottom-edge: -0.216em)
#let gap(spacing) = (1.149 * spacing - 1.107) * 1em
#let single = gap(1)
#let open = gap(f.lineSpacing)
#set par(leading: open, spacing: open + f.paragraphGap * 1pt, justify: true)
#set page(
  paper: "a4",
  margin: (top: f.margin.top * 1mm, bottom: f.margin.bottom * 1mm, left: f.margin.left * 1mm, right: f.margin.right * 1mm),
  numbering: "1",
  header-ascent: 6.5mm,
  header: context if counter(page).get().first() > 1 {
    align(center, text(size: f.pageNumber * 1pt, counter(page).display("1")))
  },
  footer-descent: 3mm,
  footer: context if here().page() == 1 and contact.len() > 0 {
    set par(leading: single, spacing: single, justify: false)
    set text(size: f.contact * 1pt)
    line(length: 100%, stroke: f.rule * 1pt)
    v(3pt, weak: true)
    contact.join(linebreak())
  },
)

#let rule(length) = block(above: 2.5pt, below: 0pt, line(length: length * 1pt, stroke: f.rule * 1pt))
#let lines(block-of-lines, ..style) = block(above: 0pt, below: 0pt, {
  set par(leading: single, justify: false)
  text(size: block-of-lines.size * 1pt, ..style, block-of-lines.lines.join(linebreak()))
})
#let bold-lines = lines.with(weight: "bold")
#let runs(parts) = for part in parts {
  text(weight: if part.bold { "bold" } else { "regular" }, style: if part.italic { "italic" } else { "normal" }, part.text)
}
#let indented(body) = par(first-line-indent: (amount: f.indent * 1mm, all: true), body)

// Headings are real headings (outline, screen readers) that look as the decree says.
#show heading: it => block(above: open + f.paragraphGap * 1pt, below: open + f.paragraphGap * 1pt, sticky: true, text(
  size: f.body * 1pt,
  weight: if it.level < 4 { "bold" } else { "regular" },
  indented(it.body),
))

#let side(name) = (left: left, center: center, right: right).at(name) + horizon
#let header-cell(cell) = table.cell(
  colspan: cell.columnSpan,
  rowspan: cell.rowSpan,
  align: center + horizon,
  strong(cell.text),
)
#let data-cell(cell, is-total, usual) = {
  let words = if cell.isMissing { emph(cell.text) } else if is-total { strong(cell.text) } else { cell.text }
  if cell.align == usual { words } else { table.cell(align: side(cell.align), words) }
}

#let data-table(t) = {
  set text(size: t.size * 1pt)
  set par(leading: single, justify: false)
  let header = t.header.flatten().map(header-cell)
  let alignments = t.alignments
  let body = ()
  for row in t.rows {
    if "group" in row {
      body.push(table.cell(colspan: alignments.len(), align: left + horizon, strong(row.group)))
    } else {
      for (cell, usual) in row.cells.zip(alignments) { body.push(data-cell(cell, row.isTotal, usual)) }
    }
  }
  // A short table stays whole; a long one repeats its heading on each page.
  block(above: 8pt, below: 8pt, breakable: t.rows.len() > 12, table(
    columns: t.shares.map(share => share * 1fr),
    align: alignments.map(side),
    stroke: 0.5pt,
    inset: (x: 4pt, y: 2.2pt),
    table.header(..header),
    ..body,
  ))
  if t.notes.len() > 0 {
    set par(spacing: 3pt)
    for note in t.notes { par(emph(note)) }
  }
}

// Head: issuer on the left, Quốc hiệu and Tiêu ngữ on the right; number and date share one line.
#grid(
  columns: (f.leftColumn * 1pt, 1fr),
  row-gutter: 7pt,
  align: center + top,
  {
    if d.superior != none { lines(d.superior) ; v(single) }
    bold-lines(d.issuer)
    rule(d.issuer.rule)
  },
  {
    bold-lines(d.country)
    v(single)
    bold-lines(d.motto)
    rule(d.motto.rule)
  },
  {
    text(size: f.number * 1pt, d.number)
    if d.joint != none {
      v(10pt)
      if d.joint.superior != none { lines(d.joint.superior) ; v(single) }
      bold-lines(d.joint.issuer)
      rule(d.joint.issuer.rule)
      v(7pt)
      text(size: f.number * 1pt, d.joint.number)
    }
    if d.subject != none { v(6pt, weak: true) ; lines(d.subject) }
  },
  text(size: f.placeAndDate * 1pt, style: "italic", d.placeAndDate),
)

#if d.heading != none {
  v(16pt, weak: true)
  align(center, {
    set par(leading: open, justify: false)
    block(below: open, text(size: f.heading * 1pt, weight: "bold", d.heading.typeName))
    bold-lines(d.heading.abstract)
    rule(d.heading.abstract.rule)
    if d.heading.decidedBy != none { v(14pt, weak: true) ; bold-lines(d.heading.decidedBy) }
  })
}

#if d.addressees != none {
  v(16pt, weak: true)
  let a = d.addressees
  if a.lines.len() == 1 { align(center, a.words + " " + a.lines.first()) } else {
    set par(justify: false, spacing: open)
    pad(left: a.indent * 1pt, par(a.words))
    for line in a.lines { pad(left: a.dashIndent * 1pt, par(hanging-indent: 0.6em, "- " + line)) }
  }
  v(14pt, weak: true)
} else {
  v(16pt, weak: true)
}

#for base in d.bases { indented(emph(base)) }

#let last(body) = block(width: 100%, sticky: true, indented(body))
#for (index, item) in d.body.enumerate() {
  // The last words go with the signature: it never stands alone on a page.
  let is-last = index == d.body.len() - 1
  if item.kind == "heading" { heading(level: item.depth, item.text) }
  if item.kind == "centred" { block(above: 12pt, below: 12pt, sticky: true, width: 100%, align(center, strong(item.text))) }
  if item.kind == "paragraph" { if is-last { last(runs(item.runs)) } else { indented(runs(item.runs)) } }
  if item.kind == "list" { for (place, entry) in item.items.enumerate() {
    let line = { "- " ; runs(entry) }
    if is-last and place == item.items.len() - 1 { last(line) } else { indented(line) }
  } }
  if item.kind == "table" { data-table(item.table) }
}

#let signer(s) = align(center, {
  set par(leading: single, spacing: single, justify: false)
  strong(s.lines.join(linebreak()))
  v(f.signatureRoom * 1pt)
  if s.name != none { strong(s.name) }
})
#let recipients = if d.recipients.len() > 0 {
  set par(leading: single, spacing: single, justify: false)
  set text(size: f.recipients * 1pt)
  text(size: f.recipientsTitle * 1pt, weight: "bold", style: "italic", "Nơi nhận:")
  linebreak()
  d.recipients.join(linebreak())
  if d.drafterSign != none { linebreak() ; text(size: f.drafterSign * 1pt, d.drafterSign) }
}
#block(above: 18pt, breakable: false, {
  grid(
    columns: (45%, 55%),
    if d.cosigner == none { recipients } else { signer(d.cosigner) },
    signer(d.signature),
  )
  if d.cosigner != none { recipients }
})

#for annex in d.annexes {
  // The counter steps at the end of this page: the annex begins at 1 (each annex has its own numbers).
  counter(page).update(0)
  page(flipped: annex.landscape, {
    set par(justify: false)
    show heading: it => align(center, block(above: 0pt, below: open, text(size: f.heading * 1pt, weight: "bold", it.body)))
    heading(level: 1, annex.label)
    align(center, { bold-lines(annex.title) ; v(open, weak: true) ; lines(annex.accompanying, style: "italic") })
    v(12pt, weak: true)
    data-table(annex.table)
  })
}
`;
