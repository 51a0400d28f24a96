import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#foundation/accounts/actor.ts';
import { SYSTEM_ACTOR } from '#foundation/accounts/actor.ts';
import { logActivity } from '#features/journal/server/index.ts';
import { installDefaultCatalogue } from '#features/journal/server/index.ts';
import { changeUnit, openUnit } from '#foundation/organisation/server/index.ts';
import { AppError } from '#shared/app-error.ts';
import { isoDate } from '#shared/dates.ts';
import { aTree, anActor, useTestDatabase, type TestTree } from '#tests/kit/index.ts';
import {
  acknowledgeDocument,
  changeDocument,
  closeReply,
  composeDocument,
  discardDocument,
  distributeDocument,
  documentsBehindFigure,
  findDocuments,
  getDocument,
  getNextNumber,
  installDefaultLaw,
  lawDocumentId,
  listDocumentVersions,
  listLateUnits,
  listRecipients,
  papersAwaitingReply,
  papersNotAcknowledged,
  papersToAcknowledge,
  pickDocuments,
  registerDocument,
  registerFiguresOf,
  relateDocument,
  sendDocument,
  sendToLateUnits,
  transitionDocument,
} from './index.ts';

const database = useTestDatabase();
let tree: TestTree;
let officer: Actor;
let head: Actor;
let coordinator: Actor;
let police: Actor;
let otherOfficer: Actor;
let operator: Actor;

beforeAll(async () => {
  tree = await aTree(database);
  await installDefaultLaw(database.ownerDb);
  await installDefaultCatalogue(database.ownerDb);
  officer = await anActor(database, 'officer', tree.cuChi.office);
  otherOfficer = await anActor(database, 'officer', tree.tanAnHoi.office);
  head = await anActor(database, 'head', tree.cuChi.lowerSecondaries[0]);
  coordinator = await anActor(database, 'coordinator', tree.cuChi.lowerSecondaries[0]);
  police = await anActor(database, 'reviewer', tree.cuChi.police);
  operator = await anActor(database, 'operator', tree.department);
});

const BLOCKS = [{ kind: 'paragraph' as const, text: 'Các trường tổ chức thực hiện.' }];
let given = 0;

/** A plan of the office, issued with the next number. */
async function anIssuedPlan(change: object = {}, issue: object = {}) {
  const draft = await database.as(officer).execute(composeDocument, {
    unitCode: 'cu-chi',
    type: 'plan',
    abstract: 'Bảo đảm an ninh, trật tự trường học',
    symbol: 'KH-VHXH',
    content: { blocks: BLOCKS },
    ...change,
  });
  given += 1;
  return database.as(officer).execute(transitionDocument, {
    id: draft.id,
    to: 'issued',
    number: given,
    issuedOn: '2026-05-04',
    ...issue,
  });
}

const refusal = async (attempt: Promise<unknown>): Promise<string[]> => {
  const error: unknown = await attempt.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof AppError)) throw new Error('it was not refused', { cause: error });
  return error.fields.length > 0 ? error.fields.map(({ code }) => code) : [error.code];
};

const incoming = (change: object = {}) => ({
  unitCode: 'cu-chi',
  direction: 'in' as const,
  type: 'official_letter',
  issuer: { name: 'Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh' },
  numberLabel: '3358/SGDĐT-HSSV',
  issuedOn: '2026-04-20',
  arrivedOn: '2026-04-22',
  abstract: 'Tổ chức thực hiện công tác bảo đảm an ninh, trật tự',
  ...change,
});

