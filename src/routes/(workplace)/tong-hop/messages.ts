import { defineMessages } from '#shared/messages.ts';

export const consolidatedPageMessages = defineMessages({
  title: { vi: 'Báo cáo tổng hợp', en: 'Consolidated reports' },
  lead: {
    vi: 'Cộng từ các báo cáo đã chốt; lập lại được khi trường còn gửi, và cho biết khác gì.',
    en: 'Added from sealed reports; it can be built again while schools still send, and says what changed.',
  },
  build: { vi: 'Lập báo cáo', en: 'Build' },
  again: { vi: 'Lập lại', en: 'Build again' },
  changed: { vi: 'Điều đã đổi', en: 'What changed' },
  open: { vi: 'Mở', en: 'Open' },
  notBuilt: { vi: 'Chưa lập', en: 'Not built yet' },
  built: {
    vi: 'Bản dựng {number} · {included}/{owed} đơn vị',
    en: 'Build {number} · {included}/{owed} units',
  },
  none: { vi: 'Chưa có kỳ nào do đơn vị này đặt', en: 'No period of this unit yet' },
  received: { vi: 'Đã nhận', en: 'Received' },
  receivedLead: {
    vi: 'Báo cáo được gửi đến đơn vị này; chỉ thấy bản đã chốt.',
    en: 'Reports sent to this unit; only sealed versions.',
  },
  noneReceived: { vi: 'Chưa có báo cáo nào được gửi đến', en: 'Nothing was sent here yet' },
  sent: { vi: 'Gửi ngày {date}', en: 'Sent on {date}' },
  confirmed: { vi: 'Đã xác nhận {date}', en: 'Confirmed {date}' },
  superseded: { vi: 'Bản cũ, không còn hiệu lực', en: 'Former version, no longer in force' },
  confirm: { vi: 'Xác nhận đã nhận', en: 'Confirm receipt' },
});
