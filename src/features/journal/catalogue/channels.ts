// Default channels: by which way. A channel never creates a count; those of the register are also kept there
// with the day they were last checked.
import type { Level } from '#shared/figure-definition.ts';
import type { Channel } from '../catalogue.ts';
import { entry, SCHOOLS_AND_OFFICE } from './entries.ts';

const channel = (
  id: string,
  vi: string,
  en: string,
  levels: readonly Level[] = SCHOOLS_AND_OFFICE,
): Channel => ({
  ...entry({ id, vi, en }),
  levels,
  inRegister: REGISTER.has(id),
});

const REGISTER: ReadonlySet<string> = new Set([
  'website',
  'fanpage',
  'video_channel',
  'zalo_group',
  'messenger_group',
]);

export const DEFAULT_CHANNELS: readonly Channel[] = [
  channel('flag_assembly', 'Sinh hoạt dưới cờ', 'Flag assembly'),
  channel('classroom', 'Tại lớp', 'Classroom'),
  channel('hall', 'Hội trường', 'Hall'),
  channel('schoolyard', 'Sân trường', 'Schoolyard'),
  channel('school_gate', 'Cổng trường', 'School gate'),
  channel('outside_place', 'Địa điểm ngoài trường', 'Outside place'),
  channel('school_loudspeaker', 'Loa phát thanh của trường', 'School loudspeaker'),
  channel('commune_loudspeaker', 'Loa truyền thanh xã, ấp', 'Commune loudspeaker'),
  channel('online_meeting', 'Họp trực tuyến', 'Online meeting'),
  channel('website', 'Trang thông tin điện tử', 'Website'),
  channel('fanpage', 'Trang Fanpage', 'Page'),
  channel('video_channel', 'Kênh video', 'Video channel'),
  channel('zalo_group', 'Nhóm Zalo', 'Zalo group'),
  channel('messenger_group', 'Nhóm Messenger', 'Messenger group'),
  channel('sms', 'Tin nhắn điện thoại', 'SMS'),
  channel('email', 'Thư điện tử', 'E-mail'),
  channel('qr_page', 'Trang quét mã QR', 'QR page'),
  channel('banner', 'Băng rôn', 'Banner'),
  channel('panel', 'Pa nô', 'Panel'),
  channel('poster', 'Áp phích', 'Poster'),
  channel('slogan', 'Khẩu hiệu', 'Slogan'),
  channel('leaflet', 'Tờ rơi, sổ tay', 'Leaflet, handbook'),
  channel('notice_board', 'Bảng tin, góc tuyên truyền', 'Notice board'),
  channel('library_corner', 'Thư viện, tủ sách pháp luật', 'Library, law shelf'),
  channel('led_screen', 'Màn hình điện tử', 'Screen'),
  channel('press', 'Báo, đài', 'Press'),
  channel('parent_handover', 'Giờ đón, trả trẻ', 'Drop-off and pick-up', ['preschool']),
  channel('paper_pledge', 'Bản cam kết giấy', 'Paper pledge'),
];
