// Signs in free text that something was written which must not be kept: a secrecy mark, a tip, a child's name.
// Signs only: they are built to stay silent on ordinary titles, and a person decides (except for secrets).
import { foldMarks } from '#shared/vietnamese-text.ts';

// A stamp is written in capitals and stands alone: "BÍ MẬT NHÀ NƯỚC" in a heading and "MẬT KHẨU" are no stamps.
const SECRECY_MARK =
  /(?<![\p{L}\p{N}])(?:TUYỆT MẬT|TỐI MẬT|(?<!(?:BÍ|CƠ|BẢO|THÂN) )MẬT(?! (?:KHẨU|ONG|ĐỘ|THIẾT|MÃ|VỤ|DANH)))(?![\p{L}\p{N}])/u;
const STATED_MARK = /(?<!\p{L})(?:đóng dấu|dấu|độ|mức độ)\s*:?\s*[“"(]?(?:tuyệt mật|tối mật)(?!\p{L})/iu;

/** Whether a text carries a mark of state secrecy (MẬT, TỐI MẬT, TUYỆT MẬT). Such papers never enter the system. */
export function hasSecrecyMark(text: string): boolean {
  const normal = text.normalize('NFC');
  return SECRECY_MARK.test(normal) || STATED_MARK.test(normal);
}

const SURNAMES =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trương|Lâm|Mai|Đoàn|Trịnh|Tô|Châu|Thái|Tạ|Quách|Kiều|Lưu|Cao|Hà|Tống|Nghiêm|Thạch|Danh|Sơn|Vương|Triệu';
const NAME_PART = '\\p{Lu}\\p{Ll}+';
const FULL_NAME = `(?:${SURNAMES})(?:\\s+${NAME_PART}){1,3}`;
const CHILD = '[Ee]m|[Cc]háu|[Bb]é|[Hh]ọc sinh|HS|[Tt]rẻ|[Bb]ạn';
const CHILD_WITH_NAME = new RegExp(`(?<!\\p{L})(?:${CHILD})\\s+${FULL_NAME}(?!\\p{L})`, 'u');
const CHILD_WITH_INITIAL = /(?<!\p{L})(?:[Ee]m|[Cc]háu|[Bb]é)\s+\p{Lu}(?:\.\s?\p{Lu})*(?!\p{L})/u;
// "Trần Thị B, lớp 8A1" is a pupil unless a title before it says teacher.
const NAME_WITH_CLASS = new RegExp(
  `(?<!(?:[Tt]hầy|[Cc]ô|[Gg]iáo viên|[Gg]iảng viên|[Cc]hủ nhiệm|[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à|[Tt]rường|THCS|TH)(?: [Gg]iáo)?\\s+)` +
    `(?:${SURNAMES})(?:\\s+${NAME_PART}){1,3}\\s*[,(–-]?\\s*(?:lớp\\s+|học sinh lớp\\s+)?\\d{1,2}(?:[A-Z]\\d{0,2}|/\\d{1,2})(?!\\p{L})`,
  'u',
);

/** Whether a text seems to name a pupil: "em Nguyễn Văn A", "em T.", "Trần Thị B (8A1)". */
export function seemsToNameChild(text: string): boolean {
  const normal = text.normalize('NFC');
  return [CHILD_WITH_NAME, CHILD_WITH_INITIAL, NAME_WITH_CLASS].some((pattern) => pattern.test(normal));
}

// What an offence is called, without marks.
const OFFENCE =
  /\b(?:mua ban|tang tru|ban ma tuy|ban thuoc la|hut ma tuy|su dung ma tuy|choi ma tuy|ban hang cam|danh bac|danh de|ca do|cho vay nang lai|trom cap|trom|cuop|de doa|xam hai|dam o|danh dap|danh ban|bat coc|lua dao|ban phao|che tao phao|tang tru phao|doi tuong la|nghien|cam dao|mang dao)\b/;
// Somebody saw, suspects or reports somebody: the heart of a tip. Teaching how to report has no such person.
const WITNESS =
  /\b(?:toi|minh|chung toi|co nguoi|nguoi dan|hang xom|mot phu huynh|mot hoc sinh|mot em|em hoc sinh|bao ve truong|quan chung)\b[^.;!?]{0,40}?\b(?:thay|phat hien|nghi|nghi ngo|bao|bao tin|to giac|to cao|phan anh|cho biet|ke)\b/;
const ACCUSATION =
  /\b(?:xin to cao|xin to giac|to giac (?:ong|ba|anh|chi|em|doi tuong)|to cao (?:ong|ba|anh|chi|em|doi tuong)|nghi (?:ong|ba|anh|chi|em|doi tuong)|nghi ngo (?:ong|ba|anh|chi|em|doi tuong)|doi tuong (?:ten|la|o|tru|sinh nam))\b/;
const NUMBER_PLATE = /\b\d{2}[a-z]\d?[- ]?\d{3}[. ]?\d{2}\b/;
// Sentences that teach, plan or count are not tips, whatever they are about.
const TEACHING =
  /\b(?:tuyen truyen|huong dan|ky nang|nhan biet|phong,? chong|phong ngua|cach|kenh|cam ket|noi chuyen|chuyen de|tac hai|canh giac|neu (?:thay|phat hien|co)|khi (?:thay|phat hien|co)|tap huan|bieu dien|tieu pham|tinh huong|bai viet|to gap|diem cua phap luat)\b/;

/** Whether a text reads like a tip or denunciation. Tips belong to 113, 111 or the commune police, never in here. */
export function seemsToBeTip(text: string): boolean {
  return foldMarks(text)
    .split(/[.;!?\n]+(?:\s|$)/)
    .some((sentence) => {
      if (TEACHING.test(sentence)) return false;
      if (ACCUSATION.test(sentence)) return true;
      return OFFENCE.test(sentence) && (WITNESS.test(sentence) || NUMBER_PLATE.test(sentence));
    });
}
