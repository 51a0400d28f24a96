// Where an export goes: a new file, whole or not at all, or standard output (`-`).
import { open, rename, rm, stat } from 'node:fs/promises';
import { Refusal } from './refusal.ts';

/** Writes a piece and resolves when there is room for the next one. */
export type WriteOut = (piece: string | Uint8Array) => Promise<void>;

/**
 * Runs `work` with a place to write to. A file appears under its name only when the work is done. Errors: Refusal
 * fileExists, fileNotWritable.
 */
export async function writeOut<Result>(
  file: string | null,
  work: (write: WriteOut) => Promise<Result>,
): Promise<Result> {
  if (file === null) return work(toStandardOutput);
  const exists = await stat(file).then(
    () => true,
    () => false,
  );
  if (exists) throw new Refusal('fileExists', { file });
  const draft = `${file}.part-${process.pid}`;
  const handle = await open(draft, 'wx').catch((error: unknown) => {
    throw new Refusal('fileNotWritable', {
      file,
      reason: error instanceof Error && 'code' in error ? String(error.code) : '',
    });
  });
  try {
    const result = await work((piece) => handle.appendFile(piece)).finally(() => handle.close());
    await rename(draft, file);
    return result;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

function toStandardOutput(piece: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(piece, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
