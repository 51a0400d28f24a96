import { expect, test } from 'vitest';
import { clientAddressOf } from './client-address.ts';

test.each([
  ['nothing is known', undefined, undefined, null],
  ['a direct request', '203.0.113.7', undefined, '203.0.113.7'],
  ['a header that the client invented', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['a proxy on this machine', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['a proxy behind a header that the client invented', '::1', '10.0.0.1, 198.51.100.1', '198.51.100.1'],
  ['a proxy that says nothing', '::ffff:127.0.0.1', '', '::ffff:127.0.0.1'],
])('the address of a client: %s', (_, remote, forwarded, address) => {
  expect(clientAddressOf(remote, forwarded)).toBe(address);
});
