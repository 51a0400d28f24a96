// The door of the plans slice.
export { changePlan, removePlanTask, savePlanTask, setPlanSection, type Changed } from './change-plan.ts';
export { sealOfPlan } from './content.ts';
export { planFiguresOfUnits } from './figures.ts';
export {
  getPlan,
  listUnitPlans,
  type PlanCan,
  type PlanSummary,
  type PlanView,
  type TaskView,
  type UnitPlans,
} from './get-plan.ts';
export { insertPlans, type PlanToInsert } from './insert-plans.ts';
export { answerLeftOut, leaveOutTask, takeBackTask } from './leave-out-task.ts';
export { listPlans, type ListedState, type PlanList, type PlanRow } from './list-plans.ts';
export { listPlanVersions, type PlanVersion, type PlanVersions } from './list-versions.ts';
export {
  followPlan,
  notifyLeftOutAnswered,
  notifyPlanAccepted,
  notifyPlanProposed,
  notifyPlanReturned,
  notifyPlanSubmitted,
} from './notices.ts';
export { openPlanWork, plansWaiting, type PlanWork } from './open-work.ts';
export { getPlanDocument, type PlanPrint } from './plan-document.ts';
export { getSharedPlan, listSharedPlans, sharePlan, type SharedPlans } from './share-plan.ts';
export { discardPlan, startPlan } from './start-plan.ts';
export { listTasksToServe, type TaskToServe } from './tasks-to-serve.ts';
export {
  getPlanTemplate,
  installDefaultPlanTemplate,
  savePlanTemplate,
  type TemplateView,
} from './templates.ts';
export { answerPlanRemark, openSentPlan, transitionPlan, type PlanTransitioned } from './transition-plan.ts';
