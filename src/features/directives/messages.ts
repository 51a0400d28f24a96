// What directives refuse, with who can undo it and what to do next.
import { defineMessages } from '#shared/messages.ts';

const OFFICE = { vi: 'Cơ quan đã giao việc.', en: 'The office that asked.' };
const UNIT = { vi: 'Thủ trưởng, người phụ trách của đơn vị.', en: 'The head or coordinator of the unit.' };
const YOU = { vi: 'Bạn.', en: 'You.' };
const RELOAD = { vi: 'Tải lại trang rồi xem.', en: 'Load the page again and look.' };

export const directiveMessages = defineMessages({
  'assignment.not_found.why': {
    vi: 'Không thấy việc này, hoặc việc không thuộc phạm vi của bạn.',
    en: 'This assignment does not exist, or is not within your reach.',
  },
  'assignment.not_found.who': OFFICE,
  'assignment.not_found.next': { vi: 'Về danh sách giao việc.', en: 'Go back to the list.' },
  'assignment.nobody_meant.why': {
    vi: 'Không có đơn vị nào thuộc đối tượng của việc “{title}”.',
    en: 'Nobody falls under the rule of “{title}”.',
  },
  'assignment.nobody_meant.who': YOU,
  'assignment.nobody_meant.next': {
    vi: 'Chọn lại cấp học, cụm hoặc đơn vị.',
    en: 'Choose other levels, groups or units.',
  },
  'assignment.nobody_new.why': {
    vi: 'Không có đơn vị mới nào cần giao thêm.',
    en: 'No unit came under the rule since.',
  },
  'assignment.nobody_new.who': { vi: 'Không ai.', en: 'Nobody.' },
  'assignment.nobody_new.next': RELOAD,
  'assignment.already_given.why': {
    vi: 'Việc đã giao; đơn vị đang thực hiện nên không đổi được đối tượng, hạn và cách trả lời.',
    en: 'It was given; units have begun, so whom, when and how cannot change.',
  },
  'assignment.already_given.who': OFFICE,
  'assignment.already_given.next': {
    vi: 'Thu hồi rồi giao việc mới, hoặc gia hạn.',
    en: 'Withdraw it and ask anew, or give more time.',
  },
  'assignment.not_open.why': { vi: 'Việc này không còn hiệu lực.', en: 'This is no longer asked.' },
  'assignment.not_open.who': OFFICE,
  'assignment.not_open.next': { vi: 'Giao việc mới nếu cần.', en: 'Ask anew if needed.' },
  'assignment.changed_meanwhile.why': {
    vi: 'Việc này vừa được người khác sửa.',
    en: 'Somebody else has just changed this.',
  },
  'assignment.changed_meanwhile.who': YOU,
  'assignment.changed_meanwhile.next': RELOAD,
  'assignment.ends_before_start': {
    vi: 'Ngày kết thúc phải từ ngày bắt đầu {startsOn}.',
    en: 'It must end on or after its first day, {startsOn}.',
  },
  'assignment.due_before_start': {
    vi: 'Hạn phải từ ngày bắt đầu {startsOn}.',
    en: 'It must fall due on or after its first day, {startsOn}.',
  },
  'assignment.never_due': {
    vi: 'Trong thời gian này không có hạn nào.',
    en: 'It never falls due within these days.',
  },
  'assignment.nothing_to_take_over.why': {
    vi: 'Không có việc nào của cơ quan đã giải thể cần nhận làm tiếp.',
    en: 'No dissolved office left anything to go on with.',
  },
  'assignment.nothing_to_take_over.who': { vi: 'Không ai.', en: 'Nobody.' },
  'assignment.nothing_to_take_over.next': RELOAD,

  'duty.not_found.why': {
    vi: 'Không thấy việc này, hoặc việc không thuộc phạm vi của bạn.',
    en: 'This duty does not exist, or is not within your reach.',
  },
  'duty.not_found.who': OFFICE,
  'duty.not_found.next': { vi: 'Về danh sách việc được giao.', en: 'Go back to the list.' },
  'duty.wrong_state.why': {
    vi: 'Việc không ở trạng thái làm được bước này.',
    en: 'This step cannot be taken now.',
  },
  'duty.wrong_state.who': OFFICE,
  'duty.wrong_state.next': RELOAD,
  'duty.not_yours.why': { vi: 'Bước này không thuộc vai trò của bạn.', en: 'This is not your step.' },
  'duty.not_yours.who': OFFICE,
  'duty.not_yours.next': RELOAD,
  'duty.answered_by_system.why': {
    vi: 'Việc này hệ thống tự tính từ nhật ký, báo cáo hoặc kế hoạch, không báo tay.',
    en: 'The product sees this by itself in the journal, the report or the plan.',
  },
  'duty.answered_by_system.who': UNIT,
  'duty.answered_by_system.next': {
    vi: 'Ghi hoạt động, gửi báo cáo hoặc gửi kế hoạch; nếu không phù hợp, chọn “Không áp dụng”.',
    en: 'Log the activity, send the report or the plan; if it does not fit, say “not applicable”.',
  },
  'duty.answer_missing.why': { vi: 'Chưa có nội dung trả lời.', en: 'There is no answer yet.' },
  'duty.answer_missing.who': UNIT,
  'duty.answer_missing.next': {
    vi: 'Chọn “Đã thực hiện” hoặc “Không áp dụng”.',
    en: 'Choose “done” or “not applicable”.',
  },
  'duty.paper_missing.why': {
    vi: 'Việc này trả lời bằng văn bản; chưa có văn bản hoặc tệp kèm theo.',
    en: 'This is answered with a paper, and none is attached.',
  },
  'duty.paper_missing.who': UNIT,
  'duty.paper_missing.next': { vi: 'Kèm văn bản rồi gửi lại.', en: 'Attach the paper and send again.' },
  'duty.only_head_confirms.why': {
    vi: 'Chỉ thủ trưởng đơn vị xác nhận việc này.',
    en: 'Only the head of the unit confirms this.',
  },
  'duty.only_head_confirms.who': { vi: 'Thủ trưởng đơn vị.', en: 'The head of the unit.' },
  'duty.only_head_confirms.next': { vi: 'Báo thủ trưởng xác nhận.', en: 'Ask the head to confirm.' },
  'duty.bare_confirmation': {
    vi: 'Việc này chỉ xác nhận có và ngày, không ghi nội dung, không kèm tệp.',
    en: 'Only yes and the day; no words and no file.',
  },
  'duty.done_in_future': { vi: 'Ngày thực hiện chưa đến.', en: 'That day has not come yet.' },
  'duty.remark_missing.why': {
    vi: 'Trả lại cần một nhận xét để đơn vị biết phải làm gì.',
    en: 'Returning needs a remark, so that the unit knows what to do.',
  },
  'duty.remark_missing.who': YOU,
  'duty.remark_missing.next': { vi: 'Ghi nhận xét rồi trả lại.', en: 'Write a remark and return it.' },
  'duty.already_met.why': {
    vi: 'Hệ thống đã thấy việc này hoàn thành; không cần gửi hay nhận.',
    en: 'The product has seen it done; nothing to send or accept.',
  },
  'duty.already_met.who': { vi: 'Không ai.', en: 'Nobody.' },
  'duty.already_met.next': RELOAD,
  'duty.met_by_journal.why': {
    vi: 'Việc này hoàn thành theo nhật ký; muốn đổi thì sửa hoạt động trong nhật ký.',
    en: 'The journal met this; it changes with the activities.',
  },
  'duty.met_by_journal.who': UNIT,
  'duty.met_by_journal.next': { vi: 'Xem các hoạt động đã tính.', en: 'Look at the activities counted.' },
  'duty.already_sent.why': { vi: 'Đã gửi, đang chờ xem.', en: 'It was sent and waits to be seen.' },
  'duty.already_sent.who': UNIT,
  'duty.already_sent.next': { vi: 'Rút lại nếu cần sửa.', en: 'Take it back to change it.' },
  'duty.already_accepted.why': { vi: 'Việc này đã được nhận.', en: 'This was accepted.' },
  'duty.already_accepted.who': OFFICE,
  'duty.already_accepted.next': {
    vi: 'Đề nghị trả lại nếu cần sửa.',
    en: 'Ask the office to return it if it must change.',
  },
  'duty.no_longer_asked.why': { vi: 'Việc này đã được thu hồi.', en: 'This is no longer asked.' },
  'duty.no_longer_asked.who': OFFICE,
  'duty.no_longer_asked.next': RELOAD,
  'duty.not_the_unit.why': {
    vi: 'Chỉ đơn vị được giao mới trả lời.',
    en: 'Only the unit that owes it answers.',
  },
  'duty.not_the_unit.who': UNIT,
  'duty.not_the_unit.next': { vi: 'Nhắc đơn vị.', en: 'Remind the unit.' },
  'duty.not_the_office.why': {
    vi: 'Chỉ cơ quan giao việc quyết định.',
    en: 'Only the office that asked decides.',
  },
  'duty.not_the_office.who': OFFICE,
  'duty.not_the_office.next': { vi: 'Chờ cơ quan xem.', en: 'Wait for the office.' },
  'duty.changed_meanwhile.why': { vi: 'Việc này vừa thay đổi.', en: 'This has just changed.' },
  'duty.changed_meanwhile.who': YOU,
  'duty.changed_meanwhile.next': RELOAD,
  'duty.already_done.why': {
    vi: 'Việc này không còn nợ nên không cần gia hạn.',
    en: 'Nothing is owed any more.',
  },
  'duty.already_done.who': OFFICE,
  'duty.already_done.next': RELOAD,
  'duty.never_due.why': { vi: 'Việc này không có hạn.', en: 'This has no last day.' },
  'duty.never_due.who': OFFICE,
  'duty.never_due.next': RELOAD,
  'duty.not_later.why': {
    vi: 'Hạn mới phải sau hạn hiện tại {dueOn} và chưa qua.',
    en: 'The new day must be after {dueOn} and not past.',
  },
  'duty.not_later.who': YOU,
  'duty.not_later.next': { vi: 'Chọn ngày muộn hơn.', en: 'Choose a later day.' },
  'duty.after_the_end.why': {
    vi: 'Việc này kết thúc ngày {endsOn}, không gia hạn quá ngày đó.',
    en: 'It ends on {endsOn}; no more time than that.',
  },
  'duty.after_the_end.who': OFFICE,
  'duty.after_the_end.next': { vi: 'Chọn ngày sớm hơn.', en: 'Choose an earlier day.' },
  'duty.no_time_asked.why': { vi: 'Đơn vị không xin gia hạn.', en: 'The unit has not asked for time.' },
  'duty.no_time_asked.who': UNIT,
  'duty.no_time_asked.next': RELOAD,
});
