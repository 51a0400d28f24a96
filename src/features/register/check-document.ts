// What cannot stand in an entry of the register, and what a person should look at again. Pure.
import { secrecyMarkOnFirstPage } from '#foundation/files/secrecy-mark.ts';
import type { FieldProblem } from '#shared/app-error.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import type { IsoDate } from '#shared/dates.ts';
import { textsOf, type DocumentContent } from './content.ts';
import { documentType, PARTY_TYPES } from './document-types.ts';
import { symbolProblem } from './document-number.ts';
import type { Direction, IssuerKind, Party, Signer } from './document.ts';
import { secrecyMarkInFields } from './secrecy.ts';

export interface DocumentToCheck {
  readonly direction: Direction;
  readonly type: string;
  readonly issuerKind: IssuerKind;
  readonly issuerName: string;
  readonly number: number | null;
  readonly symbol: string;
  readonly label: string;
  readonly issuedOn: IsoDate | null;
  readonly abstract: string;
  readonly effectiveOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
  readonly replyBy: IsoDate | null;
  readonly arrivedOn: IsoDate | null;
  readonly dossier: string;
  readonly note: string;
  readonly signer: Signer;
  readonly content: DocumentContent | null;
  readonly parties: readonly Pick<Party, 'issuerName' | 'symbol'>[];
}

export interface DocumentCheck {
  /** Nothing is stored while one of these stands. */
  readonly problems: readonly FieldProblem[];
  readonly warnings: readonly FieldProblem[];
}

export function checkDocument(paper: DocumentToCheck, today: IsoDate): DocumentCheck {
  return {
    problems: [...secrecyProblems(paper), ...typeProblems(paper), ...dayProblems(paper, today)],
    warnings: [
      ...symbolWarnings(paper),
      ...(paper.number === null && paper.direction === 'in'
        ? [{ path: 'numberLabel', code: 'document.without_number' }]
        : []),
    ],
  };
}

/** A mark of secrecy in any field, or on the first page of what is written: refused, whatever else is right. */
export function secrecyProblems(paper: DocumentToCheck): FieldProblem[] {
  const found = secrecyMarkInFields({
    abstract: paper.abstract,
    numberLabel: paper.label,
    symbol: paper.symbol,
    issuer: paper.issuerName,
    dossier: paper.dossier,
    note: paper.note,
    'signer.position': paper.signer.position,
    'signer.name': paper.signer.name,
    ...Object.fromEntries(
      paper.parties.map((party, at) => [`parties.${String(at)}`, `${party.issuerName} ${party.symbol}`]),
    ),
  });
  if (found) return [{ path: found.path, code: 'document.secret_mark', params: { mark: found.mark } }];
  const mark = paper.content && secrecyMarkOnFirstPage(textsOf(paper.content).join('\n'));
  return mark ? [{ path: 'content', code: 'document.secret_mark', params: { mark } }] : [];
}

function typeProblems({ direction, type, issuerKind, content }: DocumentToCheck): FieldProblem[] {
  if (issuerKind === 'party' && content !== null)
    return [{ path: 'content', code: 'document.party_not_composed' }];
  if (issuerKind === 'party' && !PARTY_TYPES.includes(type))
    return [{ path: 'type', code: 'document.not_a_party_paper' }];
  if (content !== null && documentType(type).layout === null)
    return [{ path: 'type', code: 'document.not_composable' }];
  if (
    direction === 'out' &&
    issuerKind === 'body' &&
    documentType(type).layout === null &&
    documentType(type).code === null
  )
    return [{ path: 'type', code: 'document.law_is_not_made_here' }];
  return [];
}

function dayProblems(paper: DocumentToCheck, today: IsoDate): FieldProblem[] {
  const { issuedOn, effectiveOn, expiresOn, replyBy, arrivedOn } = paper;
  const from = effectiveOn ?? issuedOn;
  const problems: (FieldProblem | null)[] = [
    issuedOn !== null && issuedOn > today ? { path: 'issuedOn', code: 'document.future' } : null,
    arrivedOn !== null && arrivedOn > today ? { path: 'arrivedOn', code: 'document.future' } : null,
    arrivedOn !== null && issuedOn !== null && arrivedOn < issuedOn
      ? { path: 'arrivedOn', code: 'document.arrived_before_issued', params: { date: formatDate(issuedOn) } }
      : null,
    expiresOn !== null && from !== null && expiresOn < from
      ? { path: 'expiresOn', code: 'document.ends_before_it_begins', params: { date: formatDate(from) } }
      : null,
    replyBy !== null && issuedOn !== null && replyBy < issuedOn
      ? { path: 'replyBy', code: 'document.reply_before_issue', params: { date: formatDate(issuedOn) } }
      : null,
  ];
  return problems.filter((problem) => problem !== null);
}

function symbolWarnings({ issuerKind, type, symbol }: DocumentToCheck): FieldProblem[] {
  if (issuerKind === 'party' || symbol === '') return [];
  const problem = symbolProblem(type, symbol);
  return problem
    ? [
        {
          path: 'numberLabel',
          code: problem.code,
          params: { expected: problem.expected, found: problem.found },
        },
      ]
    : [];
}
