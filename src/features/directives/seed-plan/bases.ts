// The head of the plan: what it rests on, and that it is carried out.
import { notAssigned, OFFICE, type SeedClause } from './clause.ts';

export const BASES: readonly SeedClause[] = [
  notAssigned(
    'obl.0.a',
    'measured',
    OFFICE,
    'Căn cứ Hướng dẫn số 965 năm 2023 của Công an huyện về xây dựng, nhân rộng mô hình, điển hình tiên tiến',
    'basis',
  ),
  notAssigned(
    'obl.0.b',
    'measured',
    OFFICE,
    'Căn cứ Hướng dẫn số 1303 năm 2024 của Công an huyện và Ủy ban Mặt trận Tổ quốc Việt Nam huyện',
    'basis',
  ),
  notAssigned(
    'obl.0.c',
    'measured',
    OFFICE,
    'Triển khai Kế hoạch xây dựng, nhân rộng mô hình, điển hình tiên tiến đến các trường',
    'acknowledged',
  ),
];
