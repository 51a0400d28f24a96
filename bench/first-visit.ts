// What a browser fetches when somebody opens a page for the first time, counted on the wire by Chromium itself.
import { chromium, type Browser } from 'playwright-core';

export interface FirstVisit {
  readonly requests: number;
  /** Bytes as they came over the wire, compressed, with heads. */
  readonly bytes: number;
  readonly scriptBytes: number;
}

export interface Window {
  readonly width: number;
  readonly height: number;
  readonly isMobile: boolean;
}

export const PHONE: Window = { width: 390, height: 844, isMobile: true };
export const DESK: Window = { width: 1440, height: 900, isMobile: false };

export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** A window of its own with an empty cache; ends when nothing has been asked for half a second. */
export async function visit(
  browser: Browser,
  address: string,
  { width, height, isMobile }: Window,
  cookie?: string,
): Promise<FirstVisit> {
  const context = await browser.newContext({
    viewport: { width, height },
    isMobile,
    ...(cookie !== undefined && { extraHTTPHeaders: { cookie } }),
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    const types = new Map<string, string>();
    const visitSoFar = { requests: 0, bytes: 0, scriptBytes: 0 };
    devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
      // A picture inside the page is no request.
      if (response.url.startsWith('http')) types.set(requestId, type);
    });
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const type = types.get(requestId);
      if (type === undefined) return;
      visitSoFar.requests += 1;
      visitSoFar.bytes += encodedDataLength;
      if (type === 'Script') visitSoFar.scriptBytes += encodedDataLength;
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    if (new URL(page.url()).pathname !== new URL(address).pathname)
      throw new Error(`${address} led to ${page.url()}`);
    return visitSoFar;
  } finally {
    await context.close();
  }
}
