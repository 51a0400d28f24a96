// Says in a few words what an entry counts as: `1 buổi tuyên truyền, 653 lượt dự`. The figures' own labels are too long
// for the foot of the log; whoever wants them opens the activity.
import { inLocale, defineMessages, type Locale } from '#shared/messages.ts';
import { formatCount } from '#shared/vietnamese-format.ts';
import { sumKnown } from './activity.ts';
import type { Contribution } from './counting.ts';
import type { JournalFigureId } from './figures.ts';

const words = defineMessages({
  'fig.pr.ses': { vi: '{count} buổi tuyên truyền', en: '{count} propaganda sessions' },
  attendance: { vi: '{count} lượt dự', en: '{count} attendances' },
  'fig.pr.cover': { vi: 'xét độ phủ', en: 'reach' },
  'fig.pr.news': { vi: '{count} tin, bài', en: '{count} articles' },
  'fig.pr.radio': { vi: '{count} buổi phát thanh', en: '{count} broadcasts' },
  'fig.pr.banner': { vi: '{count} băng rôn, pa nô, áp phích', en: '{count} banners, panels, posters' },
  'fig.pr.contest.held': { vi: '{count} cuộc thi', en: '{count} contest' },
  'fig.pr.contest.entries': { vi: '{count} lượt dự thi', en: '{count} contest entries' },
  'fig.pr.lesson': { vi: '{count} tiết lồng ghép', en: '{count} lessons' },
  'fig.pr.forms': { vi: 'số hình thức', en: 'forms used' },
  'fig.pr.material': { vi: '{count} tài liệu', en: '{count} titles of material' },
  'fig.doc.spread': { vi: '{count} người được quán triệt', en: '{count} staff informed' },
  'fig.cm.unit': { vi: '{count} bản giao ước', en: '{count} pact' },
  'fig.co.inner': { vi: '{count} hoạt động phối hợp nội bộ', en: '{count} joint activity of bodies' },
  'fig.co.meet': { vi: '{count} lần giao ban với Công an', en: '{count} meeting with the police' },
  'fig.co.parent': {
    vi: '{count} lần họp với Ban đại diện CMHS',
    en: '{count} meeting with the parents’ board',
  },
  'fig.svc.help': {
    vi: '{count} lượt hỗ trợ dịch vụ công',
    en: '{count} people helped with public services',
  },
  'fig.pc.check': { vi: '{count} lần tự kiểm tra PCCC', en: '{count} fire self-check' },
  'fig.pc.drill': { vi: '{count} buổi thực tập PCCC, CNCH', en: '{count} fire drills' },
  'fig.pc.train': { vi: '{count} người tập huấn thoát hiểm', en: '{count} people trained in escape' },
  'fig.gt.month.acts': {
    vi: '{count} hoạt động Tháng ATGT',
    en: '{count} activity of the traffic-safety month',
  },
  'fig.fest.held': { vi: 'đã tổ chức Ngày hội', en: 'festival day held' },
  'fig.fest.joined': { vi: 'đã tham gia Ngày hội', en: 'festival day joined' },
  'fig.fest.people': { vi: '{count} người dự Ngày hội', en: '{count} people at the festival day' },
});

const ATTENDANCE: readonly JournalFigureId[] = ['fig.pr.att.staff', 'fig.pr.att.pupil', 'fig.pr.att.parent'];

/** One thing an entry counts as. `isMain`: a number of its own; the others only compete or join a set. */
export interface ContributionWords {
  readonly text: string;
  readonly isMain: boolean;
}

/** Numbers first, in the order of the figures; the three groups of attendance are said as one. */
export function contributionWords(
  contributions: readonly Contribution[],
  locale: Locale,
): ContributionWords[] {
  const say = inLocale(words, locale);
  const people = sumKnown(
    contributions.filter(({ figureId }) => ATTENDANCE.includes(figureId)).map(({ value }) => value),
  );
  const said = contributions.flatMap(({ figureId, value }): ContributionWords[] => {
    if (
      figureId === 'fig.pr.att.staff' ||
      figureId === 'fig.pr.att.pupil' ||
      figureId === 'fig.pr.att.parent'
    )
      return [];
    // One organiser named says "not together with others": true, and nothing a person wants to read here.
    if (figureId === 'fig.co.inner' && value === 0) return [];
    const isMain = figureId !== 'fig.pr.cover' && figureId !== 'fig.pr.forms';
    return [{ text: say[figureId]({ count: formatCount(value) }), isMain }];
  });
  const attendance =
    people === null ? [] : [{ text: say.attendance({ count: formatCount(people) }), isMain: true }];
  const sessions = said.filter(({ isMain }, index) => isMain && index === 0);
  return [
    ...sessions,
    ...attendance,
    ...said.slice(sessions.length).filter(({ isMain }) => isMain),
    ...said.filter(({ isMain }) => !isMain),
  ];
}
