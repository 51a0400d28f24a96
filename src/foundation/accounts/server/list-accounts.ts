// Who holds which post: the post is the row, the person a column, so that an empty post is seen too.
import { notFound } from '#shared/app-error.ts';
import type { IsoDate } from '#shared/dates.ts';
import { foldMarks } from '#shared/vietnamese-text.ts';
import { findUnitForActing, namedUnits, type NamedUnit } from '../../organisation/server/index.ts';
import { defineQuery } from '../../use-case/index.ts';
import { expectedPosts, rolesFor, type AccountState } from '../account.ts';
import { ROLES, type Role } from '../actor.ts';
import { mayAppoint, maySeePosts } from '../policy.ts';
import { listAccountsInput } from '../schemas.ts';
import { selectHeldPosts, type HeldPost } from './grant-store.ts';

export interface PostHolder {
  readonly username: string;
  readonly name: string;
  readonly state: AccountState;
  readonly lastSignedInAt: Date | null;
  /** Until when its one-time link works; null = none is open. */
  readonly linkUntil: Date | null;
}

export interface Post {
  readonly unitCode: string;
  readonly unitName: string;
  readonly role: Role;
  /** Null = nobody holds it, though somebody should. */
  readonly account: PostHolder | null;
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
}

export interface PostPage {
  readonly items: readonly Post[];
  readonly total: number;
  readonly next: string | null;
  /** Of all posts at and below the unit, whatever is searched for. */
  readonly counts: Readonly<Record<'posts' | 'empty' | AccountState, number>>;
  /** The roles the actor may appoint at the unit itself. */
  readonly mayAppoint: readonly Role[];
}

/** Posts at a unit and below it, in the order of unit codes. Errors: `unit.not_found`. */
export const listAccounts = defineQuery({
  name: 'accounts.list_accounts',
  input: listAccountsInput,
  async run(ctx, { within, q, show, cursor, limit }): Promise<PostPage> {
    const unit = await findUnitForActing(ctx, { code: within });
    if (!unit || !maySeePosts(ctx.actor, unit)) throw notFound('unit');
    const units = await namedUnits(ctx.tx, { on: ctx.today, withinId: unit.id });
    const held = Map.groupBy(
      await selectHeldPosts(
        ctx,
        units.map(({ id }) => id),
      ),
      ({ unitId }) => unitId,
    );
    const posts = units.flatMap((each) => postsOf(each, held.get(each.id) ?? []));
    const found = posts.filter(
      (post) => (show === undefined || stateOf(post) === show) && (q === undefined || isFound(post, q)),
    );
    const next = cursor + limit;
    return {
      items: found.slice(cursor, next),
      total: found.length,
      next: next < found.length ? String(next) : null,
      counts: countsOf(posts),
      mayAppoint: rolesFor(unit).filter((role) => mayAppoint(ctx.actor, { role, unit })),
    };
  },
});

function postsOf(unit: NamedUnit, held: readonly HeldPost[]): Post[] {
  const expected = expectedPosts(unit);
  return ROLES.flatMap((role): Post[] => {
    const holders = held.filter((post) => post.role === role);
    const place = { unitCode: unit.code, unitName: unit.name, role };
    if (holders.length === 0 && expected.includes(role))
      return [{ ...place, account: null, from: null, until: null }];
    return holders.map((post) => ({ ...place, account: holderOf(post), from: post.from, until: post.until }));
  });
}

function holderOf({
  username,
  name,
  activatedAt,
  disabledAt,
  lastSignedInAt,
  linkUntil,
}: HeldPost): PostHolder {
  const opened = activatedAt === null ? (linkUntil === null ? 'link_expired' : 'invited') : 'active';
  return { username, name, state: disabledAt === null ? opened : 'disabled', lastSignedInAt, linkUntil };
}

function stateOf({ account }: Post): 'empty' | AccountState {
  return account?.state ?? 'empty';
}

function countsOf(posts: readonly Post[]): PostPage['counts'] {
  const counts = { posts: posts.length, empty: 0, active: 0, invited: 0, link_expired: 0, disabled: 0 };
  for (const post of posts) counts[stateOf(post)] += 1;
  return counts;
}

/** With or without marks: `hoa sen` finds `Trường THCS Mẫu Hoa Sen`. */
function isFound({ unitName, unitCode, account }: Post, q: string): boolean {
  return foldMarks([unitName, unitCode, account?.name, account?.username].join(' ')).includes(foldMarks(q));
}
