import { describe, expect, test } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import { gateOf, taskProblems } from './check-plan.ts';
import { rangeOfYear, type PlanTask } from './plan.ts';
import { aTask } from './plan-fixture.ts';

const year = rangeOfYear({ yearKind: 'school', firstYear: 2025 });
const sections = [
  { id: 'I', title: 'Mục đích', text: 'Có nội dung.', holdsTasks: false },
  { id: 'II.2', title: 'Tuyên truyền', text: '', holdsTasks: true },
];

describe('a task is refused', () => {
  test.each<[string, Partial<PlanTask>, string[]]>([
    ['never, when it is right', {}, []],
    ['when it ends before it begins', { to: isoDate('2025-09-04') }, ['to plan.task_ends_before']],
    ['when it begins before the year', { from: isoDate('2025-07-31') }, ['from plan.task_outside_year']],
    ['when it ends after the year', { to: isoDate('2026-08-01') }, ['to plan.task_outside_year']],
    [
      'when it lies in another year',
      { from: isoDate('2026-09-01'), to: isoDate('2026-09-30') },
      ['to plan.task_outside_year', 'from plan.task_outside_year'],
    ],
    ['without a post that owns it', { ownerPost: '  ' }, ['ownerPost plan.task_without_owner']],
    ['under a part that holds no tasks', { sectionId: 'I' }, ['sectionId plan.section_holds_no_tasks']],
    ['under a part that is not there', { sectionId: 'IV' }, ['sectionId plan.section_holds_no_tasks']],
    ['with a mark of secrecy', { title: 'Triển khai Kế hoạch MẬT' }, ['title text.secret_mark']],
  ])('%s', (_, task, expected) => {
    expect(taskProblems(aTask(task), { year, sections }).map(({ path, code }) => `${path} ${code}`)).toEqual(
      expected,
    );
  });

  test('for everything at once', () => {
    expect(
      taskProblems(aTask({ to: isoDate('2024-01-01'), ownerPost: '' }), { year, sections }),
    ).toHaveLength(2);
  });
});

describe('what stands between a plan and sending it', () => {
  const remark = { field: 'sections/I', text: 'Nêu rõ hơn.', answer: null, isChanged: false };
  const leftOut = { reason: 'Không có lớp bán trú', answer: null, note: '' };
  const codes = (plan: Partial<Parameters<typeof gateOf>[0]>) =>
    gateOf({ sections, tasks: [aTask()], remarks: [], ...plan }).map(({ code, severity, field }) => [
      code,
      severity,
      field,
    ]);

  test.each([
    ['nothing, when all is there', {}, []],
    [
      'no task',
      { tasks: [] },
      [
        ['gate.no_tasks', 'blocks', 'plan'],
        ['gate.section_empty', 'blocks', 'sections/II.2'],
      ],
    ],
    [
      'an empty part',
      { sections: [{ ...sections[0], text: ' ' }, sections[1]] as typeof sections },
      [['gate.section_empty', 'blocks', 'sections/I']],
    ],
    ['an open remark', { remarks: [remark] }, [['gate.remark_open', 'blocks', 'sections/I']]],
    ['no remark that was answered', { remarks: [{ ...remark, answer: 'Đã nêu.' }] }, []],
    ['no remark whose field was changed', { remarks: [{ ...remark, isChanged: true }] }, []],
    [
      'a task left out deserves a look',
      { tasks: [aTask(), aTask({ id: 'x', leftOut })] },
      [['gate.left_out', 'look', 'tasks/x']],
    ],
    [
      'a plan of which everything is left out',
      { tasks: [aTask({ leftOut })] },
      [
        ['gate.no_tasks', 'blocks', 'plan'],
        ['gate.section_empty', 'blocks', 'sections/II.2'],
        ['gate.left_out', 'look', `tasks/${aTask().id}`],
      ],
    ],
  ])('%s', (_, plan, expected) => {
    expect(codes(plan)).toEqual(expected);
  });
});
