// What the organisation refuses, in words: why, who can change it, what next.
import { defineMessages } from '#shared/messages.ts';

export const organisationMessages = defineMessages({
  'unit.not_found.why': {
    vi: 'Không thấy đơn vị này, hoặc đơn vị không thuộc phạm vi của bạn.',
    en: 'This unit does not exist, or is not within your reach.',
  },
  'unit.not_found.who': { vi: 'Quản trị cấp quyền.', en: 'The operator grants roles.' },
  'unit.not_found.next': { vi: 'Về Việc cần làm.', en: 'Go back to your tasks.' },
  'organisation.only_operator.why': {
    vi: 'Chỉ quản trị được thay đổi cây đơn vị.',
    en: 'Only the operator may change the tree of units.',
  },
  'organisation.only_operator.who': { vi: 'Quản trị.', en: 'The operator.' },
  'organisation.only_operator.next': { vi: 'Gửi yêu cầu cho quản trị.', en: 'Ask the operator.' },
  'organisation.code_taken.why': { vi: 'Mã đơn vị này đã có.', en: 'This unit code is taken.' },
  'organisation.code_taken.next': { vi: 'Chọn mã khác.', en: 'Choose another code.' },
  'organisation.code_twice.why': {
    vi: 'Mã này đã có ở một dòng phía trên.',
    en: 'A row above has this code already.',
  },
  'organisation.code_twice.next': {
    vi: 'Sửa mã ở một trong hai dòng.',
    en: 'Change the code of one of the two rows.',
  },
  'organisation.parent_unknown.why': {
    vi: 'Không thấy đơn vị cấp trên "{code}", cả trong hệ thống lẫn trong bảng.',
    en: 'The unit above, "{code}", is neither in the system nor in the sheet.',
  },
  'organisation.parent_unknown.next': {
    vi: 'Thêm đơn vị cấp trên vào bảng, hoặc sửa mã.',
    en: 'Add the unit above to the sheet, or correct its code.',
  },
  'organisation.unknown_kind.why': { vi: 'Không có loại đơn vị này.', en: 'There is no such kind of unit.' },
  'organisation.unknown_kind.who': { vi: 'Quản trị.', en: 'The operator.' },
  'organisation.unknown_kind.next': {
    vi: 'Chọn một loại có trong danh sách.',
    en: 'Choose a kind of the list.',
  },
  'organisation.level_of_schools.why': {
    vi: 'Trường cần có cấp học; đơn vị khác thì không.',
    en: 'A school needs a level; other units have none.',
  },
  'organisation.level_of_schools.who': { vi: 'Quản trị.', en: 'The operator.' },
  'organisation.level_of_schools.next': {
    vi: 'Ghi cấp học cho trường; bỏ trống cho đơn vị khác.',
    en: 'Give schools a level, and other units none.',
  },
  'organisation.unit_closed.why': {
    vi: 'Đơn vị đã ngừng hoạt động từ sau ngày {closedOn}.',
    en: 'The unit was closed after {closedOn}.',
  },
  'organisation.unit_closed.who': { vi: 'Quản trị.', en: 'The operator.' },
  'organisation.unit_closed.next': {
    vi: 'Chọn đơn vị kế tục.',
    en: 'Choose the unit that goes on with its work.',
  },
  'organisation.change_before_opening.why': {
    vi: 'Ngày {on} không sau ngày bắt đầu của tên hiện tại.',
    en: '{on} is not after the first day of the present name.',
  },
  'organisation.change_before_opening.who': { vi: 'Quản trị.', en: 'The operator.' },
  'organisation.change_before_opening.next': { vi: 'Chọn một ngày muộn hơn.', en: 'Choose a later day.' },
  'organisation.later_version_exists.why': {
    vi: 'Đã có thay đổi ghi cho ngày sau {on}.',
    en: 'A change after {on} is already recorded.',
  },
  'organisation.later_version_exists.who': { vi: 'Quản trị.', en: 'The operator.' },
  'organisation.later_version_exists.next': {
    vi: 'Chọn ngày sau thay đổi đó.',
    en: 'Choose a day after that change.',
  },
  'organisation.below_itself.why': {
    vi: 'Đơn vị không thể trực thuộc chính nó.',
    en: 'A unit cannot stand below itself.',
  },
  'organisation.below_itself.who': { vi: 'Quản trị.', en: 'The operator.' },
  'organisation.below_itself.next': { vi: 'Chọn đơn vị cấp trên khác.', en: 'Choose another unit above.' },
  'organisation.units_below.why': {
    vi: 'Còn {count} đơn vị trực thuộc; chuyển các đơn vị này trước.',
    en: '{count} units still stand below it; move them first.',
  },
  'organisation.units_below.who': { vi: 'Quản trị.', en: 'The operator.' },
  'organisation.units_below.next': {
    vi: 'Chuyển các đơn vị trực thuộc rồi thử lại.',
    en: 'Move the units below it and try again.',
  },
  'organisation.facts_in_future.why': { vi: 'Ngày {asOfOn} chưa đến.', en: '{asOfOn} has not come yet.' },
  'organisation.facts_in_future.who': { vi: 'Người ghi số liệu.', en: 'Whoever records the counts.' },
  'organisation.facts_in_future.next': {
    vi: 'Chọn hôm nay hoặc một ngày đã qua.',
    en: 'Choose today or a day before.',
  },
  'organisation.vneid_above_staff.why': {
    vi: 'Số người có định danh mức 2 lớn hơn số cán bộ, giáo viên, nhân viên.',
    en: 'More level-2 identities than staff.',
  },
  'organisation.vneid_above_staff.who': { vi: 'Người ghi số liệu.', en: 'Whoever records the counts.' },
  'organisation.vneid_above_staff.next': {
    vi: 'Xem lại hai số rồi lưu.',
    en: 'Check both numbers and save.',
  },
  'organisation.not_in_line.why': {
    vi: 'Đơn vị "{unit}" không trực thuộc cơ quan này trong ngày đã chọn.',
    en: 'The unit "{unit}" does not stand below this office on that day.',
  },
  'organisation.not_in_line.next': { vi: 'Bỏ đơn vị này khỏi danh sách.', en: 'Take it off the list.' },
});
