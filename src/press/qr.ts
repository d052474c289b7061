/** QR codes (ISO/IEC 18004) as one path of squares: the same for a page's SVG and for paper. Pure. */
import encodeQR from 'qr';

/** Light squares around it: readers of cameras need four. */
const QUIET = 4;

export interface QrPicture {
  /** Squares of one side, with the light ones around it. */
  readonly size: number;
  /** Every dark run of a line, as an SVG path in squares. */
  readonly path: string;
}

/** Upper case, digits and ` $%*+-./:` alone make the smaller code. A seventh of it may be dirty or torn. */
export function qrOf(text: string): QrPicture {
  const squares = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  const path = squares.flatMap((line, y) => runsOf(line).map(([x, long]) => `M${x} ${y}h${long}v1h-${long}z`)).join('');
  return { size: squares.length, path };
}

function runsOf(line: readonly boolean[]): readonly (readonly [x: number, long: number])[] {
  const runs: [number, number][] = [];
  line.forEach((dark, x) => {
    const last = runs.at(-1);
    if (dark && last && last[0] + last[1] === x) last[1] += 1;
    else if (dark) runs.push([x, 1]);
  });
  return runs;
}

/** A picture of its own, for paper: black on white. */
export const qrSvg = ({ size, path }: QrPicture): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 4}" height="${size * 4}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
