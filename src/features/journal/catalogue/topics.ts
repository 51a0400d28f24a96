// Default topics: what an activity was about. A topic never creates a count (one exception: traffic_safety in the
// traffic month). The clause of the plan is kept beside the label, not in it.
import type { Topic } from '../catalogue.ts';
import { entry } from './entries.ts';

const topic = (id: string, vi: string, en: string, clause = ''): Topic => ({
  ...entry({ id, vi, en }),
  clause,
});

export const DEFAULT_TOPICS: readonly Topic[] = [
  topic('movement', 'Phong trào toàn dân BVANTQ, mô hình', 'Movement, models', 'I.1'),
  topic('law_policy', 'Chủ trương, chính sách, pháp luật', 'Policy and law', 'II.2.1a'),
  topic('unit_rules', 'Nội quy, quy định của đơn vị', 'Rules of the unit', 'II.2.1b'),
  topic(
    'national_security',
    'An ninh quốc gia, nâng cao cảnh giác',
    'National security (heading only)',
    'II.2.1c',
  ),
  topic('crime_prevention', 'Phòng ngừa tội phạm', 'Crime prevention', 'II.2.1d–e'),
  topic('crime_reporting', 'Kênh báo tin, tố giác tội phạm', 'How to report crime', 'II.1.5e'),
  topic('social_evils', 'Phòng, chống tệ nạn xã hội', 'Social evils', 'II.1.5f'),
  topic('drugs', 'Phòng, chống ma túy', 'Drugs', 'II.3.4e'),
  topic('e_cigarettes', 'Thuốc lá điện tử, chất kích thích, rượu bia', 'E-cigarettes, stimulants', 'II.3.4e'),
  topic('gambling', 'Cờ bạc, cá độ', 'Gambling'),
  topic('weapons_fireworks', 'Vũ khí, vật liệu nổ, pháo', 'Weapons, fireworks'),
  topic('school_violence', 'Phòng, chống bạo lực học đường', 'School violence', 'II.3.4d'),
  topic('child_protection', 'Phòng, chống xâm hại trẻ em', 'Child protection'),
  topic('human_trafficking', 'Phòng, chống mua bán người', 'Human trafficking'),
  topic('traffic_safety', 'Trật tự, an toàn giao thông', 'Traffic safety', 'I.2d'),
  topic('drowning', 'Phòng, chống đuối nước', 'Drowning'),
  topic('injury', 'Phòng, chống tai nạn thương tích', 'Injuries'),
  topic('food_safety', 'An toàn thực phẩm', 'Food safety'),
  topic('fire_rescue', 'PCCC và CNCH', 'Fire and rescue', 'I.2e'),
  topic('civil_defence', 'Phòng thủ dân sự, thiên tai', 'Civil defence, disasters', 'II.3.2g'),
  topic('cyber_safety', 'An toàn trên không gian mạng', 'Safety online', 'I.1c'),
  topic('online_scams', 'Lừa đảo trực tuyến', 'Online scams'),
  topic('online_information', 'Nhận biết tin giả, thông tin xấu độc', 'Recognising false news', 'II.3.5d'),
  topic('information_security', 'An toàn thông tin', 'Information security', 'II.3.3e'),
  topic('state_secrets', 'Bảo vệ bí mật nhà nước', 'State secrets', 'II.3.3c'),
  topic('asset_protection', 'Bảo vệ tài sản nhà trường', 'School property', 'II.2.1h'),
  topic('environment', 'Tài nguyên, môi trường', 'Environment', 'II.2.1i'),
  topic('public_services', 'Dịch vụ công trực tuyến', 'Online public services', 'II.2.1k'),
  topic('e_identity', 'Định danh điện tử, VNeID', 'Electronic identity', 'II.2.1l'),
  topic('ethics_lifestyle', 'Đạo đức, lối sống lành mạnh', 'Ethics, healthy life', 'II.3.4c'),
  topic('mediation', 'Hòa giải, giải quyết mâu thuẫn', 'Mediation', 'I.3c'),
  topic('mental_health', 'Sức khỏe tinh thần, tư vấn học đường', 'Mental health'),
  topic('grassroots_force', 'Lực lượng bảo vệ ANTT ở cơ sở', 'Grassroots security force', 'II.1.1c'),
  topic('new_rural', 'Nông thôn mới', 'New rural programme', 'II.1.3d'),
];

/** The only topic that takes part in counting. */
export const TRAFFIC_TOPIC = 'traffic_safety';

/**
 * Topics of which only session, date and head count are kept: the note is one line, so that nothing anybody
 * thinks, says or writes can be recorded.
 */
export const TOPICS_WITHOUT_CONTENT: readonly string[] = ['national_security', 'online_information'];
