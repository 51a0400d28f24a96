// The log as a person fills it in: half-written values and all. Turns an activity into a form, a form into a request,
// and reads forms back from wherever they were kept. Pure; what is refused is decided by check-activity.ts and schemas.ts.
import { addDays, isIsoDate, type IsoDate } from '#shared/dates.ts';
import {
  NO_ATTENDANCE,
  NO_PRODUCTS,
  PRODUCT_FIELDS,
  type ActivityFacts,
  type Attendance,
  type Products,
} from './activity.ts';
import { ATTENDANCE_GROUPS } from './catalogue.ts';

/** A picture or paper that has arrived on the server and waits to be attached. */
export interface FormFile {
  readonly fileId: string;
  readonly mediaType: string;
}

/** The form as typed. Strings may be anything; `day` is an ISO day or `other`, which `heldOn` then names. */
export interface ActivityForm {
  tile: string;
  kind: string;
  title: string;
  day: string;
  heldOn: string;
  topics: string[];
  channels: string[];
  organisers: string[];
  sessions: number | null;
  attendance: { -readonly [Group in keyof Attendance]: number | null };
  products: { -readonly [Field in keyof Products]: number | null };
  note: string;
  files: FormFile[];
  /** Ids of files of the activity being corrected that shall go. */
  removed: string[];
  planTaskId: string;
  modelId: string;
  campaignId: string;
  documentId: string;
}

/** The choice beside today and yesterday. */
export const OTHER_DAY = 'other';

/** An empty form of a day; today when none is given. */
export function emptyForm(today: IsoDate, heldOn: IsoDate = today): ActivityForm {
  return {
    tile: '',
    kind: '',
    title: '',
    ...dayFields(heldOn, today),
    topics: [],
    channels: [],
    organisers: [],
    sessions: 1,
    attendance: { ...NO_ATTENDANCE },
    products: { ...NO_PRODUCTS },
    note: '',
    files: [],
    removed: [],
    planTaskId: '',
    modelId: '',
    campaignId: '',
    documentId: '',
  };
}

function dayFields(heldOn: IsoDate, today: IsoDate): Pick<ActivityForm, 'day' | 'heldOn'> {
  const isNear = heldOn === today || heldOn === addDays(today, -1);
  return isNear ? { day: heldOn, heldOn: '' } : { day: OTHER_DAY, heldOn };
}

/** The form of an activity that is to be corrected. Its files stay with it and are not in the form. */
export function formOfActivity(facts: ActivityFacts, tile: string, today: IsoDate): ActivityForm {
  return {
    tile,
    kind: facts.kind,
    title: facts.title,
    ...dayFields(facts.heldOn, today),
    topics: [...facts.topics],
    channels: [...facts.channels],
    organisers: [...facts.organisers],
    sessions: facts.sessions,
    attendance: { ...facts.attendance },
    products: { ...facts.products },
    note: facts.note,
    files: [],
    removed: [],
    planTaskId: facts.planTaskId ?? '',
    modelId: facts.modelId ?? '',
    campaignId: facts.campaignId ?? '',
    documentId: facts.documentId ?? '',
  };
}

/** "Như lần trước": everything of the last one but date, counts and pictures. Products are counts, too. */
export function asLastTime(form: ActivityForm, last: ActivityFacts): ActivityForm {
  return {
    ...form,
    title: last.title,
    topics: [...last.topics],
    channels: [...last.channels],
    organisers: [...last.organisers],
    note: last.note,
    planTaskId: last.planTaskId ?? '',
    modelId: last.modelId ?? '',
    campaignId: last.campaignId ?? '',
    documentId: '',
  };
}

/** The day the form means, as typed: it may be no day at all. */
export function heldOnOf(form: Pick<ActivityForm, 'day' | 'heldOn'>): string {
  return form.day === OTHER_DAY ? form.heldOn : form.day;
}

export const REQUIRED_FIELDS = ['kind', 'title', 'heldOn'] as const;
export type RequiredField = (typeof REQUIRED_FIELDS)[number];

/** Which of the three required things are still empty. A title of one letter is not empty; its length is checked later. */
export function missingFields(form: ActivityForm): RequiredField[] {
  return REQUIRED_FIELDS.filter((field) =>
    field === 'heldOn' ? !isIsoDate(heldOnOf(form)) : form[field].trim() === '',
  );
}

/** The facts as far as they are typed; null while there is no day, because nothing can be counted without one. */
export function factsOfForm(form: ActivityForm): ActivityFacts | null {
  const heldOn = heldOnOf(form);
  if (!isIsoDate(heldOn)) return null;
  return {
    kind: form.kind,
    title: form.title,
    heldOn,
    topics: form.topics,
    channels: form.channels,
    sessions: form.sessions ?? 1,
    attendance: form.attendance,
    organisers: form.organisers,
    products: form.products,
    note: form.note.trim(),
    planTaskId: form.planTaskId || null,
    modelId: form.modelId || null,
    campaignId: form.campaignId || null,
    documentId: form.documentId || null,
  };
}

