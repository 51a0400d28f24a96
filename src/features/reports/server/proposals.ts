// Part V: what a unit asks of whom, and the answer of the office, which the next report prints.
import { findUnitForActing, idsOfUnitsBelow } from '#foundation/organisation/server/index.ts';
import { defineCommand, defineQuery } from '#foundation/use-case/index.ts';
import { AppError, invalid, notFound } from '#shared/app-error.ts';
import type { IsoDate } from '#shared/dates.ts';
import { newId } from '#shared/ids.ts';
import { mayReadReport } from '../policy.ts';
import { answerProblem, proposalProblem, type Proposal, type ProposalState } from '../proposals.ts';
import { reportIdOf } from '../report-id.ts';
import { answerProposalInput, listProposalsInput, setProposalsInput } from '../schemas.ts';
import { findOwnReport } from './report-for-acting.ts';
import {
  findReportForWriting,
  recordReportEvent,
  refuseClosedField,
  refuseSecretTexts,
} from './report-for-writing.ts';
import {
  deleteProposals,
  findStoredProposal,
  insertProposal,
  selectProposalsOfUnits,
  selectReportsOfPeriods,
  updateProposalAnswer,
  updateProposalText,
  updateReport,
} from './report-store.ts';
import { openFieldsOf } from './set-figure.ts';

/** The whole list of a report, in place of the one before. What was answered already stays as it was asked. */
export const setProposals = defineCommand({
  name: 'reports.set_proposals',
  input: setProposalsInput,
  async run(ctx, { id, proposals }): Promise<{ items: readonly Proposal[] }> {
    const report = await findReportForWriting(ctx, id);
    refuseClosedField(await openFieldsOf(ctx, report), 'V');
    const problems = proposals.flatMap((proposal, at) => {
      const code = proposalProblem(proposal);
      return code === null ? [] : [{ path: `proposals.${String(at)}`, code }];
    });
    if (problems.length > 0) throw invalid(problems);
    refuseSecretTexts(
      proposals.map(({ sentence }, at) => ({ path: `proposals.${String(at)}.sentence`, text: sentence })),
    );
    const former = (await selectProposalsOfUnits(ctx.tx, [report.unitId])).filter(
      ({ periodId }) => periodId === report.periodId,
    );
    const byId = new Map(former.map((proposal) => [proposal.id, proposal]));
    const kept = proposals.map(({ id: given, sentence, addressee }): Proposal => {
      const known = given === undefined ? undefined : byId.get(given);
      if (given !== undefined && !known) throw notFound('proposal');
      if (known && known.state !== 'waiting') return known;
      return known
        ? { ...known, sentence, addressee }
        : {
            id: newId(),
            sentence,
            addressee,
            madeOn: ctx.today,
            state: 'waiting',
            answer: null,
            answeredOn: null,
          };
    });
    const keptIds = new Set(kept.map((proposal) => proposal.id));
    const dropped = former.filter((proposal) => !keptIds.has(proposal.id) && proposal.state === 'waiting');
    if (dropped.length > 0)
      ctx.defer(
        deleteProposals(
          ctx.tx,
          dropped.map((proposal) => proposal.id),
        ),
      );
    for (const proposal of kept) {
      const { sentence, addressee } = proposal;
      ctx.defer(
        byId.has(proposal.id)
          ? updateProposalText(ctx.tx, proposal.id, { sentence, addressee })
          : insertProposal(ctx.tx, {
              id: proposal.id,
              sentence,
              addressee,
              madeOn: proposal.madeOn,
              periodId: report.periodId,
              unitId: report.unitId,
            }),
      );
    }
    ctx.defer(updateReport(ctx.tx, report, {}, ctx.now));
    recordReportEvent(ctx, report, 'report.proposals_set', { count: kept.length });
    return { items: kept };
  },
});

/** The office that asked for the report answers, passes the proposal up, or says that it is not theirs to decide. */
export const answerProposal = defineCommand({
  name: 'reports.answer_proposal',
  input: answerProposalInput,
  async run(
    ctx,
    { proposalId, state, answer },
  ): Promise<{ id: string; state: ProposalState; answer: string; answeredOn: IsoDate }> {
    const proposal = await findStoredProposal(ctx.tx, proposalId);
    const unit = proposal && (await findUnitForActing(ctx, { id: proposal.unitId }));
    if (!proposal || !unit || !mayReadReport(ctx.actor, unit)) throw notFound('proposal');
    const report = await findOwnReport(ctx, reportIdOf(proposal.periodId, unit.code));
    const answers = report.isOffice ? ['reviewer'] : ['officer', 'office_leader'];
    if (!report.roles.some((role) => answers.includes(role))) {
      throw new AppError('forbidden', 'proposal.only_office_answers');
    }
    if ((report.stored?.version ?? 0) === 0) throw new AppError('rule', 'proposal.not_sent');
    const problem = answerProblem(proposal, state, answer);
    if (problem !== null) throw new AppError('rule', problem);
    ctx.defer(
      updateProposalAnswer(ctx.tx, proposalId, {
        state,
        text: answer,
        on: ctx.today,
        by: ctx.actor.accountId,
      }),
    );
    recordReportEvent(ctx, report, 'report.proposal_answered', { proposalId, state });
    return { id: proposalId, state, answer, answeredOn: ctx.today };
  },
});

export interface ProposalRow extends Proposal {
  readonly unitCode: string;
  readonly reportId: string;
}

export interface ProposalPage {
  readonly items: readonly ProposalRow[];
  readonly total: number;
  readonly next: null;
}

/** What the units below an office asked in reports they sent, newest first; of a school what it asked itself. */
export const listProposals = defineQuery({
  name: 'reports.list_proposals',
  input: listProposalsInput,
  async run(ctx, { within, state }): Promise<ProposalPage> {
    const unit = await findUnitForActing(ctx, { code: within });
    if (!unit || !mayReadReport(ctx.actor, unit)) throw notFound('unit');
    const below = unit.isManagingOffice ? await idsOfUnitsBelow(ctx.tx, unit.id, ctx.today) : [];
    const proposals = await selectProposalsOfUnits(ctx.tx, [unit.id, ...below]);
    const reports = await selectReportsOfPeriods(ctx.tx, [
      ...new Set(proposals.map(({ periodId }) => periodId)),
    ]);
    const sent = new Map(
      reports
        .filter(({ version, unitId }) => version > 0 || unitId === unit.id)
        .map((report) => [`${report.periodId} ${String(report.unitId)}`, report]),
    );
    const items = proposals
      .filter((proposal) => state === undefined || proposal.state === state)
      .flatMap(({ periodId, unitId, ...proposal }): ProposalRow[] => {
        const report = sent.get(`${periodId} ${String(unitId)}`);
        if (!report) return [];
        const { unitCode } = report;
        return [{ ...proposal, unitCode, reportId: reportIdOf(periodId, unitCode) }];
      })
      .reverse();
    return { items, total: items.length, next: null };
  },
});
