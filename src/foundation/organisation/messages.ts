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
  'organisation.parent_unknown.why': {
    vi: 'Không thấy đơn vị cấp trên "{code}", cả trong hệ thống lẫn trong bảng.',
    en: 'The unit above, "{code}", is neither in the system nor in the sheet.',
  },
  'organisation.unknown_kind.why': { vi: 'Không có loại đơn vị này.', en: 'There is no such kind of unit.' },
  'organisation.level_of_schools.why': {
    vi: 'Trường cần có cấp học; đơn vị khác thì không.',
    en: 'A school needs a level; other units have none.',
  },
  'organisation.unit_closed.why': {
    vi: 'Đơn vị đã ngừng hoạt động từ sau ngày {closedOn}.',
    en: 'The unit was closed after {closedOn}.',
  },
  'organisation.change_before_opening.why': {
    vi: 'Ngày {on} không sau ngày bắt đầu của tên hiện tại.',
    en: '{on} is not after the first day of the present name.',
  },
  'organisation.later_version_exists.why': {
    vi: 'Đã có thay đổi ghi cho ngày sau {on}.',
    en: 'A change after {on} is already recorded.',
  },
  'organisation.below_itself.why': {
    vi: 'Đơn vị không thể trực thuộc chính nó.',
    en: 'A unit cannot stand below itself.',
  },
  'organisation.units_below.why': {
    vi: 'Còn {count} đơn vị trực thuộc; chuyển các đơn vị này trước.',
    en: '{count} units still stand below it; move them first.',
  },
  'organisation.facts_in_future.why': { vi: 'Ngày {asOfOn} chưa đến.', en: '{asOfOn} has not come yet.' },
  'organisation.vneid_above_staff.why': {
    vi: 'Số người có định danh mức 2 lớn hơn số cán bộ, giáo viên, nhân viên.',
    en: 'More level-2 identities than staff.',
  },
  'organisation.not_in_line.why': {
    vi: 'Đơn vị "{unit}" không trực thuộc cơ quan này trong ngày đã chọn.',
    en: 'The unit "{unit}" does not stand below this office on that day.',
  },
  'organisation.not_in_line.next': { vi: 'Bỏ đơn vị này khỏi danh sách.', en: 'Take it off the list.' },
});
