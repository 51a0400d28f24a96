// Small pieces that the generated pictures are drawn from, as SVG text. People are shapes without faces; nothing is
// written in a picture, so that no font is needed.

export const WIDTH = 1200;
export const HEIGHT = 900;

/** Colours of the look, a little moved from picture to picture. */
export interface Palette {
  readonly sky: string;
  readonly ground: string;
  readonly wall: string;
  readonly roof: string;
  readonly dark: string;
  readonly accent: string;
  readonly warm: string;
  readonly red: string;
  readonly green: string;
  readonly paper: string;
}

export const PALETTES: readonly Palette[] = [
  {
    sky: '#e1f4f2',
    ground: '#e4dfd6',
    wall: '#faf7f2',
    roof: '#c97c16',
    dark: '#162324',
    accent: '#005c5d',
    warm: '#e49c20',
    red: '#be2323',
    green: '#368752',
    paper: '#fffefd',
  },
  {
    sky: '#fdf0d3',
    ground: '#d9cfbc',
    wall: '#fffefd',
    roof: '#a92321',
    dark: '#3e4c4e',
    accent: '#004646',
    warm: '#eac582',
    red: '#a92321',
    green: '#215e36',
    paper: '#faf7f2',
  },
  {
    sky: '#d5e6ea',
    ground: '#cfdccb',
    wall: '#f3efe8',
    roof: '#789293',
    dark: '#162324',
    accent: '#0a6f70',
    warm: '#efb146',
    red: '#b9382f',
    green: '#4b9465',
    paper: '#fffefd',
  },
];

export function rect(x: number, y: number, width: number, height: number, fill: string, radius = 0): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
}

export function circle(x: number, y: number, radius: number, fill: string): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;
}

export function polygon(points: string, fill: string): string {
  return `<polygon points="${points}" fill="${fill}"/>`;
}

export function line(
  from: readonly [number, number],
  to: readonly [number, number],
  colour: string,
  width: number,
): string {
  return `<line x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
}

export function path(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`;
}

/** A person as a shape: head, shoulders, no face. `size` = height in pixels. */
export function person(x: number, foot: number, size: number, shirt: string, hair: string): string {
  const head = size * 0.15;
  const body = `M ${x - size * 0.2} ${foot} Q ${x - size * 0.22} ${foot - size * 0.62} ${x} ${foot - size * 0.64} Q ${x + size * 0.22} ${foot - size * 0.62} ${x + size * 0.2} ${foot} Z`;
  return (
    path(body, shirt) +
    circle(x, foot - size * 0.8, head, '#e8c39e') +
    halfCircle(x, foot - size * 0.82, head, hair)
  );
}

function halfCircle(x: number, y: number, radius: number, fill: string): string {
  return path(`M ${x - radius} ${y} A ${radius} ${radius} 0 0 1 ${x + radius} ${y} Z`, fill);
}

/** A row of people from left to right. */
export function row(
  count: number,
  from: number,
  step: number,
  foot: number,
  size: number,
  shirts: readonly string[],
  hair: string,
): string {
  return Array.from({ length: count }, (_, at) =>
    person(from + at * step, foot, size, shirts[at % shirts.length] ?? hair, hair),
  ).join('');
}

export function tree(x: number, foot: number, size: number, leaves: string): string {
  return (
    rect(x - size * 0.06, foot - size * 0.5, size * 0.12, size * 0.5, '#8a6a45') +
    circle(x, foot - size * 0.7, size * 0.32, leaves) +
    circle(x - size * 0.2, foot - size * 0.56, size * 0.22, leaves) +
    circle(x + size * 0.22, foot - size * 0.58, size * 0.22, leaves)
  );
}

/** Lines in the place of words. */
export function words(x: number, y: number, width: number, lines: number, colour: string, step = 26): string {
  return Array.from({ length: lines }, (_, at) =>
    rect(x, y + at * step, width * (at === lines - 1 ? 0.6 : 1), step * 0.38, colour, 4),
  ).join('');
}

/** A school building of two storeys with its roof; `y` = foot. */
export function school(x: number, y: number, width: number, height: number, colours: Palette): string {
  const windows = Array.from({ length: 2 }, (_, storey) =>
    Array.from({ length: Math.floor(width / 110) }, (_, at) =>
      rect(x + 30 + at * 110, y - height + 40 + storey * (height / 2), 62, height * 0.24, colours.sky, 6),
    ).join(''),
  ).join('');
  const roof = `${x - 24},${y - height} ${x + width + 24},${y - height} ${x + width - 40},${y - height - 60} ${x + 40},${y - height - 60}`;
  return rect(x, y - height, width, height, colours.wall) + windows + polygon(roof, colours.roof);
}

/** The picture as a whole: sky, ground from `horizon` down, then what stands before it. */
export function scene(colours: Palette, horizon: number, content: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    rect(0, 0, WIDTH, HEIGHT, colours.sky),
    rect(0, horizon, WIDTH, HEIGHT - horizon, colours.ground),
    ...content,
    '</svg>',
  ].join('');
}
