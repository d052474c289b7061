/**
 * Names of regions beside the official ones.
 *
 * SPELLINGS: cities whose founding statute and own letterhead spell the name otherwise than the Kemendagri list does.
 * SHORT_NAMES: the short forms that regional governments and the regional press use for themselves. A short form stands
 * here only when it names one region in the whole country; a form that is also an everyday word (`muna`, `mitra`)
 * counts only behind an office or an institution (`Pemkab Mitra`), which the reader of texts sees to.
 */

/** Code to the spelling shown. UU 27/1959, UU 5/2001, UU 7/2001, UU 13/2001, PP 27/1999 and the cities' own use. */
export const SPELLINGS: Readonly<Record<string, string>> = {
  '16.73': 'Kota Lubuklinggau',
  '19.71': 'Kota Pangkalpinang',
  '21.72': 'Kota Tanjungpinang',
  '31': 'DKI Jakarta',
  '34': 'DI Yogyakarta',
  '62.71': 'Kota Palangka Raya',
  '72.04': 'Kabupaten Tolitoli',
  '74.72': 'Kota Baubau',
};

const table = (rows: string): readonly (readonly [short: string, name: string])[] =>
  rows
    .trim()
    .split('\n')
    .flatMap(row => {
      const [shorts = '', name = ''] = row.split('=').map(side => side.trim());
      return shorts.split(',').map(short => [short.trim(), name] as const);
    });

