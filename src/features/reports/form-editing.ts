// Editing a form of report step by step: parts and figures come, go and move. Each step answers a whole form, so that
// the editor needs no script and nothing is stored before it is put in force. What is wrong with it: report-form.ts. Pure.
import { LEVELS, type Level } from '#shared/figure-definition.ts';
import { findFigure } from './catalogue.ts';
import { chapterOf, chaptersWithParts, roman } from './part-numbers.ts';
import type { FormSection } from './report-form.ts';

/** One button of the editor. `figure` '' = the part itself. */
export interface FormStep {
  readonly act: 'show' | 'up' | 'down' | 'remove' | 'add_figure' | 'add_section';
  /** A part; of `add_section` the chapter it is added to, '' = a new one. */
  readonly section: string;
  readonly figure: string;
}

export interface EditedForm {
  readonly sections: readonly FormSection[];
  /** The part that is open; '' when the form has none. */
  readonly open: string;
}

/** What `FormData` gives. */
interface Fields {
  get(name: string): unknown;
  getAll(name: string): unknown[];
}

const ACTS = ['show', 'up', 'down', 'remove', 'add_figure', 'add_section'] as const;

/** `up:II.2:fig.pr.ses`; anything else only shows the form again. */
export function parseStep(text: string): FormStep {
  const [act = '', section = '', figure = ''] = text.split(':');
  return { act: ACTS.find((one) => one === act) ?? 'show', section, figure };
}

/** The parts as the editor sends them, in their order; texts as typed. */
export function readSections(fields: Fields): FormSection[] {
  const text = (name: string) => textOf(fields.get(name)).trim();
  return fields.getAll('section').map((value) => {
    const id = textOf(value);
    const levels = fields.getAll(`levels.${id}`);
    return {
      id,
      title: { vi: text(`title.${id}`), en: text(`titleEn.${id}`) },
      shortTitle: { vi: text(`short.${id}`), en: text(`shortEn.${id}`) },
      figureIds: fields.getAll(`figures.${id}`).map(textOf),
      levels: LEVELS.filter((level) => levels.includes(level)),
      requiresText: fields.get(`requires.${id}`) !== null,
    };
  });
}

/** The form after one step. A step that means nothing (no such part, already first) changes nothing. */
export function takeStep(sections: readonly FormSection[], step: FormStep): EditedForm {
  const { act, section: id, figure } = step;
  const keep = { sections, open: openPart(sections, id) };
  if (act === 'show') return keep;
  if (act === 'add_section') return addSection(sections, id);
  if (!sections.some((section) => section.id === id)) return keep;
  if (act === 'add_figure') {
    const isFree =
      findFigure(figure) !== null && !sections.some(({ figureIds }) => figureIds.includes(figure));
    return isFree ? withFigures(sections, id, (ids) => [...ids, figure]) : keep;
  }
  if (figure !== '') {
    const by = { up: -1, down: 1, remove: 0 }[act];
    return withFigures(sections, id, (ids) =>
      by === 0 ? ids.filter((one) => one !== figure) : moved(ids, ids.indexOf(figure), by),
    );
  }
  if (act === 'remove') {
    const rest = sections.filter((section) => section.id !== id);
    return { sections: rest, open: openPart(rest, '') };
  }
  return { sections: movedSection(sections, id, act === 'up' ? -1 : 1), open: id };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function openPart(sections: readonly FormSection[], id: string): string {
  return (sections.find((section) => section.id === id) ?? sections[0])?.id ?? '';
}

function withFigures(
  sections: readonly FormSection[],
  id: string,
  change: (figureIds: readonly string[]) => readonly string[],
): EditedForm {
  return {
    sections: sections.map((section) =>
      section.id === id ? { ...section, figureIds: change(section.figureIds) } : section,
    ),
    open: id,
  };
}

function moved<Item>(items: readonly Item[], at: number, by: number): readonly Item[] {
  const item = items[at];
  const to = at + by;
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(at, 1).toSpliced(to, 0, item);
}

// A part moves within its chapter, a chapter past whole chapters: otherwise a chapter would be printed in two pieces.
function movedSection(sections: readonly FormSection[], id: string, by: number): readonly FormSection[] {
  const at = sections.findIndex((section) => section.id === id);
  if (id.includes('.')) {
    const neighbour = sections[at + by];
    return neighbour && chapterOf(neighbour.id) === chapterOf(id) ? moved(sections, at, by) : sections;
  }
  const chapters = [...Map.groupBy(sections, (section) => chapterOf(section.id)).values()];
  const place = chapters.findIndex((parts) => parts.some((section) => section.id === id));
  return moved(chapters, place, by).flat();
}

const NEW_TITLE = { vi: 'Mục mới', en: 'New part' } as const;

function addSection(sections: readonly FormSection[], chapter: string): EditedForm {
  const id = chaptersWithParts(sections).includes(chapter)
    ? freePart(sections, chapter)
    : freeChapter(sections);
  const levels: readonly Level[] = LEVELS.filter((level) =>
    sections.some((one) => one.levels.includes(level)),
  );
  const added: FormSection = {
    id,
    title: NEW_TITLE,
    shortTitle: NEW_TITLE,
    figureIds: [],
    levels: levels.length > 0 ? levels : LEVELS,
    requiresText: false,
  };
  const last = sections.findLastIndex((section) => chapterOf(section.id) === chapterOf(id));
  return { sections: sections.toSpliced(last < 0 ? sections.length : last + 1, 0, added), open: id };
}

function freePart(sections: readonly FormSection[], chapter: string): string {
  for (let part = 1; ; part += 1) {
    const id = `${chapter}.${String(part)}`;
    if (!sections.some((section) => section.id === id)) return id;
  }
}

function freeChapter(sections: readonly FormSection[]): string {
  for (let chapter = 1; ; chapter += 1) {
    const id = roman(chapter);
    if (!sections.some((section) => chapterOf(section.id) === id)) return id;
  }
}
