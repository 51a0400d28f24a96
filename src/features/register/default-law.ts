// The legal register every installation starts with: what the movement, school safety and paper work rest on. Each entry
// says how sure it is; nothing here was compared with the original, so everything is shown as "chưa đối chiếu văn bản gốc".
// A day that is not known stays null. Ids never change their meaning.
import { isoDate, type IsoDate } from '#shared/dates.ts';
import type { IssuerKind, LawMark } from './document.ts';
import type { RelationKind } from './relations.ts';

export interface LawEntry {
  readonly id: string;
  readonly type: string;
  /** As it stands on the paper; empty when unknown. */
  readonly label: string;
  readonly issuedOn: IsoDate | null;
  readonly effectiveOn: IsoDate | null;
  /** Last day in force. */
  readonly expiresOn: IsoDate | null;
  readonly issuerKind: IssuerKind;
  readonly issuerName: string;
  readonly abstract: string;
  readonly mark: LawMark;
  /** What is uncertain or worth knowing, Vietnamese. */
  readonly note: string;
  readonly ties: readonly {
    readonly kind: Extract<RelationKind, 'replaces' | 'amends' | 'relates' | 'basis'>;
    readonly to: string;
  }[];
}

const MINISTER_OF_POLICE = 'Bộ trưởng Bộ Công an';
const MINISTER_OF_EDUCATION = 'Bộ trưởng Bộ Giáo dục và Đào tạo';
const GOVERNMENT = 'Chính phủ';
const ASSEMBLY = 'Quốc hội';
const SECRETARIAT = 'Ban Bí thư Trung ương Đảng';

type Sketch = Pick<LawEntry, 'id' | 'type' | 'label' | 'issuerName' | 'abstract' | 'mark'> & {
  issued?: string;
  from?: string;
  until?: string;
  note?: string;
  party?: true;
  ties?: LawEntry['ties'];
};

const day = (text: string | undefined): IsoDate | null => (text === undefined ? null : isoDate(text));

function law({ issued, from, until, note = '', party, ties = [], ...entry }: Sketch): LawEntry {
  return {
    ...entry,
    issuedOn: day(issued),
    effectiveOn: day(from),
    expiresOn: day(until),
    issuerKind: party ? 'party' : 'body',
    note,
    ties,
  };
}

