// Default kinds of pledges, leadership and models. Most only prove what a register counts.
import { kindsOfGroup, OFFICE, SCHOOLS, SCHOOLS_AND_OFFICE } from './entries.ts';

export const PLEDGE_KINDS = kindsOfGroup('pledge', 'other', [
  {
    id: 'pledge_signing',
    vi: 'Buổi ký cam kết',
    en: 'Signing of pledges',
    levels: SCHOOLS,
    counts: ['traffic_month'],
    proves: ['fig.cm.staff', 'fig.cm.pupil', 'fig.cm.parent'],
    hint: {
      vi: 'Số bản đã ký lấy từ sổ cam kết; người dự buổi ký không phải là số bản.',
      en: 'Signatures come from the pledge register; people at the ceremony are not signatures.',
    },
  },
  {
    id: 'pact_signing',
    vi: 'Ký giao ước thi đua',
    en: 'Pact between units',
    levels: SCHOOLS_AND_OFFICE,
    counts: ['pact'],
    hint: {
      vi: 'Chỉ đơn vị chủ trì ghi; mỗi bản giao ước một lần.',
      en: 'Only the host logs it, once per pact.',
    },
  },
]);

export const LEADERSHIP_KINDS = kindsOfGroup('leadership', 'other', [
  {
    id: 'steering_meeting',
    vi: 'Họp ban chỉ đạo',
    en: 'Steering board meeting',
    levels: SCHOOLS_AND_OFFICE,
    proves: ['fig.sch.board'],
    hint: {
      vi: 'Ban chỉ đạo được tính theo quyết định trong sổ văn bản.',
      en: 'The board itself is counted from its decision in the register of documents.',
    },
  },
  {
    id: 'review_conference',
    vi: 'Hội nghị sơ kết, tổng kết',
    en: 'Review conference',
    levels: SCHOOLS_AND_OFFICE,
    hint: {
      vi: 'Sơ kết riêng một mô hình ghi ở loại Sơ kết, tổng kết mô hình.',
      en: 'The review of one model is a kind of its own.',
    },
  },
  {
    id: 'assessment_meeting',
    vi: 'Họp tự đánh giá',
    en: 'Self-assessment meeting',
    levels: SCHOOLS,
    hint: {
      vi: 'Dùng làm minh chứng cho tự đánh giá; kết quả lấy từ phần Đánh giá.',
      en: 'Evidence for the self-assessment; the result comes from there.',
    },
  },
  {
    id: 'guidance_visit',
    vi: 'Hướng dẫn, kiểm tra tại trường',
    en: 'Visit to a school',
    levels: OFFICE,
    hint: { vi: 'Phòng ghi; trường không ghi lại.', en: 'The office logs it; the school does not.' },
  },
]);

export const MODEL_KINDS = kindsOfGroup('model', 'other', [
  {
    id: 'model_launch',
    vi: 'Lễ ra mắt mô hình, điểm',
    en: 'Model launch',
    levels: SCHOOLS,
    proves: ['fig.md.new', 'fig.md.point'],
    hint: {
      vi: 'Phần nói chuyện trong lễ không ghi thêm. Số mô hình, số điểm lấy từ sổ mô hình.',
      en: 'A talk inside is not logged again. Models and places are counted in the register of models.',
    },
  },
  {
    id: 'model_operation',
    vi: 'Sinh hoạt định kỳ của mô hình',
    en: 'Model routine',
    levels: SCHOOLS,
    hint: {
      vi: 'Nếu là buổi nói chuyện hoặc trực cổng trường thì chọn loại đó và gắn với mô hình.',
      en: 'If it is a talk or gate duty, use that kind and link it to the model.',
    },
  },
  {
    id: 'model_review',
    vi: 'Sơ kết, tổng kết mô hình',
    en: 'Model review',
    levels: SCHOOLS,
    proves: ['fig.md.rev'],
    hint: { vi: 'Cần biên bản làm minh chứng.', en: 'Needs minutes as evidence.' },
  },
  {
    id: 'model_exchange',
    vi: 'Tham quan, học tập mô hình',
    en: 'Model exchange',
    levels: SCHOOLS_AND_OFFICE,
  },
]);
