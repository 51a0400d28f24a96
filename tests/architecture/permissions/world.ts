// The world in which every command and query is tried by everybody: one tree, and somebody in each role at each place.
import type { z } from 'zod';
import { installDefaults } from '#app/defaults.ts';
import { ANONYMOUS, ROLES, type Actor, type Role } from '#foundation/accounts/actor.ts';
import type { Command } from '#foundation/use-case/index.ts';
import {
  aTree,
  anActor,
  anActorWith,
  TEST_NOW,
  type TestDatabase,
  type TestTree,
  type TestUnit,
} from '../../kit/index.ts';

/** To what the thing acted on belongs: a school below an office, or a managing office. */
export type Subject = 'school' | 'office';

/**
 * From where somebody asks, seen from the subject. `sister`: its neighbour under the same unit; `above`: the unit over
 * it; `top`: the department, two steps up (schools only); `below`: a school under it (offices only); `elsewhere`:
 * under another office, an office for a school and a school for an office; `partner`: the police beside it.
 */
export type Place = 'own' | 'sister' | 'above' | 'top' | 'below' | 'elsewhere' | 'partner';

/** A role of the trade; `nobody` is signed in without any, `anonymous` is not signed in. */
export type Asker = Role | 'nobody' | 'anonymous';

export interface World {
  readonly database: TestDatabase;
  readonly tree: TestTree;
  readonly subjects: Readonly<Record<Subject, TestUnit>>;
  /** Somebody who holds the role at the place; the same person every time. */
  actor(role: Role, subject: Subject, place: Place): Promise<Actor>;
  /** Does something for good, to prepare what a use case needs. */
  execute<Input extends z.ZodType, Output>(
    actor: Actor,
    command: Command<Input, Output>,
    input: z.input<Input>,
  ): Promise<Output>;
}

/** The subject `school` is cu-chi-thcs-1, the subject `office` is cu-chi. */
export async function makeWorld(database: TestDatabase): Promise<World> {
  await installDefaults(database.db, TEST_NOW);
  const tree = await aTree(database);
  const subjects = { school: tree.cuChi.lowerSecondaries[0], office: tree.cuChi.office };
  const known = new Map<string, Promise<Actor>>();
  return {
    database,
    tree,
    subjects,
    actor(role, subject, place) {
      const unit = unitAt(tree, subject, place);
      if (!unit) throw new Error(`seen from the ${subject} there is no place "${place}"`);
      const key = `${role}@${unit.code}`;
      const actor = known.get(key) ?? anActor(database, role, unit);
      known.set(key, actor);
      return actor;
    },
    execute: (actor, command, input) => database.as(actor).execute(command, input),
  };
}

function unitAt(tree: TestTree, subject: Subject, place: Place): TestUnit | undefined {
  const { cuChi, tanAnHoi, department } = tree;
  const places: Readonly<Record<Subject, Partial<Record<Place, TestUnit>>>> = {
    school: {
      own: cuChi.lowerSecondaries[0],
      sister: cuChi.lowerSecondaries[1],
      above: cuChi.office,
      top: department,
      elsewhere: tanAnHoi.office,
      partner: cuChi.police,
    },
    office: {
      own: cuChi.office,
      sister: tanAnHoi.office,
      above: department,
      below: cuChi.lowerSecondaries[0],
      elsewhere: tanAnHoi.lowerSecondaries[0],
      partner: cuChi.police,
    },
  };
  return places[subject][place];
}

const PLACES: readonly Place[] = ['own', 'sister', 'above', 'top', 'below', 'elsewhere', 'partner'];

/** Everybody who is tried on a use case about the subject. */
export async function everybody(
  world: World,
  subject: Subject,
): Promise<{ asker: Asker; place: Place | undefined; actor: Actor }[]> {
  const places = PLACES.filter((place) => unitAt(world.tree, subject, place) !== undefined);
  const people: { asker: Asker; place: Place | undefined; actor: Actor }[] = [
    { asker: 'anonymous', place: undefined, actor: ANONYMOUS },
    { asker: 'nobody', place: undefined, actor: await nobodyIn(world) },
  ];
  for (const role of ROLES) {
    for (const place of places) {
      people.push({ asker: role, place, actor: await world.actor(role, subject, place) });
    }
  }
  return people;
}

const nobodies = new WeakMap<World, Promise<Actor>>();

function nobodyIn(world: World): Promise<Actor> {
  const actor = nobodies.get(world) ?? anActorWith(world.database, []);
  nobodies.set(world, actor);
  return actor;
}
