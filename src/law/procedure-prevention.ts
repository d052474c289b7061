import type { ProcedureRule } from './procedure.ts';
import { type Period, words } from './row.ts';

/** Alat pencegahan: surat edaran, ikrar, satuan tugas, sasaran. Yang menjalankannya ruang pencegahan; di sini dasarnya. */
const since = (from: string): Period => ({ from, until: null });

export const preventionProcedure = [
  {
    id: 'R-SE-DAERAH',
    topic: 'pencegahan',
    rule: words(
      'Surat edaran kepala daerah atau sekda: ikuti SKB, teruskan di unit, sosialisasi kepada semua pegawai, bina dan awasi, laporkan, lampirkan SKB. Yang baru mengikat juga non-ASN.',
      'Circular of the regional head or secretary: follow the joint decree, pass it on, socialise to all staff, supervise, report, attach it. Newer ones bind other staff too.',
    ),
    inForce: since('2022-09-22'),
    under: ['SKB 2022'],
    cite: 'PP 42/2004 Pasal 11 huruf c; PP 94/2021 Pasal 3-5; UU 7/2017 Pasal 280, 283; SKB 2022',
    source: [
      'https://id.scribd.com/document/660263262/Himbauan-Netralitas-ASN-1',
      'https://id.scribd.com/document/715194276/SE-NETRALITAS-ASN',
      'https://sdn3nyalian.sch.id/2024/11/surat-edaran-bupati-klungkung-tentang.html',
    ],
    confidence: 'high',
  },
  {
    id: 'R-SE-PPNPN',
    topic: 'pencegahan',
    rule: words(
      'SE 3 Januari 2023: sosialisasi, iklim kondusif, pengawasan, tindak lanjut; bentuk pelanggaran seperti ASN; sanksi menurut kontrak sampai pemutusan.',
      'Circular of 3 January 2023: socialise, conducive climate, supervise, follow up; forms as for civil servants; sanctions by contract up to termination.',
    ),
    inForce: since('2023-01-03'),
    under: ['SE MenPANRB 1/2023'],
    cite: 'SE MenPANRB 01/2023',
    source: ['https://deras.id/pegawai-pemerintah-non-pns-bisa-kena-phk-jika-tak-jaga-netralitas-di-tahun-politik'],
    confidence: 'high',
  },
  {
    id: 'R-SE-4-2024',
    topic: 'pencegahan',
    rule: words(
      'Memindahkan pengawasan setelah KASN berakhir; Bawaslu lalu mengirim perkara ke BKN.',
      'Moves the supervision after KASN ended; Bawaslu then sends cases to BKN.',
    ),
    inForce: since('2024-09-04'),
    under: ['SE MenPANRB 4/2024'],
    cite: 'SE MenPANRB 4/2024',
    source: ['https://intra62.com/bawaslu-limpahkan-penanganan-400-laporan-dugaan-pelanggaran-asn-ke-bkn/'],
    confidence: 'medium',
  },
  {
    id: 'R-SE-B71',
    topic: 'pencegahan',
    rule: words(
      'Daftar lama untuk 2018-2019: pendekatan ke partai, spanduk diri, deklarasi diri, hadir deklarasi, reaksi daring, foto bersimbol, pembicara acara partai.',
      'Older list for 2018-2019: approach to party, own banner, own declaration, attending declarations, online reactions, photo with sign, speaking at a party event.',
    ),
    inForce: since('2017-12-27'),
    under: ['SE MenPANRB B/71/2017'],
    cite: 'SE MenPANRB B/71/M.SM.00.00/2017',
    source: [
      'https://savanaparadise.com/asn-yang-mencalonkan-diri-dalam-pilkada-2020',
      'https://disway.id/read/661110/asn-diduga-menjadi-pemodal-biaya-politik-bupati-hingga-walikota-kok-bisa/15',
    ],
    confidence: 'high',
  },
  {
    id: 'R-SE-18-2023',
    topic: 'pencegahan',
    rule: words(
      'Pasangan ASN yang maju. Boleh: mendampingi saat pendaftaran dan perkenalan, hadir tanpa ikut serta, foto tanpa simbol tangan. Dilarang: atribut, dukungan daring, berbicara. CLTN diperselisihkan (rendah).',
      'Civil servants whose spouse stands. Allowed: to accompany at registration and introduction, presence without part, photo without sign. Barred: attributes, support online, speaking. Leave is disputed (low).',
    ),
    inForce: since('2023-09-01'),
    under: ['SE MenPANRB 18/2023'],
    cite: 'SE MenPANRB 18/2023',
    source: [
      'https://medan.bkn.go.id/?p=7882',
      'https://kahaba.net/menpan-rb-peringatkan-asn-yang-memiliki-pasutri-berstatus-caleg',
      'https://realitasbali.com/2024/09/suami-atau-istri-peserta-pilkada-yang-berstatus-asn-wajib-cuti-saat-kampanye/',
    ],
    confidence: 'medium',
    note: words('Teks lengkapnya tidak dapat dibaca.', 'The full text could not be read.'),
  },
  {
    id: 'R-SE-B36-2018',
    topic: 'pencegahan',
    rule: words(
      'Aturan lama pasangan ASN: boleh hadir di kampanye, dengan CLTN wajib.',
      'Older spouse rule: may be present at the campaign, with mandatory leave.',
    ),
    inForce: { from: '2018-02-02', until: '2023-09-01' },
    under: ['SE MenPANRB B/36/2018'],
    cite: 'SE MenPANRB B/36/M.SM.00.00/2018',
    source: [
      'https://www.kordanews.com/36255/asn-istri-suami-peserta-pilkada-serentak-2018-boleh-hadiri-kampanye/2',
      'https://mediakaltim.com/begini-aturan-kampanye-asn-yang-suami-istrinya-maju-pilkada/',
    ],
    confidence: 'medium',
  },
  {
    id: 'R-SE-11-2023',
    topic: 'pencegahan',
    rule: words(
      'Meminta tiap instansi menulis disiplin PPPK; jenis ringan dan sedang berbeda-beda: ditetapkan kantor, dengan dasar hukumnya.',
      'Asks each agency to write the discipline of contract staff; light and medium kinds differ: set by the office, with its legal basis.',
    ),
    inForce: since('2023-01-01'),
    under: ['SE MenPANRB 11/2023'],
    cite: 'SE MenPANRB 11/2023',
    source: ['https://samiyanto.smkn9surakarta.sch.id/tim-manajemen/kedisiplinan-asn'],
    confidence: 'medium',
  },
  {
    id: 'R-IKRAR',
    topic: 'pencegahan',
    rule: words(
      'Ikrar dan pakta: (1) netral dalam pelayanan publik; (2) tanpa benturan kepentingan, intimidasi, ancaman, keberpihakan; (3) bijak bermedia sosial; (4) menolak politik uang. Dibacakan, lalu ditandatangani.',
      'Pledge and pact: (1) neutral public service; (2) no conflict of interest, intimidation, threat, siding; (3) wise use of social media; (4) no money politics. Read aloud, then signed.',
    ),
    inForce: since('2020-01-01'),
    cite: 'Ikrar dan pakta integritas netralitas; di Natuna dianggap perintah SKB',
    source: [
      'https://kepri.antaranews.com/berita/173109/asn-natuna-tanda-tangani-pakta-integritas-netralitas-pemilu',
      'https://bernas.id/2023/07/165491/asn-sleman-tandatangani-pakta-netralitas-integritas-pemilu-2024',
      'https://kdp.sukabumikota.go.id/2024/07/Pakta-Integritas-ASN.html',
    ],
    confidence: 'high',
  },
  {
    id: 'R-GNN',
    topic: 'pencegahan',
    rule: words(
      'Gerakan Nasional Netralitas ASN, program KASN 2019-2020.',
      'National neutrality movement, a KASN programme of 2019-2020.',
    ),
    inForce: { from: '2019-01-01', until: '2024-09-04' },
    cite: 'Program KASN',
    source: [
      'https://kaimanakab.go.id/kampanye-virtual-gerakan-nasional-netralitas-gnn-asn.html',
      'https://infopublik.id/kategori/pemilu/332604/komisi-aparatur-sipil-negara-minta-asn-netral-pada-pemilu-serentak-2019',
    ],
    confidence: 'high',
  },
  {
    id: 'R-SATGAS',
    topic: 'pencegahan',
    rule: words(
      'Satgas menurut SKB: BKN, Bawaslu, KemenPANRB, Kemendagri. Bekerja di SBT (perlu NIK/NIP terlapor, kalau tidak SP4N-LAPOR); verifikasi sampai 7 hari, kajian Bawaslu, rekomendasi, pemantauan, I’DIS, blokir SIASN.',
      'Task force by the joint decree: BKN, Bawaslu, KemenPANRB, Kemendagri. Works in SBT (needs the NIK/NIP of the reported, else SP4N-LAPOR); verification up to 7 days, study by Bawaslu, recommendation, monitoring, I’DIS, SIASN blocking.',
    ),
    inForce: since('2022-09-22'),
    under: ['SKB 2022'],
    cite: 'SKB 2022',
    source: [
      'https://presmedia.id/pastikan-netralitas-asn-di-pemilu-bkn-bawaslu-dan-lembaga-terkait-bentuk-satgas/amp',
      'https://kabarnusa24.com/2024/10/11/bkn-siapkan-aplikasi-pengaduan-asn-yang-tak-netral-pada-pilkada-2024-begini-cara-lapornya',
    ],
    confidence: 'high',
  },
  {
    id: 'R-AUDIENCE',
    topic: 'pencegahan',
    rule: words(
      'Sasaran: seluruh ASN tiap OPD, PPPK, non-ASN, camat dan lurah, guru, tenaga kesehatan, kades dan perangkat, keluarga calon, pejabat pembina kepegawaian dan sekda.',
      'Audience: all civil servants, contract and other staff, sub-district and ward heads, teachers, health staff, village staff, families of candidates, personnel authority and secretary.',
    ),
    inForce: since('2020-01-01'),
    cite: 'Praktik surat edaran dan sosialisasi',
    source: [
      'https://id.scribd.com/document/660263262/Himbauan-Netralitas-ASN-1',
      'https://id.scribd.com/document/671281647/DOC-20230703-WA0018',
    ],
    confidence: 'medium',
  },
] as const satisfies readonly ProcedureRule[];
