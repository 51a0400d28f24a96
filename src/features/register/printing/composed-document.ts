// A composed paper in the form of Nghị định 30/2020/NĐ-CP: with a type name, as a decision, or as a công văn; a joint paper
// with the heads, numbers and signatures of two bodies. Pure; the platform prints it.
import type { OfficialDocument } from '#platform/documents/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import { basisLine, type CitedPaper } from '../citation.ts';
import type { DocumentContent } from '../content.ts';
import { documentType } from '../document-types.ts';
import type { Party, Signer } from '../document.ts';
import { printedBlocks } from './printed-blocks.ts';

/** Lines of the issuing body on the day of the paper; all are settings of the unit. */
export interface PrintedBody {
  readonly name: string;
  readonly superior: string | null;
  readonly issuer: string;
  readonly place: string;
  readonly signerPosition: string;
}

export interface ComposedPaper {
  readonly type: string;
  readonly abstract: string;
  readonly number: number | null;
  readonly symbol: string;
  readonly issuedOn: IsoDate | null;
  readonly signer: Signer;
  readonly parties: readonly Party[];
  readonly content: DocumentContent;
  /** The papers its bases name, by id; one that is out of reach is printed as it was cited. */
  readonly cited: ReadonlyMap<string, CitedPaper>;
  readonly body: PrintedBody;
}

export function composedDocument(paper: ComposedPaper): OfficialDocument {
  const { content, body, signer } = paper;
  const { label, layout } = documentType(paper.type);
  const [second] = paper.parties;
  return {
    letterhead: {
      superior: body.superior,
      issuer: body.issuer,
      issuerInText: body.name,
      number: { value: paper.number, symbol: paper.symbol },
      place: body.place,
      date: paper.issuedOn,
      ...(second && {
        joint: {
          superior: second.superior === '' ? null : second.superior,
          issuer: second.issuerName,
          number: { value: second.number, symbol: second.symbol },
        },
      }),
    },
    heading:
      layout === 'letter'
        ? { kind: 'letter', subject: withoutVe(paper.abstract) }
        : {
            kind: 'named',
            typeName: label.vi,
            abstract: paper.abstract,
            ...(layout === 'decision' && { decidedBy: deciding(signer, body) }),
          },
    addressees: content.addressees,
    bases: content.bases.flatMap((basis) => {
      if ('text' in basis) return [basis.text];
      const cited = paper.cited.get(basis.documentId);
      return cited ? [basisLine(cited)] : [];
    }),
    body: [
      ...(layout === 'decision' ? [{ kind: 'centred', text: 'QUYẾT ĐỊNH:' } as const] : []),
      ...printedBlocks(content.blocks),
    ],
    signature: signatureOf(signer, body.signerPosition),
    ...(second && { cosigner: signatureOf(second.signer, '') }),
    recipients: recipientsOf(paper),
    annexes: [],
  };
}

/** "HIỆU TRƯỞNG TRƯỜNG …": whoever decides, not whoever signs in their place. */
function deciding({ position, authority }: Signer, { signerPosition, name }: PrintedBody): string {
  const post = authority === '' && position !== '' ? position : signerPosition;
  return `${post} ${name}`;
}

function signatureOf({ authority, position, name }: Signer, usualPosition: string) {
  const lines = authority.split('\n').filter((line) => line.trim() !== '');
  return {
    ...(lines.length > 0 && { authority: lines }),
    position: position === '' ? usualPosition : position,
    name: name === '' ? null : name,
  };
}

/** "Như trên" first where the paper is sent up or is a công văn; "Lưu: VT, …" last. */
function recipientsOf({ content, body }: ComposedPaper): string[] {
  const { addressees, recipients, filedBy } = content;
  const isFiled = recipients.some((line) => line.startsWith('Lưu:'));
  const hasAbove = recipients.some((line) => /^như trên/iu.test(line));
  return [
    ...(addressees.length > 0 && !hasAbove ? ['Như trên'] : []),
    ...recipients,
    ...(isFiled ? [] : [`Lưu: VT, ${filedBy === '' ? shortBody(body) : filedBy}`]),
  ];
}

// Where nobody said who drafted, the paper stays with the records of the body itself.
function shortBody({ name }: PrintedBody): string {
  return name
    .split(/[\s-]+/u)
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.charAt(0).toUpperCase()))
    .join('');
}

function withoutVe(abstract: string): string {
  return abstract.replace(/^(v\/v|về việc|về)\s+/iu, '');
}
