export const deadlines = {
  heading: 'Batas waktu dan cara menghitungnya',
  until: 'Paling lambat',
  working: 'Hitungan hari demi hari',
  moved: (before: string) => `Batas ini bergeser. Semula ${before}`,
  reading: (basis: string, last: string) => `Bacaan lain (${basis}): ${last}.`,
  note: 'Perhatikan:',
  unlimited: (since: string) => `Tidak ada sumber yang menyebut batas hari untuk langkah ini. Menunggu sejak ${since}.`,
  confidence: {
    high: 'Keyakinan aturan: tinggi.',
    medium: 'Keyakinan aturan: sedang.',
    low: 'Keyakinan aturan: rendah, belum dipastikan.',
    confirmed: 'Aturan ini sudah dikonfirmasi.',
  },
  rule: 'Lihat aturannya',
  /** Of a step that was recorded after its limit. */
  late: {
    day: (by: number) => `Terlambat ${by} hari`,
    hour: (by: number) => `Terlambat ${by} jam`,
    limit: (last: string) => `batas ${last}`,
  },
  history: 'Yang sudah terjadi',
  unsure: 'aturan belum dipastikan',
};
