import { defineMessages } from '#shared/messages.ts';

export const paperPageMessages = defineMessages({
  title: { vi: 'Xem văn bản', en: 'The paper' },
  draft: {
    vi: 'Bản nháp: số liệu chưa chốt. Văn thư điền số, ngày vào chỗ màu vàng.',
    en: 'A draft: figures are not sealed. The records clerk fills the yellow places.',
  },
  sealed: {
    vi: 'Bản đã chốt. Văn thư điền số, ngày vào chỗ màu vàng.',
    en: 'A sealed version. The records clerk fills the yellow places.',
  },
  checklist: { vi: 'Thể thức', en: 'Form of the paper' },
  source: { vi: 'Nghị định 30/2020/NĐ-CP', en: 'Decree 30/2020/NĐ-CP' },
  passed: { vi: '{passed}/{all} đạt', en: '{passed} of {all} right' },
  word: { vi: 'Word', en: 'Word' },
  pdf: { vi: 'PDF', en: 'PDF' },
  excel: { vi: 'Excel (phụ lục)', en: 'Excel (annexes)' },
  where: { vi: 'Xem chỗ này', en: 'Show where' },
});
