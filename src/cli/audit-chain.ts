// The chain of the audit trail, asked by the command line: all of it, block by block.
import { z } from 'zod';
import { verifyChain } from '#foundation/audit/server/index.ts';
import { defineQuery } from '#foundation/use-case/index.ts';

export const verifyAuditChain = defineQuery({
  name: 'cli.verify_audit_chain',
  input: z.strictObject({}),
  run: (ctx) => verifyChain(ctx),
});
