// The door of the reports slice.
export { answerRemark, answerWarning, reopenField } from './answer-checks.ts';
export { confirmDelivery, listDeliveries, listDeliveriesFor, type DeliveryPage, type DeliveryRow } from './deliveries.ts';
export { installDefaultReportForms } from './forms.ts';
export { insertReportDrafts, type DraftToInsert } from './insert-drafts.ts';
export { listReports, reportRowsOf, type ReportList, type ReportRow } from './list-reports.ts';
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
export { listConsolidated, type ConsolidatedRow } from './list-consolidated.ts';
export { nudgeUnits, type Nudged } from './nudge-units.ts';
export { sealOfContent } from './seal-report.ts';
export { setFigure, type ChangedFigure } from './set-figure.ts';
export { redraftSection, setSection, type ChangedSection } from './set-section.ts';
export { openSentReport, proposeReport, transitionReport, type Transitioned } from './transition-report.ts';
