import { defineMessages } from '#shared/messages.ts';

export const errorPageMessages = defineMessages({
  title: { vi: 'Chưa mở được trang', en: 'This page did not open' },
  notFound: { vi: 'Không thấy trang này', en: 'There is no such page' },
  refused: { vi: 'Chưa làm được việc này', en: 'This could not be done' },
  fault: { vi: 'Máy chủ gặp lỗi', en: 'The server failed' },
  why: { vi: 'Vì sao', en: 'Why' },
  who: { vi: 'Ai gỡ được', en: 'Who can undo it' },
  next: { vi: 'Làm gì tiếp', en: 'What next' },
  home: { vi: 'Về Việc cần làm', en: 'To my tasks' },
});

export const siteMessages = defineMessages({
  lead: {
    vi: 'Hệ thống để nhà trường và phòng phụ trách giáo dục làm công tác an toàn trường học và phong trào toàn dân bảo vệ an ninh Tổ quốc: ghi một lần, báo cáo tự có.',
    en: 'The system with which schools and the office above them run school safety and the movement: written once, reports write themselves.',
  },
  operatedBy: { vi: 'Bản cài đặt này do {office} vận hành.', en: 'This installation is run by {office}.' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  safety: { vi: 'Kênh an toàn: gọi ai khi cần giúp', en: 'Safety: whom to call' },
  countsOnly: { vi: 'Chỉ ghi số lượng, không ghi tên học sinh.', en: 'Counts only, no pupils by name.' },
  safetyTitle: { vi: 'Gọi ai khi cần giúp', en: 'Whom to call' },
  call: { vi: 'Gọi {number}', en: 'Call {number}' },
  child: { vi: 'Tổng đài quốc gia bảo vệ trẻ em', en: 'National child protection line' },
  childHint: {
    vi: 'Miễn phí, 24 giờ. Em bị đánh, bị bắt nạt, bị đe dọa, hay lo cho bạn: gọi số này.',
    en: 'Free, day and night. If you are hurt, bullied, threatened or worried about a friend.',
  },
  police: { vi: 'Công an', en: 'Police' },
  fire: { vi: 'Cháy nổ, cứu nạn', en: 'Fire and rescue' },
  ambulance: { vi: 'Cấp cứu', en: 'Ambulance' },
  adult: {
    vi: 'Nói với một người lớn em tin: cha mẹ, thầy cô, bác bảo vệ.',
    en: 'Tell an adult you trust: parents, teachers, the guard.',
  },
  nothingKept: { vi: 'Trang này không ghi lại ai đã xem.', en: 'This page does not record who looks at it.' },
  vneid: {
    vi: 'Tin báo về an ninh, trật tự: Công an xã, hoặc mục kiến nghị, phản ánh trên VNeID.',
    en: 'Reports about security and order: the commune police, or VNeID.',
  },
});

export const clientFaultMessages = defineMessages({
  why: { vi: 'Trang này gặp lỗi trên máy của bạn.', en: 'This page failed on your device.' },
  who: { vi: 'Tải lại trang thường là đủ.', en: 'Loading the page again is usually enough.' },
  next: {
    vi: 'Tải lại trang; chữ đã gõ còn trong bản nháp.',
    en: 'Load the page again; what you typed is kept as a draft.',
  },
});
