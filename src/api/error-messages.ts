// One screen: whose texts explain refusals.
import type { MessageDefinitions } from '#shared/messages.ts';
import { accountMessages } from '#foundation/accounts/messages.ts';
import { fileMessages } from '#foundation/files/messages.ts';
import { notificationMessages } from '#foundation/notifications/messages.ts';
import { periodMessages } from '#foundation/periods/messages.ts';
import { directiveMessages } from '#features/directives/messages.ts';
import { journalMessages } from '#features/journal/messages.ts';
import { planProblemMessages } from '#features/plans/problem-messages.ts';
import { reminderMessages } from '#features/reminders/messages.ts';
import { registerRefusalMessages } from '#features/register/refusal-messages.ts';
import { reportMessages } from '#features/reports/messages.ts';
import { organisationMessages } from '#foundation/organisation/messages.ts';
import { requestMessages } from './messages.ts';

export const ERROR_MESSAGES: readonly MessageDefinitions[] = [
  requestMessages,
  accountMessages,
  organisationMessages,
  fileMessages,
  notificationMessages,
  periodMessages,
  directiveMessages,
  journalMessages,
  planProblemMessages,
  reportMessages,
  reminderMessages,
  registerRefusalMessages,
];
