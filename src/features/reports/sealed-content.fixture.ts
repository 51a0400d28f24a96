// A small sealed content for the tests of this folder.
import { isoDate } from '#shared/dates.ts';
import type { SealedContent, SealedFigure } from './sealed-content.ts';

/** A figure that applies and says `reported`, computed alike. */
export function sealedFigure(id: string, reported: SealedFigure['reported']): SealedFigure {
  return { id, applicable: true, computed: reported, reported, reason: null };
}

export function sealedContent(changes: Partial<SealedContent> = {}): SealedContent {
  return {
    unit: {
      code: 'cu-chi-thcs-1',
      name: 'Trường THCS Mẫu Hoa Sen',
      levels: ['lower_secondary'],
      parentCode: 'cu-chi',
      parentName: 'Phòng Văn hóa - Xã hội xã Củ Chi',
    },
    period: {
      id: '2026-mid',
      name: '6 tháng đầu năm 2026',
      kind: 'mid',
      from: isoDate('2025-11-16'),
      to: isoDate('2026-05-10'),
      cutOffOn: isoDate('2026-05-05'),
    },
    formVersion: 1,
    enteredOnBehalf: false,
    profile: { asOfOn: isoDate('2025-09-05'), classes: 16, pupils: 612, staff: 48, partyMembers: 19 },
    figures: [sealedFigure('fig.pr.ses', 42), sealedFigure('fig.pr.radio', 0)],
    sections: [
      { id: 'II.2', title: 'Công tác tuyên truyền, vận động', text: 'Trong kỳ, nhà trường tổ chức 42 buổi.' },
    ],
    proposals: [],
    ...changes,
  };
}
