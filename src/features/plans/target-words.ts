// A target in words, on screen and on paper: `6 buổi`, `100 % cán bộ, giáo viên, nhân viên`. Pure.
import { formatCount, NBSP } from '#shared/vietnamese-format.ts';
import type { Locale } from '#shared/messages.ts';
import type { ReachAudience, Target } from './plan.ts';

const AUDIENCES: Readonly<Record<ReachAudience, Readonly<Record<Locale, string>>>> = {
  staff: { vi: 'cán bộ, giáo viên, nhân viên', en: 'of the staff' },
  pupils: { vi: 'học sinh', en: 'of the pupils' },
  staff_and_pupils: { vi: 'cán bộ, giáo viên, nhân viên, học sinh', en: 'of staff and pupils' },
};

export function audienceWords(audience: ReachAudience, locale: Locale = 'vi'): string {
  return AUDIENCES[audience][locale];
}

/** What the task promises. */
export function targetWords(target: Target, locale: Locale = 'vi'): string {
  switch (target.kind) {
    case 'sessions':
      return `${formatCount(target.value)} ${unitWord(target, locale)}`;
    case 'count':
      return `${formatCount(target.value)} ${target.unit}`;
    case 'reach':
      return `${formatCount(target.value)}${NBSP}% ${audienceWords(target.audience, locale)}`;
    case 'yes_no':
      return locale === 'vi' ? 'hoàn thành' : 'done';
  }
}

/** The word counted, for `4 / 6 buổi`. */
export function unitWord(target: Target, locale: Locale = 'vi'): string {
  switch (target.kind) {
    case 'sessions':
      return locale === 'vi' ? 'buổi' : 'sessions';
    case 'count':
      return target.unit;
    case 'reach':
      return locale === 'vi' ? 'người' : 'people';
    case 'yes_no':
      return locale === 'vi' ? 'việc' : 'thing';
  }
}
