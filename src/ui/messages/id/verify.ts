import type { Capacity } from '../../../offices/acting.ts';
import type { PledgeKind } from '../../../prevention/pledge/campaign.ts';
import type { Assurance } from '../../../prevention/pledge/signature.ts';
import type { CertifiedRefusal } from '../../../prevention/verifying/certified.ts';
import type { SignatureBroken, SignatureIntact } from '../../../prevention/verifying/pades.ts';
import type { PaperCodeRefusal } from '../../../prevention/verifying/paper-code.ts';
import type { PaperSeal } from '../../../prevention/verifying/paper-seal.ts';
import type { ProofBroken } from '../../../prevention/verifying/proven-record.ts';

type Broken = SignatureBroken['code'];
interface Told {
  readonly title: string;
  readonly text: string;
}

export type VerifyRefusalCode =
  | PaperCodeRefusal['code']
  | 'paper-not-yours'
  | 'already-certified'
  | 'already-revoked'
  | CertifiedRefusal['code']
  | 'paper-code-unknown'
  | 'paper-erased'
  | 'signed-file-unknown'
  | 'proof-not-ready'
  | 'invalid-input'
  | 'file-missing'
  | 'file-too-large'
  | 'not-a-pdf'
  | 'too-many-signatures'
  | 'too-often';

