// A task for tests: right in every way until something is changed.
import { isoDate } from '#shared/dates.ts';
import type { PlanTask } from './plan.ts';

export function aTask(more: Partial<PlanTask> = {}): PlanTask {
  return {
    id: '0197aaaa-0000-7000-8000-000000000001',
    sectionId: 'II.2',
    title: 'Tuyên truyền phòng, chống ma túy, thuốc lá điện tử',
    ownerPost: 'Tổng phụ trách Đội',
    coOwners: [],
    from: isoDate('2025-09-05'),
    to: isoDate('2026-05-25'),
    target: { kind: 'sessions', value: 6 },
    activityKinds: ['talk'],
    clause: '',
    assignmentId: null,
    modelId: null,
    campaignId: null,
    leftOut: null,
    ...more,
  };
}
