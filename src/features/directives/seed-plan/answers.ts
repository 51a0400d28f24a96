// What answers the clauses of the seed plan, and when they fall due: the words that its parts are written with. Pure.
import type { ExpectedAnswer } from '../assignment.ts';
import type { DueDays } from './clause.ts';

export const DOCUMENT: ExpectedAnswer = { kind: 'document' };
export const REGISTER: ExpectedAnswer = { kind: 'register' };
export const SELF_ASSESSMENT: ExpectedAnswer = { kind: 'self_assessment' };
export const CONFIRMATION: ExpectedAnswer = { kind: 'confirmation', bare: false };
/** Yes and a day, nothing else: what it is about must not be here. */
export const BARE_CONFIRMATION: ExpectedAnswer = { kind: 'confirmation', bare: true };
export const MID_REPORT: ExpectedAnswer = { kind: 'report', period: 'mid' };
export const FINAL_REPORT: ExpectedAnswer = { kind: 'report', period: 'end' };

export function plan(...plans: readonly string[]): ExpectedAnswer {
  return { kind: 'plan', plans };
}

/** At least one activity of one of these kinds, about one of these topics; [] = any. */
export function activity(
  kinds: readonly string[],
  topics: readonly string[] = [],
  atLeast = 1,
): ExpectedAnswer {
  return { kind: 'activity', kinds, topics, atLeast };
}

/** Kinds by which people are spoken to; each level has some of them. */
export const TALKS: readonly string[] = [
  'talk',
  'flag_salute_talk',
  'class_hour_talk',
  'parent_meeting_talk',
  'skills_training',
  'field_activity',
  'street_march',
  'stage_play',
  'exhibition',
  'film_book_session',
  'launch_ceremony',
  'joint_session_attended',
];
export const POSTS: readonly string[] = ['news_article', 'social_post', 'video_report', 'group_message'];
export const LESSONS: readonly string[] = ['lesson_civics', 'lesson_experience'];
export const PROPAGANDA: readonly string[] = [
  ...TALKS,
  'staff_study',
  'school_radio',
  ...POSTS,
  'visual_display',
  'lesson_other',
];

/** The two report days of the plan; `isOurs` because it names them for reports only. */
export const EACH_REPORT_DAY: DueDays = {
  rhythm: { kind: 'yearly', days: ['05-10', '11-15'] },
  isOurs: true,
};
export const EACH_YEAR: DueDays = { rhythm: { kind: 'yearly', days: ['11-15'] }, isOurs: true };
/** January to March. */
export const QUARTER_I: DueDays = { rhythm: { kind: 'yearly', days: ['03-31'], openDays: 89 }, isOurs: true };
/** August and September. */
export const SCHOOL_YEAR_START: DueDays = {
  rhythm: { kind: 'yearly', days: ['09-30'], openDays: 60 },
  isOurs: true,
};
/** December to April. */
export const DRY_SEASON: DueDays = {
  rhythm: { kind: 'yearly', days: ['04-30'], openDays: 150 },
  isOurs: true,
};
export const EACH_QUARTER: DueDays = {
  rhythm: { kind: 'yearly', days: ['03-31', '06-30', '09-30', '12-31'] },
  isOurs: true,
};
/** September to May. */
export const EACH_SCHOOL_MONTH: DueDays = {
  rhythm: { kind: 'monthly', day: 31, months: [9, 10, 11, 12, 1, 2, 3, 4, 5] },
  isOurs: true,
};
/** As needed, per paper, at once: it falls due on no day of its own. */
export const AS_IT_COMES: DueDays = { rhythm: { kind: 'standing' }, isOurs: true };

/** A day that the plan, or the text it carries out, names itself. */
export function onNamedDay(day: string, openDays?: number): DueDays {
  return {
    rhythm: { kind: 'yearly', days: [day], ...(openDays !== undefined && { openDays }) },
    isOurs: false,
  };
}
