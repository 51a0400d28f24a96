// Default audiences (for whom) and inner bodies (who organised). Audiences sort people into the groups of
// `attendance`; inner bodies are organisations of the unit, never persons.
import type { Audience, AttendanceGroup, InnerBody } from '../catalogue.ts';
import type { Level } from '#shared/figure-definition.ts';
import { entry, FROM_PRIMARY, SCHOOLS, SCHOOLS_AND_OFFICE } from './entries.ts';

const audience = (id: string, vi: string, en: string, attendanceGroup: AttendanceGroup): Audience => ({
  ...entry({ id, vi, en }),
  attendanceGroup,
});

export const DEFAULT_AUDIENCES: readonly Audience[] = [
  audience('managers', 'Cán bộ quản lý', 'Managers', 'staff'),
  audience('teachers', 'Giáo viên', 'Teachers', 'staff'),
  audience('employees', 'Nhân viên, người lao động', 'Employees', 'staff'),
  audience('guard_force', 'Lực lượng tự vệ, bảo vệ', 'Self-defence force, guards', 'staff'),
  audience('children', 'Trẻ mầm non', 'Preschool children', 'pupils'),
  audience('pupils', 'Học sinh', 'Pupils', 'pupils'),
  audience('youth_union_pupils', 'Đoàn viên là học sinh', 'Youth union members among pupils', 'pupils'),
  audience('young_pioneers', 'Đội viên', 'Young Pioneers', 'pupils'),
  audience('parents', 'Cha mẹ học sinh', 'Parents', 'parents'),
  audience('parents_board', 'Ban đại diện cha mẹ học sinh', 'Parents’ board', 'parents'),
  audience('bus_drivers', 'Người đưa rước học sinh', 'Drivers of school transport', 'others'),
  audience('residents', 'Nhân dân', 'Residents', 'others'),
  audience('guests', 'Khách mời', 'Guests', 'others'),
  audience('partners', 'Công an, Mặt trận Tổ quốc, đoàn thể', 'Police, Front, mass organisations', 'others'),
];

const body = (id: string, vi: string, en: string, levels: readonly Level[] = SCHOOLS): InnerBody => ({
  ...entry({ id, vi, en }),
  levels,
});

export const DEFAULT_INNER_BODIES: readonly InnerBody[] = [
  body('party_cell', 'Chi bộ', 'Party cell', SCHOOLS_AND_OFFICE),
  body('school_board', 'Ban giám hiệu', 'School management'),
  body('steering_board', 'Ban chỉ đạo', 'Steering board', SCHOOLS_AND_OFFICE),
  body('trade_union', 'Công đoàn', 'Trade union', SCHOOLS_AND_OFFICE),
  body('youth_branch', 'Chi đoàn', 'Youth union branch', SCHOOLS_AND_OFFICE),
  body('young_pioneers_union', 'Liên đội', 'Young Pioneers', FROM_PRIMARY),
  body('subject_group', 'Tổ chuyên môn', 'Subject group'),
  body('homeroom_group', 'Tổ chủ nhiệm', 'Class teachers’ group', FROM_PRIMARY),
  body('office_group', 'Tổ văn phòng', 'Office group'),
  body('self_defence_force', 'Lực lượng tự vệ', 'Self-defence force'),
  body('fire_team', 'Đội PCCC và CNCH cơ sở', 'Fire team'),
  body('teacher_group', 'Tổ nhà giáo tự quản', 'Self-managed teachers’ group'),
  body('learner_group', 'Tổ người học tự quản', 'Self-managed learners’ group', FROM_PRIMARY),
  body('parents_board', 'Ban đại diện cha mẹ học sinh', 'Parents’ board'),
  body('women_board', 'Ban nữ công', 'Women’s board', SCHOOLS_AND_OFFICE),
  body('red_cross', 'Chi hội Chữ thập đỏ', 'Red Cross branch'),
  body('study_promotion', 'Chi hội Khuyến học', 'Study promotion branch'),
];
