// Whether reminders can leave: the mail server is asked, nothing is sent.
import { sql } from 'kysely';
import { createMailer } from '#platform/mail/index.ts';
import { formatCount } from '#shared/vietnamese-format.ts';
import type { AnsweringPatient, Finding } from './finding.ts';

interface Counts {
  readonly sent: number;
  readonly waiting: number;
  readonly failed: number;
  readonly unknown: number;
}

/** Some failures are normal (a mailbox is full); more than this and more than a tenth are a fault. */
const SOME_FAILURES = 3;

export async function checkMail({ config, owner, words, now }: AnsweringPatient): Promise<Finding> {
  const since = new Date(now.getTime() - 24 * 3_600_000);
  const { rows } = await sql<Counts>`
    select coalesce(sum(count) filter (where state = 'sent'), 0)::int as sent,
           coalesce(sum(count) filter (where state = 'waiting'), 0)::int as waiting,
           coalesce(sum(count) filter (where state = 'failed'), 0)::int as failed,
           coalesce(sum(count) filter (where state = 'unknown'), 0)::int as unknown
    from app.count_reminders(${since})`.execute(owner.db);
  const counts = rows[0] ?? { sent: 0, waiting: 0, failed: 0, unknown: 0 };
  if (config.mailUrl === null)
    return { id: 'mail', state: 'skipped', measure: words.mailOff(), data: { ...counts } };
  const reason = await createMailer({ url: config.mailUrl, from: config.mailFrom }).check();
  const data = { ...counts, reason };
  if (reason !== null) {
    const measure = words.mailAway({ reason, waiting: formatCount(counts.waiting) });
    return { id: 'mail', state: 'todo', measure, advice: words.mailAwayAdvice(), data };
  }
  const lost = counts.failed + counts.unknown;
  if (lost > SOME_FAILURES && lost * 10 > counts.sent) {
    const numbers = { failed: formatCount(counts.failed), unknown: formatCount(counts.unknown) };
    return {
      id: 'mail',
      state: 'todo',
      measure: words.mailFailing(numbers),
      advice: words.mailFailingAdvice(),
      data,
    };
  }
  return { id: 'mail', state: 'passes', measure: words.mailRight({ sent: formatCount(counts.sent) }), data };
}
