// The one error of the product. It carries no text: faces turn `code` and `params` into words.

export const ERROR_STATUS = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rule: 409,
  malformed: 400,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
  fault: 500,
} as const;

export type ErrorKind = keyof typeof ERROR_STATUS;
export type ErrorParams = Readonly<Record<string, string | number | boolean | null>>;

/** What is wrong with one field: `path` as in the request body (`attendance.pupils`), `code` for the words. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly params?: ErrorParams;
}

interface AppErrorDetails {
  readonly cause?: unknown;
  readonly fields?: readonly FieldProblem[];
}

/**
 * A refusal that a person can understand. `kind` decides the status, `code` is `slice.what_is_wrong`,
 * `params` fill the words. The raw `cause` is logged and never shown.
 */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly params: ErrorParams;
  readonly fields: readonly FieldProblem[];

  constructor(kind: ErrorKind, code: string, params: ErrorParams = {}, details: AppErrorDetails = {}) {
    super(code, details.cause === undefined ? {} : { cause: details.cause });
    this.name = 'AppError';
    this.kind = kind;
    this.code = code;
    this.params = params;
    this.fields = details.fields ?? [];
  }

  get status(): number {
    return ERROR_STATUS[this.kind];
  }
}

/** Not there and not yours answer alike, so that nobody learns what exists outside their units. */
export function notFound(what: string): AppError {
  return new AppError('not_found', `${what}.not_found`);
}

/** The fields of a request that cannot be taken, each with its reason. Nothing was changed. */
export function invalid(fields: readonly FieldProblem[]): AppError {
  return new AppError('invalid', 'request.invalid', {}, { fields });
}
