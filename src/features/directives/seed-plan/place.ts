// Where a clause stands in the plan, as a reader would look it up. Pure.

/** `obl.II.1.2c` → `Phần II, mục 1, đoạn 2`. Throws RangeError for what is not the id of a clause. */
export function placeOf(id: string): string {
  const [, part = '', rest = ''] = /^obl\.(0|9|I{1,3})\.(.+)$/.exec(id) ?? [];
  if (part === '0') return `Phần căn cứ, đoạn ${' abc'.indexOf(rest)}`;
  if (part === '9') return rest === 'a' ? 'Phần kết' : 'Nơi nhận';
  const [, first = '', second] = /^(\d)(?:\.(\d))?[a-z]$/.exec(rest) ?? [];
  if (first === '') throw new RangeError(`not a clause: ${id}`);
  if (second !== undefined) return `Phần ${part}, mục ${first}, đoạn ${second}`;
  return part === 'I' ? `Phần I, mục ${first}` : `Phần ${part}, đoạn ${first}`;
}
