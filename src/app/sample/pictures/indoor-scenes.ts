// Scenes in halls, classrooms and on walls.
import { circle, line, path, person, polygon, rect, row, scene, words, type Palette } from './shapes.ts';
import type { Draw } from './outdoor-scenes.ts';

function room(c: Palette, content: readonly string[]): string {
  return scene({ ...c, sky: c.wall, ground: '#c8b79c' }, 640, content);
}

export const classroom: Draw = (c, chance) =>
  room(c, [
    rect(220, 110, 760, 330, c.accent, 10),
    words(280, 170, 420, 4, c.sky, 54),
    circle(850, 270, 70, chance.pick([c.warm, c.red, c.green])),
    person(140, 660, 320, c.paper, c.dark),
    ...[0, 1].map((at) =>
      [
        row(5, 260 + at * 20, 190, 790 + at * 90, 190, [c.paper, c.sky], c.dark),
        ...Array.from({ length: 5 }, (_, desk) =>
          rect(200 + at * 20 + desk * 190, 760 + at * 90, 130, 16, '#8a6a45', 4),
        ),
      ].join(''),
    ),
  ]);

export const hall: Draw = (c, chance) =>
  room(c, [
    rect(180, 80, 840, 300, c.red, 0),
    words(330, 160, 540, 3, c.warm, 60),
    rect(900, 400, 130, 210, '#8a6a45', 8),
    person(965, 420, 220, c.accent, c.dark),
    ...[0, 1, 2].map((at) =>
      row(8 - (at % 2), 110 + at * 24, 146, 700 + at * 80, 190, [c.paper, c.accent, c.warm, c.sky], c.dark),
    ),
    rect(60, 420, 40, 180, c.green, 20),
    circle(80, 400, 60, chance.pick([c.green, c.warm])),
  ]);

export const meeting: Draw = (c, chance) =>
  room(c, [
    rect(420, 90, 360, 230, c.sky, 8),
    words(460, 130, 280, 4, c.accent, 44),
    row(5, 250, 175, 620, 260, [c.paper, c.accent, c.paper, c.green, c.warm], c.dark),
    rect(140, 560, 920, 70, '#8a6a45', 12),
    rect(170, 630, 40, 190, '#6f5436'),
    rect(990, 630, 40, 190, '#6f5436'),
    ...Array.from({ length: 5 }, (_, at) => rect(230 + at * 165, 545, 90, 12, c.paper, 2)),
    circle(600, 545, 22, chance.pick([c.warm, c.red, c.green])),
  ]);

export const poster: Draw = (c, chance) =>
  room(c, [
    rect(100, 90, 1000, 620, '#b99a6b', 14),
    rect(130, 120, 940, 560, c.wall, 6),
    ...[0, 1, 2].map((at) => {
      const colour = [c.accent, c.warm, c.red][at] ?? c.accent;
      const x = 165 + at * 305;
      return [
        rect(x, 160, 265, 480, c.paper, 8),
        rect(x, 160, 265, 120, colour, 8),
        circle(x + 132, 380, 70, chance.pick([c.sky, c.ground])),
        polygon(`${x + 132},320 ${x + 190},430 ${x + 74},430`, colour),
        words(x + 30, 490, 205, 4, '#c0beb4', 34),
      ].join('');
    }),
  ]);

export const extinguisher: Draw = (c, chance) =>
  room(c, [
    rect(120, 160, 300, 420, c.sky, 8),
    line([270, 160], [270, 580], c.paper, 10),
    ...[0, 1, 2].map((at) => {
      const x = 560 + at * 120;
      return (
        rect(x, 420, 80, 250, c.red, 30) +
        rect(x + 24, 390, 32, 34, c.dark, 6) +
        circle(x + 40, 480, 18, c.paper)
      );
    }),
    rect(540, 130, 380, 150, chance.pick([c.green, c.accent]), 10),
    path('M 640 250 L 700 160 L 760 250 Z', c.paper),
    rect(800, 190, 80, 24, c.paper, 4),
    person(1030, 760, 380, c.accent, c.dark),
    rect(900, 560, 90, 120, c.paper, 6),
    words(912, 580, 66, 4, c.dark, 24),
  ]);