/** The body of `journal.log_activity` without the unit, and of `journal.change_activity` without id and version. */
export function requestOfForm(form: ActivityForm): Record<string, unknown> {
  return {
    kind: form.kind,
    title: form.title,
    heldOn: heldOnOf(form),
    topics: form.topics,
    channels: form.channels,
    sessions: form.sessions ?? 1,
    attendance: form.attendance,
    organisers: form.organisers,
    products: form.products,
    note: form.note,
    planTaskId: form.planTaskId || null,
    modelId: form.modelId || null,
    campaignId: form.campaignId || null,
    documentId: form.documentId || null,
  };
}

/** What `FormData` gives; files among the values are left out. */
interface Fields {
  get(name: string): unknown;
  getAll(name: string): unknown[];
}

/** A form as a browser sends it, with or without JavaScript. Nothing is checked. */
export function readForm(fields: Fields): ActivityForm {
  const text = (name: string) => textOf(fields.get(name));
  const texts = (name: string) => textsOf(fields.getAll(name));
  const count = (name: string) => countOf(fields.get(name));
  return {
    tile: text('tile'),
    kind: text('kind'),
    title: text('title'),
    day: text('day') || OTHER_DAY,
    heldOn: text('heldOn'),
    topics: texts('topics'),
    channels: texts('channels'),
    organisers: texts('organisers'),
    sessions: count('sessions'),
    attendance: {
      staff: count('attendance.staff'),
      pupils: count('attendance.pupils'),
      parents: count('attendance.parents'),
      others: count('attendance.others'),
    },
    products: {
      articles: count('products.articles'),
      banners: count('products.banners'),
      broadcasts: count('products.broadcasts'),
      materials: count('products.materials'),
      videos: count('products.videos'),
    },
    note: text('note').replace(/\r\n/g, '\n'),
    files: texts('files')
      .map(readFile)
      .filter((file) => file !== null),
    removed: texts('removed'),
    planTaskId: text('planTaskId'),
    modelId: text('modelId'),
    campaignId: text('campaignId'),
    documentId: text('documentId'),
  };
}

/** One value for a hidden field: `id type`. */
export function writeFile({ fileId, mediaType }: FormFile): string {
  return `${fileId} ${mediaType}`;
}

function readFile(value: string): FormFile | null {
  const match = /^([0-9a-f-]{36}) ([a-z]+\/[\w.+-]+)$/.exec(value);
  return match?.[1] && match[2] ? { fileId: match[1], mediaType: match[2] } : null;
}

/** A form as it was kept (draft on the server, copy on the device); what is missing or strange becomes empty. */
export function readKeptForm(kept: unknown, today: IsoDate): ActivityForm {
  const from = recordOf(kept);
  const form = emptyForm(today);
  const attendance = recordOf(from['attendance']);
  const products = recordOf(from['products']);
  for (const group of ATTENDANCE_GROUPS) form.attendance[group] = countOf(attendance[group]);
  for (const field of PRODUCT_FIELDS) form.products[field] = countOf(products[field]);
  return {
    ...form,
    tile: textOf(from['tile']),
    kind: textOf(from['kind']),
    title: textOf(from['title']),
    day: textOf(from['day']) || form.day,
    heldOn: textOf(from['heldOn']),
    topics: textsOf(from['topics']),
    channels: textsOf(from['channels']),
    organisers: textsOf(from['organisers']),
    sessions: countOf(from['sessions']),
    note: textOf(from['note']),
    files: listOf(from['files'])
      .map(recordOf)
      .map((file) => ({ fileId: textOf(file['fileId']), mediaType: textOf(file['mediaType']) }))
      .filter(({ fileId }) => fileId !== ''),
    removed: textsOf(from['removed']),
    planTaskId: textOf(from['planTaskId']),
    modelId: textOf(from['modelId']),
    campaignId: textOf(from['campaignId']),
    documentId: textOf(from['documentId']),
  };
}

/** Today and yesterday move on while a draft lies: a day that is neither any more is named in full. */
export function onDay(form: ActivityForm, today: IsoDate): ActivityForm {
  const heldOn = heldOnOf(form);
  return isIsoDate(heldOn) ? { ...form, ...dayFields(heldOn, today) } : form;
}

/** Whether nobody has written anything yet: such a form is no draft. */
export function isUntouched(form: ActivityForm): boolean {
  const counts = [...Object.values(form.attendance), ...Object.values(form.products)];
  return (
    form.title.trim() === '' &&
    form.note.trim() === '' &&
    [...form.topics, ...form.channels, ...form.organisers, ...form.files, ...form.removed].length === 0 &&
    counts.every((value) => value === null)
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function textsOf(value: unknown): string[] {
  return listOf(value).filter((item) => typeof item === 'string' && item !== '') as string[];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Empty is unknown. What is no number of figures only is refused later as what it is: NaN fails every check. */
function countOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  const text = textOf(value).trim();
  if (text === '') return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}
