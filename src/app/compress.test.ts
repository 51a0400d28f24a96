import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressPage } from './compress.ts';

const page = (type = 'text/html') =>
  new Response('<p>Củ Chi</p>', { status: 404, headers: { 'content-type': type, 'content-length': '16' } });

test('a page leaves compressed, with its status, and says so', async () => {
  const answer = compressPage(page(), 'gzip, deflate, br');
  expect(answer.status).toBe(404);
  expect(Object.fromEntries(answer.headers)).toEqual({
    'content-type': 'text/html',
    'content-encoding': 'gzip',
    vary: 'accept-encoding',
  });
  expect(gunzipSync(await answer.arrayBuffer()).toString()).toBe('<p>Củ Chi</p>');
});

test.each([
  ['whoever cannot read it gets the page as it is', page(), null],
  ['another answer stays as it is', page('image/png'), 'gzip'],
  ['an answer without a body too', new Response(null, { headers: { 'content-type': 'text/html' } }), 'gzip'],
])('%s', (_, response, acceptEncoding) => {
  expect(compressPage(response, acceptEncoding)).toBe(response);
});
