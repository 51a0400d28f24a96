// Paper → .pdf with Typst, fonts embedded. Setting a long annex takes seconds of pure computing, so it runs in
// a worker thread and the server keeps answering. The worker is plain text for `eval`: it must start from native
// TypeScript and from the built bundle alike, where a file of its own would have no address.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/app-error.ts';
import type { OfficialDocument } from './model.ts';
import { pdfInput } from './pdf-input.ts';
import { PDF_TEMPLATE } from './pdf-template.ts';

export interface PdfRenderer {
  /** Throws AppError `unavailable` `documents.pdf_failed` when the typesetter refuses. */
  readonly render: (document: OfficialDocument) => Promise<Uint8Array>;
  /** Ends the worker; papers still waiting fail. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: AppError) => void;
}
type Answer = { readonly id: number } & ({ readonly pdf: Uint8Array } | { readonly failure: string });

const FONT_FILES = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
] as const;

/** The compiler keeps what it has set outside JavaScript's memory; a fresh worker after this much text frees it. */
const RENEW_AFTER_CHARACTERS = 3_000_000;
/** Tags for screen readers multiply the size of long tables by twenty: above this many cells they are left out. */
const TAGGED_CELLS = 8_000;

const WORKER = `
const { readFileSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const { NodeCompiler } = require(workerData.compiler);
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: workerData.fonts.map((file) => readFileSync(file)) }] });
parentPort.on('message', ({ id, paper, pdfTags }) => {
  try {
    const compiled = compiler.compile({ mainFileContent: workerData.template, inputs: { paper } });
    if (compiled.result === null) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
    const pdf = new Uint8Array(compiler.pdf(compiled.result, { pdfTags }));
    parentPort.postMessage({ id, pdf }, [pdf.buffer]);
  } catch (error) {
    parentPort.postMessage({ id, failure: String(error) });
  } finally {
    compiler.evictCache(0);
  }
});`;

/** A renderer with its own worker, started at the first paper. It does not keep the process alive. */
export function createPdfRenderer(): PdfRenderer {
  let worker: Worker | null = null;
  let charactersSet = 0;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const failAll = (cause: unknown): void => {
    worker = null;
    for (const { reject } of waiting.values()) reject(pdfFailed(cause));
    waiting.clear();
  };
  const settle = (from: Worker, answer: Answer): void => {
    const paper = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('pdf' in answer) paper?.resolve(answer.pdf);
    else paper?.reject(pdfFailed(answer.failure));
    if (waiting.size > 0) return;
    from.unref();
    if (charactersSet < RENEW_AFTER_CHARACTERS) return;
    worker = null;
    void from.terminate();
  };
  const start = (): Worker => {
    const started = new Worker(WORKER, { eval: true, workerData: workerData() });
    started.on('message', (answer: Answer) => {
      settle(started, answer);
    });
    started.on('error', (error) => {
      if (worker === started) failAll(error);
    });
    charactersSet = 0;
    return started;
  };

  return {
    render: (document) =>
      new Promise((resolve, reject) => {
        const paper = pdfInput(document);
        const id = (lastId += 1);
        worker ??= start();
        worker.ref();
        waiting.set(id, { resolve, reject });
        charactersSet += paper.length;
        worker.postMessage({ id, paper, pdfTags: countCells(document) <= TAGGED_CELLS });
      }),
    close: async () => {
      const ending = worker;
      failAll('closed');
      await ending?.terminate();
    },
  };
}

let shared: PdfRenderer | null = null;

/** The paper as PDF, by the one renderer of this process. Same paper, same bytes. */
export function renderPdf(document: OfficialDocument): Promise<Uint8Array> {
  shared ??= createPdfRenderer();
  return shared.render(document);
}

function workerData(): { compiler: string; fonts: readonly string[]; template: string } {
  const { resolve } = createRequire(import.meta.url);
  const fonts = dirname(resolve('@expo-google-fonts/tinos/package.json'));
  return {
    compiler: resolve('@myriaddreamin/typst-ts-node-compiler'),
    fonts: FONT_FILES.map((file) => join(fonts, file)),
    template: PDF_TEMPLATE,
  };
}

function countCells({ annexes }: OfficialDocument): number {
  return annexes.reduce((sum, { columns, rows }) => sum + columns.length * rows.length, 0);
}

function pdfFailed(cause: unknown): AppError {
  return new AppError('unavailable', 'documents.pdf_failed', {}, { cause });
}
