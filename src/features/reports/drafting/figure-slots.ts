// How a figure's value fills a slot of a sentence: the number is a link to its rows, unit words are plain text.
import type { FigureDefinition } from '#shared/figure-definition.ts';
import { formatCount, formatPercent } from '#shared/vietnamese-format.ts';
import { formatParts, formatValue, isParts, isZero, type ReportedValue } from '../figure-value.ts';
import type { Piece, SlotContent, SlotForm } from './pattern.ts';

/** `value` null = not reported. Forms that do not fit the value are not said. */
export function figureSlot(
  definition: FigureDefinition,
  value: ReportedValue | null,
  form: SlotForm,
): SlotContent {
  const figureId = definition.id;
  if (value === null) return { state: 'unknown', figureId };
  const pieces = piecesOf(definition, value, form);
  if (pieces === null) return { state: 'unknown', figureId: null };
  return isZero(value) ? { state: 'zero', pieces, figureId } : { state: 'said', pieces, figureId };
}

/** A number that opens its rows. */
export function link(figureId: string, text: string): Piece {
  return { figureId, text };
}

function piecesOf(
  definition: FigureDefinition,
  value: ReportedValue,
  form: SlotForm,
): readonly Piece[] | null {
  const { id, rule, unit } = definition;
  if (isParts(value)) {
    if (form === 'percent') return value.den === 0 ? null : [link(id, formatPercent(value.num / value.den))];
    return [link(id, formatParts(value))];
  }
  if (form === 'percent') return null;
  if (typeof value !== 'number' || (rule === 'yes_no' && form !== 'number')) {
    return [link(id, formatValue(definition, value))];
  }
  const number = link(id, formatCount(value));
  return form === 'number' ? [number] : [number, ` ${unit}`];
}