describe('what came in', () => {
  test('is entered with the next arrival number of the year', async () => {
    const first = await database
      .as(officer)
      .execute(registerDocument, incoming({ numberLabel: '1/SGDĐT-VP' }));
    const second = await database
      .as(officer)
      .execute(registerDocument, incoming({ numberLabel: '2/SGDĐT-VP' }));
    expect(second.arrivalNumber).toBe((first.arrivalNumber ?? 0) + 1);
    expect(first).toMatchObject({
      label: '01/SGDĐT-VP',
      state: 'issued',
      legalState: 'in_force',
      warnings: [],
    });
  });

  test('twice is refused with the one that is there, and taken with a reason', async () => {
    const input = incoming({ numberLabel: '77/SGDĐT-VP' });
    const first = await database.as(officer).execute(registerDocument, input);
    await expect(database.as(officer).execute(registerDocument, input)).rejects.toMatchObject({
      code: 'document.already_registered',
      params: { id: first.id, label: '77/SGDĐT-VP', date: '20/4/2026' },
    });
    const again = await database
      .as(officer)
      .execute(registerDocument, { ...input, duplicateReason: 'Bản điều chỉnh gửi lại lần hai' });
    expect(again.id).not.toBe(first.id);
  });

  test.each([
    [
      'a mark of secrecy in the abstract',
      { abstract: 'Tài liệu Mật về phòng thủ' },
      ['document.secret_mark'],
    ],
    ['a mark in the note', { note: 'TỐI MẬT' }, ['document.secret_mark']],
    ['no number to read', { numberLabel: 'không số' }, ['document.number_form']],
    ['arrived before it was issued', { arrivedOn: '2026-04-19' }, ['document.arrived_before_issued']],
    [
      'of tomorrow',
      { issuedOn: '2026-05-05', arrivedOn: null },
      ['document.future', 'document.arrived_before_issued'],
    ],
    ['over before it begins', { expiresOn: '2026-04-01' }, ['document.ends_before_it_begins']],
    ['without an issuer', { issuer: {} }, ['document.issuer_missing']],
    [
      'a tie to nothing',
      { relations: [{ kind: 'relates', otherId: crypto.randomUUID() }] },
      ['document.not_found'],
    ],
  ])('%s is refused and nothing is stored', async (_, change, codes) => {
    const before = await database.as(officer).ask(findDocuments, { unit: 'cu-chi', box: 'in' });
    const input = incoming({ numberLabel: '500/SGDĐT-VP', ...change });
    expect(await refusal(database.as(officer).execute(registerDocument, input))).toEqual(codes);
    const after = await database.as(officer).ask(findDocuments, { unit: 'cu-chi', box: 'in' });
    expect(after.total).toBe(before.total);
  });

  test('a wrong code in the symbol is asked about, not refused: it stands so on the paper', async () => {
    const paper = await database.as(officer).execute(
      registerDocument,
      incoming({
        type: 'guidance',
        numberLabel: '965/HĐ-CACC-XDPT',
        issuer: { name: 'Công an huyện Củ Chi' },
      }),
    );
    expect(paper.label).toBe('965/HĐ-CACC-XDPT');
    expect(paper.warnings).toEqual([
      { path: 'numberLabel', code: 'document.symbol_code', params: { expected: 'HD', found: 'HĐ' } },
    ]);
  });

  test('is found with and without marks, by number and by words of the issuer, newest first and page by page', async () => {
    const ask = (q: string, more: object = {}) =>
      database.as(officer).ask(findDocuments, { unit: 'cu-chi', q, ...more });
    expect((await ask('huyện củ chi 965')).items.map(({ label }) => label)).toEqual(['965/HĐ-CACC-XDPT']);
    expect((await ask('huyen cu chi hd-cacc')).total).toBe(1);
    expect((await ask('không có chữ này')).total).toBe(0);
    expect((await ask('100%_')).total).toBe(0);
    const all = await ask('', { limit: 200 });
    const walked: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await ask('', { limit: 2, ...(cursor !== undefined && { cursor }) });
      walked.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(walked).toEqual(all.items.map(({ id }) => id));
    expect(await refusal(ask('', { cursor: 'xx' }))).toEqual(['field.invalid_format']);
  });
});