export const books: Draw = (c, chance) =>
  room(c, [
    rect(120, 100, 700, 560, '#8a6a45', 8),
    ...[0, 1, 2].map((shelf) =>
      [
        rect(150, 130 + shelf * 175, 640, 150, '#6f5436', 4),
        ...Array.from({ length: 14 }, (_, at) => {
          const height = chance.int(90, 140);
          return rect(
            160 + at * 45,
            280 + shelf * 175 - height,
            34,
            height,
            chance.pick([c.accent, c.warm, c.red, c.green, c.paper, c.sky]),
            3,
          );
        }),
      ].join(''),
    ),
    row(3, 890, 110, 800, 260, [c.paper, c.sky, c.paper], c.dark),
    rect(850, 680, 110, 70, c.warm, 4),
  ]);

export const pledge: Draw = (c, chance) =>
  room(c, [
    rect(260, 60, 680, 120, c.accent, 8),
    words(330, 96, 540, 2, c.paper, 40),
    row(6, 200, 160, 600, 270, [c.paper, c.warm, c.sky, c.green], c.dark),
    rect(100, 560, 1000, 60, c.red, 8),
    rect(100, 620, 1000, 200, chance.pick([c.red, c.accent])),
    ...Array.from(
      { length: 5 },
      (_, at) =>
        rect(190 + at * 180, 530, 110, 40, c.paper, 2) +
        line([230 + at * 180, 550], [290 + at * 180, 545], c.dark, 4),
    ),
  ]);

export const phone: Draw = (c, chance) =>
  room(c, [
    rect(410, 90, 380, 700, c.dark, 50),
    rect(435, 140, 330, 600, c.paper, 12),
    rect(465, 180, 270, 110, chance.pick([c.sky, c.ground]), 14),
    words(490, 210, 200, 2, c.accent, 36),
    rect(465, 320, 270, 110, '#feedec', 14),
    polygon('520,345 550,405 490,405', c.red),
    words(570, 350, 140, 2, c.red, 36),
    rect(465, 460, 270, 110, c.sky, 14),
    words(490, 490, 200, 2, c.accent, 36),
    circle(600, 765, 16, '#566365'),
    path('M 960 300 L 1060 340 L 1060 450 Q 1050 530 960 580 Q 870 530 860 450 L 860 340 Z', c.green),
    line([910, 440], [950, 490], c.paper, 22),
    line([950, 490], [1020, 390], c.paper, 22),
    person(200, 820, 420, c.accent, c.dark),
  ]);

export const radio: Draw = (c, chance) =>
  room(c, [
    rect(100, 540, 1000, 60, '#8a6a45', 8),
    row(2, 400, 330, 590, 380, [c.paper, c.sky], c.dark),
    ...[400, 730].map((x) => rect(x - 8, 400, 16, 140, c.dark) + rect(x - 30, 340, 60, 100, c.accent, 30)),
    rect(860, 140, 220, 180, c.warm, 16),
    circle(970, 230, 60, c.dark),
    circle(970, 230, 24, c.paper),
    rect(940, 320, 60, 220, '#9aa3a3'),
    ...[0, 1].map(
      (at) =>
        `<path d="M ${845 - at * 34} ${190 - at * 16} Q ${826 - at * 38} 230 ${845 - at * 34} ${270 + at * 16}" fill="none" stroke="${chance.pick([c.accent, c.red])}" stroke-width="10"/>`,
    ),
    rect(520, 500, 160, 40, c.paper, 4),
  ]);

export const paper: Draw = (c) =>
  scene({ ...c, sky: '#d8d4cc', ground: '#d8d4cc' }, 900, [
    rect(300, 30, 600, 850, '#fffefd', 4),
    words(360, 80, 200, 2, '#8d948f', 30),
    words(620, 80, 220, 2, '#8d948f', 30),
    words(430, 190, 340, 2, '#566365', 34),
    ...[0, 1, 2].map((at) => words(360, 300 + at * 150, 480, 4, '#c0beb4', 30)),
    `<circle cx="640" cy="800" r="52" fill="none" stroke="#be2323" stroke-width="7" opacity="0.7"/>`,
    `<path d="M 660 800 q 30 -40 50 0 t 50 -6 t 46 10" fill="none" stroke="#1d3f8f" stroke-width="6"/>`,
  ]);
