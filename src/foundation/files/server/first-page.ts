// The text on the first page of an upload, to look for marks of secrecy. What cannot be read (scans, damaged files) gives no
// text. A PDF is read in a thread of its own with little memory and time, because it comes from outside.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { DocumentExtension } from '../file.ts';
import { beginningOfWord } from './office-document.ts';

const LONGEST_READING_MS = 5_000;
const MEMORY_MB = 192;

/** Empty when there is nothing to read. */
export async function textOfFirstPage(bytes: Uint8Array, extension: DocumentExtension): Promise<string> {
  if (extension === 'pdf') return firstPageOfPdf(bytes);
  if (extension === 'docx') {
    try {
      return beginningOfWord(bytes);
    } catch {
      return '';
    }
  }
  return '';
}

// Plain text for `eval`: it must start from native TypeScript and from the built bundle alike.
const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
(async () => {
  const { getDocument } = await import(workerData.reader);
  const file = await getDocument({ data: workerData.bytes, verbosity: 0, isEvalSupported: false, stopAtErrors: true }).promise;
  const { items } = await (await file.getPage(1)).getTextContent();
  parentPort.postMessage(items.map((item) => (item.str ?? '') + (item.hasEOL ? '\\n' : '')).join(''));
})().catch(() => parentPort.postMessage(''));`;

function firstPageOfPdf(bytes: Uint8Array): Promise<string> {
  const reader = pathToFileURL(
    createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs'),
  ).href;
  return new Promise((resolve) => {
    const worker = new Worker(WORKER, {
      eval: true,
      workerData: { reader, bytes: new Uint8Array(bytes) },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      stdout: true,
      stderr: true,
    });
    const finish = (text: string): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(text);
    };
    const timer = setTimeout(finish, LONGEST_READING_MS, '');
    worker.once('message', finish);
    worker.once('error', () => {
      finish('');
    });
  });
}
