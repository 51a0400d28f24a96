// Finds who stands behind a cookie or a token: one indexed statement that returns the whole actor, remembered for a
// few seconds because every request of the API asks.
import { sql, type Kysely } from 'kysely';
import { translateConnectionError, type Database } from '#platform/db/index.ts';
import type { Actor, Grant } from '../actor.ts';
import { isStillTrue } from './access-changes.ts';
import { looksLikeSecret, sha256Of } from './secret-token.ts';

export interface Authenticator {
  /** The holder of an API token; undefined when it is unknown, expired or revoked, or its account may not act. */
  actorOfToken(token: string, now: Date): Promise<Actor | undefined>;
  /** The holder of a session cookie; using it keeps the session alive. */
  actorOfSession(cookieToken: string, now: Date): Promise<Actor | undefined>;
}

export interface AuthenticatorOptions {
  readonly db: Kysely<Database>;
  /** How long another process may go on to accept access that was taken away. */
  readonly cacheSeconds?: number;
  readonly cacheEntries?: number;
}

interface Found {
  readonly actor: Actor;
  readonly readAt: number;
  readonly until: number;
}

interface ActorRow {
  readonly account_id: string;
  readonly username: string;
  readonly name: string;
  readonly grants: Grant[];
  readonly expires_at: Date;
}

/** One authenticator serves a whole process. Errors: `database.unreachable`. */
export function createAuthenticator({
  db,
  cacheSeconds = 5,
  cacheEntries = 10_000,
}: AuthenticatorOptions): Authenticator {
  const remembered = new Map<string, Found>();

  async function find(kind: 'token' | 'session', secret: string, now: Date): Promise<Actor | undefined> {
    if (!looksLikeSecret(secret)) return undefined;
    const sha256 = sha256Of(secret);
    const key = kind + sha256.toString('latin1');
    const known = remembered.get(key);
    const readAt = now.getTime();
    if (known && readAt < known.until && isStillTrue(known.actor.accountId ?? '', known.readAt))
      return known.actor;

    remembered.delete(key);
    const row = await readActor(kind, sha256, now);
    if (!row) return undefined;
    const actor = { accountId: row.account_id, username: row.username, name: row.name, grants: row.grants };
    // A Map keeps the order of insertion, so its first key is the one not refreshed for longest.
    const [oldest] = remembered.size >= cacheEntries ? remembered.keys() : [];
    if (oldest !== undefined) remembered.delete(oldest);
    remembered.set(key, {
      actor,
      readAt,
      until: Math.min(readAt + cacheSeconds * 1000, row.expires_at.getTime()),
    });
    return actor;
  }

  async function readActor(
    kind: 'token' | 'session',
    sha256: Buffer,
    now: Date,
  ): Promise<ActorRow | undefined> {
    try {
      const statement =
        kind === 'token'
          ? sql<ActorRow>`select * from app.actor_of_token(${sha256}, ${now})`
          : sql<ActorRow>`select * from app.actor_of_session(${sha256}, ${now})`;
      return (await statement.execute(db)).rows[0];
    } catch (error) {
      throw translateConnectionError(error);
    }
  }

  return {
    actorOfToken: (token, now) => find('token', token, now),
    actorOfSession: (cookieToken, now) => find('session', cookieToken, now),
  };
}