/** Short form and official name (with `Kabupaten`/`Kota` where a regency or city is meant). */
export const SHORT_NAMES = table(`
NAD = Aceh
Sumut = Sumatera Utara
Sumbar = Sumatera Barat
Sumsel = Sumatera Selatan
Babel, Bangka Belitung, Kep. Babel = Kepulauan Bangka Belitung
Kepri = Kepulauan Riau
DKI, Jakarta, Daerah Khusus Jakarta, DKJ, Daerah Khusus Ibukota Jakarta = DKI Jakarta
Jabar = Jawa Barat
Jateng = Jawa Tengah
Jatim = Jawa Timur
DIY, Jogja, Jogjakarta, Daerah Istimewa Yogyakarta, D.I. Yogyakarta = DI Yogyakarta
NTB = Nusa Tenggara Barat
NTT = Nusa Tenggara Timur
Kalbar = Kalimantan Barat
Kalteng = Kalimantan Tengah
Kalsel = Kalimantan Selatan
Kaltim = Kalimantan Timur
Kaltara = Kalimantan Utara
Sulut = Sulawesi Utara
Sulteng = Sulawesi Tengah
Sulsel = Sulawesi Selatan
Sultra = Sulawesi Tenggara
Sulbar = Sulawesi Barat
Malut = Maluku Utara
Abdya = Kabupaten Aceh Barat Daya
Pijay = Kabupaten Pidie Jaya
Tapsel = Kabupaten Tapanuli Selatan
Tapteng = Kabupaten Tapanuli Tengah
Taput = Kabupaten Tapanuli Utara
Madina = Kabupaten Mandailing Natal
Sergai = Kabupaten Serdang Bedagai
Labura = Kabupaten Labuhanbatu Utara
Labusel = Kabupaten Labuhanbatu Selatan
Paluta = Kabupaten Padang Lawas Utara
Palas = Kabupaten Padang Lawas
Humbahas = Kabupaten Humbang Hasundutan
Nisel = Kabupaten Nias Selatan
Siantar, Pematang Siantar = Kota Pematangsiantar
Sidimpuan, Padang Sidempuan = Kota Padangsidimpuan
Pessel = Kabupaten Pesisir Selatan
Solsel = Kabupaten Solok Selatan
Pasbar = Kabupaten Pasaman Barat
Mentawai = Kabupaten Kepulauan Mentawai
Inhu = Kabupaten Indragiri Hulu
Inhil = Kabupaten Indragiri Hilir
Rohul = Kabupaten Rokan Hulu
Rohil = Kabupaten Rokan Hilir
Kuansing = Kabupaten Kuantan Singingi
Meranti = Kabupaten Kepulauan Meranti
Anambas = Kabupaten Kepulauan Anambas
Tanjabbar, Tanjab Barat = Kabupaten Tanjung Jabung Barat
Tanjabtim, Tanjab Timur = Kabupaten Tanjung Jabung Timur
OKU = Kabupaten Ogan Komering Ulu
OKI = Kabupaten Ogan Komering Ilir
OKUS, OKU Selatan = Kabupaten Ogan Komering Ulu Selatan
OKUT, OKU Timur = Kabupaten Ogan Komering Ulu Timur
Muba = Kabupaten Musi Banyuasin
Mura = Kabupaten Musi Rawas
Muratara = Kabupaten Musi Rawas Utara
PALI = Kabupaten Penukal Abab Lematang Ilir
Benteng = Kabupaten Bengkulu Tengah
Lampura = Kabupaten Lampung Utara
Lamteng = Kabupaten Lampung Tengah
Lamsel = Kabupaten Lampung Selatan
Lambar = Kabupaten Lampung Barat
Lamtim = Kabupaten Lampung Timur
Tuba = Kabupaten Tulang Bawang
Tubaba = Kabupaten Tulang Bawang Barat
Pesibar = Kabupaten Pesisir Barat
Bateng = Kabupaten Bangka Tengah
Basel = Kabupaten Bangka Selatan
Babar = Kabupaten Bangka Barat
Beltim = Kabupaten Belitung Timur
Kepulauan Seribu = Kabupaten Administrasi Kepulauan Seribu
Jakpus = Kota Administrasi Jakarta Pusat
Jakut = Kota Administrasi Jakarta Utara
Jakbar = Kota Administrasi Jakarta Barat
Jaksel = Kota Administrasi Jakarta Selatan
Jaktim = Kota Administrasi Jakarta Timur
KBB = Kabupaten Bandung Barat
Tangsel = Kota Tangerang Selatan
Solo = Kota Surakarta
Lobar = Kabupaten Lombok Barat
Loteng = Kabupaten Lombok Tengah
Lotim = Kabupaten Lombok Timur
KLU = Kabupaten Lombok Utara
KSB = Kabupaten Sumbawa Barat
TTS = Kabupaten Timor Tengah Selatan
TTU = Kabupaten Timor Tengah Utara
Flotim = Kabupaten Flores Timur
Mabar = Kabupaten Manggarai Barat
Matim = Kabupaten Manggarai Timur
SBD = Kabupaten Sumba Barat Daya
Kobar = Kabupaten Kotawaringin Barat
Kotim = Kabupaten Kotawaringin Timur
Barsel = Kabupaten Barito Selatan
Barut = Kabupaten Barito Utara
Bartim = Kabupaten Barito Timur
Batola = Kabupaten Barito Kuala
HSS = Kabupaten Hulu Sungai Selatan
HST = Kabupaten Hulu Sungai Tengah
HSU = Kabupaten Hulu Sungai Utara
Tanbu = Kabupaten Tanah Bumbu
Kukar = Kabupaten Kutai Kartanegara
Kubar = Kabupaten Kutai Barat
Kutim = Kabupaten Kutai Timur
PPU = Kabupaten Penajam Paser Utara
Mahulu = Kabupaten Mahakam Ulu
KKU = Kabupaten Kayong Utara
Bolmong = Kabupaten Bolaang Mongondow
Bolmut = Kabupaten Bolaang Mongondow Utara
Boltim = Kabupaten Bolaang Mongondow Timur
Bolsel = Kabupaten Bolaang Mongondow Selatan
Minut = Kabupaten Minahasa Utara
Minsel = Kabupaten Minahasa Selatan
Mitra = Kabupaten Minahasa Tenggara
Sitaro = Kabupaten Kepulauan Siau Tagulandang Biaro
Sangihe = Kabupaten Kepulauan Sangihe
Talaud = Kabupaten Kepulauan Talaud
Bangkep = Kabupaten Banggai Kepulauan
Balut = Kabupaten Banggai Laut
Parimo = Kabupaten Parigi Moutong
Touna = Kabupaten Tojo Una Una
Morut = Kabupaten Morowali Utara
Selayar = Kabupaten Kepulauan Selayar
Pangkep = Kabupaten Pangkajene dan Kepulauan
Sidrap = Kabupaten Sidenreng Rappang
Torut = Kabupaten Toraja Utara
Lutra = Kabupaten Luwu Utara
Lutim = Kabupaten Luwu Timur
Konsel = Kabupaten Konawe Selatan
Konut = Kabupaten Konawe Utara
Konkep = Kabupaten Konawe Kepulauan
Kolut = Kabupaten Kolaka Utara
Koltim = Kabupaten Kolaka Timur
Butur = Kabupaten Buton Utara
Buteng = Kabupaten Buton Tengah
Busel = Kabupaten Buton Selatan
Mubar = Kabupaten Muna Barat
Bonebol = Kabupaten Bone Bolango
Gorut = Kabupaten Gorontalo Utara
Polman = Kabupaten Polewali Mandar
Mateng = Kabupaten Mamuju Tengah
Malteng = Kabupaten Maluku Tengah
Malra = Kabupaten Maluku Tenggara
SBT = Kabupaten Seram Bagian Timur
SBB = Kabupaten Seram Bagian Barat
MBD = Kabupaten Maluku Barat Daya
Tanimbar = Kabupaten Kepulauan Tanimbar
Bursel = Kabupaten Buru Selatan
Halbar = Kabupaten Halmahera Barat
Halteng = Kabupaten Halmahera Tengah
Halut = Kabupaten Halmahera Utara
Halsel = Kabupaten Halmahera Selatan
Haltim = Kabupaten Halmahera Timur
Kepsul = Kabupaten Kepulauan Sula
Morotai = Kabupaten Pulau Morotai
Taliabu = Kabupaten Pulau Taliabu
Tikep, Tidore = Kota Tidore Kepulauan
Yapen = Kabupaten Kepulauan Yapen
Biak = Kabupaten Biak Numfor
Pegaf = Kabupaten Pegunungan Arfak
Pegubin = Kabupaten Pegunungan Bintang
`);
