// The dated catalogue as a unit meets it: the default of the product, overlaid by what the offices above it changed.
import { sql } from 'kysely';
import { recordEvent } from '#foundation/audit/server/index.ts';
import { findUnitForActing, type UnitForActing } from '#foundation/organisation/server/index.ts';
import { defineCommand, defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import type { Tx } from '#platform/db/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import { addDays, type IsoDate } from '#shared/dates.ts';
import { catalogueOn, entryOn, overlayEntries, type Catalogue, type CatalogueEntry } from '../catalogue.ts';
import { mayChangeCatalogue, mayReadJournal } from '../policy.ts';
import { changeCatalogueInput, getCatalogueInput } from '../schemas.ts';
import { DEFAULT_CATALOGUE } from '../default-catalogue.ts';
import './tables.ts';

type ListName = 'kind' | 'topic' | 'channel' | 'audience' | 'organiser';
const LISTS = {
  kind: 'kinds',
  topic: 'topics',
  channel: 'channels',
  audience: 'audiences',
  organiser: 'organisers',
} as const;

interface EntryRow {
  owner_unit_id: number | null;
  list: ListName;
  entry: CatalogueEntry;
}

/** What was read at one revision of the catalogue. A change raises the revision for all servers. */
interface Known {
  readonly revision: number;
  /** Offices that changed the catalogue for their subtree; nearly always none. */
  readonly owners: ReadonlySet<number>;
  /** By the ids of the owners in the line of a unit, nearest first. */
  readonly catalogues: Map<string, Catalogue>;
}

let known: Known | undefined;

/** All dated rows that hold for a unit, its own office's rows before the default ones. */
export async function catalogueOf(
  { tx }: Pick<Ctx, 'tx'>,
  unit: Pick<UnitForActing, 'id' | 'ancestorIds'>,
): Promise<Catalogue> {
  const { owners, catalogues } = await currentKnown(tx);
  const relevant = [unit.id, ...unit.ancestorIds].filter((id) => owners.has(id));
  const key = relevant.join(',');
  const catalogue = catalogues.get(key) ?? (await readCatalogue(tx, relevant));
  catalogues.set(key, catalogue);
  return catalogue;
}

/** Offices that changed the catalogue for their subtree. */
export async function officesWithOwnRows({ tx }: Pick<Ctx, 'tx'>): Promise<ReadonlySet<number>> {
  return (await currentKnown(tx)).owners;
}

async function currentKnown(tx: Tx): Promise<Known> {
  const { rows } = await sql<{ revision: number }>`select revision from catalogue_revision`.execute(tx);
  const revision = rows[0]?.revision ?? 0;
  if (known?.revision === revision) return known;
  const owners = await sql<{ id: number }>`
    select distinct owner_unit_id as id from catalogue_entries where owner_unit_id is not null`.execute(tx);
  known = { revision, owners: new Set(owners.rows.map(({ id }) => id)), catalogues: new Map() };
  return known;
}

/** `owners` nearest first; a nearer office's row stands before a farther one's, and both before the default. */
async function readCatalogue(tx: Tx, owners: readonly number[]): Promise<Catalogue> {
  const { rows } = await sql<EntryRow>`
    select owner_unit_id, list,
           details || jsonb_build_object('id', entry_id, 'label', jsonb_build_object('vi', label_vi, 'en', label_en),
             'validFrom', lower(valid), 'validTo', upper(valid) - 1) as entry
    from catalogue_entries where owner_unit_id is null or owner_unit_id = any (${[...owners]}::int[])
    order by list, position, entry_id, lower(valid)`.execute(tx);
  const rowsOf = (list: ListName, owner: number | null) =>
    rows.filter((row) => row.list === list && row.owner_unit_id === owner).map((row) => row.entry);
  const layered = (list: ListName) =>
    [...owners]
      .reverse()
      .reduce((below, owner) => overlayEntries(below, rowsOf(list, owner)), rowsOf(list, null));
  return Object.fromEntries(
    Object.entries(LISTS).map(([list, name]) => [name, layered(list as ListName)]),
  ) as unknown as Catalogue;
}

/** The catalogue as it stands for a unit on a day: each id at most once. */
export const getCatalogue = defineQuery({
  name: 'journal.get_catalogue',
  input: getCatalogueInput,
  async run(ctx, input): Promise<Catalogue> {
    const code = input.unit ?? ctx.actor.grants[0]?.unitCode;
    const unit = code === undefined ? undefined : await findUnitForActing(ctx, { code });
    if (input.unit !== undefined && (!unit || !mayReadJournal(ctx.actor, unit))) throw notFound('unit');
    const catalogue = unit ? await catalogueOf(ctx, unit) : DEFAULT_CATALOGUE;
    return catalogueOn(catalogue, input.on ?? ctx.today);
  },
});

/** A row that will hold from a later day on. */
export interface LaterEntry {
  readonly list: ListName;
  readonly id: string;
  readonly label: CatalogueEntry['label'];
  readonly validFrom: IsoDate;
}

/** The catalogue of a day as whoever keeps it sees it: with what is recorded for later days, and whether one may change it. */
export const getCatalogueSheet = defineQuery({
  name: 'journal.get_catalogue_sheet',
  input: getCatalogueInput.required({ unit: true }),
  async run(ctx, input): Promise<{ catalogue: Catalogue; later: LaterEntry[]; can: { change: boolean } }> {
    const unit = await findUnitForActing(ctx, { code: input.unit });
    if (!unit || !mayReadJournal(ctx.actor, unit)) throw notFound('unit');
    const all = await catalogueOf(ctx, unit);
    const on = input.on ?? ctx.today;
    const later = Object.entries(LISTS).flatMap(([list, name]) =>
      (all[name] as readonly CatalogueEntry[])
        .filter(({ validFrom }) => validFrom > on)
        .map(({ id, label, validFrom }) => ({ list: list as ListName, id, label, validFrom })),
    );
    return { catalogue: catalogueOn(all, on), later, can: { change: mayChangeCatalogue(ctx.actor, unit) } };
  },
});

/** An office puts its own row before the default one from a day on, for its whole subtree at once. */
export const changeCatalogueEntry = defineCommand({
  name: 'journal.change_catalogue_entry',
  input: changeCatalogueInput,
  constraints: { catalogue_entries_do_not_overlap: ['conflict', 'journal.catalogue_later_row'] },
  async run(ctx, { unitCode, list, id, from, label, counts }): Promise<{ id: string; validFrom: IsoDate }> {
    const office = await findUnitForActing(ctx, { code: unitCode });
    if (!office) throw notFound('unit');
    if (!mayChangeCatalogue(ctx.actor, office))
      throw new AppError('forbidden', 'journal.only_office_changes_catalogue');
    const present = entryOn(
      (await catalogueOf(ctx, office))[LISTS[list]] as readonly CatalogueEntry[],
      id,
      from,
    );
    const {
      id: _,
      label: presentLabel,
      validFrom: __,
      validTo: ___,
      ...details
    } = present ?? { ...NEW_ENTRY, id };
    if (!present && !label) throw new AppError('rule', 'journal.catalogue_label_missing');
    await sql`
      update catalogue_entries set valid = daterange(lower(valid), ${from}::date)
      where owner_unit_id = ${office.id} and list = ${list} and entry_id = ${id} and valid @> ${addDays(from, -1)}::date`.execute(
      ctx.tx,
    );
    await ctx.tx
      .insertInto('catalogue_entries')
      .values({
        owner_unit_id: office.id,
        list,
        entry_id: id,
        label_vi: label?.vi ?? presentLabel.vi,
        label_en: label?.en ?? presentLabel.en,
        details: JSON.stringify({ ...details, ...(counts && { counts }) }),
        position: 1000,
        valid: `[${from},)`,
      })
      .execute();
    await sql`update catalogue_revision set revision = revision + 1`.execute(ctx.tx);
    recordEvent(ctx, {
      name: 'journal.catalogue_changed',
      unitId: office.id,
      subject: `catalogue:${list}:${id}`,
      data: { from },
    });
    return { id, validFrom: from };
  },
});

const NEW_ENTRY = {
  label: { vi: '', en: '' },
  validFrom: '' as IsoDate,
  validTo: null,
  group: 'other',
  tile: 'other',
  levels: ['preschool', 'primary', 'lower_secondary', 'office'],
  staffOnlyAt: [],
  counts: [],
  proves: [],
  traits: [],
  hint: { vi: '', en: '' },
};

/** Puts the default rows in place; rows that are there already are left alone. */
export async function installDefaultCatalogue(tx: Tx): Promise<void> {
  const rows = Object.entries(LISTS).flatMap(([list, name]) =>
    DEFAULT_CATALOGUE[name].map((entry: CatalogueEntry, position) => {
      const { id, label, validFrom, validTo, ...details } = entry;
      return {
        list,
        entry_id: id,
        label_vi: label.vi,
        label_en: label.en,
        details,
        position,
        from: validFrom,
        to: validTo,
      };
    }),
  );
  const inserted = await sql`
    insert into catalogue_entries (list, entry_id, label_vi, label_en, details, position, valid)
    select r.list, r.entry_id, r.label_vi, r.label_en, r.details, r.position, daterange(r."from", r."to", '[]')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(list text, entry_id text, label_vi text, label_en text,
      details jsonb, position int, "from" date, "to" date)
    where not exists (select from catalogue_entries e
      where e.owner_unit_id is null and e.list = r.list and e.entry_id = r.entry_id and e.valid && daterange(r."from", r."to", '[]'))`.execute(
    tx,
  );
  if (Number(inserted.numAffectedRows ?? 0n) > 0)
    await sql`update catalogue_revision set revision = revision + 1`.execute(tx);
}
