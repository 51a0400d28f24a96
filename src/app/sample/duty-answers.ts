// How units of the sample answer what the product does not see by itself: most in time, some late, some returned with a
// remark, some not applicable, the newest still waiting. Pure; every draw comes from `chance`.
import type { ExpectedAnswer } from '#features/directives/assignment.ts';
import type { DutyAnswer, PastAnswer, UnansweredDuty } from '#features/directives/server/index.ts';
import type { Actor } from '#foundation/accounts/actor.ts';
import { addDays, startOfDayInVietnam, todayInVietnam, type IsoDate } from '#shared/dates.ts';
import type { Chance } from './chance.ts';
import type { Character } from './character.ts';
import { nearestWorkingDay } from './school-calendar.ts';

export interface AnswerFrame {
  readonly chance: Chance;
  readonly today: IsoDate;
  /** The first day on which anybody could answer in the product. */
  readonly since: IsoDate;
  readonly character: Character['id'];
  readonly answers: Actor;
  readonly decidesOn: (day: IsoDate) => Actor;
  /** Hands in a paper at a moment; answers its id. */
  readonly paper: (at: Date) => string;
}

const DAYS_BEFORE = [0, 0, 1, 1, 2, 3, 4, 6, 9, 14, 20] as const;
const LATE: Readonly<Record<Character['id'], number>> = {
  diligent: 0.01,
  average: 0.03,
  late: 0.14,
  sparse: 0.2,
};
/** Of what has no day of its own, this share has been answered some time. */
const ANSWERED_AS_IT_CAME = 0.7;
const RETURNED = 0.05;
const ASKS_FOR_TIME = 0.06;
/** What fell due so lately may still be owed. */
const STILL_OWED_DAYS = 30;

const DONE: Readonly<Record<ExpectedAnswer['kind'], readonly string[]>> = {
  register: [
    'Đã rà soát, cập nhật sổ theo dõi của nhà trường.',
    'Đã thực hiện; hồ sơ lưu tại văn phòng.',
    'Đã cập nhật đầy đủ, có quyết định kèm theo lưu tại văn phòng.',
  ],
  document: ['Gửi kèm văn bản đã ban hành.', 'Đã ban hành, gửi bản chụp kèm theo.'],
  self_assessment: ['Đã họp tự đánh giá, biên bản lưu tại văn phòng.', 'Đã tự chấm điểm theo từng tiêu chí.'],
  confirmation: ['Đã thực hiện.', 'Đã phổ biến và thực hiện tại đơn vị.'],
  activity: [],
  report: [],
  plan: [],
};
const REMARKS: Partial<Record<ExpectedAnswer['kind'], string>> = {
  register: 'Bổ sung số lượng và ngày rà soát gần nhất.',
  document: 'Bản gửi chưa rõ dấu và chữ ký; gửi lại bản rõ hơn.',
  self_assessment: 'Bổ sung điểm của từng tiêu chí và biên bản họp.',
  confirmation: 'Ghi rõ ngày phổ biến và văn bản làm căn cứ.',
};
const CORRECTED = 'Đã bổ sung theo nhận xét của Phòng.';
const NEEDS_TIME = 'Nhà trường đang kiện toàn nhân sự phụ trách, cần thêm thời gian hoàn thiện hồ sơ.';

/** What does not fit some schools, and what they say then. */
const NOT_APPLICABLE: Readonly<Record<string, string>> = {
  'obl.I.1d': 'Qua rà soát, quanh trường không có điểm phức tạp về trật tự, an toàn xã hội.',
  'obl.II.1.5a': 'Trường không đóng trên địa bàn phức tạp về an ninh trật tự.',
  'obl.II.2.2c': 'Trường không lập Fanpage, chỉ dùng trang thông tin điện tử của trường.',
  'obl.II.3.2d': 'Chi đoàn của trường đang sinh hoạt ghép, chưa đăng ký điểm mô hình.',
  'obl.II.3.2f': 'Trường chưa đăng ký mô hình riêng về lĩnh vực này trong năm học.',
};
const NOT_APPLICABLE_SHARE = 0.12;

/** Null: nobody has answered until today, and nobody has asked for anything. */
export function answerTo(duty: UnansweredDuty, frame: AnswerFrame): PastAnswer | null {
  const { chance, today } = frame;
  const sentOn = sendingDay(duty, frame);
  if (sentOn === null || sentOn >= today) return askingForTime(duty, frame);
  const reason = NOT_APPLICABLE[duty.obligation ?? ''];
  const isNotApplicable = reason !== undefined && chance.happens(NOT_APPLICABLE_SHARE);
  const remark = isNotApplicable ? undefined : REMARKS[duty.expected.kind];
  const isReturned = remark !== undefined && !isBare(duty.expected) && chance.happens(RETURNED);

  const life = new Life(frame);
  const answer = isNotApplicable
    ? ({ kind: 'not_applicable', reason } as const)
    : doneAnswer(duty.expected, sentOn, frame);
  const decidedOn = life.send(sentOn, answer);
  if (!isReturned) return life.accept(decidedOn, isNotApplicable);
  const againOn = life.giveBack(decidedOn, remark);
  if (againOn === null) return life.end();
  const corrected: DutyAnswer = answer.kind === 'done' ? { ...answer, text: CORRECTED } : answer;
  return life.accept(life.send(againOn, corrected), false);
}