export const verify = {
  title: 'Periksa tanda tangan',
  heading: 'Benarkah ikrar ini ditandatangani?',
  lead: 'Ketik kode di kertasnya, atau unggah berkas PDF-nya. Siapa pun boleh memeriksa, tanpa akun.',
  byCode: 'Dengan kode',
  code: 'Kode di kertas',
  codeHint: 'Tiga kelompok huruf dan angka, misalnya K7QM-2X4D-9H2TB. Spasi dan huruf kecil tidak berpengaruh.',
  check: 'Periksa kode',
  byFile: 'Dengan berkas PDF',
  file: 'Berkas PDF',
  fileHint:
    'Paling besar 5 MB. Juga PDF lain yang bertanda tangan elektronik, misalnya dari BSrE. Jangan dicetak lalu dipindai: bukti di dalamnya hilang.',
  checkFile: 'Periksa berkas',
  privacyTitle: 'Berkas Anda tidak kami simpan',
  privacyText:
    'Berkas dibaca dalam ingatan, diperiksa, lalu dilupakan. Kode tidak masuk ke alamat halaman dan tidak kami catat.',
  codeOnlyTitle: 'Mengapa dengan kode hanya inisial?',
  codeOnlyText:
    'Kode bisa terbaca dari foto. Dengan inisial Anda bisa mencocokkan kertas di tangan, tetapi tidak bisa mencari orang. Pemegang berkas PDF melihat semua yang sudah tertulis di dalamnya.',
  offlineTitle: 'Tanpa bergantung pada kami',
  offlineText:
    'Bukti ada di dalam PDF. Cara memeriksanya sendiri, tanpa jaringan, tertulis dalam docs/verifying.md pada kode sumber Netra.',
  own: 'Ambil kertas tanda tangan Anda',
  deskPaper: 'Unduh kertas tanda tangan (PDF)',
  means: 'Artinya',
  again: 'Periksa yang lain',
  refusals: {
    'paper-code-empty': 'Kode di kertas: tulis kodenya.',
    'paper-code-length':
      'Kode di kertas: kode terdiri dari 13 huruf dan angka. Periksa apakah ada yang kurang atau lebih.',
    'paper-code-character':
      'Kode di kertas: ada tanda yang tidak dipakai dalam kode. Kode hanya berisi huruf dan angka, tanpa huruf U.',
    'paper-code-mistyped':
      'Kode di kertas: ada yang salah ketik, atau dua huruf tertukar. Cocokkan lagi dengan kertasnya.',
    'paper-code-unknown':
      'Kode di kertas: tidak ada tanda tangan atau sertifikat dengan kode ini di sini. Kodenya tertulis benar; mungkin kertasnya dari tempat lain, atau palsu.',
    'paper-erased': 'Data pribadi tanda tangan ini sudah dihapus, jadi kertasnya tidak bisa dicetak lagi.',
    'proof-not-ready':
      'Tanda tangan Anda tersimpan, tetapi buktinya belum masuk buku besar. Coba lagi satu menit lagi.',
    'invalid-input': 'Kode di kertas: tulisan ini terlalu panjang untuk sebuah kode. Tulis kodenya saja.',
    'file-missing': 'Berkas PDF: pilih berkasnya.',
    'file-too-large':
      'Berkas PDF: lebih besar dari 5 MB, jadi tidak dibaca. Kertas dari Netra jauh lebih kecil; pilih berkas aslinya.',
    'not-a-pdf': 'Berkas PDF: ini bukan PDF. Pilih berkas PDF aslinya, bukan foto atau pindaian.',
    'too-many-signatures': 'Berkas PDF: ada lebih dari 20 tanda tangan di dalamnya, jadi tidak diperiksa di sini.',
    'too-often':
      'Terlalu banyak pemeriksaan dari jaringan Anda dalam satu jam ini. Coba lagi sejam lagi; tidak ada yang hilang.',
    'paper-not-yours': 'Kode undangan atau NIP tidak cocok dengan tanda tangan mana pun. Periksa keduanya.',
    'signed-file-unknown': 'Berkas PDF: tidak ada tanda tangan yang tercatat dengan berkas ini.',
    'certified-none': 'Berkas PDF: tidak ada tanda tangan bersertifikat di dalamnya. Tandatangani dulu PDF-nya.',
    'certified-revised':
      'Berkas PDF: setelah ditandatangani, berkas ini diubah atau ditambah. Unggah berkas seperti keluar dari aplikasi tanda tangan.',
    'certified-rest':
      'Berkas PDF: di belakang bagian yang ditandatangani ada isi lain. Unggah berkas seperti keluar dari aplikasi tanda tangan.',
    'certified-replaced': 'Berkas PDF: sertifikat di dalamnya bukan sertifikat yang menandatangani; ada yang ditukar.',
    'certified-broken':
      'Berkas PDF: tanda tangannya tidak sah: isinya berubah sesudah ditandatangani, rusak, atau dibuat dengan cara yang lemah. Tandatangani sekali lagi dari PDF aslinya.',
    'certified-untrusted': 'Berkas PDF: sertifikatnya tidak berasal dari penyelenggara yang dipercaya di sini.',
    'certified-over': 'Berkas PDF: masa berlaku sertifikatnya sudah habis.',
    'certified-other-name': 'Berkas PDF: nama dalam sertifikat bukan nama yang tertulis di lembar itu.',
    'certified-other-paper':
      'Berkas PDF: ini bukan PDF yang diunduh dari halaman ini. Unduh dulu, lalu tandatangani berkas itu.',
    'certified-pages-changed':
      'Berkas PDF: halamannya tidak lagi seperti saat diunduh. Unduh lagi PDF-nya dari halaman ini, lalu tandatangani berkas itu tanpa mengubah atau menyimpannya ulang.',
    'certified-other-pledge': 'Berkas PDF: lembar ini untuk ikrar lain. Unduh lembar ikrar ini, lalu tandatangani.',
    'certified-other-person':
      'Berkas PDF: lembar ini dibuat untuk orang lain. Unduh lembar Anda sendiri, lalu tandatangani.',
    'certified-old-paper':
      'Berkas PDF: data Anda di daftar sudah berubah sejak lembar ini diunduh. Unduh lembar yang baru, lalu tandatangani.',
    'already-certified': 'Tanda tangan Anda sudah dikuatkan dengan sertifikat.',
    'already-revoked': 'Tanda tangan ini sudah dicabut.',
  } satisfies Record<VerifyRefusalCode, string>,
  unknownRefusal: (code: string) =>
    `Belum bisa diperiksa. Coba sekali lagi; bila terulang, sebutkan “${code}” kepada petugas.`,
  verdicts: {
    good: {
      title: 'Benar: tanda tangan ini tercatat dan berlaku',
      text: 'Halaman PDF sama dengan yang dicetak Netra, dan buktinya cocok sampai buku besar.',
    },
    added: {
      title: 'Benar, dengan tambahan sesudahnya',
      text: 'Halaman dari Netra masih utuh dan buktinya cocok. Sesudahnya ada yang ditambahkan pada berkas ini, misalnya tanda tangan lain; yang ditambahkan itu bukan dari Netra.',
    },
    pages: {
      title: 'Hati-hati: tanda tangannya tercatat, tetapi halaman PDF tidak seperti aslinya',
      text: 'Bukti di dalamnya asli, tetapi berkas ini diubah atau disimpan ulang setelah dicetak. Jangan percaya pada halamannya; yang berlaku hanya keterangan di bawah ini.',
    },
    revoked: {
      title: 'Dicabut: tanda tangan ini tidak berlaku lagi',
      text: 'Tanda tangannya pernah ada, lalu dicabut oleh penandatangan.',
    },
    missing: {
      title: 'Buktinya cocok, tetapi catatannya tidak ada di sini',
      text: 'Bukti ini dari buku besar kami, tetapi tanda tangannya tidak ditemukan. Laporkan kepada petugas.',
    },
    byCode: {
      title: 'Tercatat: tanda tangan ini ada dan berlaku',
      text: 'Cocokkan keterangan di bawah ini dengan kertasnya. Untuk memastikan isinya tidak diubah, unggah berkas PDF-nya.',
    },
    byFile: {
      title: 'Benar: berkas ini adalah tanda tangan yang tercatat dan berlaku',
      text: 'Ditandatangani dengan sertifikat elektronik, dan sidik berkas ini tercatat sebagai tanda tangannya.',
    },
    toSign: {
      title: 'Lembar untuk ditandatangani: belum ada tanda tangan yang tercatat',
      text: 'Lembar ini dibuat oleh Netra untuk ditandatangani dengan sertifikat. Berkas ini belum tercatat sebagai tanda tangan siapa pun.',
    },
    unsigned: {
      title: 'Tidak ada yang bisa diperiksa dalam PDF ini',
      text: 'PDF ini tidak memuat bukti dari Netra dan tidak memuat tanda tangan elektronik. Itu tidak berarti isinya salah, hanya tidak bisa dibuktikan.',
    },
    others: {
      title: 'PDF ini bukan dari Netra',
      text: 'Tidak ada bukti dari Netra di dalamnya. Tanda tangan elektronik yang ada kami periksa di bawah ini.',
    },
  } satisfies Record<string, Told>,
  proof: {
    changed: {
      title: 'Tidak benar: bukti dalam PDF ini sudah diubah',
      text: 'Teks, nama, atau buktinya tidak lagi cocok dengan buku besar. Jangan percaya pada kertas ini.',
    },
    foreign: {
      title: 'Bukti dari tempat lain',
      text: 'PDF ini memuat bukti dari buku besar lain, yang tidak kami kenal. Periksa di alamat yang tertulis di kertasnya, dan pastikan alamat itu resmi.',
    },
    unreadable: {
      title: 'Bukti dalam PDF ini tidak bisa dibaca',
      text: 'Ada bukti yang mengaku dari Netra, tetapi rusak. Mintalah berkas aslinya.',
    },
    several: {
      title: 'Tidak benar: ada lebih dari satu bukti di dalamnya',
      text: 'Kertas dari Netra memuat satu bukti saja. Berkas ini digabung atau diubah; jangan percaya pada kertas ini.',
    },
  } satisfies Record<ProofBroken, Told>,
  pages: {
    whole: 'Sama dengan yang dicetak',
    added: 'Sama dengan yang dicetak, dengan tambahan di belakangnya',
    changed: 'Tidak sama dengan yang dicetak',
    none: 'Tidak sama dengan yang dicetak',
  } satisfies Record<PaperSeal, string>,
  facts: {
    pledge: 'Ikrar',
    kind: 'Jenis',
    name: 'Nama',
    initials: 'Inisial',
    nip: 'NIP',
    post: 'Jabatan',
    unit: 'Unit kerja',
    capacity: 'Kedudukan',
    way: 'Cara',
    on: 'Hari',
    assurance: 'Kepastian',
    revoked: 'Dicabut',
    code: 'Kode',
    hash: 'SHA-256 teks',
    entry: 'Entri buku besar',
    pages: 'Halaman PDF',
    address: 'Periksa di',
    root: 'Sertifikat di bawah',
  },
  waits: 'Belum masuk buku besar; dalam satu menit',
  asOf: (entry: string, size: string) => `nomor ${entry}, dari ${size}`,
  erased: '(data pribadi sudah dihapus)',
  none: '(tidak ada)',
  readText: 'Baca teks yang ditandatangani',
  kinds: {
    'integrity-pact': 'Pakta integritas',
    declaration: 'Deklarasi',
    'peace-pledge': 'Ikrar damai',
  } satisfies Record<PledgeKind, string>,
  assurances: {
    slip: 'Kode dari kertas undangan dan NIP',
    mail: 'Kode undangan, NIP, dan kode sekali pakai lewat surel',
    'in-person': 'Di hadapan petugas dan seorang saksi',
    certified: 'Sertifikat elektronik atas nama penandatangan',
  } satisfies Record<Assurance, string>,
  capacities: {
    definitive: 'Pejabat definitif',
    pj: 'Penjabat (Pj.)',
    plt: 'Pelaksana tugas (Plt.)',
    plh: 'Pelaksana harian (Plh.)',
  } satisfies Record<Capacity, string>,
  ways: { 'in-person': 'Sendiri', 'on-behalf': 'Atas nama pejabat lain' },
  onBehalf: (capacity: string, mandate: string) => `Atas nama, sebagai ${capacity}, berdasarkan ${mandate}`,
  signatures: {
    title: 'Tanda tangan elektronik bersertifikat di dalam PDF',
    nth: (n: number) => `Tanda tangan ${n}`,
    certified: {
      title: 'Utuh dan atas seluruh berkas',
      text: 'Tidak ada yang berubah sejak ditandatangani, dan sertifikatnya berujung pada penyelenggara yang dipercaya di sini.',
    },
    unchecked: {
      title: 'Utuh, rantai sertifikat tidak diperiksa',
      text: 'Tidak ada yang berubah sejak ditandatangani. Apakah nama itu benar tidak bisa kami katakan: di sini belum ditetapkan penyelenggara mana yang dipercaya.',
    },
    nowhere: {
      title: 'Utuh, tetapi sertifikatnya tidak dikenal',
      text: 'Sertifikatnya tidak berujung pada penyelenggara yang dipercaya di sini. Siapa pun bisa membuat sertifikat dengan nama siapa pun.',
    },
    expired: {
      title: 'Utuh, tetapi sertifikatnya tidak berlaku saat itu',
      text: 'Pada waktu yang disebut, sertifikatnya belum atau tidak lagi berlaku.',
    },
    covers: {
      'earlier-revision': {
        title: 'Hanya atas sebagian berkas: ada perubahan sesudahnya',
        text: 'Setelah ditandatangani, berkas ini diubah atau ditambah. Yang dijamin hanya isi sebelum itu, dan bukan apa yang sekarang terlihat.',
      },
      'all-but-the-end': {
        title: 'Hanya atas sebagian berkas: ada sisa di belakangnya',
        text: 'Di belakang bagian yang ditandatangani ada isi lain yang tidak dijamin.',
      },
    } satisfies Record<Exclude<SignatureIntact['covers'], 'whole'>, Told>,
    broken: {
      dictionary: { title: 'Tidak bisa dibaca', text: 'Ada tanda tangan, tetapi susunannya rusak.' },
      range: {
        title: 'Tidak sah: bagian yang ditandatangani salah disebut',
        text: 'Batas bagian yang ditandatangani tidak masuk akal: bertumpuk, negatif, atau di luar berkas.',
      },
      gap: {
        title: 'Tidak sah: ada celah yang tidak ditandatangani',
        text: 'Bagian yang dilewati lebih besar daripada tanda tangannya sendiri; di celah itu bisa ada isi apa saja.',
      },
      'not-cms': {
        title: 'Tidak sah: isinya bukan tanda tangan',
        text: 'Di tempat tanda tangan ada data lain, atau ada sisipan.',
      },
      'other-form': {
        title: 'Bentuk yang tidak diperiksa di sini',
        text: 'Tanda tangannya tersusun dengan cara lain daripada PAdES.',
      },
      weak: {
        title: 'Tidak membuktikan apa pun: cara hitungnya sudah lemah',
        text: 'Dibuat dengan SHA-1, MD5, atau kunci yang terlalu pendek; berkas lain bisa dibuat yang sama tandanya.',
      },
      'unknown-algorithm': {
        title: 'Cara hitung yang tidak dikenal di sini',
        text: 'Tanda tangannya tidak bisa dihitung ulang di sini.',
      },
      'no-certificate': {
        title: 'Tidak bisa diperiksa: sertifikatnya tidak ikut',
        text: 'Tanda tangannya tidak membawa sertifikat penandatangan.',
      },
      'other-certificate': {
        title: 'Tidak sah: sertifikatnya ditukar',
        text: 'Tanda tangan ini terikat pada sertifikat lain daripada yang ada di dalam berkas.',
      },
      digest: {
        title: 'Tidak sah: isi berkas sudah diubah',
        text: 'Bagian yang ditandatangani tidak sama lagi dengan saat ditandatangani.',
      },
      'wrong-signature': {
        title: 'Tidak sah: bukan dari pemilik sertifikat',
        text: 'Tanda tangannya tidak cocok dengan kunci dalam sertifikat.',
      },
      'other-purpose': {
        title: 'Sertifikatnya bukan untuk tanda tangan',
        text: 'Kunci dalam sertifikat ini dibuat untuk keperluan lain.',
      },
      'other-sub-filter': {
        title: 'Jenis yang tidak diperiksa di sini',
        text: 'Yang diperiksa hanya PAdES dan bentuk lamanya dari Adobe.',
      },
    } satisfies Record<Broken, Told>,
    name: 'Atas nama',
    organisation: 'Organisasi',
    issuer: 'Diterbitkan oleh',
    claimed: 'Waktu, menurut penandatangan',
    noTime: 'tidak disebut',
    until: 'Sertifikat berlaku sampai',
    over: (day: string) => `${day}, sekarang sudah habis`,
    chain: 'Rantai sertifikat',
    given: { yes: 'disertakan', no: 'tidak disertakan' },
    leads: {
      unchecked: 'tidak diperiksa',
      'leads-to-root': 'berujung pada',
      'leads-nowhere': 'tidak berujung pada penyelenggara yang dipercaya',
    } satisfies Record<SignatureIntact['chain'], string>,
    note: 'Waktunya adalah kata penandatangan, dan pencabutan sertifikat tidak kami tanyakan ke penerbitnya: pemeriksaan ini tanpa jaringan.',
  },
  paper: {
    about: 'Ditandatangani secara elektronik dan dicatat dalam buku besar Netra',
    signer: 'Penanda tangan',
    proofTitle: 'Memeriksa kertas ini',
    proofText:
      'Ketik kode di alamat di atas, atau unggah berkas PDF ini di sana. Di dalam berkas ini ada bukti (netra-bukti.json) yang bisa diperiksa tanpa jaringan dan tanpa Netra.',
    printed: 'Kertas hasil cetak ulang atau pindaian tidak memuat buktinya: simpan berkas aslinya.',
    foot: (code: string) => `Kode ${code}`,
    revoked: (day: string) => `Tanda tangan ini dicabut pada ${day} dan tidak berlaku.`,
    attachment: 'Bukti tanda tangan: amplop, isian terbuka, bukti keberadaan, dan cap buku besar',
  },
  toSign: {
    about: 'Lembar untuk ditandatangani dengan sertifikat elektronik',
    title: 'Menandatangani lembar ini',
    sendTo: 'Unggah di',
    how: 'Bubuhkan tanda tangan elektronik bersertifikat pada berkas PDF ini tanpa mengubahnya, lalu unggah di alamat di atas.',
    notYet: 'Lembar ini sendiri bukan tanda tangan: yang tercatat adalah berkas yang ditandatangani dan diunggah.',
    attachment: 'Untuk siapa lembar ini dibuat, dan teks yang ditandatangani',
  },
  ownPaper: {
    title: 'Kertas tanda tangan Anda',
    lead: 'Setelah menandatangani ikrar, Anda bisa mengambil kertasnya sebagai PDF dengan bukti di dalamnya.',
    code: 'Kode undangan Anda',
    codeHint:
      'Kode pribadi dari surel atau kertas undangan, misalnya K7QM-2X4D-9H2TB. Bukan kode di kertas tanda tangan.',
    nip: 'NIP',
    nipHint: '18 angka. Kosongkan bila Anda tidak punya NIP.',
    look: 'Cari tanda tangan saya',
    found: (title: string) => `Tanda tangan Anda di bawah “${title}” ada.`,
    get: 'Unduh PDF',
    certifyTitle: 'Kuatkan dengan sertifikat elektronik',
    certifyText:
      'Punya sertifikat elektronik, misalnya dari BSrE? Tandatangani PDF itu dengan sertifikat Anda tanpa mengubahnya, lalu unggah kembali di sini. Kami periksa, catat sidiknya, dan tidak menyimpan berkasnya.',
    certify: 'Periksa dan kuatkan',
    certified: (root: string) => `Tercatat: tanda tangan Anda dikuatkan dengan sertifikat di bawah ${root}.`,
    noRoots:
      'Di sini belum ditetapkan penyelenggara sertifikat yang dipercaya, jadi penguatan dengan sertifikat belum bisa diterima.',
    madeNow:
      'PDF dibuat saat Anda mengunduh dan tidak disimpan di sini. Isinya memuat nama dan NIP Anda: berikan hanya kepada yang perlu.',
  },
};
