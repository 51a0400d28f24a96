// What run.ts asks of every scenario.
import type { Measure } from '../measure.ts';
import type { Setting } from '../setting.ts';

export interface Scenario {
  /** For `--only`. */
  readonly name: string;
  readonly title: string;
  measure(setting: Setting): Promise<Measure[]>;
}