function sendingDay({ dueOn, opensOn }: UnansweredDuty, frame: AnswerFrame): IsoDate | null {
  const { chance, since, character, today } = frame;
  const first = opensOn > since ? opensOn : since;
  const lead = chance.pick(DAYS_BEFORE);
  const isLate = chance.happens(LATE[character]);
  const delay = chance.int(2, 20);
  if (dueOn === null) {
    return chance.happens(ANSWERED_AS_IT_CAME) ? nearestWorkingDay(addDays(first, delay * 9)) : null;
  }
  const isLately = dueOn < today && dueOn >= addDays(today, -STILL_OWED_DAYS);
  if (isLate && isLately && chance.happens(0.6)) return null;
  const day = isLate ? addDays(dueOn, delay) : nearestWorkingDay(addDays(dueOn, -lead));
  if (isLate) return nearestWorkingDay(day);
  const inTime = day > dueOn ? dueOn : day;
  return inTime < first ? first : inTime;
}

function askingForTime({ dueOn }: UnansweredDuty, frame: AnswerFrame): PastAnswer | null {
  const { chance, today } = frame;
  const isNear = dueOn !== null && dueOn >= addDays(today, -STILL_OWED_DAYS) && dueOn <= addDays(today, 10);
  if (!isNear || !chance.happens(ASKS_FOR_TIME)) return null;
  return new Life(frame).askForTime(addDays(today, chance.int(7, 21)));
}

function doneAnswer(expected: ExpectedAnswer, doneOn: IsoDate, { chance, paper }: AnswerFrame): DutyAnswer {
  const text = isBare(expected) ? '' : chance.pick(DONE[expected.kind]);
  const fileIds = expected.kind === 'document' ? [paper(startOfDayInVietnam(doneOn))] : [];
  return { kind: 'done', doneOn, text, documentId: null, fileIds };
}

function isBare(expected: ExpectedAnswer): boolean {
  return expected.kind === 'confirmation' && expected.bare;
}

/** Writes down step after step what happened, up to yesterday. */
class Life {
  readonly #frame: AnswerFrame;
  #past: PastAnswer = {
    state: 'open',
    answer: null,
    answeredAt: null,
    answeredBy: null,
    answeredOn: null,
    decidedAt: null,
    decidedBy: null,
    askedUntil: null,
    askedReason: null,
    steps: [],
  };

  constructor(frame: AnswerFrame) {
    this.#frame = frame;
  }

  end(): PastAnswer {
    return this.#past;
  }

  /** Answers the day on which the office decides. */
  send(day: IsoDate, answer: DutyAnswer): IsoDate {
    const { answers, chance } = this.#frame;
    const at = this.#moment(day);
    this.#past = {
      ...this.#past,
      state: 'submitted',
      answer,
      answeredAt: at,
      answeredBy: answers.accountId,
      answeredOn: this.#past.answeredOn ?? day,
      steps: [...this.#past.steps, this.#step('submitted', at, answers, { answer })],
    };
    return nearestWorkingDay(addDays(day, chance.int(2, 9)));
  }

  accept(day: IsoDate, isNotApplicable: boolean): PastAnswer {
    const state = isNotApplicable ? 'not_applicable' : 'accepted';
    this.#decide(day, state, state, '');
    return this.#past;
  }

  /** Answers the day on which the unit has corrected it; null when that has not come. */
  giveBack(day: IsoDate, remark: string): IsoDate | null {
    if (!this.#decide(day, 'returned', 'returned', remark)) return null;
    const againOn = nearestWorkingDay(addDays(day, this.#frame.chance.int(3, 12)));
    return againOn < this.#frame.today ? againOn : null;
  }

  askForTime(until: IsoDate): PastAnswer {
    const { answers, today } = this.#frame;
    const at = this.#moment(addDays(today, -1));
    return {
      ...this.#past,
      askedUntil: until,
      askedReason: NEEDS_TIME,
      steps: [this.#step('asked_time', at, answers, { text: NEEDS_TIME, until })],
    };
  }

  #decide(day: IsoDate, state: PastAnswer['state'], step: StepName, text: string): boolean {
    if (day >= this.#frame.today) return false;
    const at = this.#moment(day);
    const by = this.#frame.decidesOn(todayInVietnam(at));
    this.#past = {
      ...this.#past,
      state,
      decidedAt: at,
      decidedBy: by.accountId,
      steps: [...this.#past.steps, this.#step(step, at, by, { text })],
    };
    return true;
  }

  #moment(day: IsoDate): Date {
    return new Date(startOfDayInVietnam(day).getTime() + this.#frame.chance.int(8 * 60, 16 * 60) * 60_000);
  }

  #step(
    step: StepName,
    madeAt: Date,
    by: Actor,
    said: { text?: string; answer?: DutyAnswer; until?: IsoDate },
  ): PastAnswer['steps'][number] {
    return {
      step,
      text: said.text ?? '',
      answer: said.answer ?? null,
      until: said.until ?? null,
      madeAt,
      madeBy: by.accountId,
      madeByName: by.name,
    };
  }
}

type StepName = PastAnswer['steps'][number]['step'];
