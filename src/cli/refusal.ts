// A refusal that only the command line knows; refusals of use cases are AppErrors and have their words in the slices.
import type { refusalMessages } from './messages.ts';

export type RefusalCode = keyof typeof refusalMessages;

export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: RefusalCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
  }
}
