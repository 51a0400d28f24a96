// The head and the foot of a report's paper, from the settings of its unit and from those who receive it.
import { unitsOnDay, versionOnDay } from '#foundation/organisation/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { SealedPaper } from '../sealed-report.ts';
import { receiversOfOffice } from './deliveries.ts';
import type { OwnReport } from './report-for-acting.ts';

/** As it stands on `day`; lines that nobody entered follow from the name of the unit. */
export async function paperOf(ctx: Ctx, report: OwnReport, day: IsoDate): Promise<SealedPaper> {
  const { unit, period, unitCode } = report;
  const [version, addressees] = await Promise.all([
    versionOnDay(ctx.tx, unit.id, day),
    addresseesOf(ctx, report, day),
  ]);
  const letterhead = version?.letterhead ?? {};
  const name = version?.name ?? unitCode;
  return {
    body: {
      nameInText: name,
      superior: filled(letterhead.superior),
      issuer: filled(letterhead.issuer) ?? name,
      code: filled(letterhead.bodyCode) ?? codeFromName(name),
      place: filled(letterhead.place) ?? '',
      signerPosition:
        filled(letterhead.signerPosition) ?? (report.isOffice ? 'THỦ TRƯỞNG ĐƠN VỊ' : 'HIỆU TRƯỞNG'),
      signerName: null,
    },
    addressees,
    shortName: filled(letterhead.shortName) ?? version?.shortName ?? name,
    dueOn: period.dueOn,
  };
}

async function addresseesOf(ctx: Ctx, report: OwnReport, day: IsoDate): Promise<readonly string[]> {
  const { period, isOffice } = report;
  const codes = isOffice
    ? (await receiversOfOffice(ctx, report)).map(({ unitCode }) => unitCode)
    : [period.ownerCode];
  if (codes.length === 0) return [];
  const { items } = await unitsOnDay(ctx.tx, { on: day, codes });
  const names = new Map(items.map(({ code, name }) => [code, name]));
  return codes.map((code) => names.get(code) ?? code);
}

function filled(line: string | undefined): string | null {
  return line === undefined || line.trim() === '' ? null : line;
}

/** `Trường THCS Mẫu Hoa Sen` → `TTHCSMHS`: the usual way to make the code of a body, until its own is entered. */
function codeFromName(name: string): string {
  return name
    .split(/[\s-]+/u)
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.charAt(0).toUpperCase()))
    .join('');
}
