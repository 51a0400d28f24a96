import { connectAsOwner } from '#platform/db/index.ts';
import { openStorage } from '#platform/storage/index.ts';
import { AppError } from '#shared/app-error.ts';
import { inLocale } from '#shared/messages.ts';
import { defineCliCommand, type Cli } from '../command.ts';
import { examineDatabase, examineMachine, unreachable } from '../doctor/examine.ts';
import type { Finding, Patient } from '../doctor/finding.ts';
import { doctorMessages } from '../doctor/messages.ts';
import { openDatabase, withOwner, type DatabaseAccess } from '../installation.ts';
import { columns, formatInstant } from '../print.ts';

export const doctor = defineCliCommand({
  options: { json: { type: 'boolean' } },
  async run(cli, { values }) {
    const { config, locale } = cli;
    const patient: Patient = { config, locale, words: inLocale(doctorMessages, locale), now: cli.now() };
    const findings = [...(await examineMachine(patient)), ...(await lookInside(cli, patient))];
    const isWell = findings.every(({ state }) => state !== 'todo');
    if (values.json) cli.say(JSON.stringify({ ok: isWell, at: patient.now, checks: findings }));
    else for (const line of describe(patient, findings)) cli.say(line);
    return isWell ? 0 : 1;
  },
});

async function lookInside(cli: Cli, patient: Patient): Promise<Finding[]> {
  const access = await openDatabase(cli.config, cli.log);
  try {
    await withOwner(access.ownerUrl, (client) => client.query('select 1'));
    return await examineWith(access, patient);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [unreachable(patient, error)];
  } finally {
    await access.close();
  }
}

async function examineWith(access: DatabaseAccess, patient: Patient): Promise<Finding[]> {
  const owner = connectAsOwner(access.ownerUrl, { onError: () => undefined });
  try {
    const storage = await openStorage(patient.config.storageUrl);
    return await examineDatabase({ ...patient, access, owner, storage });
  } finally {
    await owner.close();
  }
}

/** What must be done comes first, with its advice; then what is well. */
function describe({ words, now }: Patient, findings: readonly Finding[]): string[] {
  const todo = findings.filter(({ state }) => state === 'todo');
  const well = findings.filter(({ state }) => state !== 'todo');
  const nameOf = ({ id }: Finding) => words[`name.${id}`]();
  return [
    words.heading({ at: formatInstant(now), passed: well.length, todo: todo.length }),
    ...(todo.length === 0 ? [] : ['', words.todo()]),
    ...todo.flatMap((finding) => [
      `  ✗ ${nameOf(finding)}: ${finding.measure}`,
      `      → ${finding.advice ?? ''}`,
    ]),
    ...(well.length === 0 ? [] : ['', words.passes()]),
    ...columns(
      well.map((finding) => [
        `  ${finding.state === 'passes' ? '✓' : '·'} ${nameOf(finding)}`,
        finding.measure,
      ]),
    ),
  ];
}
