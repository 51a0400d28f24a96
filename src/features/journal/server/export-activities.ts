// All activities of a unit and below, handed out in batches while one transaction stays open: every batch shows the
// same moment, and nobody holds more than one of them.
import { defineQuery, type Query } from '#foundation/use-case/index.ts';
import type { Activity } from '../activity.ts';
import type { Catalogue } from '../catalogue.ts';
import { exportActivitiesInput } from '../schemas.ts';
import { streamActivities } from './activity-store.ts';
import { catalogueOf } from './catalogue.ts';
import { readableUnit } from './find-activities.ts';

/** Is told each batch, oldest day of the first unit first, with the words that hold for the unit asked for. */
export type ReceiveActivities = (batch: readonly Activity[], catalogue: Catalogue) => Promise<void>;

/** A query that hands its rows to `receive` and answers how many there were. The next batch waits until it has returned. */
export function exportActivities(receive: ReceiveActivities): Query<typeof exportActivitiesInput, number> {
  return defineQuery({
    name: 'journal.export_activities',
    input: exportActivitiesInput,
    async run(ctx, { within, from, to }): Promise<number> {
      const unit = await readableUnit(ctx, within);
      const catalogue = await catalogueOf(ctx, unit);
      let exported = 0;
      for await (const batch of streamActivities(ctx.tx, { withinId: unit.id, from, to })) {
        await receive(batch, catalogue);
        exported += batch.length;
      }
      return exported;
    },
  });
}
