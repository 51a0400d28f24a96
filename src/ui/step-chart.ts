// Geometry of StepChart: where the scale ends and how a line runs. Bars and lines always start at 0.

/** A round number at or above `value`, to end a scale with: 37 → 40, 612 → 800, 0 → 1. */
export function niceEnd(value: number): number {
  if (value <= 0) return 1;
  if (value <= 4) return value <= 2 ? 2 : 4;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 4, 5, 6, 8, 10].find((candidate) => candidate * power >= value) ?? 10;
  return step * power;
}

/** SVG path through the known values; a gap (null) begins a new piece. Steps run level until the next point. */
export function pathOf(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
  curve: 'step' | 'line',
): string {
  const round = (value: number): number => Math.round(value * 10) / 10;
  let path = '';
  let open = false;
  values.forEach((value, index) => {
    if (value === null) {
      open = false;
      return;
    }
    const at = `${round(x(index))}`;
    const to = `${round(y(value))}`;
    if (!open) path += `M${at} ${to}`;
    else path += curve === 'step' ? `H${at}V${to}` : `L${at} ${to}`;
    open = true;
  });
  return path;
}

/** 0, a round number near the middle, and the end of the scale: 105 → 0, 50, 105. */
export function gridValues(end: number): number[] {
  if (end < 2) return [0, end];
  const power = 10 ** Math.floor(Math.log10(end / 2));
  return [0, Math.floor(end / 2 / power) * power, end];
}

/** Moves labels downward until each stands at least `gap` below the one above; their order by height stays. */
export function spreadLabels<Label extends { readonly y: number }>(
  labels: readonly Label[],
  gap: number,
): Label[] {
  let free = -Infinity;
  return labels
    .toSorted((a, b) => a.y - b.y)
    .map((label) => {
      const y = Math.max(label.y, free);
      free = y + gap;
      return { ...label, y };
    });
}