describe('papers of the Party', () => {
  test('are entered by number, day and abstract, in a series of their own', async () => {
    const paper = await database.as(head).execute(registerDocument, {
      unitCode: 'cu-chi-thcs-1',
      direction: 'out',
      type: 'resolution',
      issuer: { kind: 'party', name: 'Chi bộ Trường THCS Mẫu 1' },
      numberLabel: '03-NQ/CB',
      issuedOn: '2026-02-10',
      abstract: 'Lãnh đạo công tác bảo đảm an ninh, trật tự năm 2026',
    });
    expect(paper).toMatchObject({ label: '03-NQ/CB', series: 'chi-bo', isComposed: false });
    expect(paper.issuer).toEqual({ kind: 'party', unitCode: null, name: 'Chi bộ Trường THCS Mẫu 1' });
    // The school's own number 3 of the same year is another series.
    const own = await database.as(head).execute(registerDocument, {
      unitCode: 'cu-chi-thcs-1',
      direction: 'out',
      type: 'plan',
      numberLabel: '03/KH-THCSM',
      issuedOn: '2026-02-11',
      abstract: 'Bảo đảm an ninh, trật tự năm 2026',
    });
    expect(own.issuer.unitCode).toBe('cu-chi-thcs-1');
  });

  test('can never be composed: neither by the product nor by the database', async () => {
    await expect(
      sql`insert into documents (id, unit_id, direction, type, state, issuer_kind, issuer_name, abstract, content, search, created_at, updated_at)
          values (gen_random_uuid(), ${tree.cuChi.office.id}, 'out', 'resolution', 'draft', 'party', 'Chi bộ', 'x', '{}', '', now(), now())`.execute(
        database.ownerDb,
      ),
    ).rejects.toThrow('document_party_is_never_composed');
  });
});

describe('what goes out', () => {
  test('is written, numbered, and then says for ever what it said', async () => {
    const paper = await anIssuedPlan();
    expect(paper).toMatchObject({
      state: 'issued',
      label: `${String(given).padStart(2, '0')}/KH-VHXH`,
      isComposed: true,
    });
    const change = { id: paper.id, version: paper.version, content: { blocks: BLOCKS } };
    expect(await refusal(database.as(officer).execute(changeDocument, change))).toEqual([
      'document.already_issued',
    ]);
    expect(await refusal(database.as(officer).execute(discardDocument, { id: paper.id }))).toEqual([
      'document.not_a_draft',
    ]);
  });

  test('a number is given once a year and series; a reason lifts it, another series is free', async () => {
    const paper = await anIssuedPlan();
    const number = paper.number ?? 0;
    const draft = await database.as(officer).execute(composeDocument, {
      unitCode: 'cu-chi',
      type: 'notice',
      abstract: 'Lịch trực Tết',
      symbol: 'TB-VHXH',
      content: { blocks: BLOCKS },
    });
    const issue = { id: draft.id, to: 'issued' as const, number, issuedOn: '2026-05-04' };
    await expect(database.as(officer).execute(transitionDocument, issue)).rejects.toMatchObject({
      code: 'document.number_used',
      params: { label: paper.label, date: '04/5/2026' },
    });
    expect(await database.as(officer).ask(getNextNumber, { unit: 'cu-chi', year: 2026 })).toEqual({
      next: given + 1,
    });
    const issued = await database
      .as(officer)
      .execute(transitionDocument, { ...issue, duplicateReason: 'Văn thư cấp trùng, đã lập biên bản' });
    expect(issued.label.endsWith('/TB-VHXH')).toBe(true);
  });

  test.each([
    ['a wrong code', { symbol: 'QĐ-VHXH' }, {}, ['document.symbol_code']],
    ['a day to come', {}, { issuedOn: '2026-05-05' }, ['document.future']],
    ['nothing in it', { content: { blocks: [] } }, {}, ['document.empty']],
    [
      'a secret on its first page',
      { content: { blocks: [{ kind: 'paragraph', text: 'TỐI MẬT' }] } },
      {},
      ['document.secret_mark'],
    ],
    [
      'a basis that has ended',
      { content: { blocks: BLOCKS, bases: [{ documentId: lawDocumentId('law.tt23') }] } },
      {},
      ['document.basis_expired'],
    ],
    [
      'a basis that is not in force yet',
      { content: { blocks: BLOCKS, bases: [{ documentId: lawDocumentId('law.anm') }] } },
      {},
      ['document.basis_not_yet'],
    ],
  ])('with %s it is not issued', async (_, draft, issue, codes) => {
    expect(await refusal(anIssuedPlan(draft, issue))).toEqual(codes);
  });

  test('rests on an ended basis with a reason, which is kept', async () => {
    const basis = lawDocumentId('law.tt23');
    const paper = await anIssuedPlan(
      { content: { blocks: BLOCKS, bases: [{ documentId: basis }] } },
      { basisReasons: { [basis]: 'Tổng kết giai đoạn áp dụng Thông tư cũ' } },
    );
    const { relations } = await database.as(officer).ask(getDocument, { id: paper.id });
    expect(relations).toMatchObject([
      {
        kind: 'basis',
        way: 'to',
        id: basis,
        legalState: 'replaced',
        reason: 'Tổng kết giai đoạn áp dụng Thông tư cũ',
      },
    ]);
  });

  test('two people at one draft: the second learns that it is not the version they saw', async () => {
    const draft = await database
      .as(officer)
      .execute(composeDocument, { unitCode: 'cu-chi', type: 'plan', abstract: 'Bản nháp chung' });
    const change = { id: draft.id, version: draft.version, abstract: 'Bản nháp đã sửa' };
    await database.as(officer).execute(changeDocument, change);
    expect(await refusal(database.as(officer).execute(changeDocument, change))).toEqual(['document.stale']);
    await database.as(officer).execute(discardDocument, { id: draft.id });
    expect(await refusal(database.as(officer).ask(getDocument, { id: draft.id }))).toEqual([
      'document.not_found',
    ]);
  });

  test('a correction keeps what the entry said before', async () => {
    const paper = await anIssuedPlan();
    await database.as(officer).execute(changeDocument, {
      id: paper.id,
      version: paper.version,
      note: 'Đã đính kèm bản ký',
      reason: 'Bổ sung ghi chú',
    });
    const { items } = await database.as(officer).ask(listDocumentVersions, { id: paper.id });
    expect(items).toMatchObject([{ version: paper.version, reason: 'Bổ sung ghi chú', body: { note: '' } }]);
  });
});

