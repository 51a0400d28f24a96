// What other slices and lists say of papers: symbol, what it is about, day, address.
import { sql } from 'kysely';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import { shortCitation } from '../citation.ts';
import './tables.ts';

export interface DocumentLabel {
  readonly id: string;
  /** `Kế hoạch số 12/KH-VHXH ngày 07/4/2026`. */
  readonly citation: string;
  readonly label: string;
  readonly type: string;
  readonly abstract: string;
  readonly issuedOn: IsoDate | null;
  readonly href: string;
}

/** By id; papers out of reach are left out. */
export async function documentLabels(
  ctx: Pick<Ctx, 'tx'>,
  ids: readonly string[],
): Promise<Map<string, DocumentLabel>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{
    id: string;
    type: string;
    label: string;
    abstract: string;
    issued_on: IsoDate | null;
  }>`
    select id, type, label, abstract, issued_on from documents where id = any (${[...new Set(ids)]}::uuid[])`.execute(
    ctx.tx,
  );
  return new Map(
    rows.map(({ issued_on: issuedOn, ...row }) => [
      row.id,
      { ...row, issuedOn, citation: shortCitation({ ...row, issuedOn }), href: `/van-ban/${row.id}` },
    ]),
  );
}
