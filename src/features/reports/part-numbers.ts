// Numbers of parts. `II.2` is the id of a part below the chapter II; what is printed is counted. Pure.

/**
 * The number of each part as it is printed: chapters and parts are counted, so that a form without II.3 leaves no gap.
 * The id stays, because texts and remarks of earlier periods know the part by it.
 */
export function printedNumbers(sections: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  let chapter = 0;
  let part = 0;
  sections.forEach(({ id }, at) => {
    const isPart = id.includes('.');
    const continues = isPart && chapterOf(sections[at - 1]?.id ?? '') === chapterOf(id);
    if (!continues) {
      chapter += 1;
      part = 0;
    }
    if (isPart) part += 1;
    numbers.set(id, isPart ? `${roman(chapter)}.${String(part)}` : roman(chapter));
  });
  return numbers;
}

/** Chapters with parts below them (`II`), to which a part may be added. */
export function chaptersWithParts(sections: readonly { readonly id: string }[]): readonly string[] {
  return [...new Set(sections.flatMap(({ id }) => (id.includes('.') ? [chapterOf(id)] : [])))];
}

/** `II.2` → `II`. */
export function chapterOf(id: string): string {
  return id.split('.')[0] ?? '';
}

/** 4 → `IV`; up to 39. */
export function roman(number: number): string {
  const signs = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let rest = number;
  let text = '';
  for (const [value, sign] of signs) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
