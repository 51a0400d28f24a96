// How each rule of counting is said to an office that chooses among them: which figure, and with how much. Pure.
import { defineMessages, inLocale, type Locale } from '#shared/messages.ts';
import { COUNTING_RULES, figuresBehind, type CountingRuleId } from './counting-rules.ts';
import { JOURNAL_FIGURES } from './figures.ts';

const how = defineMessages({
  S: { vi: 'cộng số buổi', en: 'adds the sessions' },
  A: { vi: 'cộng số người', en: 'adds the people' },
  C: { vi: 'lấy buổi đông nhất', en: 'the best attended one' },
  N: { vi: 'mỗi dòng 1 bài, hoặc số bài đã ghi', en: 'one text an entry, or as many as written' },
  B: { vi: 'số cái đã ghi', en: 'as many as written' },
  R: { vi: 'số buổi phát', en: 'the broadcasts' },
  L: { vi: 'số tiết', en: 'the lessons' },
  '1': { vi: 'mỗi dòng 1', en: 'one an entry' },
  P: { vi: 'cộng CB-GV-NV và học sinh', en: 'adds staff and pupils' },
  T: { vi: 'khi có chủ đề an toàn giao thông, trong đợt', en: 'on traffic safety, within the campaign' },
  D: { vi: 'cán bộ, giáo viên, nhân viên dự', en: 'the staff who came' },
  M: { vi: 'mỗi dòng 1 tài liệu, hoặc số đã ghi', en: 'one title an entry, or as many as written' },
  H: { vi: 'cộng mọi người được hỗ trợ', en: 'adds everybody helped' },
});

/** Coverage of staff alone has the figure of coverage, and the word that tells the two apart. */
const STAFF_ONLY: Readonly<Record<Locale, string>> = { vi: 'chỉ CB-GV-NV', en: 'staff only' };

/** `Số buổi tuyên truyền (cộng số buổi)` */
export function ruleWords(rule: CountingRuleId, locale: Locale): string {
  const labels = figuresBehind([rule]).flatMap((id) => {
    const figure = JOURNAL_FIGURES.find((one) => one.id === id);
    return figure ? [figure.label[locale]] : [];
  });
  const amount = inLocale(how, locale)[COUNTING_RULES[rule].letter]();
  const only = rule === 'staff_coverage' ? `, ${STAFF_ONLY[locale]}` : '';
  return `${labels.join('; ')} (${amount}${only})`;
}
