/** What each page is for, by its route, in three sentences: what it shows, what to do, what happens then. */
export type Three = readonly [string, string, string];

const byRoute = <Route extends string>(words: Readonly<Record<Route, Three>>) => words;

export const help = byRoute({
  '/(public)': [
    'Dari sini Anda melapor, melihat sampai di mana laporan Anda, dan membaca register.',
    'Pilih salah satu pintu di atas.',
    'Tidak ada yang meminta Anda membuat akun.',
  ],
  '/(public)/lapor': [
    'Halaman ini menerima laporan atau informasi awal tentang pegawai yang tidak netral.',
    'Jawab satu per satu, lalu tulis kode tanda terima sebelum mengirim.',
    'Dengan kode itu Anda melihat kelanjutannya; tanpa kode itu tidak ada yang bisa mencarikannya.',
  ],
  '/(public)/status': [
    'Halaman ini memperlihatkan sampai di mana laporan Anda.',
    'Masukkan kode tanda terima persis seperti yang Anda tulis; spasi dan huruf kecil tidak menjadi soal.',
    'Kode yang salah tidak memperlihatkan apa pun, juga tidak memberi tahu apakah laporan itu ada.',
  ],
  '/(public)/register': [
    'Register memuat perkara yang diregistrasi, tanpa nama dan tanpa data pribadi.',
    'Cari dengan nomor atau nama kantor, lalu buka satu baris.',
    'Setiap baris bisa Anda periksa sendiri di buku besar.',
  ],
  '/(public)/register/[ref]': [
    'Halaman ini memuat satu perkara dan bukti bahwa catatannya ada di buku besar.',
    'Unduh buktinya untuk memeriksa tanpa bergantung pada kami.',
    'Yang tidak terlihat di sini disembunyikan untuk melindungi orang.',
  ],
  '/(public)/kegiatan': [
    'Kegiatan dibaca mesin dari berita, jadi bisa keliru.',
    'Pilih provinsi untuk mempersempit daftar.',
    'Angkanya berlaku sampai entri buku besar yang disebut di halaman.',
  ],
  '/(public)/buku-besar': [
    'Buku besar mencatat setiap tindakan sehingga tidak bisa diubah diam-diam.',
    'Salin ukuran dan akar hari ini, lalu bandingkan lain kali.',
    'Bila keduanya tidak lagi cocok, catatan telah diubah dan Anda bisa membuktikannya.',
  ],
  '/(public)/verifikasi': [
    'Halaman ini memeriksa apakah sebuah ikrar benar ditandatangani, dan apakah PDF-nya masih asli.',
    'Ketik kode di kertasnya, atau unggah berkas PDF-nya.',
    'Anda membaca apa yang ditandatangani, kapan, dan apakah sudah dicabut; berkasnya tidak kami simpan.',
  ],
  '/(public)/verifikasi/kertas': [
    'Halaman ini memberi Anda kertas tanda tangan Anda sendiri sebagai PDF.',
    'Masukkan kode undangan dan NIP yang Anda pakai saat menandatangani.',
    'PDF dibuat saat itu juga, dengan bukti di dalamnya, dan tidak disimpan.',
  ],
  '/(public)/boleh': [
    'Halaman ini menjawab apakah suatu perbuatan pegawai melanggar netralitas.',
    'Pilih kedudukan orangnya, perbuatannya, dan waktunya.',
    'Jawabannya menyebut dasar hukum, dan bukan putusan atas suatu perkara.',
  ],
  '/(public)/hukum': [
    'Halaman ini memuat aturan yang dipakai Netra, disusun per tabel.',
    'Pilih satu tabel, atau cari dengan kata.',
    'Setiap baris menyebut dasar hukum, masa berlaku, dan seberapa yakin kami.',
  ],
  '/(public)/hukum/[tabel]': [
    'Halaman ini memuat semua baris dari satu tabel hukum.',
    'Buka satu baris untuk membaca dasar dan masa berlakunya.',
    'Baris yang tidak lagi berlaku tetap terbaca, karena perkara lama memakainya.',
  ],
  '/(public)/hukum/[tabel]/[...id]': [
    'Halaman ini memuat satu baris hukum dengan semua keterangannya.',
    'Periksa dasar hukumnya pada sumber yang disebut.',
    'Bila Anda menemukan kekeliruan, beri tahu kantor pengawas.',
  ],
  '/(public)/hukum/batas-waktu': [
    'Halaman ini menghitung batas waktu menurut aturan yang dipilih.',
    'Isi hari mulainya, lalu baca cara menghitungnya hari demi hari.',
    'Hari libur dan cuti bersama ikut diperhitungkan sejauh diketahui.',
  ],
  '/(public)/hukum/hari-libur': [
    'Halaman ini memuat hari libur dan cuti bersama yang dipakai untuk menghitung batas waktu.',
    'Pilih tahunnya.',
    'Tahun yang belum lengkap disebut, sehingga hitungannya masih bisa berubah.',
  ],
  '/(public)/hukum/tahapan': [
    'Halaman ini memuat tahapan pemilihan dan harinya.',
    'Cari tahapan yang memuat hari kejadian.',
    'Beberapa larangan bergantung pada tahapan, jadi hari itu menentukan.',
  ],
  '/(public)/komponen': [
    'Halaman ini memperlihatkan bagian-bagian tampilan umum.',
    'Bandingkan dengan halaman yang Anda buat.',
    'Tidak ada data sungguhan di sini.',
  ],
  '/komponen/meja': [
    'Halaman ini memperlihatkan bagian-bagian tampilan meja petugas.',
    'Bandingkan dengan halaman yang Anda buat.',
    'Tidak ada data sungguhan di sini.',
  ],
  '/galat': [
    'Halaman ini muncul bila permintaan ditolak sebelum sampai ke tujuan.',
    'Kembali dan coba sekali lagi.',
    'Bila tulisan Anda masih ada, halaman ini menawarkannya kembali.',
  ],
  '/masuk': [
    'Halaman ini untuk petugas; warga tidak memerlukan akun.',
    'Isi nama masuk dan kata sandi.',
    'Bila lupa, administrator kantor membuatkan tautan sekali pakai.',
  ],
  '/siapkan/[token]': [
    'Tautan ini menyiapkan kantor pertama, atau kata sandi untuk satu orang.',
    'Isi formulirnya sampai selesai dan simpan kunci pemulihan di kertas.',
    'Setelah dipakai, tautan ini tidak membuka apa pun lagi.',
  ],
  '/meja': [
    'Antrean memuat laporan yang menunggu dan perkara yang berjalan.',
    'Mulailah dari yang teratas, karena batasnya paling dekat atau sudah lewat.',
    'Yang selesai hilang dari sini dan tetap bisa dicari di “Daftar perkara”.',
  ],
  '/meja/saya': [
    'Di sini Anda mengatur pengingat batas waktu untuk diri sendiri.',
    'Beri alamat surel dan pastikan lewat tautan, atau pasang alamat kalender.',
    'Surel dan kalender hanya memuat jumlah, hari, dan tautan.',
  ],
  '/meja/saya/alamat/[token]': [
    'Halaman ini memastikan bahwa alamat surel itu milik Anda.',
    'Tekan tombolnya satu kali.',
    'Bila tautannya sudah lama, kirim yang baru dari pengaturan pengingat.',
  ],
  '/meja/berkala': [
    'Halaman ini memuat laporan berkala kantor Anda: yang ditunggu kantor di atas dan yang sudah dikirim.',
    'Pilih satu masa yang sudah berakhir, lalu lihat angkanya.',
    'Angka dihitung dari catatan; yang keliru dibetulkan pada catatannya, bukan di sini.',
  ],
  '/meja/berkala/baru': [
    'Halaman ini menghitung angka satu masa sampai satu catatan buku besar.',
    'Periksa angkanya, tulis kendala dan rencana, lalu kirim.',
    'Setelah dikirim laporan tidak berubah; pembetulan menjadi versi berikutnya.',
  ],
  '/meja/berkala/[ref]': [
    'Halaman ini memuat satu laporan berkala dan jawaban kantor di atas.',
    'Unduh sebagai PDF atau XLSX, atau nyatakan diterima bila laporan ini ditujukan ke kantor Anda.',
    'Netra menghitung ulang angkanya setiap kali halaman ini dibuka dan mengatakan bila berbeda.',
  ],
  '/meja/berkala/bawahan': [
    'Halaman ini memperlihatkan kantor mana di bawah Anda yang sudah mengirim laporan berkala dan mana yang terlambat.',
    'Tetapkan jadwalnya sekali, lalu buka laporan yang masuk.',
    'Tanpa jadwal tidak ada yang terlambat.',
  ],
  '/meja/kantor/kop': [
    'Di sini kantor mengisi alamat dan penanda tangan suratnya.',
    'Isi yang diketahui, kosongkan yang belum.',
    'Surat yang dicetak sesudahnya memakai isian ini.',
  ],
  '/meja/kantor/eskalasi': [
    'Di sini kantor menentukan kapan kantor di atasnya diberi tahu tentang batas yang lewat.',
    'Isi jumlah hari, atau kosongkan.',
    'Yang diberitahukan hanya jumlah dan hari.',
  ],
  '/meja/cari': [
    'Halaman ini mencari di semua laporan dan perkara yang boleh Anda ketahui.',
    'Tulis nomor, nama terlapor, atau beberapa kata; ejaan nama boleh berbeda.',
    'Pelapor dan isi laporan tidak ikut dicari, dan kata yang Anda tulis tidak dicatat.',
  ],
  '/meja/semua': [
    'Daftar ini memuat semua laporan dan perkara kantor Anda, juga yang selesai.',
    'Cari dengan bagian mana pun dari nomornya.',
    'Membukanya tercatat dan tidak mengubah apa pun; isi yang tersegel tetap tersegel.',
  ],
  '/meja/akses': [
    'Daftar ini memuat setiap pembukaan segel dan setiap halaman yang dilihat petugas.',
    'Saring menurut petugas, nomor, yang diakses, atau hari.',
    'Hanya pemeriksa yang membuka daftar ini, dan tidak ada yang bisa mengubahnya.',
  ],
  '/meja/formulir/[ref]': [
    'Halaman ini memuat formulir dan surat yang bisa dicetak dari satu laporan, informasi, temuan, atau perkara.',
    'Unduh sebagai PDF, atau sebagai DOCX bila suratnya masih akan disunting.',
    'Nama pelapor dan hal lain yang tidak diketahui Netra dicetak sebagai baris kosong.',
  ],
  '/meja/limpahan': [
    'Daftar ini memuat yang dilimpahkan ke kantor Anda dan yang dilimpahkan kantor Anda.',
    'Buka satu untuk menerimanya, mengembalikannya, atau menariknya kembali.',
    'Yang sudah diterima kantor lain hanya tinggal satu baris di sini, kecuali kantor Anda boleh membacanya.',
  ],
  '/meja/limpahan/[ref]': [
    'Di sini satu laporan, informasi, temuan, atau perkara dilimpahkan ke kantor lain, atau dijawab.',
    'Tetapkan juga siapa penanggung jawabnya di kantor Anda.',
    'Nomornya tetap, dan hitungan hari tidak berhenti karena pelimpahan.',
  ],
  '/meja/kantor/petugas/[ref]/alihkan': [
    'Halaman ini menampilkan semua yang menjadi tanggung jawab seorang petugas.',
    'Pilih satu penerus untuk semuanya, atau penerus lain untuk satu perkara, lalu jalankan.',
    'Tiap perkara dialihkan tersendiri; yang ditolak tetap tercantum dengan sebabnya.',
  ],
  '/meja/kantor/alihkan/[ref]': [
    'Halaman ini menunjukkan sampai mana pengalihan tugas berjalan.',
    'Halaman memperbarui diri, dan pengalihan berlanjut walau halaman ditutup.',
    'Yang ditolak bisa dialihkan lagi dari halaman petugasnya.',
  ],
  '/meja/kepentingan/[ref]': [
    'Di sini petugas mundur dari penanganan satu laporan atau perkara.',
    'Yang mundur tidak lagi menemukannya, juga tidak dalam daftar dan jumlah.',
    'Bila anggota yang tersisa tidak cukup, kantor di atasnya mengambil alih.',
  ],
  '/meja/catatan/[ref]': [
    'Di sini petugas saling menulis tentang satu laporan, informasi, temuan, atau perkara.',
    'Hanya petugas yang boleh melihat berkasnya yang membaca catatan ini.',
    'Catatan tidak disunting: gantikan dengan catatan baru, atau tarik.',
  ],
  '/meja/penghitaman/[ref]': [
    'Di sini Anda menyamarkan kutipan atau satu isian dari berkas.',
    'Yang disamarkan tidak tampil lagi di halaman, daftar, pencarian, dan ekspor.',
    'Untuk melihat isinya, tulis alasan; nama Anda masuk jejak akses.',
  ],
  '/(public)/pengumuman': [
    'Papan ini memuat status laporan dan perkara yang diumumkan kantor pengawas.',
    'Cari dengan nomor yang tertulis pada tanda terima atau surat.',
    'Tidak ada nama di sini; alasan dipilih dari daftar tetap.',
  ],
  '/meja/laporan/[ref]': [
    'Halaman ini memuat satu laporan; identitas dan isi tersegel hanya terbuka dengan kunci Anda.',
    'Baca, lalu registrasi menjadi perkara atau catat mengapa tidak.',
    'Setiap pembukaan segel tercatat dengan nama dan alasan Anda.',
  ],
  '/meja/laporan/[ref]/[step]': [
    'Formulir ini mencatat satu langkah laporan sebelum menjadi perkara.',
    'Jawab setiap syarat, ada atau kurang, lalu kirim.',
    'Yang sudah dicatat tidak diubah; kekeliruan diperbaiki dengan catatan berikutnya.',
  ],
  '/meja/informasi/baru': [
    'Di sini dicatat kabar atau berita yang bukan laporan.',
    'Tulis dengan kata-kata Anda, tanpa siapa yang menyampaikan.',
    'Yang disimpan hanya harinya.',
  ],
  '/meja/informasi/[ref]': [
    'Halaman ini memuat satu informasi awal dan penelusurannya.',
    'Catat penelusuran, lalu jadikan temuan atau akhiri.',
    'Siapa yang menyampaikan tidak pernah dimuat di sini.',
  ],
  '/meja/temuan/baru': [
    'Di sini pleno menetapkan temuan dari laporan hasil pengawasan.',
    'Isi apa yang ditemukan, siapa yang hadir, dan suaranya.',
    'Temuan yang ditetapkan kemudian diregistrasi menjadi perkara.',
  ],
  '/meja/temuan/[ref]': [
    'Halaman ini memuat satu temuan dan pleno yang menetapkannya.',
    'Registrasi menjadi perkara, gabungkan, atau catat mengapa tidak.',
    'Asalnya disebut, yang menyampaikannya tidak.',
  ],
  '/meja/perkara/[ref]': [
    'Halaman ini memuat satu perkara, jalurnya, dan riwayatnya.',
    'Pilih langkah yang terbuka di samping; yang belum terbuka menyebut alasannya.',
    'Setiap langkah menjadi catatan tetap dan sebagian tampil di register.',
  ],
  '/meja/perkara/[ref]/pleno': [
    'Di sini putusan pleno dicatat: siapa hadir, bagaimana suaranya, dan alasannya.',
    'Pilih yang hadir dan yang memimpin, lalu isi putusan setiap jalur.',
    'Yang hadir membenarkan berita acaranya dengan masuk sendiri.',
  ],
  '/meja/perkara/[ref]/[step]': [
    'Formulir ini mencatat satu langkah perkara.',
    'Isi hari terjadinya langkah, bukan hari Anda mengetiknya.',
    'Yang sudah tersimpan tidak diubah lagi; kekeliruan diperbaiki dengan langkah baru.',
  ],
  '/meja/perkara/[ref]/klarifikasi': [
    'Halaman ini memuat undangan klarifikasi, kehadiran, dan berita acara satu perkara.',
    'Pilih langkah berikutnya pada undangannya; yang datang sendiri dicatat tanpa undangan.',
    'Nama pelapor tidak pernah ditulis di sini; berita acara hanya diralat, tidak diubah.',
  ],
  '/meja/perkara/[ref]/klarifikasi/[step]': [
    'Formulir ini mencatat satu langkah klarifikasi.',
    'Isi seperti yang terjadi; waktu undangan yang pendek hanya diperingatkan.',
    'Yang sudah tersimpan tidak diubah lagi; kekeliruan diralat dengan catatan baru.',
  ],
  '/meja/perkara/[ref]/kajian': [
    'Halaman ini memuat kajian satu jalur: fakta, pasal, unsur, bukti, dan penilaian.',
    'Jawab pertanyaan pengelompok, pilih pasalnya, nilai tiap unsur dengan alasannya, lalu simpan.',
    'Hukumnya menurut hari perbuatan; setiap simpanan menjadi versi baru dan yang lama tetap terbaca.',
  ],
  '/meja/perkara/[ref]/bukti': [
    'Halaman ini memuat barang bukti satu perkara dan di tangan siapa masing-masing.',
    'Catat barang bukti, penyerahan, dan pengembalian pada harinya.',
    'Riwayat penguasaan tersusun dari catatan itu dan tidak bisa diubah.',
  ],
  '/meja/perkara/[ref]/bukti/[step]': [
    'Formulir ini mencatat satu barang bukti atau perpindahannya.',
    'Untuk berkas, pilih dari laporan atau hitung sidiknya; berkas yang dihitung tidak disimpan.',
    'Jangan menulis nama pelapor; yang tersimpan tidak diubah lagi.',
  ],
  '/meja/perkara/[ref]/tindak-lanjut-asn': [
    'Halaman ini memuat apa yang terjadi sesudah penerusan: tanda terima, rekomendasi, keputusan pejabat, dan hari yang lewat.',
    'Pilih langkah yang suratnya Anda terima, juga bila terlambat.',
    'Hari dihitung dari catatan ini; tidak ada batas hari yang dikarang.',
  ],
  '/meja/perkara/[ref]/tindak-lanjut-asn/[step]': [
    'Formulir ini mencatat satu langkah sesudah penerusan.',
    'Isi hari pada suratnya, bukan hari Anda mencatat.',
    'Siapa yang memegang jabatan pada hari itu diambil dari catatan jabatan; yang tersimpan tidak diubah lagi.',
  ],
  '/meja/perkara/[ref]/gakkumdu': [
    'Halaman ini memuat pembahasan Sentra Gakkumdu, berkas yang diserahkan, dan langkah sesudahnya pada jalur pidana.',
    'Catat yang sudah terjadi menurut suratnya, juga bila terlambat.',
    'Batas waktunya terlihat di halaman perkara; Polri dan Kejaksaan melihat bagian mereka.',
  ],
  '/meja/perkara/[ref]/gakkumdu/[step]': [
    'Formulir ini mencatat satu pembahasan, penyerahan berkas, atau satu langkah pada jalur pidana.',
    'Isi hari kejadiannya, bukan hari Anda mencatat.',
    'Langkah di luar urutan ditolak dan yang mungkin disebutkan; yang tersimpan tidak diubah lagi.',
  ],
  '/meja/impor': [
    'Kantor yang mulai di tengah tahun membawa register berjalannya ke sini.',
    'Unggah berkas CSV atau XLSX; sebelum Anda setuju, tidak ada yang disimpan.',
    'Setelah diimpor, nomor berikutnya melanjutkan nomor tertinggi.',
  ],
  '/meja/impor/[ref]': [
    'Halaman ini menunjukkan kemajuan satu impor.',
    'Anda boleh menutupnya; impor berjalan terus dan dilanjutkan bila terputus.',
    'Perkara hasil impor ditandai sebagai diimpor.',
  ],
  '/meja/impor/periksa/[id]': [
    'Periksa bagaimana setiap baris dipahami.',
    'Perbaiki berkas Anda bila ada baris yang salah, lalu unggah lagi.',
    'Impor tidak dapat dibatalkan, hanya dikoreksi dengan tindakan kemudian.',
  ],
  '/meja/arsip': [
    'Halaman ini memuat berkas yang selesai dan disimpan di arsip.',
    'Cari dengan nomor, tempat, atau kelas; buka satu untuk melihat isinya.',
    'Berkas masuk ke sini dari halaman perkara, laporan, temuan, atau informasinya.',
  ],
  '/meja/arsip/berkas/[ref]': [
    'Halaman ini mengatur satu urusan di arsip: disimpan, dicatat tempatnya, atau dikeluarkan.',
    'Isi nomor berkas, tempat, dan kelasnya; perkara dan sumbernya selalu bersama.',
    'Yang ditahan tidak bisa dimusnahkan; yang dibuka kembali dikeluarkan dulu.',
  ],
  '/meja/arsip/masa-simpan': [
    'Halaman ini memuat masa simpan (JRA) menurut kelas arsip.',
    'Kantor nasional atau provinsi memasukkannya satu per satu dengan dasarnya.',
    'Netra tidak membawa masa simpan sendiri: selama kosong, tidak ada yang diusulkan musnah.',
  ],
  '/meja/arsip/masa-simpan/[ref]': [
    'Formulir ini mencatat satu masa simpan: tahun aktif, tahun inaktif, dan nasib akhirnya.',
    'Tulis dasarnya dan seberapa yakin Anda; bila berubah, simpan lagi.',
    'Yang lama tetap terbaca dalam riwayat.',
  ],
  '/meja/arsip/usul': [
    'Halaman ini menghitung berkas mana yang masa simpannya sudah habis hari ini.',
    'Pilih berkasnya, lalu tetapkan daftar dengan nomor dan harinya.',
    'Ini hanya usul: penghapusan baru terjadi setelah semua langkah pemusnahan tercatat.',
  ],
  '/meja/arsip/pemusnahan': [
    'Halaman ini memuat semua daftar pemusnahan dan sudah sampai mana masing-masing.',
    'Buka satu untuk mencatat langkah berikutnya.',
    'Daftar baru ditetapkan dari “Usul musnah”.',
  ],
  '/meja/arsip/pemusnahan/[ref]': [
    'Halaman ini mencatat langkah satu pemusnahan, dari panitia sampai berita acara.',
    'Isi langkah yang ditampilkan; arsip yang keliru dicoret dengan sebabnya.',
    'Setelah penghapusan dimulai, isi arsip hilang untuk selamanya.',
  ],
  '/meja/arsip/pemusnahan/[ref]/bukti': [
    'Halaman ini membuktikan apa yang sudah dihapus dan menurut berita acara yang mana.',
    'Cetak, atau cocokkan nomor entrinya dengan buku besar.',
    'Yang tersisa dihitung lagi setiap kali halaman ini dibuka.',
  ],
  '/meja/kantor/nomor': [
    'Di sini kantor menetapkan kodenya dan pola nomor per tahun.',
    'Contoh nomor berikutnya tampil di samping setiap pola.',
    'Pola yang dapat mengulang nomor ditolak.',
  ],
  '/meja/kantor/nomor/urutan': [
    'Halaman ini menunjukkan nomor yang terlewat atau ganda dalam satu urutan.',
    'Celah hanya ditunjukkan, tidak pernah ditutup diam-diam.',
    'Pilih urutan dan tahun untuk melihatnya.',
  ],
  '/meja/terima': [
    'Catat di sini laporan orang yang datang ke kantor.',
    'Cetak formulir untuk ditandatangani, lalu lampirkan pindaiannya.',
    'Serahkan tanda terima; kodenya tidak disimpan di mana pun.',
  ],
  '/meja/hukum': [
    'Di sini tercatat apa yang dinyatakan administrator tentang hukum dan kalender.',
    'Setiap pernyataan menyebut sumber dan tempatnya di buku besar.',
    'Batas waktu yang masih terbuka dihitung ulang setelahnya.',
  ],
  '/meja/hukum/[ucapan]': [
    'Isi satu pernyataan beserta sumbernya.',
    'Sebelum dicatat, Anda melihat berapa batas waktu yang bergeser.',
    'Kekeliruan diperbaiki dengan pernyataan kemudian.',
  ],
  '/meja/kegiatan': [
    'Daftar ini memuat kegiatan yang dibaca mesin dari berita.',
    'Buka satu kegiatan untuk melihat kutipannya.',
    'Angka di halaman umum dihitung dari daftar yang sama.',
  ],
  '/meja/kegiatan/[ref]': [
    'Halaman ini memuat satu kegiatan dan kutipan dari beritanya.',
    'Bandingkan setiap nilai dengan kutipannya.',
    'Nilai yang keliru berarti mesin salah membaca, bukan bahwa peristiwanya tidak ada.',
  ],
  '/meja/kantor': [
    'Halaman ini memuat kantor Anda: kodenya, kuncinya, dan siapa mengubah apa.',
    'Baca bagian yang melemahkan kerahasiaan dan perbaiki satu per satu.',
    'Bagian lain dibuka lewat tab di atas.',
  ],
  '/meja/kantor/petugas': [
    'Daftar ini memuat semua yang bertugas di kantor, perannya, dan siapa yang memberinya.',
    'Administrator mendaftarkan orang baru dan membuka nama untuk mengubahnya.',
    'Setiap perubahan terlihat oleh seluruh kantor.',
  ],
  '/meja/kantor/petugas/baru': [
    'Formulir ini mendaftarkan petugas baru.',
    'Pilih peran sesedikit yang diperlukan, lalu serahkan tautannya langsung.',
    'Orang itu sendiri membuat kata sandi, dan bila perlu kuncinya.',
  ],
  '/meja/kantor/petugas/[ref]': [
    'Halaman ini memuat satu petugas dan riwayat perannya.',
    'Pilih langkah di samping untuk mengubah peran, membuat tautan, atau mengakhiri penugasan.',
    'Yang tidak boleh Anda lakukan menyebut alasannya.',
  ],
  '/meja/kantor/petugas/[ref]/[step]': [
    'Halaman ini meminta kepastian sebelum satu langkah terhadap seorang petugas.',
    'Baca peringatannya, lalu tekan tombolnya.',
    'Langkah ini tercatat dengan nama Anda dan terlihat oleh seluruh kantor.',
  ],
  '/meja/kantor/kunci': [
    'Halaman ini memuat siapa yang bisa membuka laporan tersegel di kantor ini.',
    'Buat kunci Anda sendiri, dan pastikan kunci pemulihan tersimpan di kertas.',
    'Kunci baru hanya membuka laporan yang masuk sesudahnya, sampai yang lama disegel ulang.',
  ],
  '/meja/kantor/kunci/saya': [
    'Halaman ini memuat kunci Anda sendiri: frasa sandinya, perangkat yang membukanya, dan kunci lama.',
    'Buka kunci Anda dulu, lalu ganti frasa sandi atau tambahkan perangkat.',
    'Kunci yang diganti masih diperlukan sampai semua isi lama disegel ulang.',
  ],
  '/meja/kantor/kunci/segel-ulang': [
    'Halaman ini memuat isi yang masih tersegel untuk lingkaran kunci yang lama.',
    'Buka kunci Anda, atau ketik dua lembar pemulihan, lalu tunggu sampai selesai.',
    'Yang sudah selesai tetap selesai; Anda boleh berhenti dan melanjutkan kapan saja.',
  ],
  '/meja/kantor/bawahan': [
    'Daftar ini memuat kantor lain dalam lingkup Anda.',
    'Bentuk kantor baru bila sebuah wilayah belum punya.',
    'Selama kantor itu belum punya kunci, laporannya sampai ke kantor di atasnya.',
  ],
  '/meja/kantor/bawahan/baru': [
    'Formulir ini membentuk kantor beserta administrator pertamanya.',
    'Serahkan tautannya langsung kepada orang itu.',
    'Ia masuk, membuat kunci, dan mendaftarkan petugas lain.',
  ],
  '/meja/kantor/bawahan/[ref]': [
    'Halaman ini memuat satu kantor dalam lingkup Anda.',
    'Periksa apakah kuncinya sudah lengkap.',
    'Petugasnya dibuka lewat tautan di bawah.',
  ],
  '/meja/kantor/bawahan/[ref]/bubarkan': [
    'Halaman ini membubarkan badan sementara dan mengalihkan semuanya dengan satu langkah.',
    'Periksa berapa petugas dan perkara yang beralih, lalu isi hari dan dasarnya.',
    'Sesudah itu, beri peran kepada mereka yang tetap bekerja di kantor penerus.',
  ],
  '/mitra': [
    'Halaman ini memuat perkara yang sebagian jalurnya menjadi bagian instansi Anda.',
    'Cari dengan nomor, lalu buka satu perkara.',
    'Perkara hanya Anda baca; langkahnya dicatat oleh kantor pengawas.',
  ],
  '/mitra/[ref]': [
    'Halaman ini memuat bagian instansi Anda dari satu perkara.',
    'Baca tahap, putusan, dan ketentuannya.',
    'Sumber laporan, pelapor, dan jalur lain tidak pernah diperlihatkan di sini.',
  ],
  '/meja/kantor/instansi': [
    'Halaman ini memuat instansi mitra dalam lingkup Anda dan para penghubungnya.',
    'Administrator mendaftarkan instansi, satu untuk setiap jenis dalam satu wilayah.',
    'Penghubung hanya melihat bagian instansinya dari perkara; penghubung pejabat pembina kepegawaian juga mengerjakan pencegahan bagi pegawai pemerintahnya.',
  ],
  '/meja/kantor/instansi/baru': [
    'Di sini administrator mendaftarkan instansi, atau penghubung lain dari instansi yang sudah ada.',
    'Isi nama dan nama masuk penghubung, lalu kirim.',
    'Tautan untuk kata sandinya diperlihatkan satu kali; serahkan kepada orangnya sendiri.',
  ],
  '/meja/kantor/jabatan': [
    'Daftar ini memuat jabatan dan siapa yang memegangnya pada satu hari.',
    'Isi hari kejadian untuk melihat keadaan hari itu.',
    'Buka satu jabatan untuk mencatat pemegang baru atau mengoreksi catatan.',
  ],
  '/meja/kantor/jabatan/baru': [
    'Formulir ini mencatat sebuah jabatan, bukan orangnya.',
    'Tulis nama jabatan dan lembaganya seperti dalam surat resmi.',
    'Sesudah itu Anda mengisi siapa yang memegangnya dan sejak kapan.',
  ],
  '/meja/kantor/jabatan/[ref]': [
    'Halaman ini memuat semua pemegang satu jabatan dan kedudukannya.',
    'Isi sebuah hari untuk mengetahui siapa pemegangnya saat itu.',
    'Catatan yang keliru dikoreksi dengan catatan baru; yang lama tetap terbaca.',
  ],
  '/(public)/pesan': [
    'Halaman ini memuat pesan netralitas yang diterbitkan kantor pengawas dan Kominfo.',
    'Cari dengan kata, jenis, wilayah, atau bulan, lalu buka satu pesan.',
    'Setiap pesan boleh disalin, dicetak, dan diteruskan.',
  ],
  '/(public)/pesan/[ref]': [
    'Halaman ini memuat satu pesan, ralatnya bila ada, dan buktinya di buku besar.',
    'Unduh gambar atau lembar cetaknya, atau salin teks pendeknya.',
    'Bunyi yang lama tetap terbaca, juga setelah diralat atau ditarik.',
  ],
  '/(public)/pesan/langganan': [
    'Di sini Anda meminta pesan netralitas dikirim lewat surel.',
    'Isi alamat dan wilayahnya, lalu tekan tombol dalam surel yang kami kirim.',
    'Setiap surel memuat tautan untuk berhenti kapan saja.',
  ],
  '/(public)/pesan/langganan/pastikan/[kunci]': [
    'Halaman ini memastikan bahwa alamat surel itu milik Anda.',
    'Tekan tombolnya satu kali.',
    'Tanpa tombol itu tidak ada pesan yang dikirim, dan alamatnya dihapus.',
  ],
  '/(public)/pesan/langganan/berhenti/[kunci]': [
    'Halaman ini menghentikan pesan lewat surel.',
    'Tekan tombolnya satu kali.',
    'Alamat Anda dihapus saat itu juga.',
  ],
  '/meja/cegah/pesan': [
    'Halaman ini memuat saran menurut tahapan, rancangan, dan pesan yang sudah terbit.',
    'Pakai sebuah saran, atau tulis pesan sendiri.',
    'Tidak ada yang terkirim sebelum seseorang menerbitkannya.',
  ],
  '/meja/cegah/pesan/baru': [
    'Formulir ini memulai sebuah pesan sebagai rancangan.',
    'Tulis dengan bahasa sehari-hari dan pilih dasar hukumnya.',
    'Sesudah disimpan Anda melihat semua bentuknya.',
  ],
  '/meja/cegah/pesan/[ref]': [
    'Halaman ini memperlihatkan satu pesan dalam semua bentuknya.',
    'Periksa halaman, gambar, kertas, dan teks pendeknya sebelum menerbitkan.',
    'Yang sudah terbit hanya bisa diralat atau ditarik dengan alasan.',
  ],
  '/meja/cegah/pesan/[ref]/sunting': [
    'Formulir ini mengubah rancangan, atau meralat pesan yang sudah terbit.',
    'Ubah bagian yang keliru, lalu simpan.',
    'Ralat terbit dengan alasannya; bunyi lama tetap terbaca.',
  ],
  '/mitra/pesan': [
    'Halaman ini memuat pesan instansi Anda: saran, rancangan, dan yang sudah terbit.',
    'Pakai sebuah saran, atau tulis pesan sendiri.',
    'Tidak ada yang terkirim sebelum Anda menerbitkannya.',
  ],
  '/mitra/pesan/baru': [
    'Formulir ini memulai pesan atas nama instansi Anda.',
    'Tulis dengan bahasa sehari-hari dan pilih dasar hukumnya.',
    'Sesudah disimpan Anda melihat semua bentuknya.',
  ],
  '/mitra/pesan/[ref]': [
    'Halaman ini memperlihatkan satu pesan instansi dalam semua bentuknya.',
    'Periksa semuanya sebelum menerbitkan.',
    'Yang sudah terbit hanya bisa diralat atau ditarik dengan alasan.',
  ],
  '/mitra/pesan/[ref]/sunting': [
    'Formulir ini mengubah rancangan instansi, atau meralat pesan yang sudah terbit.',
    'Ubah bagian yang keliru, lalu simpan.',
    'Ralat terbit dengan alasannya; bunyi lama tetap terbaca.',
  ],
  '/meja/kantor/jabatan/[ref]/[step]': [
    'Formulir ini mengubah catatan satu jabatan.',
    'Hari pertama dan hari terakhir sama-sama ikut dihitung.',
    'Bila catatan bertabrakan dengan catatan lain, halaman ini menyebut yang mana.',
  ],
  '/(public)/edaran': [
    'Daftar ini memuat surat edaran kepala daerah tentang netralitas.',
    'Buka satu edaran untuk membaca isinya.',
    'Di sana juga terlihat berapa bagian pegawai yang sudah membacanya, tanpa nama.',
  ],
  '/(public)/edaran/[ref]': [
    'Halaman ini memuat satu surat edaran dalam semua versinya, dan buktinya di buku besar.',
    'Baca isinya, atau unduh buktinya untuk diperiksa sendiri.',
    'Yang diminta membaca menyatakannya lewat halaman undangan.',
  ],
  '/(public)/undangan': [
    'Di sini Anda membuka undangan dengan kode dari selembar slip.',
    'Ketik kodenya, baca yang diminta, lalu tekan satu tombol.',
    'Anda tidak perlu akun, dan kode tidak bisa terhitung dua kali.',
  ],
  '/(public)/undangan/[code]': [
    'Halaman ini dibuka lewat tautan pribadi dari surel.',
    'Baca isinya, lalu tekan tombolnya satu kali.',
    'Membuka halaman ini saja belum mencatat apa pun.',
  ],
  '/meja/cegah/edaran': [
    'Halaman ini memuat surat edaran dalam wilayah tugas Anda.',
    'Tulis rancangan baru, atau buka satu edaran.',
    'Edaran baru terlihat oleh umum sesudah diterbitkan.',
  ],
  '/meja/cegah/edaran/baru': [
    'Formulir ini menyimpan rancangan surat edaran.',
    'Pilih pemerintah daerahnya, lalu tulis perihal dan isinya.',
    'Sesudah itu Anda menerbitkannya dengan nomor surat.',
  ],
  '/meja/cegah/edaran/[ref]': [
    'Halaman ini memuat satu edaran: isinya, sasarannya, dan siapa yang belum membaca menurut unit.',
    'Pilih sasaran, atur pengingat, lalu bagikan slip kepada yang tidak punya surel.',
    'Pengingat berjalan sendiri menurut jadwal sampai hari terakhirnya.',
  ],
  '/meja/cegah/edaran/[ref]/[step]': [
    'Formulir ini menjalankan satu langkah pada edaran.',
    'Isi sesuai surat resminya, lalu kirim.',
    'Yang sudah terbit tidak bisa dihapus, hanya diganti versi baru atau dicabut.',
  ],
  '/meja/cegah/edaran/[ref]/belum': [
    'Daftar ini memuat nama mereka yang belum membaca.',
    'Pilih satu unit, lalu cetak atau unduh.',
    'Nama hanya untuk petugas sosialisasi wilayah ini dan penghubung pemerintahnya.',
  ],
  '/meja/cegah': [
    'Dari sini Anda menjangkau orang sebelum ada pelanggaran.',
    'Pilih salah satu bagian di atas.',
    'Setiap bagian memakai daftar sasaran yang sama.',
  ],
  '/meja/cegah/sasaran': [
    'Halaman ini memuat daftar sasaran pemerintah daerah dalam lingkup Anda.',
    'Buka satu daftar, atau buka daftar baru untuk pemerintah yang belum punya.',
    'Undangan, edaran, dan cakupan dihitung dari daftar ini.',
  ],
  '/meja/cegah/sasaran/[daerah]': [
    'Halaman ini memuat isi satu daftar: kelompok, unit dengan kepalanya, dan impor yang lalu.',
    'Cari unit, buka orangnya, atau perbarui dari berkas.',
    'Nama hanya dibuka di sini dan tidak pernah keluar ke halaman publik.',
  ],
  '/meja/cegah/sasaran/[daerah]/orang': [
    'Halaman ini memuat orang dari satu unit atau satu kelompok.',
    'Kekeliruan diperbaiki di berkas pemerintah daerah, lalu diimpor lagi.',
    'Yang keluar tidak lagi tampak di sini, tetapi riwayatnya tersimpan.',
  ],
  '/meja/cegah/sasaran/[daerah]/impor': [
    'Halaman ini menerima berkas pegawai atau berkas kelompok.',
    'Unduh templat atau pakai berkas Anda sendiri, lalu lihat pratinjaunya.',
    'Belum ada yang berlaku sebelum Anda memutuskan di pratinjau.',
  ],
  '/meja/cegah/sasaran/berkas/[id]': [
    'Halaman ini memperlihatkan apa yang akan diubah satu berkas, lalu kemajuan dan hasilnya.',
    'Perbaiki semua kesalahan di berkas, atau berlakukan bila semuanya benar.',
    'Selama impor berjalan daftar yang lama tetap berlaku.',
  ],
  '/(public)/ikrar': [
    'Di sini tampil ikrar yang dibuka, dengan berapa persen yang sudah menandatangani.',
    'Buka satu ikrar untuk membaca teksnya dan pejabat yang menandatangani.',
    'Nama pegawai tidak pernah ditampilkan.',
  ],
  '/(public)/ikrar/[ref]': [
    'Halaman ini memuat teks satu ikrar, pejabat yang menandatangani, dan persentasenya.',
    'Bandingkan sidik teks dengan yang ada di tanda tangan Anda.',
    'Kelompok kecil digabung supaya tidak menunjuk orang.',
  ],
  '/(public)/ikrar/[ref]/tanda-tangan': [
    'Di sini Anda menandatangani ikrar dengan kode dari slip atau surel, tanpa akun.',
    'Ketik kode dan NIP, baca setiap butir, lalu beri tanda.',
    'Selama tujuh hari tanda tangan itu bisa dicabut.',
  ],
  '/(public)/ikrar/[ref]/cabut': [
    'Di sini Anda mencabut tanda tangan dalam tujuh hari.',
    'Ketik kode dan NIP, lalu pastikan dengan cara yang lain daripada saat menandatangani.',
    'Tanda tangan yang dicabut tetap tercatat sebagai dicabut dan tidak dihitung.',
  ],
  '/meja/cegah/ikrar': [
    'Halaman ini memuat semua ikrar dan pakta di wilayah Anda.',
    'Buka satu ikrar untuk melihat siapa yang belum, atau buat yang baru.',
    'Angkanya dihitung ulang setiap menit.',
  ],
  '/meja/cegah/ikrar/baru': [
    'Di sini Anda merancang ikrar baru.',
    'Pilih jenis dan wilayah, beri tanda pada butirnya, lalu tentukan siapa yang diminta.',
    'Rancangan bisa diubah sampai dibuka.',
  ],
  '/meja/cegah/ikrar/[ref]': [
    'Halaman ini memuat satu ikrar: teks, kemajuan tiap unit, pejabat, dan yang perlu dilihat.',
    'Buka unit untuk melihat siapa yang belum menandatangani.',
    'Setelah dibuka teksnya dibekukan dan undangan dibuat sendiri.',
  ],
  '/meja/cegah/ikrar/[ref]/ubah': [
    'Di sini Anda mengubah rancangan ikrar.',
    'Ubah kata, urutan, hari, atau siapa yang diminta, lalu simpan.',
    'Setelah ikrar dibuka halaman ini tidak bisa dipakai lagi.',
  ],
  '/meja/cegah/ikrar/[ref]/[unit]': [
    'Halaman ini memuat siapa di satu unit yang belum menandatangani.',
    'Cetak daftarnya atau slip kodenya, atau catat tanda tangan di hadapan Anda.',
    'Nama-nama ini hanya untuk menghubungi orangnya.',
  ],
  '/meja/cegah/ikrar/[ref]/[unit]/slip': [
    'Halaman ini memuat slip kode untuk orang yang belum menandatangani.',
    'Cetak, gunting, dan serahkan kepada orangnya sendiri.',
    'Kode dibuat untuk halaman ini saja dan tidak disimpan.',
  ],
  '/(public)/agenda': [
    'Halaman ini memuat sosialisasi dan rapat yang terbuka untuk umum.',
    'Pilih yang mendatang atau yang sudah lewat, lalu buka satu acara.',
    'Jumlah hadir disebut mulai lima orang, dan nama tidak pernah.',
  ],
  '/(public)/agenda/[ref]': [
    'Halaman ini memuat satu acara terbuka dan bukti langkahnya di buku besar.',
    'Bila Anda diundang, jawab undangannya dengan kode pada slip Anda.',
    'Acara yang diubah atau dibatalkan tampil dengan keadaan terbarunya.',
  ],
  '/(public)/agenda/jawab': [
    'Halaman ini membuka undangan Anda dengan kodenya saja.',
    'Tulis kode dari slip undangan Anda.',
    'Sesudah itu Anda memilih datang, tidak datang, atau mengirim wakil.',
  ],
  '/(public)/agenda/hadir': [
    'Halaman ini mencatat kehadiran Anda dengan dua kode.',
    'Tulis kode undangan Anda dan kode yang tampil di layar tempat acara.',
    'Kode undangan menunjukkan acaranya, dan satu undangan terhitung satu kali.',
  ],
  '/(public)/agenda/[ref]/jawab': [
    'Halaman ini menerima jawaban atas undangan Anda.',
    'Tulis kode dari slip, lalu pilih datang, tidak datang, atau mengirim wakil.',
    'Jawaban bisa Anda ubah sampai hari acara, dan kode tidak disimpan di mana pun.',
  ],
  '/(public)/agenda/[ref]/hadir': [
    'Halaman ini mencatat kehadiran Anda di tempat acara.',
    'Tulis kode undangan Anda dan kode yang tampil di layar.',
    'Satu undangan terhitung satu kali, berapa kali pun dikirim.',
  ],
  '/meja/cegah/kegiatan': [
    'Halaman ini memuat sosialisasi dan rapat di wilayah Anda.',
    'Cari, saring menurut waktu, atau rencanakan acara baru.',
    'Acara yang harinya lewat tetap di sini sampai daftar hadirnya ditutup.',
  ],
  '/meja/cegah/kegiatan/baru': [
    'Halaman ini merencanakan satu sosialisasi atau rapat.',
    'Isi tema, hari, jam, dan tempat; pilih apakah acaranya terbuka.',
    'Sesudah disimpan, undang orangnya dari halaman acara.',
  ],
  '/meja/cegah/kegiatan/komitmen': [
    'Halaman ini memuat janji dari semua rapat yang belum selesai.',
    'Buka rapatnya untuk mencatat selesai, mengubah tenggat, atau menarik janji.',
    'Yang terlambat berdiri paling atas menurut tenggatnya.',
  ],
  '/meja/cegah/kegiatan/[ref]': [
    'Halaman ini memuat satu acara: rencana, undangan, kehadiran, notula, dan komitmen.',
    'Ambil langkah yang tersedia; yang belum bisa disebut sebabnya.',
    'Setiap langkah tercatat di buku besar dan isian lama tetap terbaca.',
  ],
  '/meja/cegah/kegiatan/[ref]/ubah': [
    'Halaman ini mengubah rencana satu acara.',
    'Perbaiki isiannya dan tulis alasannya.',
    'Yang diundang melihat apa yang berubah, dari isian lama ke isian baru.',
  ],
  '/meja/cegah/kegiatan/[ref]/undang': [
    'Halaman ini menentukan siapa yang diundang.',
    'Pilih orang dari daftar sasaran, atau tulis jabatannya.',
    'Undangan dibuat sendiri oleh Netra, juga bila halaman ditutup.',
  ],
  '/meja/cegah/kegiatan/[ref]/hadir': [
    'Halaman ini mencatat siapa yang hadir.',
    'Centang yang hadir lalu simpan; tambah wakil dan tamu di bawah.',
    'Salah catat ditarik dengan alasan, dan tidak ada yang terhitung dua kali.',
  ],
  '/meja/cegah/kegiatan/[ref]/daftar': [
    'Halaman ini dicetak sebagai daftar hadir untuk ditandatangani.',
    'Cetak dari peramban Anda, lalu masukkan tandanya sesudah acara.',
    'Baris kosong di bawah untuk yang datang tanpa undangan.',
  ],
  '/meja/cegah/kegiatan/[ref]/slip': [
    'Halaman ini mencetak satu slip untuk setiap orang yang diundang.',
    'Gunting dan bagikan tertutup: kodenya hanya untuk orang itu.',
    'Kode dibuat ulang setiap kali halaman ini dibuka dan tidak disimpan.',
  ],
  '/meja/cegah/kegiatan/[ref]/layar': [
    'Halaman ini untuk layar di tempat acara.',
    'Biarkan terbuka selama orang datang; kodenya berganti setiap menit.',
    'Kode saja tidak cukup: setiap orang perlu kode undangannya sendiri.',
  ],
  '/meja/cegah/kegiatan/[ref]/tes': [
    'Halaman ini menyusun tes singkat sebuah acara dan menampilkan nilainya per unit.',
    'Susun pertanyaannya sebelum acara mulai; isi nilai dari kertas sesudahnya.',
    'Satu orang mengambil tes satu kali, dan untuk umum hanya tampil persentase.',
  ],
  '/meja/cegah/kegiatan/[ref]/pindai': [
    'Halaman ini memindai undangan di pintu, juga tanpa jaringan.',
    'Siapkan telepon ini selagi ada jaringan, lalu pindai QR atau ketik kode dari slip.',
    'Yang dipindai tersimpan di telepon dan terkirim sendiri; keluar menghapus semuanya.',
  ],
  '/meja/cegah/kegiatan/[ref]/ditolak': [
    'Halaman ini memuat pindaian yang sampai tetapi tidak dihitung.',
    'Baca sebabnya; yang memang hadir dicatat dari daftar.',
    'Jam telepon yang salah paling sering menjadi sebabnya.',
  ],
  '/(public)/agenda/[ref]/tes': [
    'Halaman ini memuat tes singkat untuk yang sudah tercatat hadir.',
    'Tulis kode undangan Anda, jawab semua pertanyaan, lalu kirim.',
    'Tes diambil satu kali; untuk umum hanya tampil persentase.',
  ],
  '/meja/cegah/cakupan': [
    'Halaman ini menunjukkan siapa di wilayah Anda sudah dijangkau edaran, ikrar, dan acara.',
    'Cari dan urutkan pemerintahnya, lalu buka satu untuk melihat unitnya.',
    'Angkanya dihitung setiap menit dari catatan, dan satu orang dihitung satu kali.',
  ],
  '/meja/cegah/cakupan/[daerah]': [
    'Halaman ini menunjukkan cakupan satu pemerintah per unit.',
    'Rencanakan acara yang disarankan, buka unit yang belum dijangkau, atau unduh tabelnya.',
    'Yang dilaporkan dari luar dicatat pengawas dengan sumbernya, dan tidak menambah persentase.',
  ],
  '/meja/cegah/cakupan/[daerah]/[unit]': [
    'Halaman ini memuat orang di satu unit yang belum dijangkau.',
    'Pilih belum dijangkau oleh apa, lalu hubungi mereka.',
    'Nama hanya terlihat oleh petugas pencegahan wilayah ini dan penghubung pemerintahnya.',
  ],
  '/(public)/cakupan': [
    'Halaman ini menunjukkan apa yang sudah dilakukan pemerintah daerah untuk mencegah pelanggaran.',
    'Pilih provinsi untuk melihat setiap pemerintahnya, atau unduh tabelnya.',
    'Yang terbukti dapat diperiksa di buku besar; yang dilaporkan disebut sumbernya.',
  ],
  '/(public)/cakupan/[daerah]': [
    'Halaman ini menunjukkan satu provinsi atau satu pemerintah daerah.',
    'Urutkan tabelnya, buka catatannya, atau kembali ke seluruh Indonesia.',
    'Persentase di bawah lima orang tidak ditampilkan sendiri, dan nama tidak pernah.',
  ],
});
