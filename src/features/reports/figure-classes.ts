// The classes of figures that are tables of counts (rule `count_table`). Names of levels come from decisions seen;
// their thresholds are not known and stand nowhere here.
import type { BilingualText } from '#shared/figure-definition.ts';

export interface FigureClass {
  readonly id: string;
  readonly label: BilingualText;
}

const CLASSES: Readonly<Record<string, readonly FigureClass[]>> = {
  // Quảng Nam 2024 decided xuất sắc, khá, trung bình; the fourth level is not checked against the original text.
  'fig.qd510.lvl': [
    { id: 'excellent', label: { vi: 'xuất sắc', en: 'excellent' } },
    { id: 'good', label: { vi: 'khá', en: 'good' } },
    { id: 'average', label: { vi: 'trung bình', en: 'average' } },
    { id: 'weak', label: { vi: 'yếu', en: 'weak' } },
  ],
  // The guidance found names no levels: these are ours until the office enters its own.
  'fig.md.grade': [
    { id: 'good', label: { vi: 'tốt', en: 'good' } },
    { id: 'fair', label: { vi: 'khá', en: 'fair' } },
    { id: 'average', label: { vi: 'trung bình', en: 'average' } },
    { id: 'weak', label: { vi: 'yếu', en: 'weak' } },
  ],
};

/** The classes of a table, best first; empty for every other figure. */
export function classesOf(figureId: string): readonly FigureClass[] {
  return CLASSES[figureId] ?? [];
}
