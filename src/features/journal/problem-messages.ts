// The words of what the journal refuses or asks. A refusal says why, who can undo it and the next step; a question
// says what was noticed and what to look at. Codes: check-activity.ts, likely-duplicates.ts and the use cases.
import { defineMessages } from '#shared/messages.ts';

const BY_WRITER = { vi: 'Người ghi.', en: 'Whoever writes it.' };
const BY_OFFICE = { vi: 'Phòng, trong danh mục.', en: 'The office, in the catalogue.' };
const BY_NOBODY = { vi: 'Không ai.', en: 'Nobody.' };

export const journalProblemMessages = defineMessages({
  'activity.document_unknown.why': {
    vi: 'Không có văn bản này trong sổ.',
    en: 'There is no such document in the register.',
  },
  'activity.document_unknown.who': { vi: 'Người ghi.', en: 'Whoever logs it.' },
  'activity.document_unknown.next': { vi: 'Chọn văn bản từ sổ văn bản.', en: 'Choose it from the register.' },
  'activity.not_found.why': {
    vi: 'Không thấy hoạt động này, hoặc hoạt động không thuộc đơn vị của bạn.',
    en: 'This activity does not exist, or is not within your reach.',
  },
  'activity.not_found.who': { vi: 'Quản trị cấp quyền.', en: 'The operator grants roles.' },
  'activity.not_found.next': { vi: 'Về Nhật ký hoạt động.', en: 'Go back to the journal.' },

  'activity.future.why': { vi: 'Ngày {date} chưa đến.', en: '{date} has not come yet.' },
  'activity.future.who': BY_WRITER,
  'activity.future.next': {
    vi: 'Sửa ngày, hoặc ghi vào kế hoạch.',
    en: 'Correct the day, or put it into the plan.',
  },

  'activity.too_old.why': {
    vi: 'Nhật ký nhận hoạt động từ ngày {earliest}.',
    en: 'The journal takes activities from {earliest} on.',
  },
  'activity.too_old.who': BY_WRITER,
  'activity.too_old.next': { vi: 'Xem lại năm của ngày tổ chức.', en: 'Look at the year again.' },

  'activity.kind_unknown.why': {
    vi: 'Danh mục không có loại hoạt động “{id}”.',
    en: 'The catalogue has no kind “{id}”.',
  },
  'activity.kind_unknown.who': BY_OFFICE,
  'activity.kind_unknown.next': {
    vi: 'Chọn một loại trong danh mục, hoặc Hoạt động khác.',
    en: 'Choose a kind of the catalogue, or Other.',
  },
  'activity.kind_closed.why': {
    vi: 'Loại hoạt động này không còn dùng vào ngày {date}.',
    en: 'This kind is not in use on {date}.',
  },
  'activity.kind_closed.who': BY_OFFICE,
  'activity.kind_closed.next': {
    vi: 'Chọn loại đang dùng vào ngày đó.',
    en: 'Choose a kind in use that day.',
  },
  'activity.topic_unknown.why': {
    vi: 'Danh mục không có chủ đề “{id}”.',
    en: 'The catalogue has no topic “{id}”.',
  },
  'activity.topic_unknown.who': BY_OFFICE,
  'activity.topic_unknown.next': {
    vi: 'Chọn chủ đề trong danh mục.',
    en: 'Choose a topic of the catalogue.',
  },
  'activity.topic_closed.why': {
    vi: 'Chủ đề này không còn dùng vào ngày {date}.',
    en: 'This topic is not in use on {date}.',
  },
  'activity.topic_closed.who': BY_OFFICE,
  'activity.topic_closed.next': {
    vi: 'Chọn chủ đề đang dùng vào ngày đó.',
    en: 'Choose a topic in use that day.',
  },
  'activity.channel_unknown.why': {
    vi: 'Danh mục không có hình thức “{id}”.',
    en: 'The catalogue has no channel “{id}”.',
  },
  'activity.channel_unknown.who': BY_OFFICE,
  'activity.channel_unknown.next': {
    vi: 'Chọn hình thức trong danh mục.',
    en: 'Choose a channel of the catalogue.',
  },
  'activity.channel_closed.why': {
    vi: 'Hình thức này không còn dùng vào ngày {date}.',
    en: 'This channel is not in use on {date}.',
  },
  'activity.channel_closed.who': BY_OFFICE,
  'activity.channel_closed.next': {
    vi: 'Chọn hình thức đang dùng vào ngày đó.',
    en: 'Choose a channel in use that day.',
  },
  'activity.organiser_unknown.why': {
    vi: 'Danh mục không có đoàn thể, tổ “{id}”.',
    en: 'The catalogue has no body “{id}”.',
  },
  'activity.organiser_unknown.who': BY_OFFICE,
  'activity.organiser_unknown.next': {
    vi: 'Chọn đoàn thể, tổ trong danh mục.',
    en: 'Choose a body of the catalogue.',
  },
  'activity.organiser_closed.why': {
    vi: 'Đoàn thể, tổ này không còn trong danh mục vào ngày {date}.',
    en: 'This body is not in the catalogue on {date}.',
  },
  'activity.organiser_closed.who': BY_OFFICE,
  'activity.organiser_closed.next': {
    vi: 'Chọn đoàn thể, tổ đang có vào ngày đó.',
    en: 'Choose a body in force that day.',
  },
  'activity.kind_not_for_level.why': {
    vi: 'Loại hoạt động này không dùng cho cấp học của đơn vị.',
    en: 'This kind is not for units of this level.',
  },
  'activity.kind_not_for_level.who': BY_OFFICE,
  'activity.kind_not_for_level.next': {
    vi: 'Chọn loại dùng cho cấp học, hoặc Hoạt động khác.',
    en: 'Choose a kind for this level, or Other.',
  },
  'activity.staff_only.why': {
    vi: 'Ở trường mầm non, loại này chỉ tính cán bộ, giáo viên, nhân viên.',
    en: 'At a preschool this kind counts staff only.',
  },
  'activity.staff_only.who': BY_WRITER,
  'activity.staff_only.next': { vi: 'Để trống số trẻ.', en: 'Leave the number of children empty.' },
  'activity.title_too_short.why': {
    vi: 'Hoạt động khác cần tên từ {min} ký tự.',
    en: 'Another activity needs a title of at least {min} characters.',
  },
  'activity.title_too_short.who': BY_WRITER,
  'activity.title_too_short.next': { vi: 'Ghi rõ đã làm việc gì.', en: 'Say what was done.' },
  'activity.too_many_topics.why': {
    vi: 'Đã chọn {count} chủ đề, tối đa {max}.',
    en: '{count} topics chosen, at most {max}.',
  },
  'activity.too_many_topics.who': BY_WRITER,
  'activity.too_many_topics.next': { vi: 'Giữ các chủ đề chính.', en: 'Keep the main topics.' },
  'activity.note_one_line.why': {
    vi: 'Với chủ đề này, ghi chú chỉ một dòng, không quá {max} ký tự.',
    en: 'With this topic the note is one line of at most {max} characters.',
  },
  'activity.note_one_line.who': BY_WRITER,
  'activity.note_one_line.next': {
    vi: 'Chỉ giữ ngày, số buổi, số người dự; không ghi nội dung.',
    en: 'Keep date, sessions and head counts; no content.',
  },
  'activity.plan_task_unknown.why': {
    vi: 'Kế hoạch của đơn vị không có nhiệm vụ này.',
    en: 'The plans of this unit hold no such task.',
  },
  'activity.plan_task_unknown.who': {
    vi: 'Người lập kế hoạch của đơn vị.',
    en: 'Whoever writes the unit’s plan.',
  },
  'activity.plan_task_unknown.next': {
    vi: 'Chọn một nhiệm vụ của kế hoạch, hoặc để trống.',
    en: 'Choose a task of the plan, or none.',
  },
  'text.secret_mark.why': {
    vi: 'Văn bản có dấu MẬT không được đưa vào hệ thống.',
    en: 'Documents marked secret are not accepted.',
  },
  'text.secret_mark.who': BY_NOBODY,
  'text.secret_mark.next': {
    vi: 'Bỏ phần này; lưu theo quy định tại Văn thư.',
    en: 'Take this part out; keep it with the records clerk as the rules say.',
  },

  'activity.stale.why': {
    vi: 'Bản này vừa được người khác sửa.',
    en: 'Someone has just changed this entry.',
  },
  'activity.stale.who': { vi: 'Bạn.', en: 'You.' },
  'activity.stale.next': { vi: 'Xem hai bản, chọn bản giữ.', en: 'Compare both and keep one.' },
  'activity.heading_only.why': {
    vi: 'Với chủ đề này chỉ giữ ngày, số buổi, số người dự; không giữ tệp.',
    en: 'With this topic only date, sessions and head counts are kept; no files.',
  },
  'activity.heading_only.who': BY_NOBODY,
  'activity.heading_only.next': { vi: 'Lưu giấy tờ tại Văn thư.', en: 'Keep papers with the records clerk.' },
  'activity.too_many_files.why': {
    vi: 'Mỗi hoạt động giữ tối đa {max} tệp minh chứng.',
    en: 'An activity keeps at most {max} files.',
  },
  'activity.too_many_files.who': BY_WRITER,
  'activity.too_many_files.next': { vi: 'Bỏ bớt ảnh giống nhau.', en: 'Remove similar pictures.' },
  'activity.too_late_to_restore.why': {
    vi: 'Hoạt động đã xóa quá 30 ngày.',
    en: 'It was deleted more than 30 days ago.',
  },
  'activity.too_late_to_restore.who': BY_NOBODY,
  'activity.too_late_to_restore.next': { vi: 'Ghi lại hoạt động.', en: 'Log the activity again.' },
  'journal.only_office_changes_catalogue.why': {
    vi: 'Danh mục do đơn vị quản lý đặt cho mọi trường cùng lúc.',
    en: 'The managing office sets the catalogue for all its schools at once.',
  },
  'journal.only_office_changes_catalogue.who': { vi: 'Chuyên viên Phòng.', en: 'The officer.' },
  'journal.only_office_changes_catalogue.next': {
    vi: 'Gửi đề nghị cho Phòng.',
    en: 'Send a request to the office.',
  },
  'journal.catalogue_later_row.why': {
    vi: 'Mục này đã có thay đổi ghi cho ngày sau đó.',
    en: 'A later change of this entry is already recorded.',
  },
  'journal.catalogue_later_row.who': { vi: 'Chuyên viên Phòng.', en: 'The officer.' },
  'journal.catalogue_later_row.next': { vi: 'Chọn ngày bắt đầu muộn hơn.', en: 'Choose a later first day.' },
  'journal.catalogue_label_missing.why': { vi: 'Mục mới cần có tên.', en: 'A new entry needs a name.' },
  'journal.catalogue_label_missing.who': { vi: 'Chuyên viên Phòng.', en: 'The officer.' },
  'journal.catalogue_label_missing.next': { vi: 'Ghi tên tiếng Việt và tiếng Anh.', en: 'Give both names.' },
  'journal.rule_unknown': { vi: 'Không có quy tắc tính này.', en: 'There is no such counting rule.' },

  'activity.many_topics.why': {
    vi: 'Đã chọn {count} chủ đề. Có phải đều là nội dung chính?',
    en: '{count} topics chosen. Are all of them what it was about?',
  },
  'activity.many_topics.next': { vi: 'Nên giữ không quá 4.', en: 'Keep four or fewer.' },
  'activity.sessions_per_class.why': {
    vi: 'Đã ghi {count} buổi. Cùng một chủ đề ở các lớp tính 1 buổi.',
    en: '{count} sessions. One theme in all classes is 1 session.',
  },
  'activity.sessions_per_class.next': {
    vi: 'Ghi 1 buổi và tổng số người dự.',
    en: 'Write 1 session and all people once.',
  },
  'activity.counted_once.why': {
    vi: 'Đã ghi {count} buổi. Loại này mỗi dòng chỉ tính một lần.',
    en: '{count} sessions. Each entry of this kind counts once.',
  },
  'activity.counted_once.next': {
    vi: 'Nếu là nhiều lần khác nhau, ghi mỗi lần một dòng.',
    en: 'If they were several, write one entry for each.',
  },
  'activity.many_sessions.why': {
    vi: 'Đã ghi {count} buổi. Có ghi nhầm không?',
    en: '{count} sessions. A slip?',
  },
  'activity.many_sessions.next': { vi: 'Xem lại số buổi.', en: 'Look at the sessions again.' },
  'activity.above_head_count.why': {
    vi: 'Mỗi buổi {perSession} người, nhiều hơn sĩ số {headCount}. Có ghi nhầm không?',
    en: '{perSession} people a session, more than the roll of {headCount}. A slip?',
  },
  'activity.above_head_count.next': {
    vi: 'Xem lại số người, hoặc ghi thêm số buổi.',
    en: 'Look at the number again, or add the sessions.',
  },
  'activity.fewer_people_than_sessions.why': {
    vi: 'Có {sessions} buổi nhưng chỉ {people} lượt dự.',
    en: '{sessions} sessions but only {people} attendances.',
  },
  'activity.fewer_people_than_sessions.next': {
    vi: 'Ghi tổng số lượt của các buổi; không đếm thì để trống.',
    en: 'Write the total over all sessions; leave it empty if nobody counted.',
  },
  'activity.small_group.why': {
    vi: 'Nhóm dưới {limit} học sinh có thể bị nhận ra.',
    en: 'A group of fewer than {limit} pupils could be recognised.',
  },
  'activity.small_group.next': { vi: 'Nên để trống số học sinh.', en: 'Better leave the number empty.' },
  'activity.copied.why': {
    vi: 'Giống hệt “{title}” ngày {date}: cùng tên, số lượng, chủ đề.',
    en: 'The same as “{title}” of {date}: title, counts and topics.',
  },
  'activity.copied.next': {
    vi: 'Sửa phần khác đi, hoặc bỏ nếu đã ghi rồi.',
    en: 'Change what differs, or drop it if it is there already.',
  },
  'activity.same_event.why': {
    vi: 'Ngày {date} đã có “{title}” ở loại khác.',
    en: '“{title}” of {date} is there already, under another kind.',
  },
  'activity.same_event.next': {
    vi: 'Một việc ghi một dòng, một loại.',
    en: 'One event is one entry of one kind.',
  },
  'activity.theme_again.why': {
    vi: 'Trong tuần đã ghi chủ đề này: “{title}” ngày {date}.',
    en: 'This theme is logged in the same week: “{title}” of {date}.',
  },
  'activity.theme_again.next': {
    vi: 'Các lớp cùng chủ đề là 1 buổi: cộng người dự vào dòng đã ghi.',
    en: 'All classes are 1 session: add the people to that entry.',
  },
  'activity.news_twice.why': {
    vi: 'Tin, bài của ngày {date} có thể đã tính ở “{title}”.',
    en: 'The article of {date} may already count with “{title}”.',
  },
  'activity.news_twice.next': {
    vi: 'Cùng một bài thì giữ một nơi; bài khác nội dung thì cứ ghi.',
    en: 'Keep one text in one place; different texts may stay.',
  },
  'activity.model_twice.why': {
    vi: 'Ngày {date} mô hình này đã có “{title}”.',
    en: 'The model already has “{title}” of {date}.',
  },
  'activity.model_twice.next': {
    vi: 'Nếu là một việc, giữ loại cụ thể và gắn với mô hình.',
    en: 'If it is one event, keep the specific kind and its link to the model.',
  },
  'text.tip.why': {
    vi: 'Có vẻ là tin tố giác. Đừng ghi ở đây.',
    en: 'This looks like a tip. Don’t write it here.',
  },
  'text.tip.who': { vi: 'Không ai trong hệ thống.', en: 'Nobody in this system.' },
  'text.tip.next': { vi: 'Gọi 113, 111 hoặc Công an xã.', en: 'Call 113, 111 or the commune police.' },
  'text.child_name.why': {
    vi: 'Ô này có vẻ chứa tên học sinh.',
    en: 'This seems to contain a pupil’s name.',
  },
  'text.child_name.who': BY_WRITER,
  'text.child_name.next': { vi: 'Bỏ tên, giữ số lượng.', en: 'Remove the name, keep the number.' },
});
