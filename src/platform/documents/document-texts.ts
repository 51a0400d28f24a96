// Every text of a paper with the place where it stands, for checks that read through it.
import type { Annex, Block, OfficialDocument, Table } from './model.ts';
import { plainText } from './paper-body.ts';
import { PLACES } from './places.ts';

export interface PlacedText {
  readonly text: string;
  readonly where: string;
  /** Words of somebody else's paper (căn cứ), cited as they stand. */
  readonly isCited: boolean;
}

/** Texts in the order of reading. Names and heads are left out: nobody may rewrite them. */
export function documentTexts({ heading, bases, body, annexes }: OfficialDocument): readonly PlacedText[] {
  const title = heading.kind === 'named' ? heading.abstract : heading.subject;
  const own = (where: string) => (text: string) => ({ text, where, isCited: false });
  return [
    own(PLACES.title)(title),
    ...bases.map((text, index) => ({ text, where: PLACES.base(index), isCited: true })),
    ...body.flatMap((block, index) => blockTexts(block).map(own(PLACES.block(index)))),
    ...annexes.flatMap((annex, index) => annexTexts(annex).map(own(PLACES.annex(index)))),
  ];
}

/** The texts of one block, a table's words included. */
export function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'centred':
      return [block.text];
    case 'list':
      return block.items.map(plainText);
    case 'table':
      return tableTexts(block.table);
    default:
      return [plainText(block.content)];
  }
}

function annexTexts(annex: Annex): readonly string[] {
  return [annex.title, ...tableTexts(annex)];
}

function tableTexts({ columns, groups = [], rows, notes = [] }: Table): readonly string[] {
  const cells = rows.flatMap((row) =>
    'group' in row
      ? [row.group]
      : row.cells.filter((cell, place) => columns[place]?.kind === 'text' && typeof cell === 'string'),
  );
  return [
    ...columns.map(({ header }) => header),
    ...groups.map(({ header }) => header),
    ...cells,
    ...notes,
  ].filter((text) => typeof text === 'string');
}
