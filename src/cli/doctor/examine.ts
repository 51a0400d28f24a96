// One page: what is examined, in which order. A check that fails is a finding too, and the others go on.
import { AppError } from '#shared/app-error.ts';
import { checkClock, checkDatabase, checkMigrations, checkRowSecurity } from './check-database.ts';
import { checkFiles } from './check-files.ts';
import { checkMail } from './check-mail.ts';
import { checkConfig, checkDisk } from './check-machine.ts';
import { checkAuditChain, checkBackup, checkJobs, checkWorker } from './check-trail.ts';
import type { AnsweringPatient, CheckId, Finding, Patient } from './finding.ts';

type Check<Needs> = readonly [id: CheckId, check: (patient: Needs) => Finding | Promise<Finding>];

const WITHOUT_DATABASE: readonly Check<Patient>[] = [
  ['config', checkConfig],
  ['disk', checkDisk],
];

const OF_ANY_DATABASE: readonly Check<AnsweringPatient>[] = [
  ['database', checkDatabase],
  ['migrations', checkMigrations],
];

const OF_OUR_TABLES: readonly Check<AnsweringPatient>[] = [
  ['row_security', checkRowSecurity],
  ['audit_chain', checkAuditChain],
  ['backup', checkBackup],
  ['files', checkFiles],
  ['worker', checkWorker],
  ['jobs', checkJobs],
  ['mail', checkMail],
  ['clock', checkClock],
];

export function examineMachine(patient: Patient): Promise<Finding[]> {
  return run(WITHOUT_DATABASE, patient);
}

/** Tables are looked into unless there are none at all. */
export async function examineDatabase(patient: AnsweringPatient): Promise<Finding[]> {
  const findings = await run(OF_ANY_DATABASE, patient);
  const isEmpty = findings.some(({ id, data }) => id === 'migrations' && data['pending'] === null);
  return isEmpty ? findings : [...findings, ...(await run(OF_OUR_TABLES, patient))];
}

/** The database that does not answer at all. */
export function unreachable({ words }: Patient, error: unknown): Finding {
  const cause = error instanceof AppError ? error.cause : error;
  const detail = cause instanceof Error ? cause.message : String(cause);
  const measure = words.databaseAway({ detail });
  return { id: 'database', state: 'todo', measure, advice: words.databaseAwayAdvice(), data: { detail } };
}

async function run<Needs extends Patient>(
  checks: readonly Check<Needs>[],
  patient: Needs,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [id, check] of checks) {
    try {
      findings.push(await check(patient));
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      const measure = patient.words.cannotExamine({ detail });
      findings.push({ id, state: 'todo', measure, advice: patient.words.tellDevelopers(), data: { detail } });
    }
  }
  return findings;
}
