// Looks of the sheet that html.ts writes: A4 in millimetres, black on white also in dark mode, smaller as a
// whole on narrow screens so that proportions stay true, and bare pages when printed.
import {
  ABSTRACT_RULE_SHARE,
  FIRST_LINE_INDENT,
  ISSUER_RULE_SHARE,
  LEFT_COLUMN_SHARES,
  LINE_SPACING,
  PAGE,
  SIZE,
} from './form.ts';

const { top, bottom, left, right } = PAGE.margin;
/** Line of the font itself, which Word calls single. */
const SINGLE = 1.149;
const COLUMN_CLASSES = Array.from(
  { length: 100 },
  (_, index) => `.paper .paper-w${index + 1}{width:${index + 1}%}`,
);

/** CSS pixels of the sheet's long and short side at 96 dpi, with a little air. */
const UPRIGHT = 810;
const LYING = 1140;
const ZOOMS = [0.9, 0.8, 0.7, 0.6, 0.5, 0.45, 0.4, 0.35, 0.28];

function zoomFor(selector: string, width: number): string {
  return ZOOMS.map((zoom, index) => {
    const from = width * (ZOOMS[index - 1] ?? 1);
    return `@container (max-width:${Math.floor(from)}px){${selector}{zoom:${zoom}}}`;
  }).join('\n');
}

export const PAPER_SHEET_CSS = `
.paper{container-type:inline-size;display:grid;gap:1.25rem;justify-items:center;color-scheme:light}
.paper .paper-sheet{box-sizing:border-box;width:${PAGE.width}mm;min-height:${PAGE.height}mm;padding:${top}mm ${right}mm ${bottom}mm ${left}mm;display:flex;flex-direction:column;background:#fff;color:#000;font:${SIZE.body}pt/${SINGLE * LINE_SPACING} 'Times New Roman',Tinos,'Liberation Serif',serif;letter-spacing:0;box-shadow:0 1px 2px rgb(0 0 0/.08),0 4px 16px rgb(0 0 0/.1);overflow-wrap:break-word;scroll-margin-top:5rem}
.paper .paper-sheet.paper-landscape{width:${PAGE.height}mm;min-height:${PAGE.width}mm}
.paper :is(p,h2,h3,h4,h5,ul){margin:0;padding:0;font:inherit;letter-spacing:0;color:inherit;max-width:none}
.paper ul{list-style:none}
.paper [id]{scroll-margin-top:5rem}
.paper [id]:target{outline:2px dashed #824c11;outline-offset:3px}
.paper .paper-head{display:grid;grid-template-columns:${LEFT_COLUMN_SHARES[0] * 100}% 1fr;row-gap:6pt;text-align:center;font-size:${SIZE.country[1]}pt;line-height:${SINGLE}}
.paper .paper-head-narrow{grid-template-columns:${LEFT_COLUMN_SHARES[1] * 100}% 1fr}
.paper .paper-head>:last-child,.paper .paper-country{white-space:nowrap}
.paper .paper-head+:not(.paper-title){margin-top:14pt}
.paper .paper-rule-full strong{font-size:${SIZE.country[1] + 1}pt}
.paper .paper-head>:nth-child(n+3){font-size:${SIZE.number}pt}
.paper .paper-head>:nth-child(n+3) p+p{margin-top:6pt}
.paper .paper-joint{margin-top:10pt}
.paper .paper-ruled>strong{position:relative;display:inline-block;padding-bottom:3pt}
.paper .paper-ruled>strong::after{content:'';position:absolute;bottom:0;left:50%;transform:translateX(-50%);border-bottom:.75pt solid #000}
.paper .paper-rule-issuer>strong::after{width:${ISSUER_RULE_SHARE * 100}%}
.paper .paper-rule-abstract>strong::after{width:${ABSTRACT_RULE_SHARE * 100}%}
.paper .paper-rule-full>strong::after{width:100%}
.paper .paper-title{text-align:center;margin:16pt 0 14pt;line-height:${SINGLE};text-wrap:balance}
.paper .paper-title h2{font-weight:700;margin-bottom:3pt}
.paper .paper-title p+p{margin-top:12pt}
.paper .paper-title .paper-with{font-size:${SIZE.accompanying}pt;margin-top:3pt}
.paper .paper-landscape .paper-title,.paper .paper-portrait .paper-title{margin-top:0}
.paper .paper-to{text-align:center;margin-bottom:14pt}
.paper .paper-to-many{display:grid;justify-content:center;text-align:left}
.paper .paper-to-many ul{padding-left:${'Kính gửi'.length * 0.47}em}
.paper .paper-to-many li{padding-left:.58em;text-indent:-.58em}
.paper .paper-text,.paper .paper-list li{text-align:justify;text-indent:${FIRST_LINE_INDENT}mm;margin-bottom:6pt}
.paper :is(h3,h4,h5){text-indent:${FIRST_LINE_INDENT}mm;margin:6pt 0;text-align:justify}
.paper :is(h3,h4){font-weight:700}
.paper .paper-centred{text-align:center;margin:10pt 0}
.paper .paper-figure{color:inherit;text-decoration:underline dotted #00666a .06em;text-underline-offset:.2em}
.paper a.paper-figure:hover{background:#e1f4f3}
.paper .paper-slot{background:#fdf0d3;outline:1px dashed #824c11;padding:0 2px;display:inline-block;white-space:nowrap;text-indent:0;line-height:1.1}
.paper .paper-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.paper .paper-scroll{overflow-x:auto;margin:6pt 0}
.paper table{width:100%;border-collapse:collapse;font-size:${SIZE.table}pt;line-height:${SINGLE};font-variant-numeric:tabular-nums}
.paper :is(th,td){border:.5pt solid #000;padding:2pt 3.5pt;vertical-align:middle;background:none;color:inherit;font-size:inherit}
.paper th{font-weight:700;text-align:center}
.paper .paper-left{text-align:left}
.paper .paper-center{text-align:center}
.paper .paper-right{text-align:right}
.paper .paper-total td{font-weight:700}
.paper .paper-note{font-size:${SIZE.table}pt;line-height:${SINGLE}}
.paper .paper-foot{display:grid;grid-template-columns:45% 55%;row-gap:14pt;margin-top:16pt;line-height:${SINGLE}}
.paper .paper-signer{text-align:center}
.paper .paper-name{margin-top:78pt}
.paper .paper-recipients{font-size:${SIZE.recipients}pt}
.paper .paper-recipients-title{font-size:${SIZE.recipientsTitle}pt}
.paper .paper-contact{margin-top:auto;padding-top:3pt;border-top:.75pt solid #000;font-size:${SIZE.contact}pt;line-height:${SINGLE}}
${COLUMN_CLASSES.join('\n')}
${zoomFor('.paper .paper-sheet', UPRIGHT)}
${zoomFor('.paper .paper-sheet.paper-landscape', LYING)}
@media print{
@page{size:A4;margin:${top}mm ${right}mm ${bottom}mm ${left}mm}
@page lying{size:A4 landscape}
.paper{display:block}
.paper .paper-sheet{width:auto;min-height:0;padding:0;box-shadow:none;zoom:1;break-after:page;display:block}
.paper .paper-sheet:last-child{break-after:auto}
.paper .paper-landscape{page:lying;width:auto}
.paper .paper-slot{background:none;outline:0}
.paper .paper-slot>[aria-hidden]{visibility:hidden}
.paper .paper-figure{text-decoration:none}
.paper :is(h3,h4,h5){break-after:avoid}
.paper :is(tr,.paper-foot){break-inside:avoid}
}
`.trim();
