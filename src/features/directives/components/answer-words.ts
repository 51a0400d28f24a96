// What is expected as an answer, in the words of the page.
import type { Messages } from '#shared/messages.ts';
import type { AnswerKind, ExpectedAnswer } from '../assignment.ts';
import type { directivePageMessages } from '../page-messages.ts';

const WORDS = {
  activity: 'answerActivity',
  report: 'answerReport',
  plan: 'answerPlan',
  document: 'answerDocument',
  register: 'answerRegister',
  self_assessment: 'answerAssessment',
  confirmation: 'answerConfirmation',
} as const satisfies Record<AnswerKind, keyof typeof directivePageMessages>;

export function answerWords(m: Messages<typeof directivePageMessages>, answer: ExpectedAnswer): string {
  const words = m[WORDS[answer.kind]]();
  return answer.kind === 'activity' ? `${words} · ${m.atLeast()} ${answer.atLeast}` : words;
}
