// The drafted text of one part of a school's report, from figures and facts. Deterministic; it never overwrites what a
// person wrote (the caller shows it beside), and it never says what a unit of this level cannot have.
import type { DateRange, IsoDate } from '#shared/dates.ts';
import type { Level } from '#shared/figure-definition.ts';
import { formatCount, formatDate } from '#shared/vietnamese-format.ts';
import { AWARD_LEVEL_IDS } from '../catalogue/safety-figures.ts';
import { figureOf, findFigure } from '../catalogue.ts';
import { comparisonInWords, type Comparison } from '../comparison.ts';
import type { FigureCell } from '../figure-value.ts';
import { outcomeSentence, proposalSentence, type Proposal } from '../proposals.ts';
import { isSectionId } from '../sections.ts';
import { chunksOf, unknownSentence, zeroSentences } from './closing-sentences.ts';
import { figureSlot, link } from './figure-slots.ts';
import { paragraphOf, sectionOfParagraphs, withoutFullStop, type DraftedText } from './paragraph.ts';
import { renderPattern, type Piece, type Rendered, type ResolveSlot, type SlotForm } from './pattern.ts';
import type { DerivedFact, SchoolFactName, SchoolFacts } from './school-facts.ts';
import { INCIDENT_WORDS, SCHOOL_PATTERNS, type SchoolVariant, type Statement } from './school-patterns.ts';

export interface SchoolDraftInput {
  readonly sectionId: string;
  readonly levels: readonly Level[];
  /** The figures of the form; a figure that is not asked is not mentioned. */
  readonly figures: readonly FigureCell[];
  readonly facts: SchoolFacts;
  readonly period: DateRange & { readonly cutOffOn: IsoDate };
  readonly comparisons?: ReadonlyMap<string, Comparison>;
  /** Day until which the plan promises an activity that did not happen yet, by figure. */
  readonly plannedOn?: ReadonlyMap<string, IsoDate>;
  /** Proposals of this report, and those of former ones with what became of them. */
  readonly proposals?: readonly Proposal[];
  readonly formerProposals?: readonly Proposal[];
}

/** Text and the same text in parts, where each number of a figure is a link. Empty when nothing is known to say. */
export function draftSection(input: SchoolDraftInput): DraftedText {
  if (input.sectionId === 'V') return draftProposals(input);
  if (!isSectionId(input.sectionId)) return paragraphOf([]);
  const statements = SCHOOL_PATTERNS[variantOf(input.levels)][input.sectionId] ?? [];
  const resolve = resolverOf(input);
  const told = statements.map((statement) => renderStatement(statement, input, resolve));
  const said = new Set(told.flatMap((rendered) => rendered.said));
  const left = (ids: readonly string[]) => [...new Set(ids)].filter((id) => !said.has(id));
  const unknown = unknownSentence(left(told.flatMap((rendered) => rendered.unknown)));
  return paragraphOf([
    ...told.flatMap((rendered) => rendered.sentences),
    ...zeroSentences(left(told.flatMap((rendered) => rendered.zeros)), input.plannedOn).map((text) => [text]),
    ...(unknown === null ? [] : [[unknown]]),
  ]);
}

/** A school of several levels speaks as its highest one; figures of the others stand in the tables. */
export function variantOf(levels: readonly Level[]): SchoolVariant {
  if (levels.includes('lower_secondary')) return 'lower_secondary';
  return levels.includes('primary') ? 'primary' : 'preschool';
}

interface Told {
  readonly sentences: readonly (readonly Piece[])[];
  readonly unknown: readonly string[];
  readonly zeros: readonly string[];
  readonly said: readonly string[];
}

function resolverOf(input: SchoolDraftInput): ResolveSlot {
  const cells = new Map(input.figures.map((cell) => [cell.id, cell] as const));
  return (name, form) => {
    const definition = findFigure(`fig.${name}`);
    if (definition === null) return factSlot(factOf(name as SchoolFactName, input), form);
    const cell = cells.get(definition.id);
    if (cell === undefined || !cell.applicable) return { state: 'not_applicable' };
    if (form !== 'change') return figureSlot(definition, cell.reported, form);
    const comparison = input.comparisons?.get(definition.id);
    const words = comparison === undefined ? null : comparisonInWords(definition, comparison);
    return words === null ? { state: 'unknown', figureId: null } : { state: 'said', pieces: [words] };
  };
}

