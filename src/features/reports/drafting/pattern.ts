// The small language of sentence patterns, so that the Vietnamese stands in data and not in code:
//   {pr.ses}      a slot; forms: {x#} number alone, {x:%} percent, {x:cp} comparison, {x:date}, {?x} only if "yes"
//   […]           left out without a word when a slot inside is unknown or does not apply
//   [!…]          left out likewise, but what is unknown is told in the closing sentence
//   <a|, b| và c> what can be said of a list, at least one; the joiner in front of the first said item is dropped
//   <!a|, b>      a list that prints a confirmed 0 like any number
// In [], [!] and <> a confirmed 0 is left out, too, and told by the zero sentence of its figure.

/** A part of a drafted text: plain, or the number of a figure that opens its rows. */
export type Piece = string | { readonly figureId: string; readonly text: string };

export type SlotForm =
  | 'value'
  | 'number'
  | 'percent'
  | 'change'
  | 'date'
  | 'condition'
  // Of many units: count/owing, with a value, owing, above 0/owing, names of those without a value.
  | 'share'
  | 'given'
  | 'owing'
  | 'active'
  | 'missing';

export type SlotContent =
  | { readonly state: 'said'; readonly pieces: readonly Piece[]; readonly figureId?: string }
  | { readonly state: 'zero'; readonly pieces: readonly Piece[]; readonly figureId: string }
  /** `figureId` null: a fact nobody entered; nothing is told about it. */
  | { readonly state: 'unknown'; readonly figureId: string | null }
  | { readonly state: 'not_applicable' };

export type ResolveSlot = (name: string, form: SlotForm) => SlotContent;

export interface Rendered {
  /** Null when a slot outside brackets could not be said. */
  readonly pieces: readonly Piece[] | null;
  /** Figures without a value that are to be told. */
  readonly unknown: readonly string[];
  /** Figures left out because they are a confirmed 0. */
  readonly zeros: readonly string[];
  /** Figures whose value stands in the pieces. */
  readonly said: readonly string[];
}

type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string; readonly form: SlotForm }
  | { readonly kind: 'optional'; readonly tellsUnknown: boolean; readonly nodes: readonly Node[] }
  | { readonly kind: 'list'; readonly printsZero: boolean; readonly items: readonly (readonly Node[])[] };

const FORMS: Readonly<Record<string, SlotForm>> = {
  '': 'value',
  '#': 'number',
  ':%': 'percent',
  ':cp': 'change',
  ':date': 'date',
  ':of': 'share',
  ':n': 'given',
  ':N': 'owing',
  ':pos': 'active',
  ':missing': 'missing',
};
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '<': '>' };

/** Fills a pattern. Throws RangeError when the pattern itself is broken (a mistake of its author, found by tests). */
export function renderPattern(pattern: string, resolve: ResolveSlot): Rendered {
  return renderNodes(parse(pattern), resolve, 'told');
}

/** Names of the slots of a pattern, for the test that every one of them is known. */
export function slotsOf(pattern: string): readonly string[] {
  const names = (nodes: readonly Node[]): string[] =>
    nodes.flatMap((node) => {
      if (node.kind === 'slot') return [node.name];
      if (node.kind === 'optional') return names(node.nodes);
      return node.kind === 'list' ? node.items.flatMap(names) : [];
    });
  return names(parse(pattern));
}

// `told`: outside brackets, a 0 is printed. `left_out`: inside, a 0 drops the group.
type Mode = 'told' | 'left_out';

function renderNodes(nodes: readonly Node[], resolve: ResolveSlot, mode: Mode): Rendered {
  const pieces: Piece[] = [];
  const unknown: string[] = [];
  const zeros: string[] = [];
  const said: string[] = [];
  let isBroken = false;
  for (const node of nodes) {
    const rendered = renderNode(node, resolve, mode);
    // Behind a condition that does not hold nothing is said, so nothing is missing either.
    if (isCondition(node) && rendered.pieces === null) return rendered;
    unknown.push(...rendered.unknown);
    zeros.push(...rendered.zeros);
    if (rendered.pieces === null) isBroken = true;
    else {
      pieces.push(...rendered.pieces);
      said.push(...rendered.said);
    }
  }
  return isBroken ? { pieces: null, unknown, zeros, said: [] } : { pieces, unknown, zeros, said };
}

function isCondition(node: Node): boolean {
  return node.kind === 'slot' && node.form === 'condition';
}

function renderNode(node: Node, resolve: ResolveSlot, mode: Mode): Rendered {
  switch (node.kind) {
    case 'text':
      return { pieces: [node.text], unknown: [], zeros: [], said: [] };
    case 'slot':
      return renderSlot(node.name, node.form, resolve, mode);
    case 'optional': {
      const inner = renderNodes(node.nodes, resolve, 'left_out');
      const unknown = inner.pieces === null && !node.tellsUnknown ? [] : inner.unknown;
      return { ...inner, pieces: inner.pieces ?? [], unknown };
    }
    case 'list':
      return renderList(node.items, resolve, node.printsZero ? 'told' : 'left_out');
  }
}

