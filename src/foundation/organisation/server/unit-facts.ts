// Dated head counts of a unit: classes, pupils, staff, parents, level-2 VNeID. Counts, not children.
import { AppError, notFound } from '#shared/app-error.ts';
import { recordEvent } from '../../audit/server/index.ts';
import { defineCommand, defineQuery } from '../../use-case/index.ts';
import { mayReadFacts, mayRecordFacts } from '../policy.ts';
import { getUnitInput, recordUnitFactsInput } from '../schemas.ts';
import type { UnitFacts } from '../unit.ts';
import { findUnitForActing, selectLatestFacts, upsertFacts } from './unit-store.ts';

/** Records the head counts of one day with their source; the same day again replaces them. */
export const recordUnitFacts = defineCommand({
  name: 'organisation.record_unit_facts',
  input: recordUnitFactsInput,
  constraints: { vneid_within_staff: ['rule', 'organisation.vneid_above_staff'] },
  async run(ctx, { unitCode, ...facts }): Promise<UnitFacts> {
    const unit = await findUnitForActing(ctx, { code: unitCode });
    if (!unit || !mayRecordFacts(ctx.actor, unit)) throw notFound('unit');
    if (facts.asOfOn > ctx.today)
      throw new AppError('rule', 'organisation.facts_in_future', { asOfOn: facts.asOfOn });
    await upsertFacts(ctx.tx, unit.id, facts);
    recordEvent(ctx, {
      name: 'organisation.facts_recorded',
      unitId: unit.id,
      subject: `unit:${unit.code}`,
      data: { asOfOn: facts.asOfOn },
    });
    return facts;
  },
});

/** The latest head counts on or before a day; null when none were ever recorded. */
export const getUnitFacts = defineQuery({
  name: 'organisation.get_unit_facts',
  input: getUnitInput,
  async run(ctx, input): Promise<UnitFacts | null> {
    const unit = await findUnitForActing(ctx, { code: input.code });
    if (!unit || !mayReadFacts(ctx.actor, unit)) throw notFound('unit');
    const latest = await selectLatestFacts(ctx.tx, [unit.id], input.on ?? ctx.today);
    return latest.get(unit.id) ?? null;
  },
});
