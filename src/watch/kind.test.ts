import { describe, expect, test } from 'vitest';
import { judgeKind, judgeRelevance } from './kind.ts';
import { sentencesOf } from './sentences.ts';
import { cleanArticle } from './text.ts';

const judged = (title: string, text: string): string => {
  const clean = cleanArticle(text, title);
  const sentences = sentencesOf(clean.text);
  if (!judgeRelevance(clean.text, clean.title, sentences).value) return 'lainnya';
  return judgeKind(clean.text, clean.title, sentences).value;
};

describe('the main activity', () => {
  test.each([
    [
      'sosialisasi',
      'Bawaslu Natuna Gelar Sosialisasi Netralitas ASN',
      'Bawaslu Natuna menggelar sosialisasi netralitas ASN di aula. Pelanggaran dapat dikenai sanksi.',
    ],
    [
      'rapat_koordinasi',
      'Pj Bupati Hadiri Rakor',
      'Penjabat Bupati Sinjai menghadiri rapat koordinasi menjaga netralitas ASN pada Pilkada. Pakta integritas sudah diteken tahun lalu.',
    ],
    [
      'pakta_integritas',
      'ASN Kudus Tandatangani Pakta Integritas',
      'Seluruh ASN menandatangani pakta integritas netralitas pada Pilkada 2024.',
    ],
    [
      'deklarasi',
      'ASN Blora Ucapkan Ikrar Netralitas',
      'ASN mengikuti apel dan deklarasi netralitas menjelang pemilu di halaman kantor.',
    ],
    [
      'surat_edaran',
      'Wali Kota Terbitkan Surat Edaran Netralitas ASN',
      'Wali Kota menerbitkan surat edaran netralitas ASN. Pegawai dilarang berfoto dengan calon.',
    ],
    [
      'imbauan',
      'Bupati Ingatkan ASN Netral',
      'Bupati mengingatkan ASN agar tetap netral pada pemilu dan tidak ikut politik praktis.',
    ],
    [
      'dugaan_pelanggaran',
      'Video Lurah Dukung Paslon Viral',
      'Sebuah video yang memperlihatkan seorang lurah mendukung calon bupati beredar. Ia diduga tidak netral.',
    ],
    [
      'penanganan_pelanggaran',
      'Bawaslu Periksa Tiga ASN Diduga Tak Netral',
      'Bawaslu memeriksa tiga ASN yang diduga tidak netral. Mereka dipanggil untuk klarifikasi.',
    ],
    [
      'putusan',
      'Kades Divonis Tiga Bulan',
      'Seorang kepala desa divonis tiga bulan penjara oleh majelis hakim karena berkampanye untuk calon bupati.',
    ],
    [
      'statistik',
      'Bawaslu Catat 212 Kasus Netralitas ASN',
      'Bawaslu mencatat 212 kasus netralitas ASN selama Pilkada 2024, naik 40 persen.',
    ],
  ])('%s: %s', (kind, title, text) => {
    expect(judged(title, text)).toBe(kind);
  });

  test('a pact to make a candidate win is an alleged breach, not a pact of neutrality', () => {
    const text =
      'Beredar pakta integritas yang ditandatangani Pj Bupati untuk memenangkan seorang capres. Bawaslu mendalaminya.';
    expect(judged('Pakta Integritas Pj Bupati Beredar', text)).toBe('dugaan_pelanggaran');
  });
});

describe('what is about something else', () => {
  test.each([
    [
      'Bawaslu Rekrut Panwascam',
      'Bawaslu membuka pendaftaran panitia pengawas kecamatan untuk Pilkada 2024. Pelamar wajib netral.',
    ],
    ['Kades Jadi Tersangka Korupsi', 'Kepala desa ditahan kejaksaan karena diduga mengorupsi dana desa.'],
    ['PNS Mundur demi Jadi Caleg', 'Seorang PNS mengajukan pengunduran diri karena menjadi bakal caleg Pemilu 2024.'],
    ['Harga Cabai Naik', 'Harga cabai di pasar naik sejak sepekan lalu.'],
    ['Bawaslu Usut Politik Uang', 'Bawaslu mengusut dugaan bagi-bagi uang oleh tim salah satu calon bupati.'],
    ['KPU Rampungkan Rekapitulasi', 'KPU menyelesaikan rekapitulasi suara pasangan calon di tingkat kabupaten.'],
  ])('%s', (title, text) => {
    expect(judged(title, text)).toBe('lainnya');
  });
});
