// How the standing of a duty looks: shape first, colour second, words always.
import {
  CheckIcon,
  CircleDashedIcon,
  ClockAlertIcon,
  ClockIcon,
  MinusIcon,
  SendIcon,
  Undo2Icon,
  type IconDrawing,
} from '#ui/icons.ts';
import { addDays, type IsoDate } from '#shared/dates.ts';
import type { DutyStanding } from '../duty-workflow.ts';

/** Open things are shown apart when their day is near. */
export type ShownStanding = DutyStanding | 'soon';

const SOON_DAYS = 7;

export function shownStanding(
  { standing, dueOn }: { readonly standing: DutyStanding; readonly dueOn: IsoDate | null },
  today: IsoDate,
): ShownStanding {
  return standing === 'open' && dueOn !== null && dueOn <= addDays(today, SOON_DAYS) ? 'soon' : standing;
}

export const STANDING_LOOK: Readonly<
  Record<
    ShownStanding,
    {
      readonly icon: IconDrawing;
      readonly mark: 'ok' | 'sent' | 'due' | 'late' | 'plain' | 'no';
      readonly tag: 'ok' | 'sent' | 'due' | 'danger' | 'plain' | 'neutral';
    }
  >
> = {
  done: { icon: CheckIcon, mark: 'ok', tag: 'ok' },
  waiting: { icon: SendIcon, mark: 'sent', tag: 'sent' },
  returned: { icon: Undo2Icon, mark: 'due', tag: 'due' },
  soon: { icon: ClockIcon, mark: 'due', tag: 'due' },
  late: { icon: ClockAlertIcon, mark: 'late', tag: 'danger' },
  open: { icon: CircleDashedIcon, mark: 'plain', tag: 'plain' },
  not_applicable: { icon: MinusIcon, mark: 'no', tag: 'neutral' },
};
