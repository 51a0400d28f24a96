// The sentences at the end of a section: what is a confirmed 0, and what nobody has reported. 0 is always said,
// unknown is never said as 0, and neither is hidden behind a missing sentence.
import type { IsoDate } from '#shared/dates.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import { figureOf } from '../catalogue.ts';
import { lowerFirst } from './paragraph.ts';
import { zeroPhrase } from './zero-phrases.ts';

const PHRASES_IN_ONE_SENTENCE = 3;
const NAMED_FIGURES = 3;

/** `Trong kỳ, nhà trường chưa đăng tin, bài; chưa phát thanh măng non.` A planned day makes its own sentence. */
export function zeroSentences(
  figureIds: readonly string[],
  plannedOn: ReadonlyMap<string, IsoDate> = new Map(),
  subject: 'nhà trường' | 'các trường' = 'nhà trường',
): readonly string[] {
  const planned: string[] = [];
  const plain: string[] = [];
  for (const id of figureIds) {
    const phrase = zeroPhrase(id);
    const day = plannedOn.get(id);
    if (phrase === null) continue;
    if (day === undefined) plain.push(phrase);
    else planned.push(`Trong kỳ, ${subject} ${phrase}; dự kiến thực hiện trước ngày ${formatDate(day)}.`);
  }
  const together = chunksOf(plain, PHRASES_IN_ONE_SENTENCE).map(
    (phrases) => `Trong kỳ, ${subject} ${phrases.join('; ')}.`,
  );
  return [...planned, ...together];
}

/** `Nhà trường chưa có số liệu về …; sẽ bổ sung khi có.` Names three figures and counts the rest. */
export function unknownSentence(figureIds: readonly string[]): string | null {
  return figureIds.length === 0
    ? null
    : `Nhà trường chưa có số liệu về ${figuresInWords(figureIds)}; sẽ bổ sung khi có.`;
}

/** `số buổi tuyên truyền; tin, bài đã đăng; … và 2 chỉ tiêu khác`. */
export function figuresInWords(figureIds: readonly string[]): string {
  const labels = figureIds.map((id) => {
    const { label, rule } = figureOf(id);
    return `${rule === 'yes_no' ? 'việc ' : ''}${lowerFirst(label.vi)}`;
  });
  const rest = labels.length - NAMED_FIGURES;
  return `${labels.slice(0, NAMED_FIGURES).join('; ')}${rest > 0 ? ` và ${rest} chỉ tiêu khác` : ''}`;
}

/** Cuts a list into pieces of at most `size`. */
export function chunksOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}
