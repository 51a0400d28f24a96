import { describe, expect, test } from 'vitest';
import { movedFigures } from './changes-page.ts';
import type { BuildChanges, FigureChange, UnitCause } from './consolidation-changes.ts';

const schools = { nameOf: (code: string) => `Trường ${code.toUpperCase()}`, areOffices: false };

function moved(figure: Partial<FigureChange> & { id: string }, units = schools) {
  const changes: BuildChanges = {
    unitsAdded: [],
    unitsRemoved: [],
    unitsNewVersion: [],
    figures: [{ before: null, after: null, causes: [], ...figure }],
  };
  return movedFigures(changes, units, 'vi')[0];
}

const cause = (
  unitCode: string,
  kind: UnitCause['kind'],
  before: UnitCause['before'],
  after: UnitCause['after'],
): UnitCause => ({ unitCode, kind, before, after });

describe('a total that building again moves', () => {
  test('says from, to and why, by what the schools did', () => {
    expect(
      moved({
        id: 'fig.pr.ses',
        before: 1042,
        after: 1105,
        causes: [
          cause('a', 'added', null, 40),
          cause('b', 'added', null, 30),
          cause('c', 'new_version', 12, 9),
          cause('d', 'removed', 4, null),
        ],
      }),
    ).toMatchObject({
      before: '1.042',
      after: '1.105',
      why: '+70 từ 2 trường mới; −3 từ bản mới của Trường C; −4 vì Trường D không còn tính vào',
      causes: [
        { unitCode: 'a' },
        { unitCode: 'b' },
        { unitCode: 'd' },
        { unitCode: 'c', before: '12', after: '9' },
      ],
    });
  });

  test('that counts schools saying yes is a number, while each school said yes or no', () => {
    expect(
      moved({ id: 'fig.doc.plan', before: 3, after: 4, causes: [cause('a', 'new_version', 0, 1)] }),
    ).toMatchObject({
      unit: 'trường',
      before: '3',
      after: '4',
      why: '+1 từ bản mới của Trường A',
      causes: [{ before: 'chưa có', after: 'có' }],
    });
  });

  test('of offices is a number of schools on both sides', () => {
    const offices = { ...schools, areOffices: true };
    const causes = [cause('x', 'new_version', 11, 12)];
    expect(moved({ id: 'fig.doc.plan', before: 11, after: 12, causes }, offices)?.causes).toMatchObject([
      { before: '11', after: '12' },
    ]);
  });

  test('tells no sum where parts do not add: ratios, tables, unions', () => {
    const ratio = [cause('a', 'added', null, { num: 9, den: 10 })];
    expect(moved({ id: 'fig.pr.cover', after: { num: 9, den: 10 }, causes: ratio })).toMatchObject({
      before: '',
      why: 'từ Trường A, mới tính vào',
    });
    const forms = [cause('a', 'added', null, 3), cause('b', 'added', null, 4)];
    expect(moved({ id: 'fig.pr.forms', before: 4, after: 5, causes: forms })?.why).toBe('từ 2 trường mới');
  });

  test('of a figure that the catalogue has dropped is left out', () => {
    expect(moved({ id: 'fig.gone', after: 1 })).toBeUndefined();
  });
});
