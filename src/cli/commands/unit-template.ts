import { writeFile } from 'node:fs/promises';
import { defineCliCommand } from '../command.ts';
import { Refusal } from '../refusal.ts';
import { makeTemplate } from '../units/write-template.ts';

/** The kinds every installation begins with (migration 0002); others are added by hand and known by their own words. */
const KINDS = [
  'Sở Giáo dục và Đào tạo',
  'Phòng Giáo dục và Đào tạo',
  'Phòng Văn hóa - Xã hội',
  'Cơ sở giáo dục',
  'Nhóm trẻ độc lập',
  'Công an',
  'Mặt trận Tổ quốc',
];

export const unitTemplate = defineCliCommand({
  options: {},
  operands: ['FILE.xlsx'],
  async run(cli, { operands: [name = ''] }) {
    const file = cli.pathOf(name);
    const bytes = await makeTemplate(KINDS, cli.locale);
    await writeFile(file, bytes, { flag: 'wx' }).catch((error: unknown) => {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
      throw reason === 'EEXIST'
        ? new Refusal('fileExists', { file })
        : new Refusal('fileNotWritable', { file, reason });
    });
    cli.say(cli.words.templateWritten({ file }));
    return 0;
  },
});