describe('two bodies', () => {
  test('issue one paper with two numbers and two signatures, and the second body receives it', async () => {
    const paper = await anIssuedPlan(
      {
        type: 'guidance',
        symbol: 'HD-VHXH',
        parties: [
          {
            unitCode: 'congan-cu-chi',
            issuerName: 'Công an xã Củ Chi',
            symbol: 'HD-CAX',
            signer: { position: 'TRƯỞNG CÔNG AN XÃ' },
          },
        ],
      },
      { partyNumber: 5 },
    );
    await database.as(officer).execute(sendDocument, { id: paper.id, rule: { levels: ['preschool'] } });
    const seen = await database.as(police).ask(getDocument, { id: paper.id });
    expect(seen.parties).toMatchObject([
      { unitCode: 'congan-cu-chi', label: '05/HD-CAX', signer: { position: 'TRƯỞNG CÔNG AN XÃ' } },
    ]);
    expect(seen.receipts).toMatchObject([{ unitCode: 'congan-cu-chi', acknowledgedAt: null }]);
  });
});

describe('distribution', () => {
  test('goes to whom the rule means; each confirms once; who did it for whom is kept', async () => {
    const paper = await anIssuedPlan();
    const sent = await database.as(officer).execute(sendDocument, {
      id: paper.id,
      rule: { levels: ['lower_secondary'], except: ['cu-chi-thcs-3'] },
      dueOn: '2026-05-11',
    });
    expect(sent).toMatchObject({ addressees: 2, added: 2 });
    const again = await database
      .as(officer)
      .execute(sendDocument, { id: paper.id, rule: { levels: ['lower_secondary'] } });
    expect(again).toMatchObject({ addressees: 3, added: 1 });

    const seen = await database.as(coordinator).ask(getDocument, { id: paper.id });
    expect(seen.can).toEqual({ keep: false, issue: false, acknowledge: true, readRecipients: false });
    expect(seen.recipients).toBeNull();
    expect(await database.as(coordinator).execute(acknowledgeDocument, { id: paper.id })).toMatchObject({
      unitCode: 'cu-chi-thcs-1',
      deputisedFor: 'head',
    });
    expect(await refusal(database.as(head).execute(acknowledgeDocument, { id: paper.id }))).toEqual([
      'document.already_acknowledged',
    ]);

    const list = await database.as(officer).ask(listRecipients, { id: paper.id });
    expect(list.items.map(({ unitCode, deputisedFor }) => [unitCode, deputisedFor])).toEqual([
      ['cu-chi-thcs-1', 'head'],
      ['cu-chi-thcs-2', null],
      ['cu-chi-thcs-3', null],
    ]);
    expect(list.counts).toMatchObject({ sent: 3, acknowledged: 1, overdue: 0 });
    const open = await database.as(officer).ask(listRecipients, { id: paper.id, open: true, limit: 1 });
    expect([open.items[0]?.unitCode, open.next]).toEqual(['cu-chi-thcs-2', 'cu-chi-thcs-2']);
  });

  test.each([
    ['a rule that selects nobody', { rule: { units: ['tan-an-hoi-thcs-1'] } }, ['document.no_addressees']],
    ['a day that is over', { rule: {}, dueOn: '2026-05-03' }, ['document.due_in_the_past']],
  ])('%s is refused', async (_, input, codes) => {
    const paper = await anIssuedPlan();
    expect(await refusal(database.as(officer).execute(sendDocument, { id: paper.id, ...input }))).toEqual(
      codes,
    );
  });

  test('goes up to the office above when it is named: advice', async () => {
    const paper = await database.as(head).execute(registerDocument, {
      unitCode: 'cu-chi-thcs-1',
      direction: 'out',
      type: 'submission',
      numberLabel: '08/TTr-THCSM',
      issuedOn: '2026-05-04',
      abstract: 'Đề nghị lắp gờ giảm tốc trước cổng trường',
      purposes: ['advice'],
      replyBy: '2026-05-20',
    });
    expect(
      await database.as(head).execute(sendDocument, { id: paper.id, rule: { units: ['cu-chi'] } }),
    ).toMatchObject({ addressees: 1 });
    expect(
      (await database.as(officer).ask(findDocuments, { unit: 'cu-chi', box: 'received' })).items.map(
        ({ id }) => id,
      ),
    ).toContain(paper.id);

    const ctx = await database.ctxFor(head, { now: new Date('2026-05-25T08:00:00+07:00') });
    const schoolId = tree.cuChi.lowerSecondaries[0].id;
    expect((await papersAwaitingReply(ctx, schoolId)).map(({ id, dueOn }) => [id, dueOn])).toEqual([
      [paper.id, '2026-05-20'],
    ]);
    expect(
      (
        await registerFiguresOf(ctx, [{ id: schoolId }], {
          from: isoDate('2026-05-01'),
          to: isoDate('2026-05-10'),
        })
      ).get(schoolId),
    ).toMatchObject({ 'fig.doc.advice': 1 });
    await database.as(head).execute(closeReply, { id: paper.id, reason: 'Phòng đã trả lời tại giao ban' });
    const later = await database.ctxFor(head);
    expect(await papersAwaitingReply(later, schoolId)).toEqual([]);
  });

  test('an answer ends the waiting', async () => {
    const paper = await anIssuedPlan({
      type: 'submission',
      symbol: 'TTr-VHXH',
      purposes: ['advice'],
      replyBy: '2026-06-01',
    });
    const answer = await database
      .as(officer)
      .execute(
        registerDocument,
        incoming({ numberLabel: '801/UBND-VX', relations: [{ kind: 'answers', otherId: paper.id }] }),
      );
    const ctx = await database.ctxFor(officer);
    expect((await papersAwaitingReply(ctx, tree.cuChi.office.id)).map(({ id }) => id)).not.toContain(
      paper.id,
    );
    expect((await database.as(officer).ask(getDocument, { id: paper.id })).relations).toMatchObject([
      { kind: 'answers', way: 'from', id: answer.id },
    ]);
  });

  test('a unit that comes under the rule later is offered it', async () => {
    const paper = await anIssuedPlan();
    await database.as(officer).execute(sendDocument, { id: paper.id, rule: { levels: ['preschool'] } });
    expect(await refusal(database.as(officer).execute(sendToLateUnits, { id: paper.id }))).toEqual([
      'document.no_late_units',
    ]);
    await database.as(operator).execute(openUnit, {
      code: 'cu-chi-mn-9',
      kind: 'school',
      level: 'preschool',
      name: 'Trường Mầm non Mẫu mới mở',
      parentCode: 'cu-chi',
      openedOn: '2026-05-01',
    });
    expect(await database.as(officer).ask(listLateUnits, { id: paper.id })).toMatchObject({
      total: 1,
      items: [{ code: 'cu-chi-mn-9' }],
    });
    expect(await database.as(officer).execute(sendToLateUnits, { id: paper.id })).toEqual({ added: 1 });
    expect((await database.as(officer).ask(listLateUnits, { id: paper.id })).total).toBe(0);
  });

  test('what is not confirmed after seven days hurts the sender and the receiver', async () => {
    const paper = await anIssuedPlan();
    await database.as(officer).execute(sendDocument, { id: paper.id, rule: { units: ['cu-chi-thcs-1'] } });
    const later = { now: new Date('2026-05-12T08:00:00+07:00') };
    const mine = await papersToAcknowledge(
      await database.ctxFor(head, later),
      tree.cuChi.lowerSecondaries[0].id,
    );
    expect(mine.find(({ id }) => id === paper.id)?.dueOn).toBe('2026-05-11');
    const theirs = await papersNotAcknowledged(await database.ctxFor(officer, later), tree.cuChi.office.id);
    expect(theirs.find(({ id }) => id === paper.id)).toMatchObject({ units: 1, total: 1 });
    const onTime = await papersNotAcknowledged(await database.ctxFor(officer), tree.cuChi.office.id);
    expect(onTime.map(({ id }) => id)).not.toContain(paper.id);
  });

  test('5,000 addressees take as many statements as nine', async () => {
    const statements = async () => {
      const draft = await database.as(otherOfficer).execute(composeDocument, {
        unitCode: 'tan-an-hoi',
        type: 'plan',
        symbol: 'KH-VHXH',
        abstract: 'Gửi rất nhiều trường',
        content: { blocks: BLOCKS },
      });
      given += 1;
      await database
        .as(otherOfficer)
        .execute(transitionDocument, { id: draft.id, to: 'issued', number: given, issuedOn: '2026-05-04' });
      let count = 0;
      const ctx = await database.ctxFor(otherOfficer);
      const tx = ctx.tx.withPlugin({
        transformQuery: ({ node }) => {
          count += 1;
          return node;
        },
        transformResult: ({ result }) => Promise.resolve(result),
      });
      const { addressees } = await distributeDocument(
        { ...ctx, tx },
        { documentId: draft.id, rule: {}, dueOn: null },
      );
      return { addressees, count };
    };
    const few = await statements();
    await sql`
      with made as (
        insert into units (code, kind, level, opened_on)
        select 'many-' || n, 'school', 'primary', '2020-01-01' from generate_series(1, 5000) n returning id
      ), named as (
        insert into unit_versions (unit_id, name, short_name, parent_id, valid, source)
        select id, 'Trường', 'Trường', ${tree.tanAnHoi.office.id}::int, '[2020-01-01,)'::daterange, 'test' from made
      )
      insert into unit_closure (ancestor_id, unit_id, depth, valid, reach)
      select a.ancestor_id, made.id, a.depth, '[2020-01-01,)'::daterange, '[2020-01-01,)'::daterange
      from made, (values (${tree.tanAnHoi.office.id}::int, 1), (${tree.department.id}::int, 2)) as a(ancestor_id, depth)
      union all
      select id, id, 0, '[2020-01-01,)'::daterange, '[2020-01-01,)'::daterange from made`.execute(
      database.ownerDb,
    );
    const many = await statements();
    expect([few.addressees, many.addressees]).toEqual([9, 5_009]);
    expect(many.count).toBe(few.count);
  });
});

