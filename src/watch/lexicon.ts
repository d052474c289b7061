/**
 * Words of Indonesian administration and of its news: general lists, none made for one article. All lower case.
 * A word that is missing here costs a reading some of its values; a word too many swallows the start of a name.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Frequent function words, and the words of our subject, by which Indonesian is told from another language. */
export const INDONESIAN_WORDS = words(`
  yang dan di ke dari untuk dengan ini itu pada dalam tidak akan oleh juga adalah para telah sudah sebagai karena agar
  saat bisa dapat ada atau serta bahwa kata ia dia mereka kami kita secara setelah harus lebih hingga sejak belum masih
  antara terhadap tersebut menurut yaitu hanya bagi seorang salah satu dua tiga jika bila ketika namun tetapi sehingga
  selain usai sementara jelang menjelang terkait soal tentang hari tahun ujar ujarnya katanya jelasnya lanjut
  netralitas netral bawaslu kabupaten kota provinsi bupati gubernur kepala desa ketua pilkada pemilu asn pegawai negeri`);

/** What stands before an office and changes its holding, not its name. */
export const OFFICE_PREFIXES = words(
  'pj pj. plt plt. plh plh. pjs pjs. penjabat pejabat pelaksana tugas harian sementara mantan eks bakal calon wakil',
);

/** First words of an office held by a person. */
export const OFFICE_HEADS = words(`
  bupati wabup wagub wali wawali walikota gubernur presiden menteri wamen mendagri menpan camat sekcam lurah seklur kades kadus divisi
  kuwu keuchik geuchik penghulu petinggi sekdes kepala ketua waka wakil anggota komisioner koordinator koordiv kordiv
  sekretaris sekda sekdakab sekdako sekdaprov sekwan bendahara kabag kabid kasubag kasubbag kasi kasie kasubsi kasat kanit
  kadis kaban kadin kadispora kadisdik kadinkes kakan kakanwil kapolri kapolda kapolres kapolresta kapolsek kapolrestabes
  wakapolres dandim danrem danramil pangdam danlanud kasdim pasi kajari kajati kasipidum kasintel kasipidsus jaksa direktur
  dirjen sekjen irjen deputi asisten staf hakim rektor dekan dosen akademisi pengamat peneliti guru pimpinan juru jubir
  humas inspektur penyuluh pengawas penyidik auditor kuasa pengacara advokat penasihat pelapor terlapor tersangka terdakwa
  saksi warga pedagang petani nelayan pengurus relawan aktivis tokoh caleg bacaleg cabup cawabup cagub cawagub cawali cawalkot
  paslon calon legislator senator panitia manajer pemilik dirut kabinda kapuskesmas korwil korcam kasek kepsek tenaga
  ajudan oknum sopir operator koord ketum waketum sekum narasumber moderator pemateri kasatpol panewu lurahnya kabiro karo kasubdit
  direskrimum dirreskrimum dirkrimum wadir kapolsubsektor kabidhumas danpos plt pj warga mahasiswa petugas fungsional`);

