// Words shared by the lists of the catalogue: who owes a figure, and which text asks for it.
import type { Level } from '#shared/figure-definition.ts';

export const ALL_SCHOOLS: readonly Level[] = ['preschool', 'primary', 'lower_secondary'];
export const SCHOOLS_AND_OFFICE: readonly Level[] = [...ALL_SCHOOLS, 'office'];
/** What a preschool has not: pupils' groups, pledges of pupils, lessons, incidents among pupils (never 0 for it). */
export const NOT_PRESCHOOL: readonly Level[] = ['primary', 'lower_secondary'];
/** Thông tư 124/2021/TT-BCA recognises no preschools and no primary schools: they only assess themselves. */
export const LOWER_SECONDARY_ONLY: readonly Level[] = ['lower_secondary'];

const PLAN = 'Kế hoạch năm 2024 của Phòng Giáo dục và Đào tạo huyện Củ Chi';
/** A clause of the plan that schools and offices carry out: its text was read word by word. */
export const planClause = (clause: string): string => `${PLAN}, ${clause}`;
