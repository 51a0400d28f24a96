// Builders for the tests of this slice, here and in server/. Never used by the product itself.
import fc from 'fast-check';
import { addDays, isoDate, type DateRange, type IsoDate } from '#shared/dates.ts';
import {
  NO_ATTENDANCE,
  NO_PRODUCTS,
  type ActivityFacts,
  type Attendance,
  type CountedActivity,
  type Products,
} from './activity.ts';
import { defaultTrafficWindows, type CountingFrame } from './counting.ts';
import { DEFAULT_CATALOGUE } from './default-catalogue.ts';

/** A year of reporting that holds a September. */
export const YEAR: DateRange = { from: isoDate('2025-11-16'), to: isoDate('2026-11-15') };

interface ActivitySketch extends Partial<Omit<ActivityFacts, 'attendance' | 'products' | 'heldOn'>> {
  readonly heldOn?: string;
  readonly attendance?: Partial<Attendance>;
  readonly products?: Partial<Products>;
  readonly deletedAt?: string | null;
}

/** An activity of a kind; what is not said is unknown or empty. */
export function anActivity(kind: string, sketch: ActivitySketch = {}): CountedActivity {
  return {
    title: `Hoạt động loại ${kind}`,
    topics: [],
    channels: [],
    sessions: 1,
    organisers: [],
    note: '',
    planTaskId: null,
    modelId: null,
    campaignId: null,
    documentId: null,
    deletedAt: null,
    ...sketch,
    kind,
    heldOn: isoDate(sketch.heldOn ?? '2026-03-26'),
    attendance: { ...NO_ATTENDANCE, ...sketch.attendance },
    products: { ...NO_PRODUCTS, ...sketch.products },
  };
}

/** A lower secondary school of 48 staff and 612 pupils. */
export function aFrame(sketch: Partial<CountingFrame> = {}): CountingFrame {
  const period = sketch.period ?? YEAR;
  return {
    catalogue: DEFAULT_CATALOGUE,
    levels: ['lower_secondary'],
    headCounts: [{ asOfOn: isoDate('2025-09-05'), staff: 48, pupils: 612, parents: 1100 }],
    trafficWindows: defaultTrafficWindows(period),
    ...sketch,
    period,
  };
}

const maybe = (max: number) => fc.option(fc.nat(max), { nil: null });

const anyDay = (range: DateRange): fc.Arbitrary<IsoDate> =>
  fc.integer({ min: -20, max: 380 }).map((days) => addDays(range.from, days));

/** Any activity of the default catalogue, on days in and around a period. */
export function anyActivity(around: DateRange = YEAR): fc.Arbitrary<CountedActivity> {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return fc.record({
    kind: fc.constantFrom(...ids(DEFAULT_CATALOGUE.kinds)),
    title: fc.constantFrom('Nói chuyện phòng, chống ma túy', 'Dưới cờ: đội mũ bảo hiểm', 'Họp tháng'),
    heldOn: anyDay(around),
    topics: fc.uniqueArray(fc.constantFrom('traffic_safety', ...ids(DEFAULT_CATALOGUE.topics)), {
      maxLength: 4,
    }),
    channels: fc.uniqueArray(fc.constantFrom(...ids(DEFAULT_CATALOGUE.channels)), { maxLength: 3 }),
    sessions: fc.integer({ min: 1, max: 30 }),
    attendance: fc.record({ staff: maybe(60), pupils: maybe(900), parents: maybe(900), others: maybe(200) }),
    organisers: fc.uniqueArray(fc.constantFrom(...ids(DEFAULT_CATALOGUE.organisers)), { maxLength: 3 }),
    products: fc.record({
      articles: maybe(4),
      banners: maybe(6),
      broadcasts: maybe(10),
      materials: maybe(3),
      videos: maybe(2),
    }),
    note: fc.constantFrom('', 'Có chuẩn bị nội dung'),
    planTaskId: fc.constantFrom(null, 'task-1'),
    modelId: fc.constantFrom(null, 'model-1'),
    campaignId: fc.constant(null),
    documentId: fc.constant(null),
    deletedAt: fc.constantFrom(null, null, null, '2026-04-01T00:00:00.000Z'),
  });
}
