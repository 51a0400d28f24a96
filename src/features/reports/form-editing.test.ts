import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStep, readSections, takeStep } from './form-editing.ts';
import { chaptersWithParts, printedNumbers } from './part-numbers.ts';
import { defaultForm, formProblems } from './report-form.ts';

const { sections } = defaultForm('mid');
const idsAfter = (step: string, from = sections) =>
  takeStep(from, parseStep(step)).sections.map(({ id }) => id);
const figuresAfter = (step: string, section = 'II.6') =>
  takeStep(sections, parseStep(step)).sections.find(({ id }) => id === section)?.figureIds;

describe('a step of the editor', () => {
  test('moves a figure within its part, and no further than its ends', () => {
    expect(figuresAfter('down:II.6:fig.fest.held')).toEqual([
      'fig.fest.joined',
      'fig.fest.held',
      'fig.fest.people',
    ]);
    expect(figuresAfter('up:II.6:fig.fest.held')).toEqual([
      'fig.fest.held',
      'fig.fest.joined',
      'fig.fest.people',
    ]);
    expect(figuresAfter('down:II.6:fig.fest.people')?.at(-1)).toBe('fig.fest.people');
  });

  test('removes a figure, and adds one of the catalogue that stands nowhere else', () => {
    expect(figuresAfter('remove:II.6:fig.fest.joined')).toEqual(['fig.fest.held', 'fig.fest.people']);
    expect(figuresAfter('add_figure:II.6:fig.pr.ses')).not.toContain('fig.pr.ses');
    expect(figuresAfter('add_figure:II.6:fig.unheard.of')).toHaveLength(3);
    const without = takeStep(sections, parseStep('remove:II.2:fig.pr.ses')).sections;
    const moved = takeStep(without, parseStep('add_figure:II.6:fig.pr.ses'));
    expect(moved.sections.find(({ id }) => id === 'II.6')?.figureIds.at(-1)).toBe('fig.pr.ses');
    expect(moved.open).toBe('II.6');
  });

  test('moves a part within its chapter only, and a chapter past whole chapters', () => {
    expect(idsAfter('up:II.3').slice(0, 4)).toEqual(['I', 'II.1', 'II.3', 'II.2']);
    expect(idsAfter('up:II.1')).toEqual(sections.map(({ id }) => id));
    expect(idsAfter('up:III').slice(0, 3)).toEqual(['I', 'III', 'II.1']);
    expect(idsAfter('down:I').indexOf('I')).toBe(8);
    expect(idsAfter('up:I')).toEqual(sections.map(({ id }) => id));
  });

  test('adds a part at the end of its chapter, or a chapter at the end, under an id that is free', () => {
    expect(chaptersWithParts(sections)).toEqual(['II']);
    const part = takeStep(sections, parseStep('add_section:II'));
    expect(part.open).toBe('II.9');
    expect(part.sections.map(({ id }) => id).slice(8, 11)).toEqual(['II.8', 'II.9', 'III']);
    expect(takeStep(sections, parseStep('add_section:')).sections.at(-1)?.id).toBe('VI');
    expect(takeStep([], parseStep('add_section:')).sections.map(({ id }) => id)).toEqual(['I']);
  });

  test('removes a part and opens another', () => {
    expect(takeStep(sections, parseStep('remove:I'))).toMatchObject({ open: 'II.1' });
    expect(idsAfter('remove:I')).not.toContain('I');
  });

  test('that means nothing changes nothing', () => {
    for (const step of ['', 'up', 'up:XX', 'remove:XX', 'explode:II.2', 'add_figure:XX:fig.pr.ses']) {
      expect(idsAfter(step), step).toEqual(sections.map(({ id }) => id));
    }
  });

  test('never makes a form that names something twice or splits a chapter', () => {
    const step = fc
      .tuple(
        fc.constantFrom('up', 'down', 'remove', 'add_figure', 'add_section'),
        fc.constantFrom('', ...sections.map(({ id }) => id)),
        fc.constantFrom('', ...sections.flatMap(({ figureIds }) => figureIds)),
      )
      .map((parts) => parts.join(':'));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const edited = steps.reduce<typeof sections>(
          (form, one) => takeStep(form, parseStep(one)).sections,
          sections,
        );
        const codes = formProblems({ ...defaultForm('mid'), sections: edited }).map(({ code }) => code);
        expect(codes.filter((code) => !['form.empty', 'form.asks_nothing'].includes(code))).toEqual([]);
        const chapters = [...printedNumbers(edited).values()].map((number) => number.split('.')[0]);
        expect(new Set(edited.map(({ id }) => id.split('.')[0])).size).toBe(new Set(chapters).size);
      }),
    );
  });
});

test('the parts come back from the editor as they were sent', () => {
  const form = new FormData();
  for (const section of sections) {
    form.append('section', section.id);
    form.append(`title.${section.id}`, `${section.title.vi} `);
    form.append(`titleEn.${section.id}`, section.title.en);
    form.append(`short.${section.id}`, section.shortTitle.vi);
    form.append(`shortEn.${section.id}`, section.shortTitle.en);
    for (const id of section.figureIds) form.append(`figures.${section.id}`, id);
    for (const level of section.levels) form.append(`levels.${section.id}`, level);
    if (section.requiresText) form.append(`requires.${section.id}`, 'on');
  }
  expect(readSections(form)).toEqual(sections);
  expect(readSections(new FormData())).toEqual([]);
});

test('printed numbers are counted, ids stay', () => {
  expect([...printedNumbers(sections).entries()].every(([id, number]) => id === number)).toBe(true);
  const moved = [{ id: 'III' }, { id: 'II.4' }, { id: 'II.1' }, { id: 'V' }];
  expect(Object.fromEntries(printedNumbers(moved))).toEqual({
    III: 'I',
    'II.4': 'II.1',
    'II.1': 'II.2',
    V: 'III',
  });
});
