// The door to stored files.
export { FileNotStoredError, FileTooLargeError, StorageFullError } from './errors.ts';
export { openStorage, type Storage, type StoredFile } from './storage.ts';
