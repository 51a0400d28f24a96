// Paper → HTML for the preview page: the sheet at its true measure, every text escaped, no inline style (the
// site's content policy forbids it). Looks come from paper-sheet-css.ts.
import { LEFT_COLUMN_SHARES, TEXT_WIDTH } from './form.ts';
import type { OfficialDocument, Run, Table } from './model.ts';
import { ADDRESSEES_WORDS, annexTextWidth, layOutPaper } from './paper.ts';
import type { PaperBlock } from './paper-body.ts';
import type { Blank, Paper, PaperAnnex, PaperSignature, Segment } from './paper.ts';
import { headingAnchor, PLACES } from './places.ts';
import { printTable } from './table-cells.ts';
import type { HeaderCell, PrintedRow } from './table-cells.ts';

export interface HtmlOptions {
  /** Address of the rows behind a figure; without it (or with null) the figure is plain text. */
  readonly figureHref?: (data: string) => string | null;
  /** Longest table shown; the rest is announced. Default 200 rows: the files hold them all. */
  readonly tableRows?: number;
}

const DEFAULT_TABLE_ROWS = 200;

/** `<article class="paper">` with one sheet for the text and one per annex. Throws RangeError for no date. */
export function renderHtml(document: OfficialDocument, options: HtmlOptions = {}): string {
  const paper = layOutPaper(document);
  const text = [
    head(paper),
    title(paper),
    addressees(paper),
    ...paper.bases.map(
      (base, index) => `<p id="${PLACES.base(index)}" class="paper-text"><em>${escape(base)}</em></p>`,
    ),
    ...paper.body.map((block, index) => body(block, index, options)),
    signatures(paper),
    contact(paper),
  ].join('\n');
  return `<article class="paper" lang="vi">
<section class="paper-sheet" aria-label="${escape(paper.fileTitle)}">
${text}
</section>
${paper.annexes.map((annex, index) => annexSheet(annex, index, options)).join('\n')}
</article>`;
}

function head(paper: Paper): string {
  const superior = paper.superior === null ? '' : `<p>${lines(paper.superior.lines)}</p>`;
  const subject = paper.subject === null ? '' : `<p id="${PLACES.title}">${lines(paper.subject.lines)}</p>`;
  const narrow = paper.leftColumn < TEXT_WIDTH * LEFT_COLUMN_SHARES[0] - 0.1 ? ' paper-head-narrow' : '';
  return `<header class="paper-head${narrow}">
<div id="${PLACES.issuer}">${superior}<p class="paper-ruled paper-rule-issuer"><strong>${lines(paper.issuer.lines)}</strong></p></div>
<div><p class="paper-country"><strong>${lines(paper.country.lines)}</strong></p><p class="paper-ruled paper-rule-full"><strong>${lines(paper.motto.lines)}</strong></p></div>
<div><p id="${PLACES.number}">${segments(paper.number)}</p>${jointHead(paper.joint)}${subject}</div>
<p id="${PLACES.date}"><em>${segments(paper.placeAndDate)}</em></p>
</header>`;
}

function jointHead(joint: Paper['joint']): string {
  if (joint === null) return '';
  const superior = joint.superior === null ? '' : `<p>${lines(joint.superior.lines)}</p>`;
  return `<div class="paper-joint">${superior}<p class="paper-ruled paper-rule-issuer"><strong>${lines(joint.issuer.lines)}</strong></p><p>${segments(joint.number)}</p></div>`;
}

function title({ title: named }: Paper): string {
  if (named === null) return '';
  const decided = named.decidedBy === null ? '' : `<p><strong>${lines(named.decidedBy.lines)}</strong></p>`;
  return `<div class="paper-title" id="${PLACES.title}">
<h2>${escape(named.typeName)}</h2>
<p class="paper-ruled paper-rule-abstract"><strong>${lines(named.abstract.lines)}</strong></p>${decided}
</div>`;
}

function addressees({ addressees: block }: Paper): string {
  if (block === null) return '';
  const [only = '', ...others] = block.lines;
  if (others.length === 0) return `<p class="paper-to">${ADDRESSEES_WORDS} ${escape(only)}</p>`;
  const items = block.lines.map((line) => `<li>- ${escape(line)}</li>`).join('');
  return `<div class="paper-to paper-to-many"><p>${ADDRESSEES_WORDS}</p><ul>${items}</ul></div>`;
}

const HEADING_TAG = { roman: 'h3', arabic: 'h4', letter: 'h5' } as const;

function body(block: PaperBlock, index: number, options: HtmlOptions): string {
  const id = ` id="${PLACES.block(index)}"`;
  switch (block.kind) {
    case 'heading': {
      const tag = HEADING_TAG[block.level];
      return `<${tag}${id}>${escape(block.text)}</${tag}>`;
    }
    case 'centred':
      return `<p${id} class="paper-centred"><strong>${escape(block.text)}</strong></p>`;
    case 'paragraph':
      return `<p${id} class="paper-text">${runs(block.runs, options)}</p>`;
    case 'list':
      return `<ul${id} class="paper-list">${block.items.map((item) => `<li>- ${runs(item, options)}</li>`).join('')}</ul>`;
    case 'table':
      return `<div${id}>${table(block.table, TEXT_WIDTH, options)}</div>`;
  }
}

