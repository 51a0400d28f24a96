// The door of the audit trail.
export { sealNextBlock, verifyChain, type ChainReport, type SealedBlock } from './chain.ts';
export { recordEvent, type NewEvent } from './record-event.ts';
export { keepFromRelay, relayEvents, type PastEvent } from './relay.ts';