/** Words inside the names of offices and institutions. Lower-case ones may stand there too (`dan`, `serta`). */
export const OFFICE_WORDS = words(`
  administrasi agama  aceh adat aksi aliansi analis anak anggaran angkatan antar aparatur aplikasi arsip asasi aset
  aula badan bagian balai bank bangsa barang bencana belanja bidang biro birokrasi bina bagian cabang cipta cagar
  daerah dakwah dalam dana data daya alam desa demokrasi dewan digital divisi dinas direktorat dukcapil dalwas ekonomi eksekutif
  energi etika etik evaluasi fakultas fasilitasi fraksi forum fungsional gabungan gizi hak harian harta hewan hubungan
  hukum hutan hortikultura ibu ilir ilmu industri informasi informatika inspektorat intelijen intel internasional investasi
  jaksa jalan jaringan jasa jenderal jembatan  kabinet kader  kantor karya  keagamaan keamanan kebakaran
  kebangsaan kebersihan kebijakan kebudayaan  kedokteran kedisiplinan keguruan kehormatan kehutanan kejaksaan kekayaan
  kelas kelautan keluarga kelurahan kemasyarakatan kementerian kemahasiswaan kenotariatan kepala kepegawaian kependudukan
  kepemudaan kepemiluan kepolisian kerakyatan  kerjasama kesatuan kesehatan kesejahteraan kesekretariatan keselamatan
  kesra ketahanan ketenagakerjaan ketertiban keterbukaan keuangan khusus kinerja klas komando komisi komite komunikasi komunitas
  konservasi konsumen kooperasi koperasi koordinasi koordinator  korupsi  kriminal kependudukan kuliah lalu
  latihan layanan legislatif lembaga lepas lingkungan lintas logistik lurah madrasah mahkamah majelis makanan manajemen
  manusia masyarakat media mineral mikro modal monitoring muda mutu mutasi nasional nagari negara negeri nelayan notaris nonformal
  olahraga ombudsman operasi operasional organisasi otonomi obat pajak pangan panitia panwas pariwisata partai partisipasi
  pasar pedesaan pegawai pejabat pekerjaan pelabuhan pelanggaran pelatihan pelayanan pelajar peleburan pemadam pemasyarakatan
  pembangunan pembelajaran pembendaharaan pemberdayaan pemberantasan pemberitaan pembina pembinaan pemeliharaan pemenangan
  pemerintah pemerintahan pemeriksa pemeriksaan pemilih pemilihan pemilu pemuda pemukiman penanaman penanganan penanggulangan
  pencatatan pencegahan pendapatan pendaftaran pendidik pendidikan pendayagunaan penegakan penelitian penempatan pengadaan
  pengadilan pengaduan pengairan pengawas pengawasan pengelola pengelolaan pengembangan pengendalian penggerak penghargaan
  pengkajian penghubung pengurus penerangan penuntut pensiun penuntutan penyelenggara penyelenggaraan penyelesaian penyidikan penyiaran
  penyuluh penyuluhan perangkat peraturan peralatan perairan perbankan perbendaharaan perburuhan percepatan perdagangan
  perdata perempuan perencanaan perekonomian pergerakan perguruan perhubungan perikanan perindustrian perizinan perkebunan
  perkotaan perkara perlengkapan perlindungan permasyarakatan permukiman permusyawaratan pers persandian pertahanan pertambangan pertanahan
  pertanian perternakan perumahan perundang-undangan perusahaan perwakilan perpajakan perpustakaan pelaporan pidana pimpinan pemotongan
  polisi politik pos pratama praja prasarana produksi program protokol  pusat puskesmas publik pulau pihak rakyat
  reformasi reserse resor resort ri rumah rukun sakit sambungan sampah sandi sarana sastra satuan sdm sejahtera sekolah
  sekretariat sekretaris sektor seksi seni sentra sengketa senior simpan sipil sistem sosial staf statistik strategis
  sub subbagian subdit sukarela sumber sumberdaya  survei swasta syariah sosialisasi tani tanaman tapal tata teknik
  teknis teknologi telekomunikasi tenaga terbuka terpadu terpencil terpidana tertib tertinggal timur tim tindak tingkat tinggi
  transmigrasi tugas tuna umum unit universitas urusan usaha utama wanita warga wilayah yayasan yudisial zakat zona
  negeri  ahli hakim hukum sma smp sd smk min man mts klub asosiasi persatuan ikatan himpunan gerakan pemantau humas
  hubungan antarlembaga parmas partisipasi datin data&informasi p3s pps kpps penyelesaian sdmo diklat perselisihan 
  pendukung pemenangan tpd bpp dpd dpc dpw dpp pac dprd dprk dprp dpr mprs kelompok pendamping lokal inklusif pemula
  daerahnya umat islam kristen katolik hindu budha buddha konghucu kerukunan haji umrah muslimat ulama madya mendagri bupati gubernur wali walikota reskrim intelkam resnarkoba lantas binmas samapta pidum pidsus tipikor datun sidik
  golkar demokrat gerindra nasdem hanura perindo gelora garuda berkarya pelopor ummat kawal serba guna kerja`);

