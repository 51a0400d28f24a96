import { describe, expect, it } from 'vitest';
import { FIGURE_RULES, LEVELS } from '#shared/figure-definition.ts';
import { isNfc, normaliseToneMarks } from '#shared/vietnamese-text.ts';
import { JOURNAL_FIGURES } from '#features/journal/figures.ts';
import { PLAN_FIGURES } from '#features/plans/figures.ts';
import { REGISTER_FIGURES } from '#features/register/figures.ts';
import { CATALOGUE, figureOf, figuresFor, findFigure, isTypedByHand, sectionOf } from './catalogue.ts';
import { LEADERSHIP_FIGURES } from './catalogue/leadership-figures.ts';
import { MOVEMENT_FIGURES } from './catalogue/movement-figures.ts';
import { SAFETY_FIGURES } from './catalogue/safety-figures.ts';
import { classesOf } from './figure-classes.ts';

// The figures the office may ask for: docs of the movement, composite ids split into their parts.
const ASKED_FOR = `
fig.doc.res fig.doc.plan fig.doc.plan.order fig.doc.plan.rep fig.sch.board fig.doc.spread fig.doc.advice fig.nr.yes
fig.pr.ses fig.pr.att.staff fig.pr.att.pupil fig.pr.att.parent fig.pr.cover fig.pr.news fig.pr.radio fig.pr.banner
fig.pr.group fig.pr.contest.held fig.pr.contest.entries fig.pr.lesson fig.pr.forms fig.pr.material
fig.cm.staff fig.cm.pupil fig.cm.parent fig.cm.unit fig.md.total fig.md.point fig.md.team fig.md.new fig.md.rep
fig.md.rev fig.md.ret fig.md.grade fig.ex.col fig.ex.ind fig.tt124.reg fig.tt124.ok fig.qd510.lvl fig.tt18.ok
fig.gr.teacher.groups fig.gr.teacher.members fig.gr.learner.groups fig.gr.learner.members fig.gr.guard fig.co.reg
fig.co.meet fig.co.msg fig.co.parent fig.co.inner fig.tip.ho fig.in.viol.cases fig.in.viol.pupils fig.in.law
fig.in.drug fig.in.gt.notices fig.in.gt.accidents fig.in.inj fig.in.fire fig.in.cyber fig.pc.check fig.pc.drill
fig.pc.train fig.pc.eq fig.gt.month.acts fig.gt.month.gate fig.vneid fig.fest.held fig.fest.joined fig.fest.people
fig.aw.col.school fig.aw.col.commune fig.aw.col.police fig.aw.col.city fig.aw.col.ministry fig.aw.col.medal
fig.aw.ind.school fig.aw.ind.commune fig.aw.ind.police fig.aw.ind.city fig.aw.ind.ministry fig.aw.ind.medal
fig.helped fig.ask.open fig.med.case fig.pl.spot fig.cd.plan fig.svc.help fig.sec.check`
  .trim()
  .split(/\s+/);

describe('the catalogue', () => {
  it('holds every figure that is asked for', () => {
    expect(ASKED_FOR.filter((id) => findFigure(id) === null)).toEqual([]);
  });

  it('defines no id twice and gives each a part of the report', () => {
    const all = [
      ...JOURNAL_FIGURES,
      ...PLAN_FIGURES,
      ...REGISTER_FIGURES,
      ...LEADERSHIP_FIGURES,
      ...MOVEMENT_FIGURES,
      ...SAFETY_FIGURES,
    ].map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((id) => sectionOf(id) === null)).toEqual([]);
    expect(CATALOGUE.map(({ id }) => id).toSorted()).toEqual(all.toSorted());
  });

  it.each(CATALOGUE)('$id is complete', (figure) => {
    expect(FIGURE_RULES).toContain(figure.rule);
    expect(figure.appliesTo.length).toBeGreaterThan(0);
    expect(figure.appliesTo.every((level) => LEVELS.includes(level))).toBe(true);
    for (const text of [figure.label.vi, figure.label.en, figure.unit, figure.group, figure.source]) {
      expect(text.trim()).not.toBe('');
    }
    expect(figure.ratio !== undefined).toBe(figure.rule === 'ratio');
    expect(classesOf(figure.id).length > 0).toBe(figure.rule === 'count_table');
    expect(figure.unit === 'có/không').toBe(figure.rule === 'yes_no');
  });

  it.each(CATALOGUE)('$id is written in one style of Vietnamese', (figure) => {
    const words = [figure.label.vi, figure.source, figure.definition?.vi ?? ''].join(' ');
    expect(isNfc(words)).toBe(true);
    expect(normaliseToneMarks(words)).toBe(words);
    expect(words).not.toMatch(/cá biệt|hư hỏng|đối tượng|\.\.\.|v\.v/);
  });

  it('asks a preschool for nothing that it cannot have', () => {
    const preschool = figuresFor(['preschool']).map(({ id }) => id);
    for (const id of [
      'fig.pr.lesson',
      'fig.pr.radio',
      'fig.cm.pupil',
      'fig.gr.learner.groups',
      'fig.in.drug',
      'fig.in.viol.cases',
      'fig.tt124.reg',
      'fig.helped',
    ]) {
      expect(preschool).not.toContain(id);
    }
    expect(preschool).toEqual(
      expect.arrayContaining(['fig.cm.parent', 'fig.in.inj', 'fig.pc.drill', 'fig.gr.guard']),
    );
  });

  it('asks only lower secondary schools for the standard of Thông tư 124', () => {
    expect(figureOf('fig.tt124.ok').appliesTo).toEqual(['lower_secondary']);
    expect(figuresFor(['primary']).some(({ id }) => id.startsWith('fig.tt124.'))).toBe(false);
  });

  it('judges no school by its incidents', () => {
    for (const figure of CATALOGUE.filter(({ id }) => id.startsWith('fig.in.'))) {
      expect(figure.higherIs).toBe('neutral');
    }
  });

  it('knows which figures a person types until their slice answers', () => {
    expect(isTypedByHand(figureOf('fig.pr.ses'))).toBe(false);
    expect(isTypedByHand(figureOf('fig.vneid'))).toBe(false);
    expect(isTypedByHand(figureOf('fig.md.total'))).toBe(true);
  });

  it('refuses an unknown id', () => {
    expect(() => figureOf('fig.pr.likes')).toThrow(RangeError);
  });
});