describe('withdrawing and replacing', () => {
  test('who has it sees that it was taken back, and confirms it no more', async () => {
    const paper = await anIssuedPlan();
    await database.as(officer).execute(sendDocument, { id: paper.id, rule: { units: ['cu-chi-thcs-1'] } });
    await database
      .as(officer)
      .execute(transitionDocument, { id: paper.id, to: 'withdrawn', reason: 'Ban hành nhầm thẩm quyền' });
    expect(await database.as(head).ask(getDocument, { id: paper.id })).toMatchObject({
      legalState: 'withdrawn',
      withdrawnReason: 'Ban hành nhầm thẩm quyền',
    });
    expect(await refusal(database.as(head).execute(acknowledgeDocument, { id: paper.id }))).toEqual([
      'document.withdrawn',
    ]);
    expect(await refusal(database.as(officer).execute(sendDocument, { id: paper.id, rule: {} }))).toEqual([
      'document.withdrawn',
    ]);
  });

  test('the new one takes the place of the old one from its first day; never in a circle', async () => {
    const old = await anIssuedPlan({}, { issuedOn: '2026-03-02' });
    const fresh = await anIssuedPlan();
    await database.as(officer).execute(relateDocument, { id: fresh.id, kind: 'replaces', otherId: old.id });
    expect(await database.as(officer).ask(getDocument, { id: old.id })).toMatchObject({
      legalState: 'replaced',
      replacedById: fresh.id,
      expiresOn: '2026-05-03',
    });
    expect(
      await refusal(
        database.as(officer).execute(relateDocument, { id: old.id, kind: 'replaces', otherId: fresh.id }),
      ),
    ).toEqual(['document.relation_circle']);
  });

  test.each([
    ['itself', (id: string) => ({ kind: 'relates' as const, otherId: id }), ['document.relation_to_itself']],
    [
      'an incoming paper of somebody else',
      () => ({ kind: 'replaces' as const, otherId: lawDocumentId('law.qd510') }),
      null,
    ],
  ])('a tie to %s', async (_, relation, codes) => {
    const paper = await anIssuedPlan();
    const attempt = database.as(officer).execute(relateDocument, { id: paper.id, ...relation(paper.id) });
    if (codes === null) await attempt;
    else expect(await refusal(attempt)).toEqual(codes);
  });
});

