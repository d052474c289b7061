import { describe, expect, test } from 'vitest';
import { conductsOf, receiversOf } from './conduct.ts';
import { sentencesOf } from './sentences.ts';

const acts = (text: string): readonly string[] => conductsOf(text, sentencesOf(text)).map(one => one.value);
const receivers = (text: string): readonly string[] => receiversOf(text, sentencesOf(text)).map(one => one.value);

describe('alleged conduct', () => {
  test.each([
    ['Camat itu mengajak warga memilih satu pasangan calon.', 'ajakan_memilih'],
    ['Dalam video, lurah mengucapkan dukungan.', 'video_dukungan'],
    ['Ia berfoto bersama calon bupati.', 'foto_bersama'],
    ['Guru itu mengacungkan dua jari.', 'pose_simbol'],
    ['Kades membagikan uang kepada warga.', 'politik_uang'],
    ['Ia mengunggah dukungan kepada calon di Facebook.', 'unggah_dukungan_medsos'],
    ['Sekda menghadiri deklarasi pasangan calon.', 'hadir_deklarasi'],
    ['Kendaraan dinas dipakai untuk acara itu.', 'fasilitas_negara'],
    ['ASN itu menjadi tim sukses calon.', 'tim_sukses'],
    ['Lurah mendaftar sebagai bakal calon ke DPC partai.', 'pendekatan_parpol'],
  ])('%s', (text, act) => {
    expect(acts(text)).toContain(act);
  });

  test('a list of what is forbidden alleges nothing', () => {
    expect(acts('ASN dilarang berfoto bersama calon, memasang spanduk, dan menghadiri deklarasi.')).toEqual([]);
  });
});

describe('hand-over', () => {
  test.each([
    ['Hasilnya diteruskan Bawaslu ke Badan Kepegawaian Negara (BKN).', 'BKN'],
    ['Bawaslu merekomendasikan sanksi kepada KASN.', 'KASN'],
    ['Perkara dibahas dalam rapat tim Gakkumdu.', 'Gakkumdu'],
    ['Berkas dilimpahkan ke Polres Natuna.', 'Polri'],
    ['Rekomendasi disampaikan kepada Pejabat Pembina Kepegawaian.', 'PPK'],
  ])('%s', (text, receiver) => {
    expect(receivers(text)).toContain(receiver);
  });

  test('an institution that is only there receives nothing', () => {
    expect(receivers('Acara dihadiri BKN, KASN, dan Polri.')).toEqual([]);
  });
});
