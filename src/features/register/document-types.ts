// Types of papers with their codes (Nghị định 30/2020/NĐ-CP, Phụ lục III), and the kinds of law that are only cited.
// Pure data; who may compose what follows from `layout`.
import type { BilingualText } from '#shared/figure-definition.ts';

/** How a composed paper is laid out: with a type name (1.4), as a decision (1.2), as a công văn (1.5); null: never composed. */
export type Layout = 'named' | 'decision' | 'letter';

export interface DocumentType {
  readonly id: string;
  readonly label: BilingualText;
  /** `KH`; null: a công văn has none, and law carries the codes its makers gave it. */
  readonly code: string | null;
  readonly layout: Layout | null;
  /** Whether it directs, so that fig.doc.res counts it. A công văn counts only when it is marked as directing. */
  readonly directs: boolean;
  /** Laws and ordinances are cited by their name alone. */
  readonly citedByName?: true;
}

const type = (
  id: string,
  vi: string,
  en: string,
  code: string | null,
  layout: Layout | null = 'named',
  directs = false,
): DocumentType => ({ id, label: { vi, en }, code, layout, directs });

export const DOCUMENT_TYPES: readonly DocumentType[] = [
  type('plan', 'Kế hoạch', 'Plan', 'KH', 'named', true),
  type('official_letter', 'Công văn', 'Official letter', null, 'letter'),
  type('decision', 'Quyết định', 'Decision', 'QĐ', 'decision', true),
  type('report', 'Báo cáo', 'Report', 'BC'),
  type('guidance', 'Hướng dẫn', 'Guidance', 'HD', 'named', true),
  type('notice', 'Thông báo', 'Notice', 'TB'),
  type('submission', 'Tờ trình', 'Submission', 'TTr'),
  type('programme', 'Chương trình', 'Programme', 'CTr', 'named', true),
  type('scheme', 'Phương án', 'Scheme', 'PA', 'named', true),
  type('minutes', 'Biên bản', 'Minutes', 'BB'),
  type('invitation', 'Giấy mời', 'Invitation', 'GM'),
  type('resolution', 'Nghị quyết', 'Resolution', 'NQ', 'named', true),
  type('instruction', 'Chỉ thị', 'Instruction', 'CT', 'named', true),
  type('regulation', 'Quy chế', 'Regulation', 'QC', 'named', true),
  type('rules', 'Quy định', 'Rules', 'QyĐ', 'named', true),
  type('communique', 'Thông cáo', 'Communiqué', 'TC'),
  type('proposal_scheme', 'Đề án', 'Proposal', 'ĐA', 'named', true),
  type('project', 'Dự án', 'Project', 'DA'),
  type('contract', 'Hợp đồng', 'Contract', 'HĐ'),
  type('telegram', 'Công điện', 'Telegram', 'CĐ'),
  type('memorandum', 'Bản ghi nhớ', 'Memorandum', 'BGN'),
  type('agreement', 'Bản thỏa thuận', 'Agreement', 'BTT'),
  type('authorisation', 'Giấy ủy quyền', 'Authorisation', 'GUQ'),
  type('introduction', 'Giấy giới thiệu', 'Letter of introduction', 'GGT'),
  type('leave_permit', 'Giấy nghỉ phép', 'Leave permit', 'GNP'),
  type('sending_slip', 'Phiếu gửi', 'Sending slip', 'PG'),
  type('transfer_slip', 'Phiếu chuyển', 'Transfer slip', 'PC'),
  type('notice_slip', 'Phiếu báo', 'Notice slip', 'PB'),
  type('certified_copy', 'Bản sao y', 'Certified copy', 'SY', null),
  type('extract', 'Bản trích sao', 'Extract', 'TrS', null),
  type('transcript', 'Bản sao lục', 'Transcript', 'SL', null),
  { ...type('law', 'Luật', 'Law', null, null), citedByName: true },
  { ...type('code', 'Bộ luật', 'Code', null, null), citedByName: true },
  { ...type('ordinance', 'Pháp lệnh', 'Ordinance', null, null), citedByName: true },
  type('decree', 'Nghị định', 'Decree', null, null),
  type('circular', 'Thông tư', 'Circular', null, null),
  type('joint_circular', 'Thông tư liên tịch', 'Joint circular', null, null),
  type('conclusion', 'Kết luận', 'Conclusion', null, null, true),
  type('coordination_regulation', 'Quy chế phối hợp', 'Coordination regulation', 'QCPH', 'named', true),
];

const BY_ID: ReadonlyMap<string, DocumentType> = new Map(DOCUMENT_TYPES.map((one) => [one.id, one]));

export function findDocumentType(id: string): DocumentType | null {
  return BY_ID.get(id) ?? null;
}

/** For ids that were checked. Throws RangeError for one that no list holds. */
export function documentType(id: string): DocumentType {
  const found = BY_ID.get(id);
  if (found === undefined) throw new RangeError(`no type of document ${id}`);
  return found;
}

/** Papers of the Party follow rules of their own: registered by number, date and abstract, never composed. */
export const PARTY_TYPES: readonly string[] = [
  'resolution',
  'instruction',
  'conclusion',
  'plan',
  'programme',
  'notice',
  'report',
  'guidance',
  'rules',
  'regulation',
  'official_letter',
];

/** What a paper is for, beside its type; figures count by these. */
export const PURPOSES = ['direction', 'advice', 'board', 'coordination', 'house_rules'] as const;
export type Purpose = (typeof PURPOSES)[number];
