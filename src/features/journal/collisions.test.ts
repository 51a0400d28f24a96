import { describe, expect, it } from 'vitest';
import { collisionsOf, putField, takeFields, valueAt } from './collisions.ts';
import { anActivity } from './journal-fixture.ts';

const seen = anActivity('talk', { title: 'Buổi nói chuyện', attendance: { pupils: 600, staff: 40 } });

describe('two versions of one activity', () => {
  it('collide where both wrote, and where only the other one wrote theirs is preferred', () => {
    const theirs = { ...seen, title: 'Tên của họ', attendance: { ...seen.attendance, pupils: 610 } };
    const mine = { ...seen, title: 'Tên của tôi', note: 'ghi chú của tôi' };
    expect(collisionsOf(seen, theirs, mine)).toEqual([
      { path: 'title', preferred: 'mine' },
      { path: 'attendance.pupils', preferred: 'theirs' },
    ]);
  });

  it('do not collide where both wrote the same', () => {
    const changed = { ...seen, title: 'Cùng một tên' };
    expect(collisionsOf(seen, changed, changed)).toEqual([]);
  });

  it('collide in every difference when the version seen is not kept', () => {
    expect(collisionsOf(null, seen, { ...seen, note: 'khác' })).toEqual([
      { path: 'note', preferred: 'mine' },
    ]);
  });

  it('become one by taking the fields chosen', () => {
    const theirs = { ...seen, title: 'Tên của họ', attendance: { ...seen.attendance, pupils: 610 } };
    const mine = { ...seen, title: 'Tên của tôi', attendance: { ...seen.attendance, staff: 41 } };
    const taken = takeFields(mine, theirs, ['attendance.pupils']);
    expect(taken).toMatchObject({ title: 'Tên của tôi', attendance: { pupils: 610, staff: 41 } });
  });

  it('have values at paths that can be put back', () => {
    expect(putField(seen, 'attendance.staff', valueAt(seen, 'attendance.staff'))).toEqual(seen);
    expect(valueAt(putField(seen, 'topics', ['drugs']), 'topics')).toEqual(['drugs']);
  });
});
