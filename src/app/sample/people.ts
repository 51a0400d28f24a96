// The sign-ins of the sample. They are named by their post: nobody real is meant, and nobody could be taken for real.
import type { Actor, Role } from '#foundation/accounts/actor.ts';
import { hashPassword, insertSampleAccounts } from '#foundation/accounts/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { startOfDayInVietnam, type IsoDate } from '#shared/dates.ts';
import { chanceOf } from './chance.ts';
import { COMMUNES_FROM, DEPARTMENT_CODE, DISTRICT_CODE, type OrganisationPlan } from './organisation-plan.ts';
import { idOf, type UnitIds } from './organisation.ts';
import { atMoment } from './sample-ctx.ts';

/** Printed on the screen at the start of the demo; no other server knows these accounts. */
export const SAMPLE_PASSWORD = 'TruongAn-2026';

interface Person {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly unitCode: string;
  readonly from: IsoDate;
}

/** Everybody by username, as use cases see them. */
export type People = ReadonlyMap<string, Actor>;

export async function writePeople(
  ctx: Ctx,
  plan: OrganisationPlan,
  ids: UnitIds,
  options: { readonly seed: string; readonly from: IsoDate },
): Promise<People> {
  const everybody = planPeople(plan, options.from);
  const passwordHash = await hashPassword(SAMPLE_PASSWORD);
  const people = new Map<string, Actor>();
  for (const [from, group] of Map.groupBy(everybody, (person) => person.from)) {
    const at = startOfDayInVietnam(from);
    const accounts = group.map(({ username, name, role, unitCode }) => ({
      id: chanceOf(options.seed, 'account', username).id(at),
      username,
      name,
      role,
      unitId: idOf(ids, unitCode),
      unitCode,
    }));
    await insertSampleAccounts(atMoment(ctx, at), accounts, passwordHash, from);
    for (const { id, unitId, unitCode, username, name, role } of accounts) {
      people.set(username, { accountId: id, username, name, grants: [{ role, unitId, unitCode }] });
    }
  }
  return people;
}

/** Throws RangeError for a username that the sample does not have. */
export function personOf(people: People, username: string): Actor {
  const person = people.get(username);
  if (!person) throw new RangeError(`the sample has no account ${username}`);
  return person;
}

/** Who decided at the district office before its end; that account is gone with it. */
export function formerOfficer(ids: UnitIds): Actor {
  return {
    accountId: null,
    username: `chuyenvien.${DISTRICT_CODE}`,
    name: 'Chuyên viên Phòng GD&ĐT huyện Củ Chi',
    grants: [{ role: 'officer', unitId: idOf(ids, DISTRICT_CODE), unitCode: DISTRICT_CODE }],
  };
}

/** The former head of that office, who signed its own reports. */
export function formerLeader(ids: UnitIds): Actor {
  return {
    accountId: null,
    username: `lanhdao.${DISTRICT_CODE}`,
    name: 'Lãnh đạo Phòng GD&ĐT huyện Củ Chi',
    grants: [{ role: 'office_leader', unitId: idOf(ids, DISTRICT_CODE), unitCode: DISTRICT_CODE }],
  };
}

function planPeople({ communes, schools }: OrganisationPlan, from: IsoDate): Person[] {
  const person = (username: string, role: Role, unitCode: string, name: string, since = from): Person => ({
    username,
    name,
    role,
    unitCode,
    from: since,
  });
  return [
    person('quantri', 'operator', DEPARTMENT_CODE, 'Quản trị hệ thống'),
    person('so.chuyenvien', 'officer', DEPARTMENT_CODE, 'Chuyên viên Sở GD&ĐT'),
    ...communes.flatMap(({ code, place }) => [
      person(`chuyenvien.${code}`, 'officer', code, `Chuyên viên Phòng VH-XH xã ${place}`, COMMUNES_FROM),
      person(`lanhdao.${code}`, 'office_leader', code, `Lãnh đạo Phòng VH-XH xã ${place}`, COMMUNES_FROM),
      person(`congan.${code}`, 'reviewer', `congan-${code}`, `Cán bộ Công an xã ${place}`, COMMUNES_FROM),
      person(`mttq.${code}`, 'guest', `mttq-${code}`, `Cán bộ Mặt trận xã ${place}`, COMMUNES_FROM),
    ]),
    ...schools.flatMap(({ code, shortName }) => [
      person(`hieutruong.${code}`, 'head', code, `Hiệu trưởng ${shortName}`),
      person(`phutrach.${code}`, 'coordinator', code, `Người phụ trách ${shortName}`),
    ]),
  ];
}
