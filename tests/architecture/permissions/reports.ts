// Who writes, sends, returns, reads and receives reports.
import { installDefaultCatalogue } from '#features/journal/server/index.ts';
import { reportIdOf } from '#features/reports/report-id.ts';
import {
  consolidateReports,
  getReport,
  installDefaultReportForms,
  setProposals,
  setSection,
  transitionReport,
  type ReportList,
} from '#features/reports/server/index.ts';
import { getPeriod, openPeriod, setRecipients } from '#foundation/periods/server/index.ts';
import type { PermissionRows } from './row.ts';
import type { World } from './world.ts';

const SCHOOL_WRITES = { coordinator: ['own'], head: ['own'] } as const;
/** The school itself, and every office above it. */
const SCHOOL_IS_READ = {
  coordinator: ['own'],
  head: ['own'],
  officer: ['own', 'above', 'top'],
  office_leader: ['own', 'above', 'top'],
  reader: ['own', 'above', 'top'],
} as const;
/** Only the office that asked for the report. */
const OFFICE_THAT_ASKS = { officer: ['above'], office_leader: ['above'] } as const;
const OFFICE_ITSELF = { officer: ['own'], office_leader: ['own'] } as const;
const OFFICE_IS_READ = {
  coordinator: ['own'],
  head: ['own'],
  officer: ['own', 'above'],
  office_leader: ['own', 'above'],
  reader: ['own', 'above'],
} as const;

let counter = 0;

/** A period of cu-chi and the name of the report of cu-chi-thcs-1 in it, which nobody has started. */
async function aReport(world: World): Promise<{ id: string; periodId: string }> {
  const { ownerDb } = world.database;
  await installDefaultCatalogue(ownerDb);
  await installDefaultReportForms(ownerDb);
  counter += 1;
  const period = await world.execute(await world.actor('officer', 'office', 'own'), openPeriod, {
    ownerCode: 'cu-chi',
    name: `Kỳ để thử quyền ${String(counter)}`,
    kind: 'mid',
    from: '2025-11-16',
    to: '2026-05-10',
    cutOffOn: '2026-05-10',
    dueOn: '2026-05-10',
  });
  return { id: reportIdOf(period.id, world.subjects.school.code), periodId: period.id };
}

async function written(world: World) {
  const report = await aReport(world);
  const head = await world.actor('head', 'school', 'own');
  await world.execute(head, setSection, {
    id: report.id,
    sectionId: 'III',
    text: 'Đủ các buổi theo kế hoạch.',
  });
  return report;
}

async function sent(world: World) {
  const report = await written(world);
  const head = await world.actor('head', 'school', 'own');
  await world.execute(head, setProposals, {
    id: report.id,
    proposals: [{ sentence: 'Lắp gờ giảm tốc trước cổng trường', addressee: 'Ủy ban nhân dân xã' }],
  });
  await world.execute(head, transitionReport, { id: report.id, to: 'submitted' });
  return report;
}

async function returned(world: World) {
  const report = await sent(world);
  await world.execute(await world.actor('officer', 'office', 'own'), transitionReport, {
    id: report.id,
    to: 'returned',
    remarks: [{ field: 'fig.pr.news', text: 'Xem lại số bài đã đăng.' }],
  });
  return report;
}

/** The office's own report, sent to the police beside it. */
async function delivered(world: World): Promise<{ id: string }> {
  const { periodId } = await sent(world);
  const officer = await world.actor('officer', 'office', 'own');
  const leader = await world.actor('office_leader', 'office', 'own');
  const { version } = await world.database.as(officer).ask(getPeriod, { id: periodId });
  await world.execute(officer, setRecipients, {
    id: periodId,
    version,
    recipients: [{ unitCode: 'congan-cu-chi' }],
  });
  const { id } = await world.execute(officer, consolidateReports, { periodId, unitCode: 'cu-chi' });
  await world.execute(officer, setSection, { id, sectionId: 'III', text: 'Các trường đúng tiến độ.' });
  await world.execute(leader, transitionReport, { id, to: 'submitted' });
  return { id };
}

async function aCheck(world: World): Promise<{ id: string; check: string }> {
  const { id } = await aReport(world);
  const coordinator = await world.actor('coordinator', 'school', 'own');
  const { checks } = await world.database.as(coordinator).ask(getReport, { id });
  const check = checks.find(({ severity }) => severity === 'look');
  if (!check) throw new Error('an empty report raises checks');
  return { id, check: check.key };
}

const readOfSchool = {
  on: 'school',
  input: async (world: World) => ({ id: (await sent(world)).id }),
  may: SCHOOL_IS_READ,
} as const;

