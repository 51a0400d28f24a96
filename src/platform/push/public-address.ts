// Where a push message may be sent: only to a public machine under a name. A browser tells us the address, so it is
// input of a stranger; without this the server could be made to call its own neighbours.
import { BlockList, isIP } from 'node:net';

const NOT_PUBLIC = new BlockList();
const V4_RANGES: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3], // multicast and reserved, to the end
];
for (const [network, bits] of V4_RANGES) NOT_PUBLIC.addSubnet(network, bits, 'ipv4');

/** Of IPv6 only global unicast, and of that not what wraps an IPv4 address or is for documentation. */
const GLOBAL_UNICAST = new BlockList();
GLOBAL_UNICAST.addSubnet('2000::', 3, 'ipv6');
const V6_EXCEPTIONS: readonly (readonly [string, number])[] = [
  ['2001::', 23], // protocol assignments, Teredo among them
  ['2001:db8::', 32],
  ['2002::', 16], // 6to4
  ['3fff::', 20],
];
for (const [network, bits] of V6_EXCEPTIONS) NOT_PUBLIC.addSubnet(network, bits, 'ipv6');

/** Whether an IP address belongs to the open internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !NOT_PUBLIC.check(address, 'ipv4');
  if (family === 6) return GLOBAL_UNICAST.check(address, 'ipv6') && !NOT_PUBLIC.check(address, 'ipv6');
  return false;
}

const INNER_NAMES =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|arpa|test|example|invalid|onion)$/;
const LONGEST = 1000;

/** Whether a text can be the address of a push service: https, a public name, no port or password of its own. */
export function isPushEndpoint(text: string): boolean {
  const url = text.length <= LONGEST ? URL.parse(text) : null;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '')
    return false;
  const name = url.hostname.replace(/\.$/, '');
  return isIP(name.replace(/^\[|\]$/g, '')) === 0 && name.includes('.') && !INNER_NAMES.test(name);
}
