// Which pictures there are, and which of them may prove an activity. A picture is named `scene-variant`; its drawing
// follows from the name alone, so that the same name is the same file everywhere.
import { chanceOf, type Chance } from '../chance.ts';
import {
  books,
  classroom,
  extinguisher,
  hall,
  meeting,
  paper,
  phone,
  pledge,
  poster,
  radio,
} from './indoor-scenes.ts';
import { banner, fireDrill, flagYard, gate, helmets, march, water, type Draw } from './outdoor-scenes.ts';
import { PALETTES } from './shapes.ts';

const SCENES = {
  gate,
  flag_yard: flagYard,
  fire_drill: fireDrill,
  march,
  banner,
  helmets,
  water,
  classroom,
  hall,
  meeting,
  poster,
  extinguisher,
  books,
  pledge,
  phone,
  radio,
} as const satisfies Readonly<Record<string, Draw>>;
type SceneName = keyof typeof SCENES;

const SCENE_NAMES = Object.keys(SCENES) as SceneName[];

/** Enough that a journal does not look like one afternoon; each more takes a tenth of a second to store. */
const PICTURES = 40;

/** All names, of one palette after the other: the first ones alone show every scene. */
export const PICTURE_NAMES: readonly string[] = PALETTES.flatMap((_, variant) =>
  SCENE_NAMES.map((scene) => `${scene}-${variant + 1}`),
).slice(0, PICTURES);

/** A report on paper as a scanner sees it: for the school whose report the office types. */
export const PAPER_PICTURE = 'paper-1';

/** The picture as SVG, 1200 × 900. Throws RangeError for a name that is not one of PICTURE_NAMES or PAPER_PICTURE. */
export function drawPicture(name: string): string {
  const [scene, variant] = name.split('-');
  const draw = name === PAPER_PICTURE ? paper : (SCENES[scene as SceneName] as Draw | undefined);
  const colours = PALETTES[Number(variant) - 1];
  if (!draw || !colours) throw new RangeError(`no picture ${name}`);
  return draw(colours, chanceOf('picture', name));
}

const BY_TOPIC: Readonly<Record<string, SceneName>> = {
  drowning: 'water',
  cyber_safety: 'phone',
  online_scams: 'phone',
  information_security: 'phone',
};

const BY_KIND: Readonly<Record<string, readonly SceneName[]>> = {
  talk: ['flag_yard', 'hall'],
  flag_salute_talk: ['flag_yard'],
  class_hour_talk: ['classroom'],
  parent_meeting_talk: ['classroom', 'hall'],
  skills_training: ['flag_yard', 'classroom'],
  field_activity: ['march', 'gate'],
  street_march: ['march'],
  stage_play: ['flag_yard', 'hall'],
  exhibition: ['poster', 'books'],
  film_book_session: ['books'],
  launch_ceremony: ['flag_yard', 'banner'],
  staff_study: ['hall'],
  school_radio: ['radio'],
  news_article: ['phone'],
  social_post: ['phone'],
  video_report: ['phone', 'radio'],
  visual_display: ['banner', 'poster'],
  material_made: ['poster'],
  lesson_civics: ['classroom'],
  lesson_experience: ['classroom'],
  lesson_other: ['classroom'],
  pledge_signing: ['pledge'],
  pact_signing: ['pledge'],
  model_launch: ['gate', 'banner'],
  model_operation: ['gate'],
  guard_patrol: ['gate'],
  gate_traffic_duty: ['gate', 'helmets'],
  traffic_check: ['helmets'],
  fire_self_check: ['extinguisher'],
  fire_drill: ['fire_drill'],
  escape_training: ['fire_drill', 'classroom'],
  fire_team_training: ['extinguisher', 'fire_drill'],
  safety_round: ['extinguisher', 'gate'],
  environment_action: ['march', 'gate'],
  festival_held: ['flag_yard', 'banner'],
  festival_joined: ['banner'],
  contest_held: ['flag_yard', 'hall'],
  contest_joined: ['hall'],
  joint_session_attended: ['hall'],
  group_message: ['phone'],
  group_support: ['classroom'],
  other_drill: ['flag_yard'],
  civil_defence_exercise: ['fire_drill', 'flag_yard'],
  summer_handover: ['hall'],
  public_service_help: ['phone'],
  guidance_visit: ['extinguisher', 'meeting'],
  commendation_ceremony: ['hall', 'flag_yard'],
};

/** One to three different pictures that could have been taken there. */
export function picturesFor(kind: string, topics: readonly string[], chance: Chance): string[] {
  const ofTopic = topics.flatMap((topic) => BY_TOPIC[topic] ?? []);
  const scenes = [...(BY_KIND[kind] ?? ['meeting']), ...(kind === 'talk' ? ofTopic : [])];
  const choices = PICTURE_NAMES.filter((name) => scenes.some((scene) => name.startsWith(`${scene}-`)));
  return chance.pickSome(choices, chance.pick([1, 1, 1, 2, 2, 3]));
}
