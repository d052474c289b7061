/** A name as its first letters, for whoever has a paper in hand to compare with: `Siti Contoh Lestari` is `S. C. L.` Pure. */
const MOST = 5;

export const initialsOf = (name: string): string =>
  name
    .normalize('NFC')
    .split(/[\s.,'’-]+/u)
    .flatMap(word => /\p{L}/u.exec(word)?.[0]?.toLocaleUpperCase('id') ?? [])
    .slice(0, MOST)
    .map(letter => `${letter}.`)
    .join(' ');
