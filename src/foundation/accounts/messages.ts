import { defineMessages, inLocale, type Locale } from '#shared/messages.ts';
import type { Role } from './actor.ts';

export const accountMessages = defineMessages({
  'role.operator': { vi: 'Quản trị', en: 'Operator' },
  'role.officer': { vi: 'Chuyên viên', en: 'Officer' },
  'role.office_leader': { vi: 'Lãnh đạo phòng', en: 'Head of office' },
  'role.head': { vi: 'Hiệu trưởng', en: 'Head of school' },
  'role.coordinator': { vi: 'Người phụ trách', en: 'Coordinator' },
  'role.reader': { vi: 'Sở (xem)', en: 'Department (reads)' },
  'role.reviewer': { vi: 'Công an (thẩm định)', en: 'Police (reviews)' },
  'role.guest': { vi: 'Khách', en: 'Guest' },
  'state.active': { vi: 'Đang dùng', en: 'In use' },
  'state.invited': { vi: 'Chưa kích hoạt', en: 'Not opened yet' },
  'state.link_expired': { vi: 'Lời mời hết hạn', en: 'Invitation expired' },
  'state.disabled': { vi: 'Đã khóa', en: 'Disabled' },
  'state.empty': { vi: 'Chưa có người', en: 'Nobody yet' },

  'sign_in.wrong.why': {
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Còn thử được {left} lần.',
    en: 'Wrong username or password. {left} more tries.',
  },
  'sign_in.wrong.who': {
    vi: 'Quên mật khẩu: chuyên viên cấp lại cho trường, hiệu trưởng cấp lại cho người phụ trách.',
    en: 'Forgotten: the officer gives the school a new link, the head of school gives it to the coordinator.',
  },
  'sign_in.wrong.next': { vi: 'Gõ lại tên đăng nhập và mật khẩu.', en: 'Type username and password again.' },
  'sign_in.wrong_wait.why': {
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Chờ {seconds} giây trước khi thử lại.',
    en: 'Wrong username or password. Wait {seconds} seconds before trying again.',
  },
  'sign_in.wrong_wait.who': {
    vi: 'Quên mật khẩu: chuyên viên cấp lại cho trường, hiệu trưởng cấp lại cho người phụ trách.',
    en: 'Forgotten: the officer gives the school a new link, the head of school gives it to the coordinator.',
  },
  'sign_in.wrong_wait.next': { vi: 'Chờ hết thời gian rồi thử lại.', en: 'Wait, then try again.' },
  'sign_in.slow.why': {
    vi: 'Sai nhiều lần liên tiếp; thử lại sau {seconds} giây.',
    en: 'Too many wrong tries; try again in {seconds} seconds.',
  },
  'sign_in.slow.who': {
    vi: 'Quên mật khẩu: chuyên viên cấp lại cho trường, hiệu trưởng cấp lại cho người phụ trách.',
    en: 'Forgotten: the officer gives the school a new link, the head of school gives it to the coordinator.',
  },
  'sign_in.slow.next': { vi: 'Chờ hết thời gian rồi thử lại.', en: 'Wait, then try again.' },
  'sign_in.busy.why': { vi: 'Đang có rất nhiều người đăng nhập.', en: 'Very many people are signing in.' },
  'sign_in.busy.next': { vi: 'Thử lại sau ít giây.', en: 'Try again in a few seconds.' },

  'account.disabled.why': { vi: 'Tài khoản này đã bị khóa.', en: 'This account is disabled.' },
  'account.disabled.who': {
    vi: 'Hiệu trưởng, chuyên viên quản lý hoặc quản trị mở lại.',
    en: 'The head of school, the officer or the operator can open it again.',
  },
  'account.disabled.next': { vi: 'Liên hệ đơn vị quản lý.', en: 'Ask the managing office.' },
  'account.no_role.why': {
    vi: 'Tài khoản không còn vai trò nào ở đơn vị nào.',
    en: 'The account holds no role at any unit any more.',
  },
  'account.no_role.who': {
    vi: 'Hiệu trưởng, chuyên viên quản lý hoặc quản trị cấp vai trò.',
    en: 'The head of school, the officer or the operator grants roles.',
  },
  'account.no_role.next': { vi: 'Liên hệ đơn vị quản lý.', en: 'Ask the managing office.' },
  'account.not_found.why': {
    vi: 'Không thấy tài khoản này, hoặc tài khoản không thuộc phạm vi của bạn.',
    en: 'This account does not exist, or is not within your reach.',
  },
  'account.not_found.next': { vi: 'Xem lại danh sách tài khoản.', en: 'Look at the list of accounts.' },
  'account.may_not_appoint.why': {
    vi: 'Vai trò của bạn không được giao hoặc thu hồi vai trò này ở đơn vị này.',
    en: 'Your role may not give or take this role at this unit.',
  },
  'account.may_not_appoint.who': {
    vi: 'Hiệu trưởng giao người phụ trách; chuyên viên giao hiệu trưởng và người phụ trách; quản trị giao mọi vai trò.',
    en: 'A head of school appoints coordinators; an officer appoints heads and coordinators; the operator appoints everyone.',
  },
  'account.may_not_appoint.next': { vi: 'Gửi yêu cầu cho người có quyền.', en: 'Ask one of them.' },
  'account.may_not_manage.why': {
    vi: 'Tài khoản này giữ vai trò mà bạn không quản lý.',
    en: 'This account holds a role that you do not manage.',
  },
  'account.may_not_manage.who': {
    vi: 'Người quản lý mọi vai trò của tài khoản: chuyên viên hoặc quản trị.',
    en: 'Whoever manages all roles of the account: the officer or the operator.',
  },
  'account.may_not_manage.next': { vi: 'Gửi yêu cầu cho người có quyền.', en: 'Ask one of them.' },
  'account.role_does_not_fit.why': {
    vi: 'Đơn vị loại này không có vai trò đó.',
    en: 'A unit of this kind does not have that role.',
  },
  'account.role_does_not_fit.next': {
    vi: 'Chọn vai trò khác hoặc đơn vị khác.',
    en: 'Choose another role or another unit.',
  },
  'account.username_taken.why': { vi: 'Tên đăng nhập này đã có người dùng.', en: 'This username is taken.' },
  'account.username_taken.next': {
    vi: 'Chọn tên khác; nếu là cùng một người, giao thêm vai trò cho tài khoản đã có.',
    en: 'Choose another; for the same person, give the existing account a further role.',
  },
  'account.role_held.why': {
    vi: 'Tài khoản đã giữ vai trò này ở đơn vị này.',
    en: 'The account holds this role here already.',
  },
  'account.role_held.next': { vi: 'Không cần làm gì thêm.', en: 'Nothing is left to do.' },
  'account.role_not_held.why': {
    vi: 'Tài khoản không giữ vai trò này ở đơn vị này.',
    en: 'The account does not hold this role here.',
  },
  'account.role_not_held.next': { vi: 'Tải lại danh sách.', en: 'Reload the list.' },
  'account.until_in_past.why': {
    vi: 'Ngày cuối {until} đã qua.',
    en: 'The last day {until} is in the past.',
  },
  'account.until_in_past.next': { vi: 'Chọn ngày từ hôm nay trở đi.', en: 'Choose today or later.' },
  'account.last_operator.why': {
    vi: 'Đây là quản trị cuối cùng; hệ thống phải luôn có quản trị.',
    en: 'This is the last operator; there must always be one.',
  },
  'account.last_operator.who': { vi: 'Quản trị.', en: 'The operator.' },
  'account.last_operator.next': {
    vi: 'Giao vai trò quản trị không thời hạn cho người khác trước.',
    en: 'Make somebody else operator, without an end date, first.',
  },
  'account.own_account.why': {
    vi: 'Không thể tự khóa tài khoản của mình.',
    en: 'You cannot disable your own account.',
  },
  'account.own_account.who': {
    vi: 'Người quản lý của bạn hoặc quản trị.',
    en: 'Whoever manages your account, or the operator.',
  },
  'account.is_disabled.why': { vi: 'Tài khoản đang bị khóa.', en: 'The account is disabled.' },
  'account.is_disabled.next': { vi: 'Mở khóa tài khoản trước.', en: 'Open the account first.' },
  'token.not_found.why': {
    vi: 'Không thấy mã API này, hoặc mã đã thu hồi.',
    en: 'There is no such token, or it was revoked.',
  },

  'invitation.not_found.why': {
    vi: 'Đường dẫn này không còn dùng được: đã dùng rồi, đã thay bằng đường dẫn mới, hoặc chép thiếu.',
    en: 'This link no longer works: it was used, replaced by a newer one, or copied incompletely.',
  },
  'invitation.not_found.who': {
    vi: 'Người đã mời: hiệu trưởng, chuyên viên hoặc quản trị.',
    en: 'Whoever invited you: the head of school, the officer or the operator.',
  },
  'invitation.not_found.next': {
    vi: 'Thử đăng nhập; nếu chưa được, xin đường dẫn mới.',
    en: 'Try to sign in; failing that, ask for a new link.',
  },
  'invitation.expired.why': { vi: 'Đường dẫn này đã hết hạn.', en: 'This link has expired.' },
  'invitation.expired.who': {
    vi: 'Người đã mời: hiệu trưởng, chuyên viên hoặc quản trị.',
    en: 'Whoever invited you: the head of school, the officer or the operator.',
  },
  'invitation.expired.next': { vi: 'Xin đường dẫn mới.', en: 'Ask for a new link.' },
  'setup.not_found.why': {
    vi: 'Đường dẫn khởi tạo không dùng được: hệ thống đã có tài khoản, hoặc đường dẫn chép thiếu.',
    en: 'The set-up link does not work: there is an account already, or it was copied incompletely.',
  },
  'setup.not_found.who': { vi: 'Quản trị đã được tạo trước đó.', en: 'The operator who was made before.' },
  'setup.not_found.next': { vi: 'Đăng nhập.', en: 'Sign in.' },
  'setup.expired.why': { vi: 'Đường dẫn khởi tạo đã hết hạn.', en: 'The set-up link has expired.' },
  'setup.expired.next': {
    vi: 'Khởi động lại máy chủ để in đường dẫn mới.',
    en: 'Restart the server; it prints a new link.',
  },

  'password.too_short': { vi: 'Mật khẩu cần ít nhất 10 ký tự.', en: 'At least 10 characters.' },
  'password.too_long': { vi: 'Mật khẩu dài quá 200 ký tự.', en: 'At most 200 characters.' },
  'password.too_common': {
    vi: 'Mật khẩu này ai cũng đoán trước tiên. Hãy ghép vài từ không liên quan.',
    en: 'Everybody tries this one first. Join a few unrelated words.',
  },
  'password.contains_name': {
    vi: 'Mật khẩu gần như là tên của bạn. Hãy thêm vài từ khác.',
    en: 'This is almost your name. Add some other words.',
  },
  'password.too_uniform': {
    vi: 'Mật khẩu lặp lại quá ít ký tự. Hãy ghép vài từ không liên quan.',
    en: 'Too few different characters. Join a few unrelated words.',
  },
});

/** The name of a role on screens and papers: `coordinator` → `Người phụ trách`. */
export function roleLabel(role: Role, locale: Locale): string {
  return inLocale(accountMessages, locale)[`role.${role}`]();
}