function runs(content: readonly Run[], { figureHref }: HtmlOptions): string {
  return content
    .map(({ text, bold = false, italic = false, data }) => {
      const words = wrapped('strong', bold, wrapped('em', italic, escape(text)));
      if (data === undefined) return words;
      const href = figureHref?.(data) ?? null;
      const attributes = `class="paper-figure" data-figure="${escape(data)}"`;
      return href === null
        ? `<span ${attributes}>${words}</span>`
        : `<a ${attributes} href="${escape(href)}">${words}</a>`;
    })
    .join('');
}

function table(source: Table, width: number, { tableRows = DEFAULT_TABLE_ROWS }: HtmlOptions): string {
  const printed = printTable({ ...source, rows: source.rows.slice(0, tableRows) }, width);
  const columns = printed.shares.map(
    (share) => `<col class="paper-w${Math.max(1, Math.round(share * 100))}">`,
  );
  const hidden = source.rows.length - printed.rows.length;
  const rest = hidden > 0 ? [`Còn ${hidden} dòng trong bản Word, PDF và Excel.`] : [];
  return `<div class="paper-scroll" tabindex="0" role="region" aria-label="Bảng số liệu"><table>
<colgroup>${columns.join('')}</colgroup>
<thead>${printed.header.map((row) => `<tr>${row.map(headerCell).join('')}</tr>`).join('')}</thead>
<tbody>${printed.rows.map((row) => tableRow(row, printed.shares.length)).join('\n')}</tbody>
</table></div>${[...printed.notes, ...rest].map((note) => `<p class="paper-note"><em>${escape(note)}</em></p>`).join('')}`;
}

function headerCell({ text, columnSpan, rowSpan }: HeaderCell): string {
  const scope = columnSpan > 1 ? 'colgroup' : 'col';
  const spans = `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
  return `<th scope="${scope}"${spans}>${escape(text)}</th>`;
}

function tableRow(row: PrintedRow, columns: number): string {
  if ('group' in row)
    return `<tr><th scope="rowgroup" colspan="${columns}" class="paper-left">${escape(row.group)}</th></tr>`;
  const cells = row.cells.map(
    ({ text, align, isMissing }) =>
      `<td class="paper-${align}">${wrapped('em', isMissing, escape(text))}</td>`,
  );
  return `<tr${row.isTotal ? ' class="paper-total"' : ''}>${cells.join('')}</tr>`;
}

function signatures(paper: Paper): string {
  const { cosigner } = paper;
  const receivers = recipients(paper);
  const left = cosigner === null ? receivers : signer(cosigner, '');
  const below = cosigner === null ? '' : receivers;
  return `<footer class="paper-foot"><div>${left}</div>${signer(paper.signature, ` id="${PLACES.signer}"`)}${below}</footer>`;
}

function signer({ lines: titles, name }: PaperSignature, id: string): string {
  const signed = name === null ? slot('họ và tên người ký', '(họ và tên người ký)') : escape(name);
  return `<div class="paper-signer"${id}><p><strong>${lines(titles)}</strong></p><p class="paper-name"><strong>${signed}</strong></p></div>`;
}

function recipients({ recipients: receivers, drafterSign }: Paper): string {
  if (receivers.length === 0) return '';
  const items = receivers.map((line) => `<li>${escape(line)}</li>`).join('');
  const sign = drafterSign === null ? '' : `<p>${escape(drafterSign)}</p>`;
  return `<div class="paper-recipients" id="${PLACES.recipients}"><p class="paper-recipients-title"><strong><em>Nơi nhận:</em></strong></p><ul>${items}</ul>${sign}</div>`;
}

function contact({ contact: details }: Paper): string {
  return details.length === 0 ? '' : `<p class="paper-contact">${lines(details)}</p>`;
}

function annexSheet(annex: PaperAnnex, index: number, options: HtmlOptions): string {
  const { label, title: name, accompanying, annex: content } = annex;
  const id = PLACES.annex(index);
  return `<section class="paper-sheet paper-${content.orientation}" id="${id}" aria-labelledby="${headingAnchor(id)}">
<div class="paper-title">
<h2 id="${headingAnchor(id)}">${escape(label)}</h2>
<p><strong>${lines(name.lines)}</strong></p>
<p class="paper-with"><em>${segments(accompanying)}</em></p>
</div>
${table(content, annexTextWidth(content), options)}
</section>`;
}

const BLANK_NAME: Readonly<Record<Blank, string>> = {
  number: 'số văn bản',
  day: 'ngày',
  month: 'tháng',
  year: 'năm',
};

function segments(parts: readonly Segment[]): string {
  return parts
    .map((part) => ('text' in part ? escape(part.text) : slot(BLANK_NAME[part.blank], '……')))
    .join('');
}

/** A yellow place that Văn thư fills; a screen reader hears its name instead of the dots. */
function slot(name: string, shown: string): string {
  return `<span class="paper-slot"><span aria-hidden="true">${shown}</span><span class="paper-hidden">(${name}: Văn thư điền)</span></span>`;
}

function lines(parts: readonly string[]): string {
  return parts.map(escape).join('<br>');
}

function wrapped(tag: string, isWanted: boolean, html: string): string {
  return isWanted ? `<${tag}>${html}</${tag}>` : html;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
