// The door of the use-case foundation.
export { ask, execute, parseInput, settingsOf, type Caller } from './execute.ts';
export { KEY_KEPT_DAYS } from './once.ts';
export {
  defineCommand,
  defineQuery,
  type Command,
  type ConstraintErrors,
  type Ctx,
  type Query,
} from './use-case.ts';
