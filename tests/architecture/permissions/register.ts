// Who keeps a register, issues, sends, reads and confirms.
import { openUnit } from '#foundation/organisation/server/index.ts';
import {
  attachDocumentFile,
  composeDocument,
  lawDocumentId,
  registerDocument,
  relateDocument,
  sendDocument,
  transitionDocument,
} from '#features/register/server/index.ts';
import { aFile } from './files-and-notices.ts';
import type { PermissionRows } from './row.ts';
import type { World } from './world.ts';

const SCHOOL = 'cu-chi-thcs-1';
const KEEPERS = { coordinator: ['own'], head: ['own'], officer: ['own'], office_leader: ['own'] } as const;
/** Who gives numbers, sends and withdraws. */
const ISSUERS = { head: ['own'], officer: ['own'], office_leader: ['own'] } as const;
/** At an office its officers do it. */
const OFFICE_ISSUERS = { officer: ['own'], office_leader: ['own'] } as const;
const READERS = {
  coordinator: ['own'],
  head: ['own'],
  officer: ['own', 'above', 'top'],
  office_leader: ['own', 'above', 'top'],
  reader: ['own', 'above', 'top'],
} as const;
const RECEIVERS = {
  coordinator: ['own'],
  head: ['own'],
  officer: ['own'],
  office_leader: ['own'],
  reviewer: ['own'],
  guest: ['own'],
} as const;

let number = 100;
const content = { blocks: [{ kind: 'paragraph' as const, text: 'Tổ chức thực hiện.' }] };
const incoming = {
  unitCode: SCHOOL,
  direction: 'in' as const,
  type: 'official_letter',
  issuer: { name: 'Ủy ban nhân dân xã Củ Chi' },
  issuedOn: '2026-04-20',
  abstract: 'Bảo đảm an ninh, trật tự trường học',
};

const issuerOf = (world: World, unitCode: string) =>
  unitCode === SCHOOL ? world.actor('head', 'school', 'own') : world.actor('officer', 'office', 'own');

async function aDraft(world: World, unitCode = SCHOOL) {
  const writer = await issuerOf(world, unitCode);
  return world.execute(writer, composeDocument, {
    unitCode,
    type: 'plan',
    symbol: 'KH-ABC',
    abstract: 'Kế hoạch để thử quyền',
    content,
    replyBy: '2026-06-01',
  });
}

export async function anIssued(world: World, unitCode = SCHOOL): Promise<{ id: string }> {
  const { id } = await aDraft(world, unitCode);
  number += 1;
  const head = await issuerOf(world, unitCode);
  await world.execute(head, transitionDocument, { id, to: 'issued', number, issuedOn: '2026-05-04' });
  return { id };
}

async function anIncoming(world: World): Promise<{ id: string }> {
  const { id } = await world.execute(await world.actor('head', 'school', 'own'), registerDocument, incoming);
  return { id };
}

/** A paper of the office, sent to the schools of one level. */
async function sent(world: World, level: 'lower_secondary' | 'preschool'): Promise<{ id: string }> {
  const { id } = await anIssued(world, 'cu-chi');
  const officer = await world.actor('officer', 'office', 'own');
  await world.execute(officer, sendDocument, { id, rule: { levels: [level] } });
  return { id };
}

