import { describe, expect, it } from 'vitest';
import { DEFAULT_CATALOGUE } from './default-catalogue.ts';
import {
  isNarrowed,
  queryOfSearch,
  readJournalSearch,
  searchHref,
  withoutFilters,
} from './journal-search.ts';
import { findActivitiesInput } from './schemas.ts';

const search = (text: string) => readJournalSearch(new URLSearchParams(text));
const query = (text: string, days: { from: string; to: string } | null = null) =>
  queryOfSearch(search(text), { unit: 'cu-chi-thcs-1', kinds: DEFAULT_CATALOGUE.kinds, days });

describe('a search of the journal', () => {
  it('stands in the address and comes back from it', () => {
    const wanted = search('q=ma+túy&nhom=propaganda&anh=co&unit=cu-chi-th-1');
    expect(search(searchHref(wanted).split('?')[1] ?? '')).toEqual(wanted);
    expect(searchHref(search(''))).toBe('/nhat-ky');
    expect(searchHref(wanted, { q: '' }, '/nhat-ky/trang', { tiep: 'abc' })).toBe(
      '/nhat-ky/trang?nhom=propaganda&anh=co&unit=cu-chi-th-1&tiep=abc',
    );
  });

  it('without filters keeps whose journal it is', () => {
    const wanted = search('within=cu-chi&q=x&chu-de=drugs');
    expect(isNarrowed(wanted)).toBe(true);
    expect(isNarrowed(withoutFilters(wanted))).toBe(false);
    expect(withoutFilters(wanted).within).toBe('cu-chi');
  });

  it.each([
    ['', { unit: 'cu-chi-thcs-1' }],
    ['within=cu-chi', { within: 'cu-chi' }],
    ['unit=cu-chi-th-1', { unit: 'cu-chi-th-1' }],
    ['nhom=pledge', { unit: 'cu-chi-thcs-1', kind: 'pledge_signing,pact_signing' }],
    ['nhom=khong-co', { unit: 'cu-chi-thcs-1', kind: 'none' }],
    ['anh=chua', { unit: 'cu-chi-thcs-1', withFiles: 'false' }],
  ])('%j asks the journal for %j', (text, expected) => {
    expect(query(text)).toEqual(expected);
    expect(findActivitiesInput.safeParse(query(text)).success).toBe(true);
  });

  it('takes the days of a period, unless days are named', () => {
    const days = { from: '2025-11-16', to: '2026-05-10' };
    expect(query('ky=x', days)).toMatchObject(days);
    expect(query('ky=x&tu=2026-01-01', days)).toMatchObject({ from: '2026-01-01', to: '2026-05-10' });
  });
});