function renderSlot(name: string, form: SlotForm, resolve: ResolveSlot, mode: Mode): Rendered {
  const content = resolve(name, form);
  const nothing = { pieces: null, unknown: [], zeros: [], said: [] };
  switch (content.state) {
    case 'said':
      return {
        pieces: form === 'condition' ? [] : content.pieces,
        unknown: [],
        zeros: [],
        said: content.figureId === undefined ? [] : [content.figureId],
      };
    case 'zero':
      if (mode === 'left_out' || form === 'condition') return { ...nothing, zeros: [content.figureId] };
      return { pieces: content.pieces, unknown: [], zeros: [], said: [content.figureId] };
    case 'unknown':
      return content.figureId === null ? nothing : { ...nothing, unknown: [content.figureId] };
    case 'not_applicable':
      return nothing;
  }
}

function renderList(items: readonly (readonly Node[])[], resolve: ResolveSlot, mode: Mode): Rendered {
  const rendered = items.map((item) => renderNodes(item, resolve, mode));
  const pieces = rendered.flatMap((item) => (item.pieces === null ? [] : [item.pieces]));
  const joined = pieces.flatMap((item, at) => (at === 0 ? withoutJoiner(item) : item));
  return {
    pieces: pieces.length === 0 ? null : joined,
    unknown: rendered.flatMap((item) => item.unknown),
    zeros: rendered.flatMap((item) => item.zeros),
    said: rendered.flatMap((item) => item.said),
  };
}

function withoutJoiner([first, ...rest]: readonly Piece[]): readonly Piece[] {
  if (typeof first !== 'string') return first === undefined ? rest : [first, ...rest];
  return [first.replace(/^(?:[,;]\s*|\s+và\s+)/u, ''), ...rest];
}

function parse(pattern: string): readonly Node[] {
  const { nodes, at } = parseUntil(pattern, 0, null);
  if (at !== pattern.length) throw new RangeError(`pattern breaks at ${at}: ${pattern}`);
  return nodes;
}

interface Parsed {
  readonly nodes: readonly Node[];
  readonly at: number;
}

// Reads up to the closing sign (or an item's "|"), which stays unread.
function parseUntil(pattern: string, start: number, closing: string | null): Parsed {
  const nodes: Node[] = [];
  let at = start;
  while (at < pattern.length) {
    const sign = pattern[at] ?? '';
    if (sign === closing || (closing === '>' && sign === '|')) break;
    if (sign === '{') {
      const end = pattern.indexOf('}', at);
      if (end === -1) throw new RangeError(`slot is not closed: ${pattern}`);
      nodes.push(parseSlot(pattern.slice(at + 1, end)));
      at = end + 1;
    } else if (sign === '[' || sign === '<') {
      const group = sign === '[' ? parseOptional(pattern, at) : parseList(pattern, at);
      nodes.push(...group.nodes);
      at = group.at;
    } else {
      const end = pattern.slice(at + 1).search(/[{}[\]<>|]/);
      const next = end === -1 ? pattern.length : at + 1 + end;
      if ('}]>|'.includes(sign)) throw new RangeError(`unexpected ${sign} in: ${pattern}`);
      nodes.push({ kind: 'text', text: pattern.slice(at, next) });
      at = next;
    }
  }
  if (closing !== null && at >= pattern.length) throw new RangeError(`${closing} is missing in: ${pattern}`);
  return { nodes, at };
}

function parseOptional(pattern: string, start: number): Parsed {
  const tellsUnknown = pattern[start + 1] === '!';
  const inner = parseUntil(pattern, start + (tellsUnknown ? 2 : 1), CLOSING['['] ?? null);
  return { nodes: [{ kind: 'optional', tellsUnknown, nodes: inner.nodes }], at: inner.at + 1 };
}

function parseList(pattern: string, start: number): Parsed {
  const items: (readonly Node[])[] = [];
  const printsZero = pattern[start + 1] === '!';
  let at = printsZero ? start + 1 : start;
  do {
    const item = parseUntil(pattern, at + 1, CLOSING['<'] ?? null);
    items.push(item.nodes);
    at = item.at;
  } while (pattern[at] === '|');
  return { nodes: [{ kind: 'list', printsZero, items }], at: at + 1 };
}

function parseSlot(text: string): Node {
  const match = /^(\??)([A-Za-z][\w.]*)(#|:\S+)?$/.exec(text);
  const form = match?.[1] === '?' ? 'condition' : FORMS[match?.[3] ?? ''];
  if (match?.[2] === undefined || form === undefined) throw new RangeError(`unknown slot {${text}}`);
  return { kind: 'slot', name: match[2], form };
}
