// The door of the test kit. How to use it: README.md beside this file.
export { anActor, anActorWith, TEST_PASSWORD } from './actors.ts';
export {
  openTestDatabase,
  TEST_NOW,
  useTestDatabase,
  type ActingAs,
  type OpenDatabase,
  type TestDatabase,
} from './database.ts';
export { testCluster, urlOfDatabase } from './provided.ts';
export { sampleFilesUrl, type TemplateName } from './templates.ts';
export { aTree, aUnit, type TestCommune, type TestTree, type TestUnit, type UnitToMake } from './units.ts';
