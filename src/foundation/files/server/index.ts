// The door of the files slice.
export { insertClaimedFiles, type FileToInsert } from './insert-claimed.ts';
export { describeFiles, getFile, openFile, type OpenedFile } from './open-file.ts';
export { readUpload } from './read-upload.ts';
export { receiveFile, type ReceivedFile, type Upload } from './receive-file.ts';
export { claimFile, findUploadUnit, registerFile, releaseFile } from './register-file.ts';
export { removeUnusedFiles, type StillUsed } from './remove-unused-files.ts';
export { storedHashes } from './stored-hashes.ts';
