// One page: what follows from which event. A slice never calls its listeners; they are named here.
import type { PastEvent } from '#foundation/audit/server/index.ts';
import type { WorkerTools } from './index.ts';

export type Reaction = (tools: WorkerTools, event: PastEvent) => Promise<void>;

export const REACTIONS: Readonly<Record<string, Reaction>> = {};
