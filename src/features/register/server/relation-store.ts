// SQL of ties between papers, of second bodies, and of the files that belong to a paper.
import { sql } from 'kysely';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { Tx } from '#platform/db/index.ts';
import type { DocumentFile, Party, RelatedDocument } from '../document.ts';
import type { Edge, RelationKind } from '../relations.ts';
import { legalStateOfRow, type ForceRow } from './document-store.ts';
import './tables.ts';

export async function insertRelations(
  ctx: Ctx,
  documentId: string,
  unitId: number,
  relations: readonly { kind: RelationKind; otherId: string; reason?: string | undefined }[],
): Promise<void> {
  if (relations.length === 0) return;
  await ctx.tx
    .insertInto('document_relations')
    .values(
      relations.map(({ kind, otherId, reason = '' }, index) => ({
        document_id: documentId,
        kind,
        other_id: otherId,
        unit_id: unitId,
        position: index + 1,
        reason,
        made_at: ctx.now,
        made_by: ctx.actor.accountId,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['document_id', 'kind', 'other_id'])
        .doUpdateSet((eb) => ({ reason: eb.ref('excluded.reason') })),
    )
    .execute();
}

export async function deleteRelation(
  tx: Tx,
  documentId: string,
  kind: RelationKind,
  otherId: string,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('document_relations')
    .where('document_id', '=', documentId)
    .where('kind', '=', kind)
    .where('other_id', '=', otherId)
    .executeTakeFirst();
  return Number(numDeletedRows) > 0;
}

interface RelationRow extends ForceRow {
  kind: RelationKind;
  way: 'to' | 'from';
  id: string;
  type: string;
  label: string;
  issuer_name: string;
  abstract: string;
  reason: string;
}

/** Both ways, in the order they were made; a paper out of reach is left out. */
export async function selectRelated(
  ctx: Pick<Ctx, 'tx' | 'today'>,
  documentId: string,
): Promise<RelatedDocument[]> {
  const { rows } = await sql<RelationRow>`
    select t.kind, t.way, t.reason, d.id, d.type, d.label, d.issuer_name, d.abstract, d.state, d.issued_on, d.effective_on,
           d.expires_on, d.withdrawn_on, d.replaced_by_id, d.amended
    from (
      select kind, 'to' as way, other_id as id, reason, position, made_at from document_relations where document_id = ${documentId}
      union all
      select kind, 'from', document_id, reason, position, made_at from document_relations where other_id = ${documentId}
    ) t join documents d on d.id = t.id
    where t.way = 'to' or d.state <> 'draft'
    order by t.way desc, t.kind, t.position, t.made_at, d.id limit 500`.execute(ctx.tx);
  return rows.map((row) => ({
    kind: row.kind,
    way: row.way,
    id: row.id,
    type: row.type,
    label: row.label,
    issuedOn: row.issued_on,
    issuerName: row.issuer_name,
    abstract: row.abstract,
    legalState: legalStateOfRow(row, ctx.today),
    reason: row.reason,
  }));
}

/** All ties of a kind that can be reached from a paper, over however many steps. */
export async function selectChain(tx: Tx, kind: RelationKind, fromId: string): Promise<Edge[]> {
  const { rows } = await sql<Edge>`
    with recursive chain as (
      select document_id, other_id from document_relations where kind = ${kind} and document_id = ${fromId}
      union
      select r.document_id, r.other_id from document_relations r join chain c on r.document_id = c.other_id
      where r.kind = ${kind}
    )
    select document_id as "from", other_id as "to" from chain`.execute(tx);
  return rows;
}

export async function replaceParties(
  tx: Tx,
  documentId: string,
  unitId: number,
  parties: readonly (Omit<Party, 'unitCode'> & { unitId: number | null })[],
): Promise<void> {
  await tx.deleteFrom('document_parties').where('document_id', '=', documentId).execute();
  if (parties.length === 0) return;
  await tx
    .insertInto('document_parties')
    .values(
      parties.map((party, index) => ({
        document_id: documentId,
        position: index + 2,
        unit_id: unitId,
        party_unit_id: party.unitId,
        superior: party.superior,
        issuer_name: party.issuerName,
        number: party.number,
        symbol: party.symbol,
        label: party.label,
        signer_authority: party.signer.authority,
        signer_position: party.signer.position,
        signer_name: party.signer.name,
      })),
    )
    .execute();
}

export async function setPartyNumber(
  tx: Tx,
  documentId: string,
  number: number,
  label: string,
): Promise<void> {
  await tx
    .updateTable('document_parties')
    .set({ number, label })
    .where('document_id', '=', documentId)
    .where('position', '=', 2)
    .execute();
}

export async function selectParties(
  tx: Tx,
  documentId: string,
): Promise<(Party & { unitId: number | null })[]> {
  const { rows } = await sql<{
    party_unit_id: number | null;
    code: string | null;
    superior: string;
    issuer_name: string;
    number: number | null;
    symbol: string;
    label: string;
    signer_authority: string;
    signer_position: string;
    signer_name: string;
  }>`
    select p.party_unit_id, u.code, p.superior, p.issuer_name, p.number, p.symbol, p.label, p.signer_authority,
           p.signer_position, p.signer_name
    from document_parties p left join units u on u.id = p.party_unit_id
    where p.document_id = ${documentId} order by p.position`.execute(tx);
  return rows.map((row) => ({
    unitId: row.party_unit_id,
    unitCode: row.code,
    superior: row.superior,
    issuerName: row.issuer_name,
    number: row.number,
    symbol: row.symbol,
    label: row.label,
    signer: { authority: row.signer_authority, position: row.signer_position, name: row.signer_name },
  }));
}

export async function insertFile(
  ctx: Ctx,
  file: {
    documentId: string;
    unitId: number;
    fileId: string;
    role: 'signed' | 'annex';
    mediaType: string;
    size: number;
    name: string;
  },
): Promise<void> {
  await sql`
    insert into document_files (document_id, file_id, unit_id, role, media_type, size, name, position, added_at)
    select ${file.documentId}, ${file.fileId}, ${file.unitId}, ${file.role}, ${file.mediaType}, ${file.size}, ${file.name},
           coalesce((select max(position) + 1 from document_files where document_id = ${file.documentId}), 1), ${ctx.now}
    on conflict do nothing`.execute(ctx.tx);
}

export async function deleteFile(tx: Tx, documentId: string, fileId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('document_files')
    .where('document_id', '=', documentId)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  return Number(numDeletedRows) > 0;
}

export async function selectFiles(tx: Tx, documentId: string): Promise<DocumentFile[]> {
  const rows = await tx
    .selectFrom('document_files')
    .select(['file_id', 'role', 'name', 'media_type', 'size'])
    .where('document_id', '=', documentId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    fileId: row.file_id,
    role: row.role,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
  }));
}

/** Files that papers show, so that the clean-up of orphans leaves them alone. */
export async function filesUsedByDocuments(tx: Tx, fileIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ file_id: string }>`
    select distinct file_id from document_files where file_id = any (${[...fileIds]}::uuid[])`.execute(tx);
  return rows.map((row) => row.file_id);
}