describe('an issuer that is gone', () => {
  test('has its successor or none, and the papers stay with those who stand for it', async () => {
    const place = { kind: 'district_office', parentCode: 'so', openedOn: '2020-01-01' } as const;
    for (const code of ['pgd-a', 'pgd-b'])
      await database
        .as(operator)
        .execute(openUnit, { ...place, code, name: `Phòng Giáo dục và Đào tạo ${code}` });
    const make = async (unitCode: string) => {
      const past = { now: new Date('2025-05-04T08:00:00+07:00') };
      const { rows } = await sql<{ id: number }>`select id from units where code = ${unitCode}`.execute(
        database.ownerDb,
      );
      const unit = { ...tree.cuChi.office, id: rows[0]?.id ?? 0, code: unitCode };
      const former = await anActor(database, 'officer', unit);
      const paper = await database.as(former, past).execute(registerDocument, {
        unitCode,
        direction: 'out',
        type: 'plan',
        numberLabel: '12/KH-PGDĐT',
        issuedOn: '2025-04-07',
        abstract: 'Xây dựng, nhân rộng mô hình',
      });
      return paper.id;
    };
    const [inherited, orphaned] = [await make('pgd-a'), await make('pgd-b')];
    await database
      .as(operator)
      .execute(changeUnit, { change: 'close', code: 'pgd-a', on: '2025-07-01', successorCode: 'cu-chi' });
    await database.as(operator).execute(changeUnit, { change: 'close', code: 'pgd-b', on: '2025-07-01' });

    const heir = await database.as(officer).ask(getDocument, { id: inherited });
    expect(heir.succession).toEqual({ kind: 'succeeded', on: '2025-06-30', by: tree.cuChi.office.name });
    expect(heir.can.issue).toBe(true);
    expect(await refusal(database.as(officer).ask(getDocument, { id: orphaned }))).toEqual([
      'document.not_found',
    ]);
    const above = await anActor(database, 'officer', tree.department);
    const seen = await database.as(above).ask(getDocument, { id: orphaned });
    expect(seen.succession).toEqual({ kind: 'no_successor', on: '2025-06-30' });
    expect(seen.can.issue).toBe(true);
  });
});

