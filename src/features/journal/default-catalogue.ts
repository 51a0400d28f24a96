// The catalogue the product comes with. Rows are dated; an office may put its own dated row before any of them,
// for all its schools at once. Ids never change their meaning.
import type { Catalogue } from './catalogue.ts';
import { DEFAULT_CHANNELS } from './catalogue/channels.ts';
import {
  COORDINATION_KINDS,
  FESTIVAL_AND_AWARD_KINDS,
  OTHER_KINDS,
  SUPPORT_KINDS,
} from './catalogue/coordination-and-support-kinds.ts';
import { LEADERSHIP_KINDS, MODEL_KINDS, PLEDGE_KINDS } from './catalogue/leadership-and-model-kinds.ts';
import { LESSON_KINDS, MEDIA_KINDS } from './catalogue/media-and-lesson-kinds.ts';
import { DEFAULT_AUDIENCES, DEFAULT_INNER_BODIES } from './catalogue/people.ts';
import { PROPAGANDA_KINDS } from './catalogue/propaganda-kinds.ts';
import { FIRE_AND_CIVIL_KINDS, SELF_MANAGEMENT_KINDS, TRAFFIC_KINDS } from './catalogue/safety-kinds.ts';
import { DEFAULT_TOPICS } from './catalogue/topics.ts';

export const DEFAULT_CATALOGUE: Catalogue = {
  kinds: [
    ...PROPAGANDA_KINDS,
    ...MEDIA_KINDS,
    ...LESSON_KINDS,
    ...PLEDGE_KINDS,
    ...LEADERSHIP_KINDS,
    ...MODEL_KINDS,
    ...SELF_MANAGEMENT_KINDS,
    ...TRAFFIC_KINDS,
    ...FIRE_AND_CIVIL_KINDS,
    ...COORDINATION_KINDS,
    ...SUPPORT_KINDS,
    ...FESTIVAL_AND_AWARD_KINDS,
    ...OTHER_KINDS,
  ],
  topics: DEFAULT_TOPICS,
  channels: DEFAULT_CHANNELS,
  audiences: DEFAULT_AUDIENCES,
  organisers: DEFAULT_INNER_BODIES,
};

export { DEFAULT_VALID_FROM } from './catalogue/entries.ts';
