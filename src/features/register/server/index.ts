// The door of the register.
export { acknowledgeDocument, type Acknowledged } from './acknowledge-document.ts';
export { changeDocument } from './change-document.ts';
export { composeDocument, discardDocument } from './compose-document.ts';
export {
  distributeDocument,
  listLateUnits,
  nudgeRecipients,
  sendDocument,
  sendToLateUnits,
  type Distributed,
} from './distribute-document.ts';
export { documentForIssuing, type DocumentForActing } from './document-for-acting.ts';
export { documentLabels, type DocumentLabel } from './document-labels.ts';
export { documentsBehindFigure, registerFiguresOf } from './figures.ts';
export { getDocumentPaper, type DocumentPaper } from './document-paper.ts';
export {
  findDocuments,
  getDocument,
  getNextNumber,
  listDocumentVersions,
  listRecipients,
  pickDocuments,
  type DocumentDetails,
  type DocumentInList,
  type DocumentPage,
} from './find-documents.ts';
export { installDefaultLaw, lawDocumentId } from './install-law.ts';
export { transitionDocument } from './issue-document.ts';
export {
  papersAwaitingReply,
  papersNotAcknowledged,
  papersToAcknowledge,
  papersToAnswer,
  type OpenPaper,
} from './open-papers.ts';
export { attachDocumentFile, closeReply, handleDocument, relateDocument } from './relate-document.ts';
export { registerDocument, type WrittenDocument } from './register-document.ts';
export { filesUsedByDocuments } from './relation-store.ts';
export {
  notifyDocumentDistributed,
  notifyDocumentIssued,
  notifyDocumentWithdrawn,
  notifyRecipientsNudged,
  settleAcknowledged,
} from './notices.ts';
