// Which page numbers stand in a row of pages.

/** First, last, the current page and its neighbours; null marks a gap. `pageNumbers(5, 9)` → 1 … 4 5 6 … 9. */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  const numbers: (number | null)[] = [];
  let last = 0;
  for (const number of [...new Set(wanted)].sort((a, b) => a - b)) {
    if (number - last === 2) numbers.push(last + 1);
    else if (number - last > 2) numbers.push(null);
    numbers.push(number);
    last = number;
  }
  return numbers;
}