/** Acronyms of institutions that need no other word (all lower case here). */
export const ACRONYM_INSTITUTIONS = words(`
  bawaslu panwaslu panwaslih panwascam panwaslucam kpu kpud kip dkpp kasn bkn kpk mk ma by bpk bpkp bps bnn bnnk bnpb bpbd
  bpjs bumd bumn bappeda bappenas bapenda bpkad bkad bkd bkpsdm bkpsdmd bkdpsdm bkpp bkppd bkpsda bkdd bpsdm bandiklat bkpm
  bakesbangpol kesbangpol kesbang kominfo diskominfo diskominfotik diskominfosantik dishub dinkes disdik disdikbud disdikpora
  disnaker disperindag disperindagkop disperdagin diskop dispora disparpora disparbud dinsos disdukcapil dukcapil dispermades
  dispemades dpmd dpmk dinpermades distan dlh dpupr pupr dpmptsp dprkp dkp dp3a dpr dprd dprk mpr dpd kemendagri kemenpan kemenpan-rb
  kemenpanrb kemenpan-rb panrb pan-rb kemenag kemenkeu kemenkes kemenkumham kemendikbud kemendikbudristek kemenkominfo
  kemensos kemendes kemendesa kemenko kemenhub kementan kejari kejati kejagung pn pt pa ptun polres polresta polrestabes polda
  polsek polri bareskrim kodim korem kodam koramil lanud lanal tni inspektorat itjen itda satpol-pp lapas rutan pemkab
  pemkot pemprov pemda pemdes pemkam setda setdakab setdako sekdaprov ombudsman komnas ppatk gakkumdu kua mui pgri apdesi 
  ppdi papdesi pabpdsi pwi knpi hmi pmii gmni imm gmki kammi lsm perludem jppr kipp tii icw lbh idi rsud uptd bpip lan lemhannas
  bssn bin binda babinsa sarpras kesra`);

/** First words of an institution whose name goes on: `Badan Kepegawaian Negara`, `Dinas Kesehatan`. */
export const INSTITUTION_HEADS = words(`
  badan dinas komisi kementerian kejaksaan pengadilan mahkamah pemerintah inspektorat partai universitas institut dewan
  sentra satuan satpol lembaga  sekretariat polisi kepolisian komando kantor panitia panwas ombudsman majelis tim
  ikatan asosiasi persatuan forum aliansi koalisi rumah biro direktorat perkumpulan gerakan`);

/** Titles before a name; with a dot or without. */
export const TITLES = words(`
  h hj kh k.h h.m ir dr dra drs drg drh prof st tgk tb rd ust ustaz ustadz ustadzah pdt kyai kiai bapak ibu pak bu
  bpk sdr sdri ny tn apt ns brigjen mayjen letjen jenderal irjen komjen kombes pol kompol akbp akp iptu ipda aiptu aipda
  bripka brigpol briptu bripda kolonel letkol letnan mayor kapten lettu letda peltu pelda serma serka sertu serda kopral
  laksda laksma laksdya marsda marsma marsdya inf kav arm czi cpm mar kol ltk let nav pnb tek purn tni alm almh kpt may`);

/** Degrees behind a name, without dots. */
export const DEGREES = words(`
  sh se sip sstp ssos spd spdi sag st si skom sp spt shut spi skep skm spsi ss sikom ske sa mba ma msi mm mh mhum mpd mpdi mt
  mkom map mpa mip msc mkes mkn mag me mec mak mp msos meng llm phd dea amd ak ca cpa sstpi sap san sth sthi shi sei mei mth
  mtrip strip strap mtr msn ssn sds sked cla clmc mikom mpsi spsi ssi smhk sei sy ssy shum dess bac bsc ba cfra cgcae qia amdkep amdkeb
  sos pd hum kom ip ap stp ag pdi`);

