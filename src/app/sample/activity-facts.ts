// Fills in one activity of the sample: who came, by which way, what was made. Pure; every draw comes from `chance`.
import {
  NO_ATTENDANCE,
  NO_PRODUCTS,
  isHeadingOnly,
  type ActivityFacts,
  type Attendance,
  type Products,
} from '#features/journal/activity.ts';
import { isForLevels } from '#features/journal/catalogue.ts';
import { DEFAULT_CATALOGUE } from '#features/journal/default-catalogue.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { Level } from '#shared/figure-definition.ts';
import type { Chance } from './chance.ts';
import { KIND_PROFILES, type KindProfile } from './kind-profiles.ts';

/** Whom there is to come: of a school its roll, of an office those it invites. */
export interface Roll {
  readonly staff: number;
  readonly pupils: number;
  readonly parents: number;
}

export interface ActivitySketch {
  readonly kind: string;
  readonly topic: string;
  readonly title: string;
  readonly heldOn: IsoDate;
}

export interface Performer {
  readonly level: Level;
  readonly roll: Roll;
  /** How often a head count is left empty. */
  readonly uncounted: number;
}

/** Topics that often come together. */
const RELATED: Readonly<Record<string, readonly string[]>> = {
  movement: ['grassroots_force', 'law_policy', 'new_rural'],
  law_policy: ['unit_rules', 'movement'],
  unit_rules: ['law_policy', 'asset_protection'],
  traffic_safety: ['law_policy', 'injury', 'unit_rules'],
  fire_rescue: ['injury', 'civil_defence'],
  drowning: ['injury'],
  injury: ['food_safety', 'drowning'],
  child_protection: ['school_violence', 'injury'],
  school_violence: ['mediation', 'cyber_safety', 'ethics_lifestyle'],
  mediation: ['school_violence', 'ethics_lifestyle'],
  cyber_safety: ['online_scams', 'information_security'],
  online_scams: ['cyber_safety', 'information_security'],
  drugs: ['e_cigarettes', 'social_evils'],
  e_cigarettes: ['drugs', 'ethics_lifestyle'],
  social_evils: ['drugs', 'gambling'],
  weapons_fireworks: ['law_policy', 'injury'],
  ethics_lifestyle: ['school_violence'],
  asset_protection: ['unit_rules', 'fire_rescue'],
  mental_health: ['school_violence'],
  e_identity: ['public_services'],
};

// Who is meant stands in some titles; the profile of the kind knows the usual case only.
const FOR_STAFF = /giáo viên, nhân viên|giáo viên chủ nhiệm|giáo viên, cha mẹ/;
const FOR_PARENTS = /^(?:Cha mẹ|Họp cha mẹ)/;
const FOR_PUPILS = /^Học sinh ký/;
const FOR_ONE_GRADE = /lớp \d/;

/** The whole activity as a person would have typed it. */
export function factsOf(sketch: ActivitySketch, performer: Performer, chance: Chance): ActivityFacts {
  const profile = KIND_PROFILES[sketch.kind];
  if (!profile) throw new RangeError(`no profile for activities of kind ${sketch.kind}`);
  const { topic, ...words } = sketch;
  const topics = topicsOf(topic, chance);
  const sessions = profile.sessions ? chance.int(...profile.sessions) : 1;
  return {
    ...words,
    topics,
    channels: namesOf(profile.channels, DEFAULT_CATALOGUE.channels, performer.level, chance),
    sessions,
    attendance: attendanceOf(sketch, profile, performer, chance),
    organisers: namesOf(profile.organisers, DEFAULT_CATALOGUE.organisers, performer.level, chance),
    products: productsOf(profile, chance),
    note: noteOf(sketch.kind, topics, profile, chance),
    planTaskId: null,
    modelId: null,
    campaignId: null,
    documentId: null,
  };
}

function topicsOf(topic: string, chance: Chance): string[] {
  const more = chance.pick([0, 0, 0, 1, 1, 2]);
  return [topic, ...chance.pickSome(RELATED[topic] ?? [], more)];
}

function namesOf(
  ids: readonly string[],
  entries: readonly { readonly id: string; readonly levels: readonly Level[] }[],
  level: Level,
  chance: Chance,
): string[] {
  const possible = ids.filter((id) =>
    entries.some((entry) => entry.id === id && isForLevels(entry, [level])),
  );
  return chance.pickSome(possible, chance.pick([0, 1, 1, 1, 2]));
}

function attendanceOf(
  { kind, title }: ActivitySketch,
  profile: KindProfile,
  { level, roll, uncounted }: Performer,
  chance: Chance,
): Attendance {
  const count = (of: number, [from, to]: readonly [number, number]) =>
    chance.happens(uncounted) ? null : Math.max(1, chance.share(of, from, to));
  const staff = profile.staff ? count(roll.staff, profile.staff) : null;
  const parents = profile.parents ? count(roll.parents, profile.parents) : null;
  const audience = profile.pupils && chance.pick(profile.pupils);
  const pupils = audience ? count(roll.pupils, FOR_ONE_GRADE.test(title) ? [0.2, 0.4] : audience) : null;
  const others = profile.others && level !== 'preschool' ? chance.int(...profile.others) : null;
  if (FOR_STAFF.test(title)) return { ...NO_ATTENDANCE, staff };
  if (FOR_PARENTS.test(title)) return { ...NO_ATTENDANCE, staff, parents };
  if (FOR_PUPILS.test(title)) return { ...NO_ATTENDANCE, pupils };
  const isForAdults = level === 'preschool' && kind === 'pledge_signing';
  // Fewer than five pupils could be recognised, even from a number.
  return { staff, pupils: isForAdults ? null : atLeast(pupils, 5), parents, others };
}

function atLeast(count: number | null, least: number): number | null {
  return count === null ? null : Math.max(count, least);
}

function productsOf(profile: KindProfile, chance: Chance): Products {
  const draw = (range: readonly [number, number] | undefined) => (range ? chance.int(...range) : null);
  const beside = profile.withArticle !== undefined && chance.happens(profile.withArticle) ? 1 : null;
  return {
    ...NO_PRODUCTS,
    articles: draw(profile.articles) ?? beside,
    banners: draw(profile.banners),
    materials: draw(profile.materials),
    videos: draw(profile.videos),
  };
}

function noteOf(kind: string, topics: readonly string[], profile: KindProfile, chance: Chance): string {
  if (profile.notes.length === 0 || isHeadingOnly({ topics })) return '';
  // An outing counts only when its note shows that the topic was prepared.
  if (kind === 'field_activity') return profile.notes[0] ?? '';
  return chance.happens(0.3) ? chance.pick(profile.notes) : '';
}