describe('the law', () => {
  test('is read by everybody, with its marks, found by words, and chosen as a basis', async () => {
    const page = await database.as(coordinator).ask(findDocuments, { box: 'law', q: 'bi mat nha nuoc' });
    expect(
      page.items.map(({ lawId, legalState, originalChecked }) => [lawId, legalState, originalChecked]),
    ).toEqual(
      [
        ['law.bmnn.2018', 'replaced', false],
        ['law.bmnn', 'in_force', false],
      ].toSorted(),
    );
    const { items } = await database.as(officer).ask(pickDocuments, { unit: 'cu-chi', q: '124/2021' });
    expect(items[0]?.lawId).toBe('law.tt124');
    expect(items[0]?.legalState).toBe('amended');
  });

  test('installing it again changes nothing', async () => {
    const count = async () =>
      (await database.as(SYSTEM_ACTOR).ask(findDocuments, { box: 'law', limit: 1 })).total;
    const before = await count();
    await installDefaultLaw(database.ownerDb);
    expect(await count()).toBe(before);
  });
});

describe('figures', () => {
  const days = { from: isoDate('2026-01-01'), to: isoDate('2026-05-10') };

  test('count what directs, also of the Party cell, and nothing that only reminds or was withdrawn', async () => {
    const school = tree.cuChi.primaries[1];
    const principal = await anActor(database, 'head', school);
    const enter = (type: string, numberLabel: string, more: object = {}) =>
      database.as(principal).execute(registerDocument, {
        unitCode: school.code,
        direction: 'out',
        type,
        numberLabel,
        issuedOn: '2026-03-05',
        abstract: 'Văn bản của trường',
        ...more,
      });
    const ctx = async () => database.ctxFor(principal);
    expect((await registerFiguresOf(await ctx(), [school], days)).has(school.id)).toBe(false);
    await enter('resolution', '01-NQ/CB', { issuer: { kind: 'party', name: 'Chi bộ Trường' } });
    await enter('decision', '01/QĐ-THM', { purposes: ['board'] });
    await enter('official_letter', '02/THM-VP');
    await enter('official_letter', '03/THM-VP', { purposes: ['direction'] });
    const taken = await enter('plan', '04/KH-THM');
    await database
      .as(principal)
      .execute(transitionDocument, { id: taken.id, to: 'withdrawn', reason: 'Sai thể thức văn bản' });
    expect((await registerFiguresOf(await ctx(), [school], days)).get(school.id)).toEqual({
      'fig.doc.res': 3,
      'fig.doc.advice': 0,
      'fig.sch.board': 1,
    });
    const rows = await documentsBehindFigure(await ctx(), school.id, 'fig.doc.res', days);
    expect(rows?.map(({ title }) => title.split(' ngày')[0])).toEqual([
      'Nghị quyết số 01-NQ/CB',
      'Quyết định số 01/QĐ-THM',
      'Công văn số 03/THM-VP',
    ]);
  });

  test('staff informed of what they must know: a lower bound from activities that name the paper', async () => {
    const school = tree.cuChi.primaries[2];
    const principal = await anActor(database, 'head', school);
    await sql`insert into unit_facts (unit_id, as_of_on, staff, source) values (${school.id}, '2025-09-05', 40, 'test')`.execute(
      database.ownerDb,
    );
    const papers = [await anIssuedPlan({ mustSpread: true }), await anIssuedPlan({ mustSpread: true })];
    for (const { id } of papers)
      await database.as(officer).execute(sendDocument, { id, rule: { units: [school.code] } });
    const log = (documentId: string, staff: number | null) =>
      database.as(principal).execute(logActivity, {
        unitCode: school.code,
        kind: 'staff_study',
        title: 'Quán triệt kế hoạch của Phòng',
        heldOn: '2026-05-04',
        attendance: { staff },
        documentId,
      });
    await log(papers[0]?.id ?? '', 50);
    await log(papers[1]?.id ?? '', null);
    const figures = await registerFiguresOf(await database.ctxFor(principal), [school], days);
    expect(figures.get(school.id)?.['fig.doc.spread']).toEqual({ num: 40, den: 80 });
    expect(await refusal(log(crypto.randomUUID(), 3))).toEqual(['activity.document_unknown']);
  });
});

describe('who sees what', () => {
  test('drafts only the unit itself, issued papers the offices above, the sister nobody', async () => {
    const draft = await database
      .as(coordinator)
      .execute(composeDocument, { unitCode: 'cu-chi-thcs-1', type: 'plan', abstract: 'Kế hoạch của trường' });
    for (const other of [officer, otherOfficer, police, operator])
      expect(await refusal(database.as(other).ask(getDocument, { id: draft.id }))).toEqual([
        'document.not_found',
      ]);
    expect(
      await refusal(
        database
          .as(coordinator)
          .execute(transitionDocument, { id: draft.id, to: 'issued', number: 1, issuedOn: '2026-05-04' }),
      ),
    ).toEqual(['document.not_issuer']);
    const office = await anIssuedPlan();
    for (const other of [otherOfficer, head, police, operator])
      expect(await refusal(database.as(other).ask(getDocument, { id: office.id }))).toEqual([
        'document.not_found',
      ]);
    const within = await database
      .as(officer)
      .ask(findDocuments, { within: 'cu-chi', box: 'out', q: 'nghi quyet' });
    expect(within.items.map(({ unitCode }) => unitCode)).toContain('cu-chi-thcs-1');
  });
});