/** In the order of `law.*` ids as documents cite them: the movement first, then safety, then paper work and data. */
export const DEFAULT_LAW: readonly LawEntry[] = [
  law({
    id: 'law.tt124',
    type: 'circular',
    label: '124/2021/TT-BCA',
    issued: '2021-12-28',
    issuerName: MINISTER_OF_POLICE,
    abstract:
      'Quy định khu dân cư, xã, phường, thị trấn, cơ quan, doanh nghiệp, cơ sở giáo dục đạt tiêu chuẩn “An toàn về an ninh, trật tự”',
    mark: 'found',
    note: 'Trường tiểu học, mầm non, nhà trẻ không thuộc đối tượng công nhận (Điều 1).',
    ties: [{ kind: 'replaces', to: 'law.tt23' }],
  }),
  law({
    id: 'law.tt23',
    type: 'circular',
    label: '23/2012/TT-BCA',
    issuerName: MINISTER_OF_POLICE,
    abstract:
      'Quy định về khu dân cư, xã, phường, thị trấn, cơ quan, doanh nghiệp, nhà trường đạt tiêu chuẩn “An toàn về an ninh, trật tự”',
    mark: 'high',
    until: '2022-02-14',
    note: 'Đã được Thông tư số 124/2021/TT-BCA thay thế; ngày hết hiệu lực chưa đối chiếu.',
  }),
  law({
    id: 'law.tt48',
    type: 'circular',
    label: '48/2025/TT-BCA',
    from: '2025-07-01',
    issuerName: MINISTER_OF_POLICE,
    abstract: 'Sửa đổi, bổ sung Thông tư số 124/2021/TT-BCA và Thông tư số 09/2024/TT-BCA',
    mark: 'found',
    note: 'Ngày ban hành và ngày có hiệu lực chưa đối chiếu.',
    ties: [{ kind: 'amends', to: 'law.tt124' }],
  }),
  law({
    id: 'law.qd510',
    type: 'decision',
    label: '510/QĐ-BCA-V05',
    issued: '2022-01-20',
    issuerName: 'Bộ Công an',
    abstract: 'Quy định tiêu chí đánh giá, phân loại phong trào toàn dân bảo vệ an ninh Tổ quốc',
    mark: 'found',
    note: 'Số trên văn bản là 510/QĐ-BCA-V05, không phải 510/2022/QĐ-BCA-V05. Việc áp dụng sau ngày 01/7/2025 chưa đối chiếu.',
  }),
  law({
    id: 'law.hd22',
    type: 'guidance',
    label: '22/HD-BCA-V05',
    issued: '2022-11-18',
    issuerName: 'Bộ Công an',
    abstract:
      'Xây dựng, nhân rộng mô hình, điển hình tiên tiến trong phong trào toàn dân bảo vệ an ninh Tổ quốc',
    mark: 'found',
  }),
  law({
    id: 'law.qcph2026',
    type: 'coordination_regulation',
    label: '01/QCPH-BCA-BGDĐT',
    issued: '2026-01-10',
    from: '2026-01-10',
    issuerName: 'Bộ Công an và Bộ Giáo dục và Đào tạo',
    abstract: 'Thực hiện nhiệm vụ bảo đảm an ninh hoạt động giáo dục',
    mark: 'found',
    ties: [{ kind: 'relates', to: 'law.ttlt06' }],
  }),
  law({
    id: 'law.ttlt06',
    type: 'joint_circular',
    label: '06/2015/TTLT-BCA-BGDĐT',
    issuerName: 'Bộ trưởng Bộ Công an và Bộ trưởng Bộ Giáo dục và Đào tạo',
    abstract: 'Phối hợp giữa ngành Công an và ngành Giáo dục và Đào tạo',
    mark: 'found',
    note: 'Tên ghi tóm tắt. Quy chế phối hợp năm 2026 kế tục trên thực tế; việc bãi bỏ chính thức chưa đối chiếu.',
  }),
  law({
    id: 'law.ct09',
    type: 'instruction',
    label: '09-CT/TW',
    issued: '2011-12-01',
    issuerName: SECRETARIAT,
    abstract:
      'Tăng cường sự lãnh đạo của Đảng đối với phong trào toàn dân bảo vệ an ninh Tổ quốc trong tình hình mới',
    mark: 'found',
    party: true,
  }),
  law({
    id: 'law.kl44',
    type: 'conclusion',
    label: '44-KL/TW',
    issued: '2019-01-22',
    issuerName: SECRETARIAT,
    abstract: 'Về tiếp tục đẩy mạnh thực hiện Chỉ thị số 09-CT/TW',
    mark: 'found',
    party: true,
    ties: [{ kind: 'relates', to: 'law.ct09' }],
  }),
  law({
    id: 'law.qd521',
    type: 'decision',
    label: '521/QĐ-TTg',
    issued: '2005-06-13',
    issuerName: 'Thủ tướng Chính phủ',
    abstract: 'Về “Ngày hội toàn dân bảo vệ an ninh Tổ quốc”',
    mark: 'found',
  }),
  law({
    id: 'law.nd06',
    type: 'decree',
    label: '06/2014/NĐ-CP',
    issued: '2014-01-21',
    issuerName: GOVERNMENT,
    abstract: 'Về biện pháp vận động quần chúng bảo vệ an ninh quốc gia, giữ gìn trật tự, an toàn xã hội',
    mark: 'found',
  }),
  law({
    id: 'law.ct06',
    type: 'instruction',
    label: '06/CT-BCA-V05',
    issuerName: MINISTER_OF_POLICE,
    abstract: 'Tăng cường xây dựng lực lượng bảo vệ cơ quan, doanh nghiệp, cơ sở giáo dục',
    mark: 'unverified',
    note: 'Ban hành năm 2025; mới biết có văn bản này, chưa đọc nội dung; tên ghi tóm tắt.',
  }),
  law({
    id: 'law.l30',
    type: 'law',
    label: '30/2023/QH15',
    from: '2024-07-01',
    issuerName: ASSEMBLY,
    abstract: 'Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở',
    mark: 'high',
  }),
  law({
    id: 'law.qd1977',
    type: 'decision',
    label: '1977/QĐ-BGDĐT',
    issuerName: MINISTER_OF_EDUCATION,
    abstract: 'Phê duyệt Đề án phòng ngừa tội phạm và vi phạm pháp luật trong học sinh',
    mark: 'found',
    note: 'Năm 2023; đến năm 2025, định hướng đến năm 2030. Tên ghi tóm tắt, ngày ban hành chưa đối chiếu.',
  }),
  law({
    id: 'law.nd80',
    type: 'decree',
    label: '80/2017/NĐ-CP',
    issued: '2017-07-17',
    issuerName: GOVERNMENT,
    abstract:
      'Quy định về môi trường giáo dục an toàn, lành mạnh, thân thiện, phòng, chống bạo lực học đường',
    mark: 'found',
  }),
  law({
    id: 'law.tt45',
    type: 'circular',
    label: '45/2021/TT-BGDĐT',
    issued: '2021-12-31',
    from: '2022-02-15',
    issuerName: MINISTER_OF_EDUCATION,
    abstract:
      'Quy định về việc xây dựng trường học an toàn, phòng, chống tai nạn thương tích trong cơ sở giáo dục mầm non',
    mark: 'found',
  }),
  law({
    id: 'law.tt18',
    type: 'circular',
    label: '18/2023/TT-BGDĐT',
    issued: '2023-10-26',
    issuerName: MINISTER_OF_EDUCATION,
    abstract:
      'Quy định về xây dựng trường học an toàn, phòng, chống tai nạn thương tích trong cơ sở giáo dục phổ thông và cơ sở giáo dục thường xuyên',
    mark: 'found',
  }),
  law({
    id: 'law.pccc',
    type: 'law',
    label: '55/2024/QH15',
    from: '2025-07-01',
    issuerName: ASSEMBLY,
    abstract: 'Phòng cháy, chữa cháy và cứu nạn, cứu hộ',
    mark: 'found',
  }),
  law({
    id: 'law.pccc.nd105',
    type: 'decree',
    label: '105/2025/NĐ-CP',
    issued: '2025-05-15',
    from: '2025-07-01',
    issuerName: GOVERNMENT,
    abstract:
      'Quy định chi tiết một số điều và biện pháp thi hành Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ',
    mark: 'found',
    note: 'Số lần thực tập, kỳ tự kiểm tra và các ngưỡng chưa đối chiếu.',
    ties: [{ kind: 'basis', to: 'law.pccc' }],
  }),
  law({
    id: 'law.gt',
    type: 'law',
    label: '36/2024/QH15',
    from: '2025-01-01',
    issuerName: ASSEMBLY,
    abstract: 'Trật tự, an toàn giao thông đường bộ',
    mark: 'high',
  }),
  law({
    id: 'law.tq',
    type: 'law',
    label: '48/2019/QH14',
    issuerName: ASSEMBLY,
    abstract: 'Dân quân tự vệ',
    mark: 'high',
  }),
  law({
    id: 'law.te',
    type: 'law',
    label: '102/2016/QH13',
    issuerName: ASSEMBLY,
    abstract: 'Trẻ em',
    mark: 'high',
  }),
  law({
    id: 'law.te.nd56',
    type: 'decree',
    label: '56/2017/NĐ-CP',
    issuerName: GOVERNMENT,
    abstract: 'Quy định chi tiết một số điều của Luật Trẻ em',
    mark: 'high',
    ties: [{ kind: 'basis', to: 'law.te' }],
  }),
  law({
    id: 'law.tgtb',
    type: 'code',
    label: '101/2015/QH13',
    issuerName: ASSEMBLY,
    abstract: 'Tố tụng hình sự',
    mark: 'high',
    note: 'Điều 144, 145: chuyển ngay tố giác, tin báo đến cơ quan có thẩm quyền.',
  }),
  law({
    id: 'law.tc',
    type: 'law',
    label: '25/2018/QH14',
    issuerName: ASSEMBLY,
    abstract: 'Tố cáo',
    mark: 'high',
  }),
  law({
    id: 'law.cc03',
    type: 'programme',
    label: '',
    issuerName: 'Bộ Công an và Bộ Giáo dục và Đào tạo',
    abstract: 'Phối hợp phòng, chống ma túy trong trường học giai đoạn 2024–2030',
    mark: 'found',
    note: 'Chương trình phối hợp số 03; ký hiệu, ngày và tên đầy đủ chưa đối chiếu.',
  }),
  law({
    id: 'law.tdkt',
    type: 'law',
    label: '06/2022/QH15',
    from: '2024-01-01',
    issuerName: ASSEMBLY,
    abstract: 'Thi đua, khen thưởng',
    mark: 'found',
  }),
  law({
    id: 'law.tdkt.nd152',
    type: 'decree',
    label: '152/2025/NĐ-CP',
    issuerName: GOVERNMENT,
    abstract: 'Quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng',
    mark: 'found',
    note: 'Tên ghi tóm tắt; việc thay thế Nghị định số 98/2023/NĐ-CP chưa đối chiếu.',
    ties: [{ kind: 'basis', to: 'law.tdkt' }],
  }),
  law({
    id: 'law.nd30',
    type: 'decree',
    label: '30/2020/NĐ-CP',
    issued: '2020-03-05',
    from: '2020-03-05',
    issuerName: GOVERNMENT,
    abstract: 'Về công tác văn thư',
    mark: 'found',
    note: 'Chưa thấy văn bản thay thế; kiểm tra lại trước khi dùng.',
  }),
  law({
    id: 'law.nd09',
    type: 'decree',
    label: '09/2019/NĐ-CP',
    issued: '2019-01-24',
    from: '2019-03-12',
    issuerName: GOVERNMENT,
    abstract: 'Quy định về chế độ báo cáo của cơ quan hành chính nhà nước',
    mark: 'found',
  }),
  law({
    id: 'law.nd60',
    type: 'decree',
    label: '60/2018/NĐ-CP',
    issuerName: GOVERNMENT,
    abstract: 'Quy định chi tiết nội dung chế độ báo cáo thống kê cấp quốc gia',
    mark: 'found',
  }),
  law({
    id: 'law.qd110',
    type: 'decision',
    label: '110/2024/QĐ-UBND',
    issued: '2024-11-29',
    issuerName: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
    abstract: 'Quy định chế độ báo cáo định kỳ trên địa bàn Thành phố Hồ Chí Minh',
    mark: 'found',
    note: 'Mới biết có văn bản này; nội dung chưa đọc.',
  }),
  law({
    id: 'law.lt',
    type: 'law',
    label: '33/2024/QH15',
    from: '2025-07-01',
    issuerName: ASSEMBLY,
    abstract: 'Lưu trữ',
    mark: 'found',
  }),
  law({
    id: 'law.bmnn',
    type: 'law',
    label: '117/2025/QH15',
    from: '2026-03-01',
    issuerName: ASSEMBLY,
    abstract: 'Bảo vệ bí mật nhà nước',
    mark: 'found',
    ties: [{ kind: 'replaces', to: 'law.bmnn.2018' }],
  }),
  law({
    id: 'law.bmnn.2018',
    type: 'law',
    label: '29/2018/QH14',
    until: '2026-02-28',
    issuerName: ASSEMBLY,
    abstract: 'Bảo vệ bí mật nhà nước',
    mark: 'found',
    note: 'Được Luật số 117/2025/QH15 thay thế từ ngày 01/3/2026.',
  }),
  law({
    id: 'law.bvdl',
    type: 'law',
    label: '91/2025/QH15',
    from: '2026-01-01',
    issuerName: ASSEMBLY,
    abstract: 'Bảo vệ dữ liệu cá nhân',
    mark: 'found',
  }),
  law({
    id: 'law.bvdl.nd356',
    type: 'decree',
    label: '356/2025/NĐ-CP',
    issued: '2025-12-31',
    from: '2026-01-01',
    issuerName: GOVERNMENT,
    abstract: 'Quy định chi tiết một số điều và biện pháp thi hành Luật Bảo vệ dữ liệu cá nhân',
    mark: 'found',
    ties: [
      { kind: 'basis', to: 'law.bvdl' },
      { kind: 'replaces', to: 'law.bvdl.nd13' },
    ],
  }),
  law({
    id: 'law.bvdl.nd13',
    type: 'decree',
    label: '13/2023/NĐ-CP',
    until: '2025-12-31',
    issuerName: GOVERNMENT,
    abstract: 'Về bảo vệ dữ liệu cá nhân',
    mark: 'found',
  }),
  law({
    id: 'law.anm',
    type: 'law',
    label: '116/2025/QH15',
    from: '2026-07-01',
    issuerName: ASSEMBLY,
    abstract: 'An ninh mạng',
    mark: 'found',
  }),
];
