// Default kinds of media, displays, contests and lessons: products and lessons are counted, not gatherings.
import { FROM_PRIMARY, kindsOfGroup, SCHOOLS, SCHOOLS_AND_OFFICE } from './entries.ts';

export const MEDIA_KINDS = kindsOfGroup('media', 'other', [
  {
    id: 'school_radio',
    vi: 'Phát thanh măng non, loa trường',
    en: 'School radio',
    levels: FROM_PRIMARY,
    counts: ['broadcasts'],
    traits: ['form'],
    hint: {
      vi: 'Phát lại cùng một bài vẫn là một buổi phát, nhưng không phải bài mới.',
      en: 'A repeat of the same text is another broadcast, not a new text.',
    },
  },
  {
    id: 'news_article',
    vi: 'Tin, bài trên trang thông tin, bản tin',
    en: 'News article',
    levels: SCHOOLS_AND_OFFICE,
    counts: ['articles'],
    traits: ['form'],
    hint: {
      vi: 'Cùng một bài đăng ở nhiều nơi là 1 bài. Bài về một hoạt động đã ghi thì ghi ở ô Tin, bài của hoạt động đó.',
      en: 'One text in several places is 1. A text about a logged activity belongs to that activity.',
    },
  },
  {
    id: 'social_post',
    vi: 'Bài đăng Fanpage',
    en: 'Page post',
    levels: SCHOOLS_AND_OFFICE,
    counts: ['articles'],
    traits: ['form'],
    hint: { vi: 'Không ghi lượt thích, lượt chia sẻ.', en: 'Likes and shares are never asked.' },
  },
  {
    id: 'video_report',
    vi: 'Phóng sự, clip',
    en: 'Video report',
    levels: SCHOOLS_AND_OFFICE,
    counts: ['articles'],
    traits: ['form'],
    hint: {
      vi: 'Clip kèm bài viết có nội dung khác thì tính là 2.',
      en: 'A clip and an article with another text are 2.',
    },
  },
  {
    id: 'group_message',
    vi: 'Tin nhắn nhóm Zalo, Messenger, SMS',
    en: 'Group message',
    levels: SCHOOLS,
    traits: ['form'],
    hint: { vi: 'Tin nhắn không phải là tin, bài.', en: 'A message is not an article.' },
  },
  {
    id: 'visual_display',
    vi: 'Băng rôn, pa nô, áp phích, khẩu hiệu',
    en: 'Banners, posters',
    levels: SCHOOLS_AND_OFFICE,
    counts: ['banners'],
    traits: ['form'],
    hint: {
      vi: 'Ghi số cái làm mới trong kỳ; cái giữ lại từ năm trước hoặc chuyển chỗ không tính.',
      en: 'Pieces new in the period; not days shown, not pieces kept or moved.',
    },
  },
  {
    id: 'material_made',
    vi: 'Biên soạn, phát hành tài liệu, tờ rơi',
    en: 'Material written',
    levels: SCHOOLS_AND_OFFICE,
    counts: ['materials'],
    traits: ['form'],
    hint: {
      vi: 'Tính số đầu tài liệu; số bản in ghi ở ghi chú.',
      en: 'Titles count; write the number of copies into the note.',
    },
  },
  {
    id: 'contest_held',
    vi: 'Tổ chức cuộc thi, hội thi',
    en: 'Contest held',
    levels: SCHOOLS_AND_OFFICE,
    counts: ['contest', 'contest_entries', 'traffic_month'],
    traits: ['form'],
    hint: {
      vi: 'Nhiều vòng của một cuộc thi là 1 cuộc. Lượt dự thi không tính là lượt người dự tuyên truyền.',
      en: 'The rounds of one contest are 1. Entries are not propaganda attendances.',
    },
  },
  {
    id: 'contest_joined',
    vi: 'Tham gia cuộc thi do đơn vị khác tổ chức',
    en: 'Contest joined',
    levels: SCHOOLS,
    staffOnlyAt: ['preschool'],
    counts: ['contest_entries'],
    hint: {
      vi: 'Chỉ tính lượt dự thi; cuộc thi do đơn vị tổ chức đếm.',
      en: 'Entries only; the host counts the contest.',
    },
  },
]);

export const LESSON_KINDS = kindsOfGroup('lesson', 'other', [
  {
    id: 'lesson_civics',
    vi: 'Lồng ghép GDCD (THCS), Đạo đức (TH)',
    en: 'Civics or ethics lesson',
    levels: FROM_PRIMARY,
    counts: ['lessons'],
    traits: ['form'],
    hint: {
      vi: 'Ghi số tiết; không hỏi số học sinh và không tính vào lượt dự.',
      en: 'Number of lessons; pupils are not asked and are not attendances.',
    },
  },
  {
    id: 'lesson_experience',
    vi: 'Lồng ghép HĐTN, HN (THCS), HĐTN (TH)',
    en: 'Experience activity lesson',
    levels: FROM_PRIMARY,
    counts: ['lessons'],
    traits: ['form'],
    hint: {
      vi: 'Sinh hoạt dưới cờ và sinh hoạt lớp ghi ở loại riêng, không ghi ở đây.',
      en: 'Flag salutes and class hours are kinds of their own, not logged here.',
    },
  },
  {
    id: 'lesson_other',
    vi: 'Lồng ghép môn khác; hoạt động giáo dục (MN)',
    en: 'Other lesson, preschool activity',
    levels: SCHOOLS,
    traits: ['form'],
    hint: {
      vi: 'Dùng cho phần lời của báo cáo, không tính số.',
      en: 'For the text of the report, not for a figure.',
    },
  },
]);
