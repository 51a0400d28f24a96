// What the seal of an office's own report freezes beside the common content: whose numbers these are.
import type { Consolidation } from './consolidation.ts';
import type { SealedContent } from './sealed-content.ts';

export interface SealedOfficeContent extends SealedContent {
  readonly consolidation: Consolidation;
  /** Which build of the report was sent. */
  readonly build: number;
}

export function isOfficeContent(content: SealedContent): content is SealedOfficeContent {
  return 'consolidation' in content;
}
