// The drafted text of one part of an office's consolidated report. Same pattern language as the schools' sections, over
// rolled figures; what is missing or left blank is said with its number of schools.
import type { IsoDate } from '#shared/dates.ts';
import { formatCount, formatDate } from '#shared/vietnamese-format.ts';
import { findFigure } from '../catalogue.ts';
import { comparisonInWords } from '../comparison.ts';
import { rolledFigure, type Consolidation, type RolledFigure } from '../consolidation.ts';
import type { Proposal } from '../proposals.ts';
import { isSectionId } from '../sections.ts';
import { figuresInWords, zeroSentences } from './closing-sentences.ts';
import { figureSlot, link } from './figure-slots.ts';
import {
  deriveOfficeFacts,
  unitsInWords,
  type DerivedOfficeFacts,
  type OfficeFactName,
  type OfficeFacts,
} from './office-facts.ts';
import { OFFICE_PATTERNS, type OfficeStatement } from './office-patterns.ts';
import { lowerFirst, paragraphOf, withoutFullStop, type DraftedText } from './paragraph.ts';
import {
  renderPattern,
  type Rendered,
  type ResolveSlot,
  type SlotContent,
  type SlotForm,
} from './pattern.ts';

export interface OfficeDraftInput {
  readonly sectionId: string;
  readonly consolidation: Consolidation;
  readonly facts: OfficeFacts;
  /** Day of the build: "Đến ngày …". */
  readonly asOf: IsoDate;
  /** What the schools ask in this period. */
  readonly proposals?: readonly Proposal[];
}

export function draftOfficeSection(input: OfficeDraftInput): DraftedText {
  const { sectionId, consolidation } = input;
  if (!isSectionId(sectionId)) return paragraphOf([]);
  const { allIn, compared, unitsMissing } = OFFICE_PATTERNS[sectionId];
  const hasMissing = consolidation.missing.length > 0;
  const statements = [
    ...(hasMissing ? unitsMissing : []),
    ...(hasMissing ? allIn.filter((statement) => statement.staysWithMissing === true) : allIn),
    ...(consolidation.unitsInBoth > 0 ? compared : []),
  ];
  const namedMissing = new Set<string>();
  const resolve = resolverOf(input, namedMissing);
  const told = statements.map((statement) => firstSaid(statement, resolve));
  const said = new Set(told.flatMap((rendered) => rendered.said));
  const left = (ids: readonly string[]) => [...new Set(ids)].filter((id) => !said.has(id));
  const unknown = left(told.flatMap((rendered) => rendered.unknown));
  return paragraphOf([
    ...told.map((rendered) => rendered.pieces ?? []),
    ...zeroSentences(left(told.flatMap((rendered) => rendered.zeros)), undefined, 'các trường').map(
      (text) => [text],
    ),
    ...leftBlankSentence(
      [...said].filter((id) => !namedMissing.has(id)),
      consolidation,
    ),
    ...(unknown.length === 0 ? [] : [[`Chưa có số liệu của các trường về ${figuresInWords(unknown)}.`]]),
  ]);
}

// `namedMissing` collects the figures whose missing schools a sentence already names.
function resolverOf(input: OfficeDraftInput, namedMissing: Set<string>): ResolveSlot {
  const { consolidation, facts, asOf, proposals = [] } = input;
  const names = new Map(
    [...consolidation.included, ...consolidation.missing].map(
      (unit) => [unit.unitCode, unit.unitName] as const,
    ),
  );
  const nameOf = (code: string) => names.get(code) ?? code;
  const derived = deriveOfficeFacts(consolidation, asOf, nameOf, proposals);
  const rolled = new Map(consolidation.figures.map((figure) => [figure.id, figure] as const));
  return (name, form) => {
    const isOwn = name.startsWith('own.');
    const figure = rolled.get(`fig.${isOwn ? name.slice('own.'.length) : name}`);
    if (figure !== undefined && form === 'missing') namedMissing.add(figure.id);
    if (figure !== undefined) return rolledSlot(figure, form, isOwn, consolidation, nameOf);
    // A figure that the form does not ask is not mentioned.
    if (isOwn || findFigure(`fig.${name}`) !== null) return { state: 'not_applicable' };
    return factSlot(factOf(name as OfficeFactName, derived, facts), form);
  };
}

