// The door of the organisation slice.
export { changeUnit, type UnitChange } from './change-unit.ts';
export { findUnits, getUnit, type UnitPage } from './find-units.ts';
export { importUnits } from './import-units.ts';
export { openUnit } from './open-unit.ts';
export { findUnitGroups, saveUnitGroup, type UnitGroup } from './unit-groups.ts';
export { getUnitFacts, recordUnitFacts } from './unit-facts.ts';
export {
  dayRange,
  findUnitForActing,
  insertUnit,
  insertVersion,
  markClosed,
  rebuildClosure,
  selectClosedIds as idsOfClosedUnits,
  selectIdsBelow as idsOfUnitsBelow,
  selectFactsOfUnits as factsOfUnits,
  selectLatestFacts as latestFactsOf,
  selectNamedUnits as namedUnits,
  selectUnits as unitsOnDay,
  selectVersion as versionOnDay,
  upsertFacts,
  type NamedUnit,
  type UnitForActing,
} from './unit-store.ts';
export { unitsUnderRule, type Addressee } from './units-under-rule.ts';
