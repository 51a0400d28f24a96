// The official KẾ HOẠCH of a unit in the form of Nghị định 30/2020: parts, tasks under their part, and the schedule as an
// annex. From the sealed content alone, so the same content always gives the same paper.
import {
  blocksFromText,
  type Annex,
  type Block,
  type OfficialDocument,
  type TableRow,
} from '#platform/documents/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import { isLeftOut } from '../check-plan.ts';
import { nameOfYear, numberTasks, type NumberedTask, type PlanSection } from '../plan.ts';
import type { PlanContent } from '../plan-content.ts';
import { targetWords } from '../target-words.ts';

const CHAPTER_TITLES: Readonly<Record<string, string>> = { II: 'Nội dung, biện pháp thực hiện' };
const DRAFT_MARK: Block = { kind: 'centred', text: 'BẢN NHÁP, CHƯA BAN HÀNH' };
const TASKS_HEAD = 'Nhiệm vụ cụ thể:';

/** `sealedOn` null = a draft, and the paper says so. Number and name of the signer are given outside, by Văn thư. */
export function planDocument(content: PlanContent, sealedOn: IsoDate | null): OfficialDocument {
  const { paper, sections, tasks } = content;
  const numbered = numberTasks(sections, tasks);
  return {
    letterhead: {
      superior: paper.superior,
      issuer: paper.issuer,
      issuerInText: paper.nameInText,
      number: { value: content.documentNumber, symbol: `KH-${paper.bodyCode}` },
      place: paper.place,
      date: content.issuedOn ?? sealedOn,
    },
    heading: { kind: 'named', typeName: 'Kế hoạch', abstract: content.title },
    addressees: [],
    bases: [],
    body: [
      ...(sealedOn === null ? [DRAFT_MARK] : []),
      paragraph(
        `${paper.nameInText} xây dựng kế hoạch ${nameOfYear(content.year)} với các nội dung cụ thể như sau:`,
      ),
      ...sections.flatMap((section, at) => sectionBlocks(section, sections[at - 1], numbered)),
      paragraph(
        `Trên đây là kế hoạch ${nameOfYear(content.year)} của ${paper.nameInText}; tiến độ từng nhiệm vụ tại Phụ lục kèm theo`,
      ),
    ],
    signature: { position: paper.signerPosition, name: null },
    recipients: [
      ...(paper.addressee === null ? [] : [paper.addressee]),
      'Các bộ phận, đoàn thể trong trường',
      `Lưu: VT, ${paper.shortName}`,
    ],
    annexes: [scheduleAnnex(content, numbered)],
  };
}

function sectionBlocks(
  section: PlanSection,
  before: PlanSection | undefined,
  numbered: readonly NumberedTask[],
): readonly Block[] {
  const [chapter = '', part] = section.id.split('.');
  const isFirstOfChapter = before?.id.split('.')[0] !== chapter;
  const heading: readonly Block[] =
    part === undefined
      ? [{ kind: 'heading', level: 'roman', text: section.title }]
      : [
          ...(isFirstOfChapter
            ? [{ kind: 'heading', level: 'roman', text: CHAPTER_TITLES[chapter] ?? chapter } as const]
            : []),
          { kind: 'heading', level: 'arabic', text: section.title },
        ];
  const own = numbered.filter(({ task }) => task.sectionId === section.id && !isLeftOut(task));
  return [
    ...heading,
    ...blocksFromText(section.text),
    ...(own.length === 0
      ? []
      : [paragraph(TASKS_HEAD), { kind: 'list', items: own.map((one) => [taskLine(one)]) } as const]),
  ];
}

function taskLine({ task }: NumberedTask): string {
  return `${task.title}: ${days(task)}; ${task.ownerPost} chủ trì; mục tiêu: ${targetWords(task.target)}`;
}

function days({ from, to }: { from: IsoDate; to: IsoDate }): string {
  return from === to ? `ngày ${formatDate(from)}` : `từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`;
}

function scheduleAnnex(content: PlanContent, numbered: readonly NumberedTask[]): Annex {
  const title = (sectionId: string) =>
    content.sections.find(({ id }) => id === sectionId)?.title ?? sectionId;
  const rows = numbered.flatMap(({ number, task }, at): TableRow[] => [
    ...(numbered[at - 1]?.task.sectionId === task.sectionId ? [] : [{ group: title(task.sectionId) }]),
    {
      cells: [
        number,
        task.title,
        task.ownerPost,
        task.coOwners.map((body) => content.bodies[body] ?? body).join(', '),
        task.from,
        task.to,
        targetWords(task.target),
        isLeftOut(task) ? `Không áp dụng: ${task.leftOut?.reason ?? ''}` : task.clause,
      ],
    },
  ]);
  return {
    code: 'Tiến độ',
    title: `Tiến độ thực hiện kế hoạch ${nameOfYear(content.year)}`,
    orientation: 'landscape',
    columns: [
      { header: 'TT', width: 6, kind: 'text', align: 'center' },
      { header: 'Nhiệm vụ', width: 44, kind: 'text' },
      { header: 'Chủ trì', width: 18, kind: 'text' },
      { header: 'Phối hợp', width: 22, kind: 'text' },
      { header: 'Từ ngày', width: 12, kind: 'date' },
      { header: 'Đến ngày', width: 12, kind: 'date' },
      { header: 'Mục tiêu', width: 20, kind: 'text' },
      { header: 'Ghi chú', width: 24, kind: 'text' },
    ],
    rows,
  };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', content: [text] };
}