function rolledSlot(
  figure: RolledFigure,
  form: SlotForm,
  isOwn: boolean,
  consolidation: Consolidation,
  nameOf: (code: string) => string,
): SlotContent {
  const definition = findFigure(figure.id);
  if (definition === null || (!isOwn && figure.unitsOwing === 0)) return { state: 'not_applicable' };
  // What the office does not record of itself is not told as missing: only its schools owe these figures.
  if (isOwn) {
    return figure.own === null
      ? { state: 'unknown', figureId: null }
      : figureSlot(definition, figure.own, form);
  }
  const said = (text: string | null): SlotContent =>
    text === null
      ? { state: 'unknown', figureId: null }
      : { state: 'said', pieces: [text], figureId: figure.id };
  switch (form) {
    case 'given':
      return said(formatCount(figure.unitsWithValue));
    case 'owing':
      return said(formatCount(figure.unitsOwing));
    case 'active':
      return said(`${formatCount(figure.unitsAboveZero)}/${formatCount(figure.unitsOwing)}`);
    case 'missing':
      return said(unitsInWords([...figure.missingReports, ...figure.leftBlank].toSorted(), nameOf));
    case 'change':
      return said(changeInWords(figure, consolidation.unitsInBoth));
    case 'share': {
      const content = figureSlot(definition, figure.value, 'number');
      if (content.state !== 'said' && content.state !== 'zero') return content;
      return { ...content, pieces: [...content.pieces, `/${formatCount(figure.unitsOwing)}`] };
    }
    default:
      return typeof figure.value === 'number' && definition.rule === 'yes_no'
        ? yesCount(figure, figure.value)
        : figureSlot(definition, figure.value, form);
  }
}

// "Yes" of many units is a number of units, not a yes.
function yesCount(figure: RolledFigure, count: number): SlotContent {
  const pieces = [link(figure.id, formatCount(count))];
  return { state: count === 0 ? 'zero' : 'said', pieces, figureId: figure.id };
}

function changeInWords({ id, comparison }: RolledFigure, unitsInBoth: number): string | null {
  const definition = findFigure(id);
  if (comparison === null || definition === null) return null;
  const words = comparisonInWords(definition, comparison.result);
  if (words === null) return null;
  return comparison.units === unitsInBoth
    ? words
    : `${words}, tính trên ${formatCount(comparison.units)} trường`;
}

function factOf(
  name: OfficeFactName,
  derived: DerivedOfficeFacts,
  facts: OfficeFacts,
): string | number | null {
  if (name in derived) return derived[name as keyof DerivedOfficeFacts];
  if (name === 'office') return facts.office ?? 'Phòng';
  return facts[name as keyof OfficeFacts] ?? null;
}

function factSlot(fact: string | number | null, form: SlotForm): SlotContent {
  if (fact === null || fact === '') return { state: 'unknown', figureId: null };
  if (typeof fact === 'number') return { state: 'said', pieces: [formatCount(fact)] };
  return { state: 'said', pieces: [form === 'date' ? formatDate(fact) : withoutFullStop(fact)] };
}

function firstSaid({ say }: OfficeStatement, resolve: ResolveSlot): Rendered {
  const tried: Rendered[] = [];
  for (const pattern of typeof say === 'string' ? [say] : say) {
    const rendered = renderPattern(pattern, resolve);
    tried.push(rendered);
    if (rendered.pieces !== null) break;
  }
  return {
    pieces: tried.at(-1)?.pieces ?? null,
    unknown: tried.flatMap(({ unknown }) => unknown),
    zeros: tried.flatMap(({ zeros }) => zeros),
    said: tried.at(-1)?.said ?? [],
  };
}

const NAMED_BLANKS = 3;

// Reports that came, but leave a figure blank: the sum above does not hold their number.
function leftBlankSentence(
  saidIds: readonly string[],
  consolidation: Consolidation,
): readonly (readonly string[])[] {
  const blanks = saidIds.flatMap((id) => {
    const blank = rolledFigure(consolidation, id)?.leftBlank.length ?? 0;
    const label = findFigure(id)?.label.vi ?? id;
    return blank === 0 ? [] : [`${formatCount(blank)} trường chưa báo cáo ${lowerFirst(label)}`];
  });
  if (blanks.length === 0) return [];
  const rest = blanks.length - NAMED_BLANKS;
  const more = rest > 0 ? `; ${rest} chỉ tiêu khác xem Phụ lục` : '';
  return [[`Số liệu trên chưa gồm ${blanks.slice(0, NAMED_BLANKS).join('; ')}${more}.`]];
}
