// The door of the reports slice.
export { answerRemark, answerWarning, reopenField } from './answer-checks.ts';
export { getChangesSinceBuild, type ChangesSinceBuild } from './build-changes.ts';
export { getReportForm, saveReportForm, type ReportForms, type SavedForm } from './change-form.ts';
export { consolidateReports, type Consolidated } from './consolidate.ts';
export { countFiguresOfOpenPeriods } from './count-figures.ts';
export {
  confirmDelivery,
  listDeliveries,
  listDeliveriesFor,
  type DeliveryPage,
  type DeliveryRow,
} from './deliveries.ts';
export { enterOnBehalf, type OnBehalf } from './enter-on-behalf.ts';
export { listFigureRows, type ExcludedRow, type FigureRow, type FigureRows } from './figure-rows.ts';
export { installDefaultReportForms } from './forms.ts';
export { insertReportDrafts, type DraftToInsert } from './insert-drafts.ts';
export {
  listConsolidated,
  ownReportsOf,
  type ConsolidatedRow,
  type OwnOfficeReport,
} from './list-consolidated.ts';
export { listReports, reportRowsOf, type ReportList, type ReportRow } from './list-reports.ts';
export { listVersions, type ReportVersion, type ReportVersions } from './list-versions.ts';
export {
  notifyPeriodOpened,
  notifyReportAccepted,
  notifyReportProposed,
  notifyReportReturned,
  notifyReportSubmitted,
  notifyUnitsNudged,
} from './notices.ts';
export { nudgeUnits, type Nudged } from './nudge-units.ts';
export {
  answerProposal,
  listProposals,
  setProposals,
  type ProposalPage,
  type ProposalRow,
} from './proposals.ts';
export {
  getReport,
  type BuildView,
  type CheckView,
  type FigureView,
  type ReportCan,
  type ReportView,
  type SealView,
  type SectionView,
} from './read-report.ts';
export { getReportDocument, type ReportPaper } from './report-document.ts';
export { selectUsedScans as filesUsedAsScans } from './report-store.ts';
export { sealOfContent } from './seal-report.ts';
export { setFigure, type ChangedFigure } from './set-figure.ts';
export { redraftSection, setSection, type ChangedSection } from './set-section.ts';
export { openSentReport, proposeReport, transitionReport, type Transitioned } from './transition-report.ts';
