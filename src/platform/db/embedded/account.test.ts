import { expect, test } from 'vitest';
import { accountIn } from './account.ts';

const PASSWD = `root:x:0:0:root:/root:/bin/bash
postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash
truong-an:x:999:998::/nonexistent:/usr/sbin/nologin
postgres-exporter:x:120:120::/:/bin/false
`;

test.each([
  [PASSWD, ['postgres', 'truong-an'], { uid: 101, gid: 104 }],
  [PASSWD, ['truong-an', 'postgres'], { uid: 999, gid: 998 }],
  [PASSWD, ['nobody', 'truong-an'], { uid: 999, gid: 998 }],
  [PASSWD, ['nobody'], null],
  [PASSWD, ['root'], null],
  ['postgres\nbroken', ['postgres'], null],
  ['', ['postgres'], null],
])('in the user list %# the account of %j is %j', (passwd, names, expected) => {
  expect(accountIn(passwd, names)).toEqual(expected);
});