function factOf(name: SchoolFactName, { facts, period }: SchoolDraftInput): string | number | null {
  const derived: Readonly<Record<DerivedFact, string | null>> = {
    cutOff: period.cutOffOn,
    season: seasonAfter(period.to),
    trafficMonth: includesSeptember(period) ? 'yes' : null,
  };
  if (name in derived) return derived[name as DerivedFact];
  return facts[name as keyof SchoolFacts] ?? null;
}

function factSlot(fact: string | number | null, form: SlotForm): ReturnType<ResolveSlot> {
  if (fact === null || fact === '') return { state: 'unknown', figureId: null };
  if (typeof fact === 'number') return { state: 'said', pieces: [formatCount(fact)] };
  return { state: 'said', pieces: [form === 'date' ? formatDate(fact) : withoutFullStop(fact)] };
}

function renderStatement(statement: Statement, input: SchoolDraftInput, resolve: ResolveSlot): Told {
  if ('incidents' in statement) return tellIncidents(statement.incidents, statement.none, input);
  if ('awards' in statement) return tellAwards(input);
  if ('eachOf' in statement) {
    const each = statement.eachOf.map((say) => firstSaid(say, resolve));
    const spoken = each.filter((told) => told.sentences.length > 0);
    if (spoken.length > 0) return join(spoken);
    const unknown = each.flatMap((told) => told.unknown);
    return {
      sentences: unknown.length > 0 ? [] : noneSaid(statement.noneSaid, each),
      unknown,
      zeros: [],
      said: [],
    };
  }
  const zero = statement.zero === undefined ? null : resolve(statement.zero.replace(/^fig\./, ''), 'value');
  if (zero?.state === 'zero') return { sentences: [], unknown: [], zeros: [zero.figureId], said: [] };
  return firstSaid(statement.say, resolve);
}

function noneSaid(sentence: string, each: readonly Told[]): readonly (readonly Piece[])[] {
  return each.some((told) => told.zeros.length > 0) ? [[sentence]] : [];
}

// What the tried sentences could not say stays told, also when a shorter one succeeds.
function firstSaid(say: string | readonly string[], resolve: ResolveSlot): Told {
  const tried: Rendered[] = [];
  for (const pattern of typeof say === 'string' ? [say] : say) {
    const rendered = renderPattern(pattern, resolve);
    tried.push(rendered);
    if (rendered.pieces !== null) break;
  }
  const pieces = tried.at(-1)?.pieces ?? [];
  return {
    sentences: pieces.length === 0 ? [] : [pieces],
    unknown: tried.flatMap((rendered) => rendered.unknown),
    zeros: tried.flatMap((rendered) => rendered.zeros),
    said: tried.at(-1)?.said ?? [],
  };
}

function join(told: readonly Told[]): Told {
  return {
    sentences: told.flatMap(({ sentences }) => sentences),
    unknown: told.flatMap(({ unknown }) => unknown),
    zeros: [],
    said: told.flatMap(({ said }) => said),
  };
}

const INCIDENTS_IN_ONE_SENTENCE = 3;

function tellIncidents(
  ids: readonly string[],
  none: string,
  { figures, facts, period }: SchoolDraftInput,
): Told {
  const cells = ids.flatMap((id) => figures.find((cell) => cell.id === id && cell.applicable) ?? []);
  const inWords = (id: string) =>
    INCIDENT_WORDS[id] ?? { happened: figureOf(id).label.vi, none: figureOf(id).label.vi };
  const happened = cells.filter(({ reported }) => typeof reported === 'number' && reported > 0);
  const confirmedNone = cells.filter(({ reported }) => reported === 0);
  const settled = facts.incidentsSettled ?? '';
  const happenedSentences = chunksOf(happened, INCIDENTS_IN_ONE_SENTENCE).map((chunk, at, all): Piece[] => {
    const counts = chunk.flatMap(({ id, reported }, position): Piece[] => [
      position === 0 ? '' : ', ',
      link(id, formatCount(Number(reported))),
      ` ${figureOf(id).unit} ${inWords(id).happened}`,
    ]);
    const isLast = at === all.length - 1;
    return [
      'Trong kỳ xảy ra ',
      ...counts,
      isLast && settled !== '' ? `; đã xử lý ${withoutFullStop(settled)}.` : '.',
    ];
  });
  const reviewed = `(đã rà soát đến ngày ${formatDate(period.cutOffOn)})`;
  const noneSentences = chunksOf(confirmedNone, INCIDENTS_IN_ONE_SENTENCE).map((chunk): Piece[] => [
    `${none} ${chunk.map(({ id }) => inWords(id).none).join('; ')} ${reviewed}.`,
  ]);
  return {
    sentences: [...happenedSentences, ...noneSentences],
    unknown: cells.flatMap(({ id, reported }) => (reported === null ? [id] : [])),
    zeros: [],
    said: [],
  };
}

