// A served site and a browser for one test file, with the two screens that every page is judged on.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openTestDatabase, sampleFilesUrl, type OpenDatabase, type TemplateName } from '../../kit/index.ts';
import { startServer, type RunningServer } from './server.ts';

const LAUNCH_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const DESK = { viewport: { width: 1440, height: 900 } };

export interface Site {
  /** Address of the server. */
  readonly url: string;
  readonly server: RunningServer;
  /** The database behind it; `ownerDb` sees everything. */
  readonly database: OpenDatabase;
  /** A fresh browser window, 390 × 844 with touch; closed when the test ends. Relative addresses work in `goto`. */
  phone(options?: WindowOptions): Promise<Page>;
  /** A fresh browser window, 1440 × 900. */
  desk(options?: WindowOptions): Promise<Page>;
}

export interface WindowOptions {
  /** False to see the page as somebody without JavaScript. */
  readonly javaScript?: boolean;
  /** Answers that a test provokes on purpose, e.g. [404]; any other failed request fails the test. */
  readonly expectedFailures?: readonly number[];
}

/** Call it once at the top of a test file: serves a copy of the template until the file's last test has ended. */
export function useSite(options: { template: TemplateName; env?: Readonly<Record<string, string>> }): Site {
  let open: { browser: Browser; database: OpenDatabase; server: RunningServer; dataDir: string } | undefined;
  beforeAll(async () => {
    const database = await openTestDatabase(options.template);
    const dataDir = await mkdtemp(join(tmpdir(), 'truong-an-site-'));
    if (options.template === 'sample') {
      await cp(new URL(sampleFilesUrl()), join(dataDir, 'files'), { recursive: true });
    }
    const server = await startServer({
      databaseUrl: database.url,
      dataDir,
      ...(options.env && { env: options.env }),
    });
    open = { browser: await launchBrowser(), database, server, dataDir };
  });
  afterAll(async () => {
    if (!open) return;
    await open.browser.close();
    await open.server.stop();
    await open.database.drop();
    await rm(open.dataDir, { recursive: true, force: true });
  });
  const current = () => {
    if (!open) throw new Error('the site is open only inside tests and their hooks');
    return open;
  };
  return {
    get url() {
      return current().server.url;
    },
    get server() {
      return current().server;
    },
    get database() {
      return current().database;
    },
    phone: (window) => openWindow(current().browser, current().server.url, PHONE, window),
    desk: (window) => openWindow(current().browser, current().server.url, DESK, window),
  };
}

/** The Chromium that `npm test` found or installed. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['TRUONG_AN_CHROMIUM'];
  if (!executablePath) {
    throw new Error(
      'no browser: run the end-to-end tests with npm test, or set TRUONG_AN_CHROMIUM to a Chromium',
    );
  }
  return chromium.launch({ executablePath, args: LAUNCH_ARGUMENTS });
}

async function openWindow(
  browser: Browser,
  baseURL: string,
  screen: typeof PHONE | typeof DESK,
  { javaScript = true, expectedFailures = [] }: WindowOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    ...screen,
    baseURL,
    javaScriptEnabled: javaScript,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(10_000);
  const complaints = listenForComplaints(context, baseURL, expectedFailures);
  onTestFinished(async () => {
    await context.close();
    if (complaints.length > 0) throw new Error(`the browser complained:\n${complaints.join('\n')}`);
  });
  return context.newPage();
}

/** Errors of scripts, answers that failed, and anything asked from another host: a page must need none. */
function listenForComplaints(
  context: BrowserContext,
  baseURL: string,
  expected: readonly number[],
): string[] {
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('response', (response) => {
    if (response.status() >= 400 && !expected.includes(response.status())) {
      complaints.push(`${String(response.status())} ${response.url()}`);
    }
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(baseURL) && !/^(data|blob|about):/.test(url)) complaints.push(`asked ${url}`);
  });
  return complaints;
}
