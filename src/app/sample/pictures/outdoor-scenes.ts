// Scenes in front of the school and in its yard.
import type { Chance } from '../chance.ts';
import {
  circle,
  line,
  path,
  person,
  polygon,
  rect,
  row,
  scene,
  school,
  tree,
  words,
  type Palette,
} from './shapes.ts';

export type Draw = (colours: Palette, chance: Chance) => string;

export const gate: Draw = (c, chance) =>
  scene(c, 560, [
    school(300, 560, 620, 300, c),
    tree(130, 580, 320, c.green),
    tree(1090, 590, 280, c.green),
    rect(180, 330, 46, 300, c.accent, 8),
    rect(974, 330, 46, 300, c.accent, 8),
    rect(160, 290, 880, 60, c.accent, 10),
    words(420, 308, 360, 1, c.paper, 60),
    rect(0, 640, 1200, 200, '#8d948f'),
    ...Array.from({ length: 7 }, (_, at) => rect(60 + at * 170, 730, 90, 14, c.paper)),
    ...Array.from({ length: 6 }, (_, at) => rect(470 + at * 48, 650, 28, 180, c.paper)),
    row(chance.int(3, 5), 420, 90, 700, 150, [c.paper, c.accent, c.warm], c.dark),
    person(230, 720, 190, c.green, c.dark),
    line([258, 640], [310, 560], c.red, 14),
  ]);

export const flagYard: Draw = (c, chance) =>
  scene(c, 500, [
    school(120, 500, 960, 280, c),
    rect(592, 90, 12, 420, '#9aa3a3', 6),
    polygon('604,96 744,120 604,170', c.red),
    rect(430, 470, 340, 50, c.accent, 6),
    person(600, 470, 150, c.paper, c.dark),
    ...[0, 1, 2, 3].map((at) =>
      row(
        9 + at,
        140 - at * 40,
        116 - at * 2,
        640 + at * 72,
        120 + at * 12,
        [c.paper, c.paper, c.sky],
        c.dark,
      ),
    ),
    tree(60, 520, 240, c.green),
    tree(1150, 520, 200 + chance.int(0, 60), c.green),
  ]);

export const fireDrill: Draw = (c, chance) =>
  scene(c, 560, [
    school(60, 560, 560, 340, c),
    ...[0, 1, 2].map(
      (at) =>
        `<ellipse cx="${520 + at * 90}" cy="${180 - at * 40}" rx="${90 + at * 20}" ry="${60 + at * 10}" fill="#9aa3a3" opacity="0.${6 - at}"/>`,
    ),
    path('M 520 560 Q 500 480 550 420 Q 560 470 590 440 Q 630 500 600 560 Z', c.warm),
    path('M 545 560 Q 535 510 562 480 Q 585 520 580 560 Z', c.red),
    person(860, 700, 220, c.accent, c.dark),
    rect(790, 600, 44, 110, c.red, 14),
    rect(800, 580, 24, 22, c.dark, 4),
    path('M 812 600 Q 720 540 640 545 L 640 575 Q 720 580 800 620 Z', c.paper),
    row(chance.int(4, 6), 720, 88, 840, 130, [c.paper, c.sky], c.dark),
    tree(1110, 580, 260, c.green),
  ]);

export const march: Draw = (c, chance) =>
  scene(c, 540, [
    ...[60, 330, 600, 870].map((x, at) => school(x, 540, 220, 180 + at * 20, c)),
    rect(0, 600, 1200, 240, '#8d948f'),
    rect(150, 420, 620, 110, chance.pick([c.red, c.accent]), 6),
    words(210, 448, 500, 2, c.paper, 40),
    row(7, 190, 92, 760, 230, [c.paper, c.green, c.paper], c.dark),
    row(5, 830, 84, 790, 200, [c.accent, c.paper], c.dark),
    rect(930, 470, 8, 180, '#9aa3a3'),
    polygon('938,474 1030,494 938,530', c.warm),
  ]);

export const banner: Draw = (c, chance) =>
  scene(c, 600, [
    school(200, 600, 800, 320, c),
    tree(90, 620, 340, c.green),
    tree(1120, 620, 320, c.green),
    rect(110, 340, 12, 300, '#8a6a45'),
    rect(1078, 340, 12, 300, '#8a6a45'),
    rect(120, 350, 960, 150, chance.pick([c.red, c.accent, c.green]), 6),
    words(200, 392, 800, 2, c.paper, 50),
    row(3, 380, 200, 830, 180, [c.paper, c.accent], c.dark),
  ]);

export const helmets: Draw = (c, chance) =>
  scene(c, 520, [
    school(560, 520, 520, 280, c),
    rect(0, 620, 1200, 220, '#8d948f'),
    ...[260, 700].map((x) =>
      [
        circle(x - 80, 760, 56, c.dark),
        circle(x - 80, 760, 40, c.sky),
        circle(x + 110, 760, 56, c.dark),
        circle(x + 110, 760, 40, c.sky),
        line([x - 80, 760], [x + 10, 680], c.accent, 16),
        line([x + 10, 680], [x + 110, 760], c.accent, 16),
        line([x + 90, 690], [x + 110, 760], c.accent, 12),
        person(x, 700, 230, c.paper, c.dark),
        path(
          `M ${x - 44} 512 A 44 44 0 0 1 ${x + 44} 512 L ${x + 56} 520 L ${x - 44} 520 Z`,
          chance.pick([c.red, c.warm, c.green]),
        ),
      ].join(''),
    ),
    person(1010, 780, 240, c.green, c.dark),
    tree(120, 540, 260, c.green),
  ]);

export const water: Draw = (c, chance) =>
  scene(c, 420, [
    tree(140, 430, 260, c.green),
    tree(1020, 430, 300, c.green),
    path('M 0 520 Q 300 480 600 540 T 1200 520 L 1200 900 L 0 900 Z', '#7fb7bd'),
    path('M 0 640 Q 300 600 600 660 T 1200 640 L 1200 900 L 0 900 Z', '#6aa5ad'),
    `<circle cx="${500 + chance.int(0, 200)}" cy="680" r="64" fill="none" stroke="${c.red}" stroke-width="30"/>`,
    rect(820, 300, 14, 240, '#8a6a45'),
    rect(730, 230, 200, 130, c.warm, 10),
    polygon('830,250 870,330 790,330', c.red),
    row(3, 240, 90, 520, 170, [c.accent, c.paper, c.paper], c.dark),
    line([280, 430], [520, 640], c.warm, 8),
  ]);
