// Section V: what a unit asks of whom, and what became of it. A proposal stays open over the periods until it has an
// answer, and the answer is printed in the next report, so that nobody asks the same thing every half year unheard.
import type { IsoDate } from '#shared/dates.ts';
import { formatDate } from '#shared/vietnamese-format.ts';

export const PROPOSAL_STATES = ['waiting', 'answered', 'passed_up', 'not_competent'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export interface Proposal {
  readonly id: string;
  /** One sentence that says what should be done, with its object; no person. */
  readonly sentence: string;
  /** The body asked, by its name of that day. */
  readonly addressee: string;
  readonly madeOn: IsoDate;
  readonly state: ProposalState;
  readonly answer: string | null;
  readonly answeredOn: IsoDate | null;
}

const SHORTEST_SENTENCE = 10;

/** Null when it may be kept. An addressee is always named: a request to nobody is never answered. */
export function proposalProblem(
  proposal: Pick<Proposal, 'sentence' | 'addressee'>,
): 'proposal.sentence_missing' | 'proposal.addressee_missing' | null {
  if (proposal.sentence.trim().length < SHORTEST_SENTENCE) return 'proposal.sentence_missing';
  return proposal.addressee.trim() === '' ? 'proposal.addressee_missing' : null;
}

/** Whoever was asked answers, passes it up or says it is not theirs; an answer says something. */
export function answerProblem(
  proposal: Pick<Proposal, 'state'>,
  state: ProposalState,
  answer: string,
): 'proposal.already_answered' | 'proposal.answer_missing' | null {
  if (proposal.state === 'answered' || proposal.state === 'not_competent') return 'proposal.already_answered';
  if (state === 'waiting' || answer.trim().length < SHORTEST_SENTENCE) return 'proposal.answer_missing';
  return null;
}

/** Still to be answered by someone: what `fig.ask.open` counts. */
export function isOpen(proposal: Pick<Proposal, 'state'>): boolean {
  return proposal.state === 'waiting' || proposal.state === 'passed_up';
}

/** As printed in the report that makes it: `Kiến nghị Phòng … xem xét: …` */
export function proposalSentence(proposal: Proposal): string {
  return `Kiến nghị ${proposal.addressee}: ${withFullStop(proposal.sentence)}`;
}

/** As printed in the next report, so that the reader sees what became of it. */
export function outcomeSentence(proposal: Proposal): string {
  const on = proposal.answeredOn === null ? '' : ` ngày ${formatDate(proposal.answeredOn)}`;
  const asked = `Kiến nghị ngày ${formatDate(proposal.madeOn)} gửi ${proposal.addressee} (${withoutFullStop(proposal.sentence)})`;
  const answer = proposal.answer === null ? '' : `: ${withoutFullStop(proposal.answer)}`;
  switch (proposal.state) {
    case 'waiting':
      return `${asked} chưa được trả lời.`;
    case 'answered':
      return `${asked} đã được trả lời${on}${answer}.`;
    case 'passed_up':
      return `${asked} đã được chuyển cấp trên${on}${answer}.`;
    case 'not_competent':
      return `${asked} được thông báo không thuộc thẩm quyền của nơi nhận${on}${answer}.`;
  }
}

export interface ProposalCounts {
  readonly all: number;
  readonly waiting: number;
  readonly answered: number;
  readonly passedUp: number;
  readonly notCompetent: number;
}

export function countProposals(proposals: readonly Proposal[]): ProposalCounts {
  const inState = (state: ProposalState) => proposals.filter((proposal) => proposal.state === state).length;
  return {
    all: proposals.length,
    waiting: inState('waiting'),
    answered: inState('answered'),
    passedUp: inState('passed_up'),
    notCompetent: inState('not_competent'),
  };
}

function withoutFullStop(sentence: string): string {
  return sentence.trim().replace(/[.;,\s]+$/u, '');
}

function withFullStop(sentence: string): string {
  return `${withoutFullStop(sentence)}.`;
}
