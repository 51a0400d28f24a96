// Says what is inside a file by its bytes. The name is not asked: anybody can rename a program to .jpg.
import { fileTypeFromBuffer } from 'file-type';

const SNIFFED_BYTES = 4_096;

/**
 * The usual extension of the content: `jpg`, `pdf`, `exe`, `zip` …; `svg`, `html`, `sh`, `txt` for texts and `bin`
 * when it is nothing known.
 */
export async function extensionOfContent(bytes: Uint8Array): Promise<string> {
  const binary = await binaryExtension(bytes);
  if (binary !== undefined && binary !== 'xml') return binary;
  return extensionOfText(bytes.subarray(0, SNIFFED_BYTES)) ?? binary ?? 'bin';
}

async function binaryExtension(bytes: Uint8Array): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(bytes))?.ext;
  } catch {
    // A file that breaks off inside its own header; the library reports the end of the bytes as an error.
    return undefined;
  }
}

function extensionOfText(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true });
  if (/[\0\uFFFD]/.test(text)) return undefined;
  if (/<svg[\s>]/i.test(text)) return 'svg';
  if (/<(!doctype\s+html|html|head|body|script|iframe)[\s>]/i.test(text)) return 'html';
  if (text.startsWith('#!')) return 'sh';
  return text.startsWith('<?xml') ? 'xml' : 'txt';
}
