// Puts the default legal register into an installation. Safe at every start: an entry that is there is left alone, because
// the operator may have compared it with the original.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import { DEFAULT_LAW, type LawEntry } from '../default-law.ts';
import { parseDocumentNumber } from '../document-number.ts';
import { searchTextOf } from '../document.ts';
import './tables.ts';

/** The id of an entry is the same in every installation: made from its law id. */
export function lawDocumentId(lawId: string): string {
  const hash = createHash('sha256').update(`truong-an law ${lawId}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

const INSTALLED_AT = '2026-01-01T00:00:00Z';

export async function installDefaultLaw(tx: Tx): Promise<void> {
  const rows = DEFAULT_LAW.map(rowOf);
  await sql`
    insert into documents (id, law_id, direction, type, state, issuer_kind, issuer_name, number, symbol, label, issued_on, abstract,
                           effective_on, expires_on, note, mark, original_checked, source, search, created_at, updated_at)
    select r.id, r.law_id, 'law', r.type, 'issued', r.issuer_kind, r.issuer_name, r.number, r.symbol, r.label, r.issued_on, r.abstract,
           r.effective_on, r.expires_on, r.note, r.mark, false, r.source, r.search, ${INSTALLED_AT}, ${INSTALLED_AT}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      id uuid, law_id text, type text, issuer_kind text, issuer_name text, number int, symbol text, label text, issued_on date,
      abstract text, effective_on date, expires_on date, note text, mark text, source text, search text)
    on conflict (law_id) do nothing`.execute(tx);
  const ties = DEFAULT_LAW.flatMap(({ id, ties: list }) =>
    list.map(({ kind, to }) => ({ document_id: lawDocumentId(id), kind, other_id: lawDocumentId(to) })),
  );
  await sql`
    insert into document_relations (document_id, kind, other_id, made_at)
    select r.document_id, r.kind, r.other_id, ${INSTALLED_AT}
    from jsonb_to_recordset(${JSON.stringify(ties)}::jsonb) as r(document_id uuid, kind text, other_id uuid)
    on conflict do nothing`.execute(tx);
  await sql`
    update documents d set replaced_by_id = r.document_id
    from document_relations r
    where r.other_id = d.id and r.kind = 'replaces' and r.unit_id is null and d.direction = 'law' and d.replaced_by_id is null`.execute(
    tx,
  );
  await sql`
    update documents d set amended = true
    from document_relations r
    where r.other_id = d.id and r.kind = 'amends' and r.unit_id is null and d.direction = 'law' and not d.amended`.execute(
    tx,
  );
}

function rowOf(law: LawEntry) {
  const number = law.label === '' ? null : parseDocumentNumber(law.label);
  return {
    id: lawDocumentId(law.id),
    law_id: law.id,
    type: law.type,
    issuer_kind: law.issuerKind,
    issuer_name: law.issuerName,
    number: number?.number ?? null,
    symbol: number?.symbol ?? '',
    label: law.label,
    issued_on: law.issuedOn,
    abstract: law.abstract,
    effective_on: law.effectiveOn,
    expires_on: law.expiresOn,
    note: law.note,
    mark: law.mark,
    source: '',
    search: searchTextOf({ ...law, signerName: '' }),
  };
}
