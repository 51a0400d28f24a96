// Why a file was not stored or not found. Carries no text: faces turn the class and its numbers into words.

/** The disk, or the quota on it, has no room left. Nothing of the file was kept. */
export class StorageFullError extends Error {
  constructor(cause: unknown) {
    super('storage is full', { cause });
    this.name = 'StorageFullError';
  }
}

/** The file is larger than allowed. Nothing of it was kept. */
export class FileTooLargeError extends Error {
  readonly maxBytes: number;

  constructor(maxBytes: number) {
    super(`file is larger than ${String(maxBytes)} bytes`);
    this.name = 'FileTooLargeError';
    this.maxBytes = maxBytes;
  }
}

/** No file with this content is stored. */
export class FileNotStoredError extends Error {
  readonly sha256: string;

  constructor(sha256: string) {
    super(`no stored file has sha256 ${sha256}`);
    this.name = 'FileNotStoredError';
    this.sha256 = sha256;
  }
}
