// How an invented school works: some write everything down the same day, some late, some little. Pure.
import { chanceOf } from './chance.ts';

export interface Character {
  readonly id: 'diligent' | 'average' | 'late' | 'sparse';
  /** Share of the year's single activities that the school has and logs. */
  readonly ofTitles: number;
  /** Share of the weekly and monthly series that it keeps, and of their turns that it logs. */
  readonly ofSeries: number;
  readonly ofTurns: number;
  /** How often a head count is left empty. */
  readonly uncounted: number;
  /** How often an activity has a picture. */
  readonly withPictures: number;
  /** Days after an activity until it is logged, at most. */
  readonly logsWithinDays: number;
}

const CHARACTERS = {
  diligent: {
    id: 'diligent',
    ofTitles: 0.92,
    ofSeries: 0.62,
    ofTurns: 0.85,
    uncounted: 0.02,
    withPictures: 0.46,
    logsWithinDays: 1,
  },
  average: {
    id: 'average',
    ofTitles: 0.82,
    ofSeries: 0.52,
    ofTurns: 0.75,
    uncounted: 0.06,
    withPictures: 0.3,
    logsWithinDays: 4,
  },
  late: {
    id: 'late',
    ofTitles: 0.72,
    ofSeries: 0.5,
    ofTurns: 0.65,
    uncounted: 0.1,
    withPictures: 0.18,
    logsWithinDays: 24,
  },
  sparse: {
    id: 'sparse',
    ofTitles: 0.6,
    ofSeries: 0.42,
    ofTurns: 0.55,
    uncounted: 0.22,
    withPictures: 0.08,
    logsWithinDays: 12,
  },
} as const satisfies Record<string, Character>;

/** In every five schools there is at least one who needs a call. */
const MIX = ['diligent', 'average', 'average', 'late', 'average'] as const;

export function characterOf(schoolCode: string, position: number, seed: string): Character {
  const chance = chanceOf(seed, 'character', schoolCode);
  if (chance.happens(0.07)) return CHARACTERS.sparse;
  if (chance.happens(0.12)) return CHARACTERS.diligent;
  return CHARACTERS[MIX[position % MIX.length] ?? 'average'];
}