export const registerPermissions: PermissionRows = {
  'register.register_document': { on: 'school', input: () => incoming, may: KEEPERS },
  'register.compose_document': {
    on: 'school',
    input: () => ({ unitCode: SCHOOL, type: 'plan', abstract: 'Kế hoạch để thử quyền' }),
    may: KEEPERS,
  },
  'register.change_document': {
    on: 'school',
    input: async (world) => ({ id: (await aDraft(world)).id, version: 1, abstract: 'Kế hoạch đã sửa' }),
    may: KEEPERS,
  },
  'register.discard_document': {
    on: 'school',
    input: async (world) => ({ id: (await aDraft(world)).id }),
    may: KEEPERS,
  },
  'register.transition_document': {
    on: 'school',
    input: async (world) => ({
      id: (await aDraft(world)).id,
      to: 'issued',
      number: 99,
      issuedOn: '2026-05-04',
    }),
    may: ISSUERS,
  },
  'register.relate_document': {
    on: 'school',
    input: async (world) => ({
      id: (await aDraft(world)).id,
      kind: 'relates',
      otherId: lawDocumentId('law.nd30'),
    }),
    may: KEEPERS,
  },
  'register.unrelate_document': {
    on: 'school',
    input: async (world) => {
      const tie = {
        id: (await aDraft(world)).id,
        kind: 'relates' as const,
        otherId: lawDocumentId('law.nd30'),
      };
      await world.execute(await world.actor('head', 'school', 'own'), relateDocument, tie);
      return tie;
    },
    may: KEEPERS,
  },
  'register.attach_file': {
    on: 'school',
    input: async (world) => ({ id: (await anIncoming(world)).id, fileId: await aFile(world) }),
    may: KEEPERS,
  },
  'register.remove_file': {
    on: 'school',
    input: async (world) => {
      const input = { id: (await anIncoming(world)).id, fileId: await aFile(world) };
      await world.execute(await world.actor('head', 'school', 'own'), attachDocumentFile, input);
      return input;
    },
    may: KEEPERS,
  },
  'register.close_reply': {
    on: 'school',
    input: async (world) => ({ ...(await anIssued(world)), reason: 'Đã trả lời tại cuộc họp giao ban' }),
    may: KEEPERS,
  },
  'register.handle_document': { on: 'school', input: anIncoming, may: KEEPERS },
  'register.send_document': {
    on: 'office',
    input: async (world) => ({ ...(await anIssued(world, 'cu-chi')), rule: {} }),
    may: OFFICE_ISSUERS,
  },
  'register.send_to_late_units': {
    on: 'office',
    input: async (world) => {
      const paper = await sent(world, 'preschool');
      number += 1;
      await world.execute(await world.actor('operator', 'office', 'above'), openUnit, {
        code: `cu-chi-mn-${String(number)}`,
        kind: 'school',
        level: 'preschool',
        name: 'Trường Mầm non Mẫu mới mở',
        parentCode: 'cu-chi',
        openedOn: '2026-05-01',
      });
      return paper;
    },
    may: OFFICE_ISSUERS,
  },
  'register.list_late_units': {
    on: 'office',
    input: (world) => sent(world, 'lower_secondary'),
    may: {
      coordinator: ['own'],
      head: ['own'],
      officer: ['own', 'above'],
      office_leader: ['own', 'above'],
      reader: ['own', 'above'],
    },
  },
  'register.nudge_recipients': {
    on: 'office',
    input: async (world) => ({ ...(await sent(world, 'lower_secondary')), unitCodes: [SCHOOL] }),
    may: OFFICE_ISSUERS,
  },
  'register.acknowledge_document': {
    on: 'school',
    input: (world) => sent(world, 'lower_secondary'),
    may: {
      ...RECEIVERS,
      // The school beside it got the paper, too, and confirms for itself.
      coordinator: ['own', 'sister'],
      head: ['own', 'sister'],
      officer: ['own', 'sister'],
      office_leader: ['own', 'sister'],
      reviewer: ['own', 'sister'],
      guest: ['own', 'sister'],
    },
  },
  'register.check_law': {
    on: 'office',
    input: () => ({ id: lawDocumentId('law.nd30'), source: 'Công báo điện tử của Chính phủ' }),
    may: { operator: 'anywhere' },
  },
  'register.find_documents': { on: 'school', input: () => ({ unit: SCHOOL, box: 'out' }), may: READERS },
  'register.pick_documents': { on: 'school', input: () => ({ unit: SCHOOL }), may: KEEPERS },
  'register.get_next_number': { on: 'school', input: () => ({ unit: SCHOOL, year: 2026 }), may: KEEPERS },
  'register.get_document': { on: 'school', input: (world) => anIssued(world), may: READERS },
  'register.get_document_paper': { on: 'school', input: (world) => anIssued(world), may: READERS },
  'register.list_recipients': { on: 'school', input: (world) => anIssued(world), may: READERS },
  'register.list_versions': { on: 'school', input: (world) => anIssued(world), may: READERS },
};
