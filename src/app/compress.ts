// Pages leave compressed where the browser can read it: they carry a lot of words, and phones pay for each byte. Files
// of the build are compressed already, pictures and papers by their own form.

/** The same answer, compressed when it is a page and `acceptEncoding` allows gzip. */
export function compressPage(response: Response, acceptEncoding: string | null): Response {
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!isPage || response.body === null || !/\bgzip\b/.test(acceptEncoding ?? '')) return response;
  const headers = new Headers(response.headers);
  headers.set('content-encoding', 'gzip');
  headers.append('vary', 'accept-encoding');
  headers.delete('content-length');
  return new Response(response.body.pipeThrough(new CompressionStream('gzip')), {
    status: response.status,
    headers,
  });
}