export const reportPermissions: PermissionRows = {
  'reports.list_reports': {
    on: 'school',
    input: async (world) => ({ period: (await aReport(world)).periodId }),
    shows: (list: ReportList) => list.items.some(({ unitCode }) => unitCode === 'cu-chi-thcs-1'),
    may: SCHOOL_IS_READ,
  },
  'reports.get_report': readOfSchool,
  'reports.list_versions': readOfSchool,
  'reports.get_document': readOfSchool,
  'reports.list_figure_rows': {
    on: 'school',
    input: async (world) => ({ id: (await sent(world)).id, figureId: 'fig.pr.ses' }),
    may: SCHOOL_IS_READ,
  },
  'reports.set_figure': {
    on: 'school',
    input: async (world) => ({ id: (await aReport(world)).id, figureId: 'fig.in.drug', value: 0 }),
    may: SCHOOL_WRITES,
  },
  'reports.set_section': {
    on: 'school',
    input: async (world) => ({ id: (await aReport(world)).id, sectionId: 'III', text: 'Đủ các buổi.' }),
    may: SCHOOL_WRITES,
  },
  'reports.redraft_section': {
    on: 'school',
    input: async (world) => ({ id: (await written(world)).id, sectionId: 'III' }),
    may: SCHOOL_WRITES,
  },
  'reports.set_proposals': {
    on: 'school',
    input: async (world) => ({ id: (await aReport(world)).id, proposals: [] }),
    may: SCHOOL_WRITES,
  },
  'reports.answer_warning': {
    on: 'school',
    input: async (world) => ({ ...(await aCheck(world)), explanation: 'Trường chưa tổ chức nội dung này.' }),
    may: SCHOOL_WRITES,
  },
  'reports.answer_remark': {
    on: 'school',
    input: async (world) => {
      const { id } = await returned(world);
      const coordinator = await world.actor('coordinator', 'school', 'own');
      const { remarks } = await world.database.as(coordinator).ask(getReport, { id });
      return { id, remarkId: remarks[0]?.id, answer: 'Đã sửa theo nhận xét.' };
    },
    may: SCHOOL_WRITES,
  },
  'reports.reopen_field': {
    on: 'school',
    input: async (world) => ({
      id: (await returned(world)).id,
      field: 'fig.in.inj',
      reason: 'Rà soát lại vụ việc ngày 20/4',
    }),
    may: SCHOOL_WRITES,
  },
  'reports.propose_report': {
    on: 'school',
    input: async (world) => ({ id: (await written(world)).id }),
    may: { coordinator: ['own'] },
  },
  'reports.transition_report': {
    on: 'school',
    input: async (world) => ({
      id: (await sent(world)).id,
      to: 'returned',
      remarks: [{ field: 'II.2', text: 'Nêu số lượt cha mẹ học sinh.' }],
    }),
    may: OFFICE_THAT_ASKS,
  },
  'reports.open_sent_report': {
    on: 'school',
    input: async (world) => ({ id: (await sent(world)).id }),
    may: OFFICE_THAT_ASKS,
  },
  'reports.enter_on_behalf': {
    on: 'school',
    input: async (world) => ({ id: (await aReport(world)).id }),
    may: OFFICE_THAT_ASKS,
  },
  'reports.list_proposals': { on: 'school', input: () => ({ within: 'cu-chi-thcs-1' }), may: SCHOOL_IS_READ },
  'reports.answer_proposal': {
    on: 'school',
    input: async (world) => {
      const { id } = await sent(world);
      const head = await world.actor('head', 'school', 'own');
      const { proposals } = await world.database.as(head).ask(getReport, { id });
      return { proposalId: proposals[0]?.id, state: 'answered', answer: 'Xã bố trí kinh phí trong quý III.' };
    },
    may: OFFICE_THAT_ASKS,
  },
  'reports.consolidate': {
    on: 'office',
    input: async (world) => ({ periodId: (await sent(world)).periodId, unitCode: 'cu-chi' }),
    may: OFFICE_ITSELF,
  },
  'reports.get_changes_since_build': {
    on: 'office',
    input: async (world) => {
      const { periodId } = await sent(world);
      const officer = await world.actor('officer', 'office', 'own');
      const { id } = await world.execute(officer, consolidateReports, { periodId, unitCode: 'cu-chi' });
      return { id };
    },
    may: OFFICE_IS_READ,
  },
  'reports.list_consolidated': { on: 'office', input: () => ({ unit: 'cu-chi' }), may: OFFICE_IS_READ },
  'reports.nudge_units': {
    on: 'office',
    input: async (world) => ({ periodId: (await aReport(world)).periodId, unitCodes: ['cu-chi-thcs-1'] }),
    may: OFFICE_ITSELF,
  },
  'reports.get_form': {
    on: 'office',
    input: async (world) => {
      await aReport(world);
      return { unitCode: 'cu-chi', kind: 'mid' };
    },
    may: OFFICE_IS_READ,
  },
  'reports.save_form': {
    on: 'office',
    input: async (world) => {
      await aReport(world);
      const section = {
        id: 'III',
        title: { vi: 'Đánh giá chung' },
        figureIds: [],
        levels: ['primary'],
        requiresText: true,
      };
      return { unitCode: 'cu-chi', kind: 'mid', appliesFrom: '2030-01-01', sections: [section] };
    },
    may: OFFICE_ITSELF,
  },
  'reports.confirm_delivery': {
    on: 'office',
    input: delivered,
    may: {
      reviewer: ['partner'],
      guest: ['partner'],
      officer: ['partner'],
      office_leader: ['partner'],
    },
  },
  'reports.list_deliveries': {
    on: 'office',
    input: () => ({ unit: 'cu-chi' }),
    may: { reviewer: ['own'], guest: ['own'], officer: ['own'], office_leader: ['own'] },
  },
};
