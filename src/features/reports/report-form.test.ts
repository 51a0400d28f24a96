import { describe, expect, it } from 'vitest';
import { CATALOGUE } from './catalogue.ts';
import {
  defaultForm,
  figuresOfForm,
  formChanges,
  formProblems,
  owedFigures,
  sectionOfFigure,
  type FormSection,
  type ReportForm,
} from './report-form.ts';

const form = defaultForm('mid');

function edited(change: (section: FormSection) => FormSection): ReportForm {
  return { ...form, version: 2, sections: form.sections.map(change) };
}

describe('the default form', () => {
  it.each(['mid', 'end'] as const)(
    'of the %s report has twelve parts in order and every figure once',
    (kind) => {
      const made = defaultForm(kind);
      expect(made.sections.map(({ id }) => id).join(' ')).toBe(
        'I II.1 II.2 II.3 II.4 II.5 II.6 II.7 II.8 III IV V',
      );
      expect(figuresOfForm(made)).toEqual(CATALOGUE);
      expect(formProblems(made)).toEqual([]);
    },
  );

  it('only the general assessment must be written by a person', () => {
    expect(form.sections.filter((section) => section.requiresText).map(({ id }) => id)).toEqual(['III']);
  });

  it('asks fewer figures of a preschool than of a lower secondary school', () => {
    expect(owedFigures(form, ['preschool']).length).toBeLessThan(
      owedFigures(form, ['lower_secondary']).length,
    );
    expect(sectionOfFigure(form, 'fig.pr.news')?.id).toBe('II.2');
    expect(sectionOfFigure(form, 'fig.pr.likes')).toBeNull();
  });
});

describe('an edited form', () => {
  const withFigures = (ids: readonly string[]) =>
    edited((section) => (section.id === 'II.6' ? { ...section, figureIds: ids } : section));

  it.each([
    ['an unknown figure', withFigures(['fig.pr.likes']), 'form.unknown_figure', 'sections.6.figureIds.0'],
    [
      'a figure that stands elsewhere',
      withFigures(['fig.pr.news']),
      'form.duplicate_figure',
      'sections.6.figureIds.0',
    ],
    ['no parts', { ...form, sections: [] }, 'form.empty', 'sections'],
    [
      'a part without a title',
      edited((section) => (section.id === 'V' ? { ...section, title: { vi: ' ', en: '' } } : section)),
      'form.title_missing',
      'sections.11.title',
    ],
    [
      'the same part twice',
      edited((section) => (section.id === 'V' ? { ...section, id: 'IV' } : section)),
      'form.duplicate_section',
      'sections.11.id',
    ],
    [
      'a part with a made-up number',
      edited((section) => (section.id === 'V' ? { ...section, id: '5a' } : section)),
      'form.bad_section_id',
      'sections.11.id',
    ],
    [
      'a part for nobody',
      edited((section) => (section.id === 'V' ? { ...section, levels: [] } : section)),
      'form.no_levels',
      'sections.11.levels',
    ],
    [
      'nothing asked',
      edited((section) => ({ ...section, figureIds: [], requiresText: false })),
      'form.asks_nothing',
      'sections',
    ],
  ] as const)('with %s is refused where it is wrong', (_, wrong, code, path) => {
    const found = formProblems(wrong);
    expect(found.map((problem) => problem.code)).toContain(code);
    expect(found.find((problem) => problem.code === code)?.path).toBe(path);
  });

  it('tells what it changes', () => {
    const next = edited((section) => {
      if (section.id === 'II.6') return { ...section, figureIds: ['fig.fest.held', 'fig.tip.ho'] };
      if (section.id === 'II.7')
        return { ...section, figureIds: section.figureIds.filter((id) => id !== 'fig.tip.ho') };
      if (section.id === 'V') return { ...section, id: 'VI' };
      return section.id === 'III' ? { ...section, title: { vi: 'Đánh giá', en: 'Assessment' } } : section;
    });
    expect(formChanges(form, next)).toEqual({
      figuresAdded: [],
      figuresDropped: ['fig.fest.joined', 'fig.fest.people'],
      figuresMoved: ['fig.tip.ho', 'fig.ask.open'],
      sectionsAdded: ['VI'],
      sectionsDropped: ['V'],
      sectionsRenamed: ['III'],
    });
  });
});
