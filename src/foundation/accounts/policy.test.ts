import { describe, expect, test } from 'vitest';
import { ROLES, SYSTEM_ACTOR, type Actor, type Role, type UnitInTree } from './actor.ts';
import { mayAppoint, mayManageAccount, maySeePosts } from './policy.ts';

const department: UnitInTree = { id: 1, ancestorIds: [] };
const commune: UnitInTree = { id: 2, ancestorIds: [1] };
const school: UnitInTree = { id: 3, ancestorIds: [2, 1] };
const sisterCommune: UnitInTree = { id: 4, ancestorIds: [1] };
const sisterSchool: UnitInTree = { id: 5, ancestorIds: [4, 1] };
const police: UnitInTree = { id: 6, ancestorIds: [] };
const UNITS = [department, commune, school, sisterCommune, sisterSchool, police];

function holding(...held: [Role, UnitInTree][]): Actor {
  const grants = held.map(([role, unit]) => ({ role, unitId: unit.id, unitCode: `unit-${String(unit.id)}` }));
  return { accountId: 'a', username: 'a', name: 'A', grants };
}

/** All posts that somebody may appoint, as `role@unit`. */
function appointable(actor: Actor): string[] {
  return UNITS.flatMap((unit) =>
    ROLES.filter((role) => mayAppoint(actor, { role, unit })).map((role) => `${role}@${String(unit.id)}`),
  );
}

describe('appointing', () => {
  test('is for the operator everywhere', () => {
    const everything = UNITS.length * ROLES.length;
    expect(appointable(holding(['operator', department]))).toHaveLength(everything);
    expect(appointable(SYSTEM_ACTOR)).toHaveLength(everything);
  });

  test('is for an officer the heads and coordinators of the own office and below', () => {
    expect(appointable(holding(['officer', commune]))).toEqual([
      'head@2',
      'coordinator@2',
      'head@3',
      'coordinator@3',
    ]);
  });

  test('is for a head the coordinators of the own school', () => {
    expect(appointable(holding(['head', school]))).toEqual(['coordinator@3']);
  });

  test.each(['office_leader', 'coordinator', 'reader', 'reviewer', 'guest'] as const)(
    'is not for a %s',
    (role) => {
      expect(UNITS.flatMap((unit) => appointable(holding([role, unit])))).toEqual([]);
    },
  );
});

describe('managing an account', () => {
  const head = holding(['head', school]);

  test('needs to be above every role it holds', () => {
    expect(mayManageAccount(head, [{ role: 'coordinator', unit: school }])).toBe(true);
    const alsoElsewhere = [
      { role: 'coordinator' as const, unit: school },
      { role: 'coordinator' as const, unit: sisterSchool },
    ];
    expect(mayManageAccount(head, alsoElsewhere)).toBe(false);
    expect(mayManageAccount(holding(['operator', department]), alsoElsewhere)).toBe(true);
  });

  test('of an account without any role is the work of the operator', () => {
    expect(mayManageAccount(head, [])).toBe(false);
    expect(mayManageAccount(holding(['operator', department]), [])).toBe(true);
  });
});

test.each([
  ['head', school, school, true],
  ['coordinator', school, school, true],
  ['head', school, sisterSchool, false],
  ['officer', commune, school, true],
  ['officer', commune, sisterSchool, false],
  ['reader', department, school, false],
  ['reviewer', police, police, false],
] as const)('whether a %s sees the posts of a unit', (role, at, of, sees) => {
  expect(maySeePosts(holding([role, at]), of)).toBe(sees);
});
