import { expect, test } from 'vitest';
import { secrecyMarkInFields } from './secrecy.ts';

test('the first marked field is named', () => {
  expect(secrecyMarkInFields({ abstract: 'Kế hoạch năm', note: 'Tài liệu Mật', dossier: 'TỐI MẬT' })).toEqual(
    {
      path: 'note',
      mark: 'MẬT',
    },
  );
  expect(secrecyMarkInFields({ abstract: 'Công tác bảo vệ bí mật nhà nước', note: null })).toBeNull();
});
