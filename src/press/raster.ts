/**
 * Pictures of what typst set: its SVG, which is filled paths and nothing else, painted into pixels and written as PNG
 * (https://www.w3.org/TR/png-3/). Coverage is exact: each edge adds the area it covers to the cells it crosses, so letters have
 * smooth edges at any size. Pure, about 0.1 s for a million pixels; never inside a transaction.
 *
 * It reads what `plainSvg` writes (path, g, use, symbol; matrix and translate; M L H V C Q Z, both cases) and throws at anything
 * else: a part of a picture left out in silence would be a text cut off.
 */
import { deflateSync } from 'node:zlib';

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
const SAME: Matrix = [1, 0, 0, 1, 0, 0];
const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  ...([a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j] as const),
  ...([a * k + c * l + e, b * k + d * l + f] as const),
];

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel, line by line. */
  readonly rgb: Uint8Array;
}

/** @param width of the picture in pixels; its height follows from the page's. */
export function paint(svg: string, width: number): Picture {
  const page = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  if (!page) throw new Error('a page has a size');
  const scale = width / Number(page[1]);
  const height = Math.round(Number(page[2]) * scale);
  const canvas = new Canvas(width, height);
  const symbols = new Map(
    Array.from(svg.matchAll(/<symbol id="([^"]+)"[^>]*>\s*(<path [^>]*\/>)?\s*<\/symbol>/g), ([, id, path]) => [
      id ?? '',
      attribute(path ?? '', 'd') ?? '',
    ]),
  );
  const stack: Matrix[] = [[scale, 0, 0, scale, 0, 0]];
  for (const [tag, closes, name] of svg.slice(0, endOf(svg)).matchAll(/<(\/?)([\w:]+)[^>]*>/g)) {
    if (name === 'svg') continue;
    if (name === 'g' && closes) {
      stack.pop();
      continue;
    }
    const at = times(stack.at(-1) ?? SAME, matrixOf(attribute(tag, 'transform')));
    if (name === 'g') stack.push(at);
    else if (name === 'path' && attribute(tag, 'stroke') !== undefined)
      throw new Error('a picture has areas, no lines');
    else if (name === 'path') canvas.fill(attribute(tag, 'd') ?? '', at, colour(attribute(tag, 'fill')));
    else if (name === 'use') {
      const glyph = symbols.get((attribute(tag, 'xlink:href') ?? '').slice(1));
      if (glyph === undefined) throw new Error('a letter has no shape');
      const shift: Matrix = [1, 0, 0, 1, Number(attribute(tag, 'x') ?? 0), Number(attribute(tag, 'y') ?? 0)];
      canvas.fill(glyph, times(at, shift), colour(attribute(tag, 'fill')));
    } else throw new Error(`a picture has no ${name}`);
  }
  return { width, height, rgb: canvas.rgb };
}

const endOf = (svg: string): number => {
  const defs = svg.indexOf('<defs');
  return defs < 0 ? svg.length : defs;
};
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

function matrixOf(text: string | undefined): Matrix {
  if (text === undefined) return SAME;
  const [, kind, list = ''] = /^(matrix|translate|scale)\(([^)]*)\)$/.exec(text.trim()) ?? [];
  const n = list.split(/[ ,]+/).map(Number);
  if (kind === 'translate') return [1, 0, 0, 1, n[0] ?? 0, n[1] ?? 0];
  if (kind === 'scale') return [n[0] ?? 1, 0, 0, n[1] ?? n[0] ?? 1, 0, 0];
  if (kind !== 'matrix' || n.length !== 6) throw new Error('a picture has no other transform');
  return n as unknown as Matrix;
}

