// The words of what plans refuse: why, who can undo it, what next.
import { defineMessages } from '#shared/messages.ts';

const HEAD = { vi: 'Thủ trưởng đơn vị.', en: 'The head of the unit.' };
const WRITER = { vi: 'Người phụ trách, thủ trưởng đơn vị.', en: 'The coordinator or the head of the unit.' };
const OFFICE = { vi: 'Chuyên viên, lãnh đạo Phòng.', en: 'The officer or leader of the office.' };
const YOU = { vi: 'Bạn.', en: 'You.' };

export const planProblemMessages = defineMessages({
  'plan.not_found.why': {
    vi: 'Không thấy kế hoạch này, hoặc kế hoạch không thuộc phạm vi của bạn.',
    en: 'This plan does not exist, or is not within your reach.',
  },
  'plan.not_found.who': { vi: 'Quản trị cấp quyền.', en: 'The operator grants roles.' },
  'plan.not_found.next': { vi: 'Về danh sách kế hoạch.', en: 'Go back to the plans.' },
  'plan.task.not_found.why': {
    vi: 'Không thấy nhiệm vụ này trong kế hoạch.',
    en: 'The plan has no such task.',
  },
  'plan.task.not_found.who': WRITER,
  'plan.task.not_found.next': { vi: 'Tải lại kế hoạch.', en: 'Reload the plan.' },
  'plan.remark.not_found.why': { vi: 'Không thấy nhận xét này.', en: 'There is no such remark.' },
  'plan.remark.not_found.who': OFFICE,
  'plan.remark.not_found.next': { vi: 'Tải lại kế hoạch.', en: 'Reload the plan.' },

  'plan.wrong_state.why': {
    vi: 'Kế hoạch đang ở trạng thái không làm được việc này.',
    en: 'The plan is in a state that does not allow this.',
  },
  'plan.wrong_state.who': WRITER,
  'plan.wrong_state.next': { vi: 'Tải lại kế hoạch.', en: 'Reload the plan.' },
  'plan.not_yours.why': { vi: 'Việc này thuộc vai trò khác.', en: 'This belongs to another role.' },
  'plan.not_yours.who': WRITER,
  'plan.not_yours.next': { vi: 'Nhờ người có vai trò đó.', en: 'Ask whoever holds it.' },
  'plan.not_writer.why': {
    vi: 'Bạn xem được kế hoạch này nhưng không phải người lập.',
    en: 'You may read this plan, but you do not write it.',
  },
  'plan.not_writer.who': WRITER,
  'plan.not_writer.next': {
    vi: 'Ghi nhận xét rồi trả lại kế hoạch.',
    en: 'Return the plan with a remark.',
  },
  'plan.not_coordinator.why': {
    vi: 'Chỉ người phụ trách trình kế hoạch cho thủ trưởng.',
    en: 'Only the coordinator hands the plan to the head.',
  },
  'plan.not_coordinator.who': {
    vi: 'Người phụ trách; thủ trưởng duyệt và gửi luôn.',
    en: 'The coordinator; the head may send it at once.',
  },
  'plan.not_coordinator.next': { vi: 'Duyệt và gửi.', en: 'Approve and send.' },
  'plan.not_head.why': {
    vi: 'Chỉ thủ trưởng đơn vị duyệt, gửi và rút kế hoạch.',
    en: 'Only the head approves, sends and withdraws the plan.',
  },
  'plan.not_head.who': HEAD,
  'plan.not_head.next': { vi: 'Trình thủ trưởng.', en: 'Hand it to the head.' },
  'plan.not_office.why': {
    vi: 'Chỉ Phòng quản lý trực tiếp nhận hoặc trả lại kế hoạch.',
    en: 'Only the office right above accepts or returns the plan.',
  },
  'plan.not_office.who': OFFICE,
  'plan.not_office.next': { vi: 'Chờ Phòng trả lời.', en: 'Wait for the office.' },

  'plan.not_proposed.why': {
    vi: 'Kế hoạch chưa trình nên không có gì để lấy về.',
    en: 'The plan was not handed in, so there is nothing to take back.',
  },
  'plan.not_proposed.who': WRITER,
  'plan.not_proposed.next': { vi: 'Sửa tiếp bản nháp.', en: 'Go on with the draft.' },
  'plan.already_proposed.why': {
    vi: 'Kế hoạch đã trình, đang chờ thủ trưởng.',
    en: 'The plan waits for the head already.',
  },
  'plan.already_proposed.who': HEAD,
  'plan.already_proposed.next': {
    vi: 'Chờ duyệt, hoặc lấy về để sửa.',
    en: 'Wait, or take it back to change it.',
  },
  'plan.with_head.why': {
    vi: 'Kế hoạch đã trình thủ trưởng nên bạn chưa sửa được.',
    en: 'The plan is with the head, so you cannot change it now.',
  },
  'plan.with_head.who': HEAD,
  'plan.with_head.next': { vi: 'Lấy về rồi sửa.', en: 'Take it back, then change it.' },
  'plan.sealed.why': {
    vi: 'Kế hoạch đã gửi nên nội dung đã chốt.',
    en: 'The plan was sent, so its content is sealed.',
  },
  'plan.sealed.who': OFFICE,
  'plan.sealed.next': {
    vi: 'Rút lại khi Phòng chưa mở, hoặc đề nghị Phòng trả lại.',
    en: 'Withdraw it before the office looks, or ask the office to return it.',
  },
  'plan.not_sent.why': { vi: 'Kế hoạch chưa được gửi.', en: 'The plan was not sent.' },
  'plan.not_sent.who': HEAD,
  'plan.not_sent.next': { vi: 'Chờ đơn vị gửi.', en: 'Wait until the unit sends it.' },
  'plan.already_sent.why': { vi: 'Kế hoạch đã gửi.', en: 'The plan was sent already.' },
  'plan.already_sent.who': OFFICE,
  'plan.already_sent.next': { vi: 'Chờ Phòng trả lời.', en: 'Wait for the office.' },
  'plan.already_returned.why': { vi: 'Kế hoạch đã trả lại.', en: 'The plan was returned already.' },
  'plan.already_returned.who': WRITER,
  'plan.already_returned.next': { vi: 'Chờ đơn vị gửi lại.', en: 'Wait until it is sent again.' },
  'plan.already_accepted.why': {
    vi: 'Phòng đã nhận kế hoạch.',
    en: 'The office has accepted the plan.',
  },
  'plan.already_accepted.who': OFFICE,
  'plan.already_accepted.next': {
    vi: 'Cần sửa thì đề nghị Phòng trả lại.',
    en: 'To change it, ask the office to return it.',
  },
  'plan.already_viewed.why': {
    vi: 'Phòng đã mở kế hoạch nên không rút được.',
    en: 'The office has opened the plan, so it cannot be withdrawn.',
  },
  'plan.already_viewed.who': OFFICE,
  'plan.already_viewed.next': { vi: 'Đề nghị Phòng trả lại.', en: 'Ask the office to return it.' },
  'plan.remarks_missing.why': {
    vi: 'Trả lại cần ít nhất một nhận xét.',
    en: 'Returning needs a remark.',
  },
  'plan.remarks_missing.who': OFFICE,
  'plan.remarks_missing.next': {
    vi: 'Ghi nhận xét vào mục hoặc nhiệm vụ cần sửa.',
    en: 'Write a remark on the part or task to be changed.',
  },
  'plan.remarks_open.why': {
    vi: 'Còn {count} nhận xét của Phòng chưa trả lời.',
    en: '{count} remarks of the office are not answered.',
  },
  'plan.remarks_open.who': WRITER,
  'plan.remarks_open.next': {
    vi: 'Sửa chỗ được nhận xét, hoặc trả lời bằng lời.',
    en: 'Change what was remarked, or answer in words.',
  },
  'plan.no_tasks.why': {
    vi: 'Kế hoạch chưa có nhiệm vụ nào phải làm.',
    en: 'The plan holds no task to be done.',
  },
  'plan.no_tasks.who': WRITER,
  'plan.no_tasks.next': { vi: 'Thêm nhiệm vụ.', en: 'Add a task.' },
  'plan.section_empty.why': {
    vi: 'Mục {section} chưa có nội dung.',
    en: 'Part {section} says nothing.',
  },
  'plan.section_empty.who': WRITER,
  'plan.section_empty.next': { vi: 'Viết mục này.', en: 'Write this part.' },
  'plan.stale.why': {
    vi: 'Kế hoạch vừa được người khác sửa sau khi bạn mở.',
    en: 'Somebody else changed the plan after you opened it.',
  },
  'plan.stale.who': YOU,
  'plan.stale.next': { vi: 'Tải lại, xem chỗ đã đổi rồi làm tiếp.', en: 'Reload, look, then go on.' },

  'plan.kind_taken.why': {
    vi: 'Năm này đã có kế hoạch cho một trong các nội dung đã chọn.',
    en: 'One of these subjects has a plan for this year already.',
  },
  'plan.kind_taken.who': WRITER,
  'plan.kind_taken.next': {
    vi: 'Mở kế hoạch đã có, hoặc bỏ bớt nội dung.',
    en: 'Open the plan that exists, or choose fewer subjects.',
  },
  'plan.unit_does_not_plan.why': {
    vi: 'Chỉ đơn vị phải báo cáo mới lập kế hoạch ở đây.',
    en: 'Only units that report make a plan here.',
  },
  'plan.unit_does_not_plan.who': { vi: 'Trường trực thuộc.', en: 'The schools below.' },
  'plan.unit_does_not_plan.next': {
    vi: 'Phòng sửa mẫu kế hoạch cho các trường.',
    en: 'The office edits the template for its schools.',
  },
  'plan.was_sent.why': {
    vi: 'Kế hoạch đã từng được gửi nên phải giữ lại.',
    en: 'The plan was sent once, so it is kept.',
  },
  'plan.was_sent.who': { vi: 'Không ai.', en: 'Nobody.' },
  'plan.was_sent.next': { vi: 'Sửa và gửi lại.', en: 'Change it and send it again.' },
  'plan.task_has_activities.why': {
    vi: 'Đã có hoạt động trong nhật ký gắn với nhiệm vụ này.',
    en: 'Activities of the journal name this task.',
  },
  'plan.task_has_activities.who': WRITER,
  'plan.task_has_activities.next': {
    vi: 'Gỡ liên kết ở các hoạt động đó, hoặc giữ nhiệm vụ.',
    en: 'Unlink those activities, or keep the task.',
  },
  'plan.task_was_sent.why': {
    vi: 'Nhiệm vụ đã nằm trong bản gửi Phòng nên không xóa được.',
    en: 'The office has seen this task, so it cannot be removed.',
  },
  'plan.task_was_sent.who': WRITER,
  'plan.task_was_sent.next': {
    vi: 'Chọn Không áp dụng và nêu lý do.',
    en: 'Mark it as not applicable and say why.',
  },
  'plan.task_not_left_out.why': {
    vi: 'Nhiệm vụ này không ở trạng thái không áp dụng.',
    en: 'This task is not left out.',
  },
  'plan.task_not_left_out.who': WRITER,
  'plan.task_not_left_out.next': { vi: 'Tải lại kế hoạch.', en: 'Reload the plan.' },
  'plan.too_many_tasks.why': {
    vi: 'Một kế hoạch có nhiều nhất {most} nhiệm vụ.',
    en: 'A plan holds {most} tasks at most.',
  },
  'plan.too_many_tasks.who': WRITER,
  'plan.too_many_tasks.next': { vi: 'Gộp các nhiệm vụ giống nhau.', en: 'Join tasks that are alike.' },
  'plan.section_unknown.why': {
    vi: 'Kế hoạch không có mục {section}.',
    en: 'The plan has no part {section}.',
  },
  'plan.section_unknown.who': { vi: 'Phòng, trong mẫu.', en: 'The office, in its template.' },
  'plan.section_unknown.next': { vi: 'Chọn một mục của kế hoạch.', en: 'Choose a part of the plan.' },
  'plan.remark_closed.why': {
    vi: 'Nhận xét này về một bản trước.',
    en: 'This remark is about an earlier version.',
  },
  'plan.remark_closed.who': OFFICE,
  'plan.remark_closed.next': { vi: 'Xem bản mới nhất.', en: 'Look at the newest version.' },
  'plan.version_unknown.why': {
    vi: 'Kế hoạch không có bản {version}.',
    en: 'The plan has no version {version}.',
  },
  'plan.version_unknown.who': HEAD,
  'plan.version_unknown.next': { vi: 'Chọn một bản đã gửi.', en: 'Choose a version that was sent.' },
  'plan.not_accepted_yet.why': {
    vi: 'Phòng chưa nhận kế hoạch nên chưa chia sẻ được.',
    en: 'The office has not accepted the plan, so it cannot be shared.',
  },
  'plan.not_accepted_yet.who': OFFICE,
  'plan.not_accepted_yet.next': { vi: 'Chờ Phòng nhận.', en: 'Wait for the office.' },
  'plan.template_of_office.why': {
    vi: 'Chỉ Phòng sửa mẫu kế hoạch của mình.',
    en: 'Only the office changes its template.',
  },
  'plan.template_of_office.who': OFFICE,
  'plan.template_of_office.next': { vi: 'Đề nghị Phòng sửa mẫu.', en: 'Ask the office.' },
  'plan.template_stale.why': {
    vi: 'Mẫu vừa được người khác sửa.',
    en: 'Somebody else has just changed the template.',
  },
  'plan.template_stale.who': OFFICE,
  'plan.template_stale.next': { vi: 'Tải lại rồi sửa tiếp.', en: 'Reload, then go on.' },

  'plan.task_without_owner.why': {
    vi: 'Nhiệm vụ cần chức danh chịu trách nhiệm.',
    en: 'A task needs a post that answers for it.',
  },
  'plan.task_ends_before.why': {
    vi: 'Ngày kết thúc trước ngày bắt đầu ({from}).',
    en: 'It ends before it begins ({from}).',
  },
  'plan.task_outside_year.why': {
    vi: 'Ngày nằm ngoài năm của kế hoạch ({from} – {to}).',
    en: 'The day lies outside the plan’s year ({from} – {to}).',
  },
  'plan.section_holds_no_tasks.why': {
    vi: 'Mục này không chứa nhiệm vụ.',
    en: 'This part holds no tasks.',
  },
  'plan.section_twice.why': { vi: 'Mục {section} có hai lần.', en: 'Part {section} stands twice.' },
  'plan.word_unknown.why': {
    vi: 'Danh mục không có “{id}”.',
    en: 'The catalogue does not hold “{id}”.',
  },
  'plan.assignment_unknown.why': {
    vi: 'Đơn vị không được giao việc này trong năm của kế hoạch.',
    en: 'The unit was not asked this within the plan’s year.',
  },
  'plan.field_unknown.why': {
    vi: 'Kế hoạch không có chỗ “{field}”.',
    en: 'The plan has no field “{field}”.',
  },
  'plan.refusal_without_reason.why': {
    vi: 'Không đồng ý thì cần nêu lý do (ít nhất 10 chữ cái).',
    en: 'A refusal needs its reason (10 signs at least).',
  },
});
