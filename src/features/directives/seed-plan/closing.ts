// The end of the plan: that heads adapt it to their unit, and who receives it.
import { notAssigned, OFFICE, SCHOOLS, type SeedClause } from './clause.ts';

export const CLOSING: readonly SeedClause[] = [
  notAssigned(
    'obl.9.a',
    'indirect',
    SCHOOLS,
    'Thủ trưởng đơn vị căn cứ vào tình hình thực tế để triển khai thực hiện',
    'freedom',
  ),
  notAssigned('obl.9.b', 'measured', OFFICE, 'Gửi Công an huyện', 'recipient'),
  notAssigned('obl.9.c', 'measured', OFFICE, 'Gửi Ủy ban Mặt trận Tổ quốc Việt Nam huyện', 'recipient'),
  notAssigned(
    'obl.9.d',
    'measured',
    OFFICE,
    'Gửi các trường mầm non, tiểu học, trung học cơ sở',
    'acknowledged',
  ),
  notAssigned('obl.9.e', 'measured', OFFICE, 'Lưu: VT', 'recipient'),
];