type Rgb = readonly [number, number, number];
function colour(text: string | undefined): Rgb | undefined {
  if (text === undefined || text === 'none') return undefined;
  const hex = /^#([\da-f]{6})$/i.exec(text)?.[1];
  if (!hex) throw new Error('a picture has plain colours');
  return [0, 2, 4].map(at => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
}

class Canvas {
  readonly rgb: Uint8Array;
  readonly #width: number;
  readonly #height: number;
  readonly #area: Float32Array;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.rgb = new Uint8Array(width * height * 3).fill(255);
    this.#area = new Float32Array(width * height + 2);
  }

  fill(d: string, at: Matrix, ink: Rgb | undefined): void {
    if (!ink) return;
    let [top, bottom] = [this.#height, 0];
    outline(d, at, (x0, y0, x1, y1) => {
      top = Math.min(top, y0, y1);
      bottom = Math.max(bottom, y0, y1);
      this.#edge(x0, y0, x1, y1);
    });
    const [first, last] = [Math.max(0, Math.floor(top)), Math.min(this.#height, Math.ceil(bottom) + 1)];
    for (let y = first; y < last; y += 1) this.#blend(y, ink);
  }

  /** One line of the page: the running sum of what the edges left is how much of each cell is covered. */
  #blend(y: number, [r, g, b]: Rgb): void {
    let sum = 0;
    const end = (y + 1) * this.#width;
    for (let at = y * this.#width; at < end; at += 1) {
      sum += this.#area[at] ?? 0;
      this.#area[at] = 0;
      // Sixteen steps are as smooth to the eye, and leave few enough colours for a palette.
      const cover = Math.round(Math.min(1, Math.abs(sum)) * 15) / 15;
      if (cover === 0) continue;
      const pixel = at * 3;
      this.rgb[pixel] = Math.round((this.rgb[pixel] ?? 0) * (1 - cover) + r * cover);
      this.rgb[pixel + 1] = Math.round((this.rgb[pixel + 1] ?? 0) * (1 - cover) + g * cover);
      this.rgb[pixel + 2] = Math.round((this.rgb[pixel + 2] ?? 0) * (1 - cover) + b * cover);
    }
  }

  /** The signed area right of one edge, spread over the cells it crosses, line by line. */
  #edge(x0: number, y0: number, x1: number, y1: number): void {
    if (y0 === y1) return;
    const down = y0 < y1 ? 1 : -1;
    const [xTop, yTop, xEnd, yEnd] = down > 0 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
    const slope = (xEnd - xTop) / (yEnd - yTop);
    const right = this.#width - 1;
    for (let y = Math.max(0, Math.floor(yTop)); y < Math.min(this.#height, Math.ceil(yEnd)); y += 1) {
      const [from, to] = [Math.max(y, yTop), Math.min(y + 1, yEnd)];
      if (to <= from) continue;
      const covers = (to - from) * down;
      const a = xTop + (from - yTop) * slope;
      const b = xTop + (to - yTop) * slope;
      const [left, end] = a < b ? [a, b] : [b, a];
      const row = y * this.#width;
      const first = Math.min(Math.max(Math.floor(left), 0), right);
      const last = Math.min(Math.max(Math.ceil(end), first + 1), right + 1);
      if (last - first <= 1) {
        const middle = Math.min(Math.max((left + end) / 2, first), first + 1);
        this.#add(row + first, covers * (first + 1 - middle), row);
        this.#add(row + first + 1, covers * (middle - first), row);
        continue;
      }
      if (left < 0) this.#add(row, (covers * (Math.min(end, 0) - left)) / (end - left), row);
      // Cell by cell: the share of the edge that lies in it, half of that cell's part counting here and half in the next.
      for (let x = first; x < last; x += 1) {
        const [l, r] = [Math.max(x, left), Math.min(x + 1, end)];
        if (r <= l) continue;
        const share = (covers * (r - l)) / (end - left);
        const middle = (l + r) / 2 - x;
        this.#add(row + x, share * (1 - middle), row);
        this.#add(row + x + 1, share * middle, row);
      }
    }
  }

  #add(at: number, area: number, row: number): void {
    if (at < row + this.#width) this.#area[at] = (this.#area[at] ?? 0) + area;
  }
}

type Edge = (x0: number, y0: number, x1: number, y1: number) => void;
const COUNT: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, q: 4, z: 0 };

/** SVG 2, section 9.3: the path's edges on the page, curves as short lines. */
function outline(d: string, [a, b, c, e, f, g]: Matrix, edge: Edge): void {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const line = (toX: number, toY: number) => {
    edge(a * x + c * y + f, b * x + e * y + g, a * toX + c * toY + f, b * toX + e * toY + g);
    [x, y] = [toX, toY];
  };
  const cubic = (x1: number, y1: number, x2: number, y2: number, x3: number, y3: number) => {
    const [x0, y0] = [x, y];
    const size =
      Math.hypot(a, b) * (Math.hypot(x1 - x0, y1 - y0) + Math.hypot(x2 - x1, y2 - y1) + Math.hypot(x3 - x2, y3 - y2));
    const steps = Math.min(24, Math.max(2, Math.ceil(size / 4)));
    for (let step = 1; step <= steps; step += 1) {
      const t = step / steps;
      const s = 1 - t;
      const mix = (p0: number, p1: number, p2: number, p3: number) =>
        s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
      line(mix(x0, x1, x2, x3), mix(y0, y1, y2, y3));
    }
  };
  for (const [, letter = '', list = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*(?:e[-+]?\d[^A-Za-z]*)*)/g)) {
    const kind = letter.toLowerCase();
    const wanted = COUNT[kind];
    const numbers = (list.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    if (wanted === undefined) throw new Error(`a path has no ${letter}`);
    if (kind === 'z') {
      line(startX, startY);
      continue;
    }
    for (let at = 0; at < numbers.length; at += wanted) {
      const relative = letter === kind;
      const n = (nth: number) => numbers[at + nth] ?? 0;
      const px = (nth: number) => n(nth) + (relative ? x : 0);
      const py = (nth: number) => n(nth) + (relative ? y : 0);
      if (kind === 'm' && at === 0) {
        if (x !== startX || y !== startY) line(startX, startY);
        [x, y] = [px(0), py(1)];
        [startX, startY] = [x, y];
      } else if (kind === 'm' || kind === 'l') line(px(0), py(1));
      else if (kind === 'h') line(px(0), y);
      else if (kind === 'v') line(x, py(0));
      else if (kind === 'c') cubic(px(0), py(1), px(2), py(3), px(4), py(5));
      else {
        const [qx, qy, toX, toY] = [px(0), py(1), px(2), py(3)];
        const third = (p: number, q: number) => p + (2 / 3) * (q - p);
        cubic(third(x, qx), third(y, qy), third(toX, qx), third(toY, qy), toX, toY);
      }
    }
  }
  if (x !== startX || y !== startY) line(startX, startY);
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  let crc = 0xffffffff;
  for (const byte of bytes.subarray(4, data.length + 8)) crc = (crc >>> 8) ^ (CRC[(crc ^ byte) & 255] ?? 0);
  bytes.writeUInt32BE(~crc >>> 0, data.length + 8);
  return bytes;
}

/** Lines of one byte a pixel and their palette; undefined where there are more colours than it holds. */
function indexed({ width, height, rgb }: Picture) {
  const numbers = new Map<number, number>();
  const lines = new Uint8Array(height * (width + 1));
  for (let at = 0; at < width * height; at += 1) {
    const colour = ((rgb[3 * at] ?? 0) << 16) | ((rgb[3 * at + 1] ?? 0) << 8) | (rgb[3 * at + 2] ?? 0);
    let number = numbers.get(colour);
    if (number === undefined) {
      if (numbers.size === 256) return undefined;
      number = numbers.size;
      numbers.set(colour, number);
    }
    lines[at + Math.floor(at / width) + 1] = number;
  }
  return {
    lines,
    palette: Uint8Array.from([...numbers.keys()].flatMap(one => [one >> 16, (one >> 8) & 255, one & 255])),
  };
}

/** Each line as its colours, one after the other. */
function plainLines({ width, height, rgb }: Picture): Uint8Array {
  const stride = width * 3;
  const lines = new Uint8Array(height * (stride + 1));
  for (let y = 0; y < height; y += 1) lines.set(rgb.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
  return lines;
}

/** PNG without transparency: a byte a pixel where a palette holds its colours, as it does for letters on paper. */
export function png(picture: Picture): Uint8Array {
  const found = indexed(picture);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(picture.width, 0);
  head.writeUInt32BE(picture.height, 4);
  head.set([8, found ? 3 : 2, 0, 0, 0], 8);
  const data = deflateSync(found?.lines ?? plainLines(picture), { level: 9 });
  const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
  const palette = found ? [chunk('PLTE', found.palette)] : [];
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    ...palette,
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);
}