const NO_AWARDS = 'Trong kỳ, nhà trường không có tập thể, cá nhân được khen thưởng về lĩnh vực này.';

function tellAwards({ figures }: SchoolDraftInput): Told {
  const cells = figures.filter(({ id, applicable }) => applicable && id.startsWith('fig.aw.'));
  const unknown = cells.flatMap(({ id, reported }) => (reported === null ? [id] : []));
  const countOf = (id: string) => Number(cells.find((cell) => cell.id === id)?.reported ?? 0);
  const total = (whom: 'col' | 'ind') =>
    AWARD_LEVEL_IDS.reduce((sum, level) => sum + countOf(`fig.aw.${whom}.${level}`), 0);
  const [collectives, persons] = [total('col'), total('ind')];
  if (collectives + persons === 0) {
    const isConfirmed = cells.length > 0 && unknown.length === 0;
    return { sentences: isConfirmed ? [[NO_AWARDS]] : [], unknown, zeros: [], said: [] };
  }
  const totals = [
    collectives > 0 ? `${formatCount(collectives)} tập thể` : '',
    persons > 0 ? `${formatCount(persons)} cá nhân` : '',
  ].filter((text) => text !== '');
  const byLevel = AWARD_LEVEL_IDS.flatMap((level): Piece[] => {
    const counts = (['col', 'ind'] as const).filter((whom) => countOf(`fig.aw.${whom}.${level}`) > 0);
    if (counts.length === 0) return [];
    const words = counts.flatMap((whom, at): Piece[] => {
      const id = `fig.aw.${whom}.${level}`;
      return [
        at === 0 ? '' : ', ',
        link(id, formatCount(countOf(id))),
        whom === 'col' ? ' tập thể' : ' cá nhân',
      ];
    });
    return ['; ', `${levelName(level)} `, ...words];
  });
  const sentence: Piece[] = [
    `Trong kỳ, ${totals.join(', ')} được khen thưởng về bảo vệ an ninh, trật tự, gồm `,
    ...byLevel.slice(1),
    '.',
  ];
  return { sentences: [sentence], unknown, zeros: [], said: [] };
}

// The label of the figure ends with who commends: "Tập thể được khen thưởng: Ủy ban nhân dân xã".
function levelName(level: string): string {
  return figureOf(`fig.aw.col.${level}`).label.vi.split(': ').at(-1) ?? level;
}

const NO_PROPOSALS = 'Nhà trường không có kiến nghị trong kỳ này.';

function draftProposals({ proposals = [], formerProposals = [] }: SchoolDraftInput): DraftedText {
  const made = proposals.length === 0 ? [NO_PROPOSALS] : proposals.map(proposalSentence);
  return sectionOfParagraphs([
    paragraphOf(made.map((sentence) => [sentence])),
    paragraphOf(formerProposals.map((proposal) => [outcomeSentence(proposal)])),
  ]);
}

// Southern Việt Nam: rain from May to November. The next report looks at the season that begins.
function seasonAfter(day: IsoDate): 'mưa' | 'khô' {
  const month = Number(day.slice(5, 7));
  return month >= 4 && month <= 10 ? 'mưa' : 'khô';
}

function includesSeptember({ from, to }: DateRange): boolean {
  const years = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return years.some((year) => from <= `${year}-09-30` && to >= `${year}-09-01`);
}
