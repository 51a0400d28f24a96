import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import {
  answerProblem,
  countProposals,
  isOpen,
  outcomeSentence,
  proposalProblem,
  proposalSentence,
  type Proposal,
} from './proposals.ts';

const proposal: Proposal = {
  id: 'p1',
  sentence: 'lắp thêm đèn chiếu sáng đoạn đường trước cổng phụ.',
  addressee: 'Phòng Văn hóa - Xã hội xã Củ Chi',
  madeOn: isoDate('2025-11-12'),
  state: 'waiting',
  answer: null,
  answeredOn: null,
};

describe('a proposal', () => {
  it('is printed with the body it asks', () => {
    expect(proposalSentence(proposal)).toBe(
      'Kiến nghị Phòng Văn hóa - Xã hội xã Củ Chi: lắp thêm đèn chiếu sáng đoạn đường trước cổng phụ.',
    );
  });

  it.each([
    ['waiting', null, null, 'chưa được trả lời.'],
    [
      'answered',
      'Sẽ lắp trong quý II',
      '2025-12-12',
      'đã được trả lời ngày 12/12/2025: Sẽ lắp trong quý II.',
    ],
    ['passed_up', null, '2025-12-12', 'đã được chuyển cấp trên ngày 12/12/2025.'],
    ['not_competent', null, null, 'được thông báo không thuộc thẩm quyền của nơi nhận.'],
  ] as const)('that is %s is told in the next report', (state, answer, answeredOn, ending) => {
    const told = outcomeSentence({
      ...proposal,
      state,
      answer,
      answeredOn: answeredOn === null ? null : isoDate(answeredOn),
    });
    expect(told).toBe(
      `Kiến nghị ngày 12/11/2025 gửi Phòng Văn hóa - Xã hội xã Củ Chi (lắp thêm đèn chiếu sáng đoạn đường trước cổng phụ) ${ending}`,
    );
  });

  it('needs a sentence and somebody who is asked', () => {
    expect(proposalProblem(proposal)).toBeNull();
    expect(proposalProblem({ sentence: 'đèn', addressee: 'UBND xã' })).toBe('proposal.sentence_missing');
    expect(proposalProblem({ ...proposal, addressee: ' ' })).toBe('proposal.addressee_missing');
  });

  it('is answered once, in words; what was passed up may still be answered', () => {
    expect(answerProblem(proposal, 'answered', 'Sẽ lắp trong quý II')).toBeNull();
    expect(answerProblem(proposal, 'answered', 'ừ')).toBe('proposal.answer_missing');
    expect(answerProblem(proposal, 'waiting', 'Sẽ lắp trong quý II')).toBe('proposal.answer_missing');
    expect(answerProblem({ state: 'answered' }, 'answered', 'Sẽ lắp trong quý II')).toBe(
      'proposal.already_answered',
    );
    expect(answerProblem({ state: 'passed_up' }, 'answered', 'Sẽ lắp trong quý II')).toBeNull();
    expect(
      ['waiting', 'answered', 'passed_up', 'not_competent'].map((state) => isOpen({ state: state as never })),
    ).toEqual([true, false, true, false]);
  });

  it('is counted by its state', () => {
    expect(countProposals([proposal, { ...proposal, state: 'answered' }])).toEqual({
      all: 2,
      waiting: 1,
      answered: 1,
      passedUp: 0,
      notCompetent: 0,
    });
  });
});