/** Capitalised words that begin sentences or stand near names and are never part of one. */
export const NEVER_NAMES = words(`
  dalam menurut sementara selain namun tetapi karena oleh pada di ke dari untuk dengan ini itu hal para saat ketika setelah
  sebelum usai seusai sejak hingga sampai agar jika bila apabila meski meskipun walau bahkan bahwa yang ia dia mereka kami kita
  beliau saya kamu anda tidak belum sudah telah akan sedang masih juga pun lalu kemudian selanjutnya sebelumnya sebab
  kepada tentang terkait soal ihwal antara lain adapun begitu demikian seperti sebagai sebanyak sekitar lewat melalui
  bersama serta dan atau maka sehingga selama seorang sejumlah beberapa semua seluruh setiap tiap ada hadir turut tampak
  kegiatan acara rapat sosialisasi deklarasi pakta surat edaran putusan sidang laporan kasus video foto berita
  senin selasa rabu kamis jumat jum'at sabtu minggu ahad nopember pagi siang sore malam
  pilkada pemilu pileg pilpres pilgub pilbup pilwalkot pilkades pemilihan netralitas netral asn pns pppk p3k tni polri hoaks hoax sara
  covid covid-19 undang-undang uu pp perpres perbawaslu pkpu pasal ayat peraturan keputusan nomor skb permendagri
  rp wib wita wit indonesia nusantara republik bpk masyarakat warga pegawai aparatur aparat publik negara
  se-kabupaten se-kota se-provinsi se-indonesia se-kab lebih bukan usia umur nah siapa apa kapan mengapa bagaimana
  ditanya lanjut lanjutnya katanya ujarnya tak tegaskan ingatkan minta imbau ajak gelar hadiri buka terbitkan sebut ungkap beri pimpin
  tekankan dorong siap jaga periksa dilaporkan diduga tersangka terdakwa divonis gelar bentuk perkuat larang wajib
  jelang menjelang ikuti ikut terima temukan usut teruskan rekomendasikan lantik copot sanksi dukung ajak larangan tegas
  rakornas rakor rakorda rakernas bimtek seminar menjaga pastikan serahkan panggil klarifikasi cegah awasi kawal tolak akui bantah benarkan resmi kata serukan harap harapkan nilai
  imbauan menjadi jadi bakal terbukti tangani proses diperiksa dipanggil dicopot terancam viral pimpinan bahas ungkapkan
  teken tandatangani komitmen ucapkan bacakan tindak tindaklanjuti limpahkan laporkan dinilai langgar melanggar dipecat
  dijatuhi dinonaktifkan diberhentikan sampaikan bagikan arahkan kampanye kampanyekan deklarasikan tekan`);

/** Months; some are names of people too (`Juni`, `April`, `Mei`). */
export const MONTHS = words('januari februari maret april mei juni juli agustus september oktober november desember');

/** Words that make a plural of the office behind them: `para kades`, `sejumlah camat` are nobody by name. */
export const PLURALS = words('para sejumlah seluruh semua beberapa kalangan antar se');

/** Verbs of speech, by which a name without an office is known to be a person. */
export const SPEECH = words(`
  kata ujar ungkap jelas terang tutur imbuh sebut tegas papar tukas pungkas tandas lanjut cetus tulis beber urai pesan aku
  mengatakan menyatakan menjelaskan menuturkan menyebut menyebutkan menegaskan menambahkan mengungkapkan memaparkan
  menyampaikan mengingatkan mengimbau menghimbau mengakui membenarkan membantah menilai menerangkan berharap meminta
  berpesan menekankan menyoroti mengajak memastikan menginstruksikan menyayangkan menanggapi mengaku memberi memberikan
  membuka memimpin menghadiri menyambut mengapresiasi mengklaim mengeklaim membeberkan menguraikan`);
