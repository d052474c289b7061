import type { ValueOf } from './inputs.ts';
import { type Words, words } from './row.ts';

/**
 * Saran, bukan hukum: apa yang dilakukan sebagai gantinya (bagi yang hendak berbuat), dan apa yang dilakukan sekarang (bagi
 * yang melihat). Tidak ada pasal di sini, dan tidak ada saran untuk menghilangkan bukti.
 */
export type Conduct = ValueOf<'conduct'>;

export const ASK_FIRST = words(
  'Tanyakan dulu kepada bagian kepegawaian atau Bawaslu setempat.',
  'Ask the personnel office or the local Bawaslu first.',
);
const ONLINE = words(
  'Baca saja. Jangan menyukai, mengomentari, membagikan, atau mengikuti; keluarlah dari grup pemenangan. Sudah terlanjur? Batalkan, kecuali bila sudah ada pemeriksaan: saat itu jangan menghapus apa pun.',
  'Only read. Do not like, comment, share or follow; leave campaign groups. Done already? Undo it, unless an inquiry has begun: then delete nothing.',
);
const PRESENCE = words(
  'Kenali calon dari berita dan siaran debat. Jangan datang dengan seragam atau kendaraan dinas.',
  'Learn about candidates from news and debates. Do not come in uniform or with an official car.',
);
const NO_SIGN = words('Berfotolah tanpa simbol tangan.', 'Pose without a hand sign.');
const STAND = words(
  'Urus cuti di luar tanggungan negara atau pengunduran diri lebih dulu.',
  'Arrange unpaid leave or resignation first.',
);
const LEAVE_PARTY = words(
  'Mundur dari partai dan periksa nama Anda di daftar anggota partai.',
  'Leave the party and check the list of members for your name.',
);
const DECLINE_PARTY = words(
  'Tolak undangannya, dan sampaikan kepada atasan Anda.',
  'Decline the invitation, and tell your superior.',
);
const SAME_RULE = words(
  'Putuskan menurut aturan yang sama untuk semua, dan catat alasannya.',
  'Decide by the same rule for everybody, and record the reason.',
);
const NO_DIRECTION = words(
  'Jangan mengarahkan rekan, bawahan, atau warga ke calon atau partai mana pun.',
  'Do not direct colleagues, staff or citizens to any candidate or party.',
);
const CHECK_NEWS = words(
  'Periksa kebenarannya lebih dulu, dan jangan meneruskan yang belum jelas.',
  'Check whether it is true first, and do not pass on what is unclear.',
);
const NO_ATTACK = words(
  'Bicaralah tentang visi dan program, bukan tentang orang, agama, suku, ras, atau golongan.',
  'Speak about vision and programme, not about persons, religion, ethnicity, race or group.',
);

export const INSTEAD: Readonly<Record<Conduct, Words>> = {
  'put-up-props': words('Biarkan alat peraga dipasang oleh tim kampanye.', 'Leave props to the campaign team.'),
  'online-campaign': ONLINE,
  'social-media-interaction': ONLINE,
  'publish-photo': words(
    'Jangan mengunggah foto dengan calon, tim, atau alat peraganya. Sudah terlanjur? Turunkan, kecuali bila sudah ada pemeriksaan: saat itu jangan menghapus apa pun.',
    'Do not publish photos with a candidate, team or props. Done already? Take them down, unless an inquiry has begun: then delete nothing.',
  ),
  'photo-not-published': NO_SIGN,
  'finger-pose': NO_SIGN,
  'attend-event': PRESENCE,
  'take-part-in-campaign': PRESENCE,
  'accompany-spouse': words(
    'Dampingi saat pendaftaran dan perkenalan tanpa atribut; tanyakan cuti kepada bagian kepegawaian.',
    'Accompany at registration and introduction without attributes; ask the personnel office about leave.',
  ),
  'approach-party': STAND,
  'declare-self': STAND,
  'self-banner': STAND,
  'run-without-resigning': STAND,
  'party-membership': LEAVE_PARTY,
  'speak-at-party': DECLINE_PARTY,
  'attend-party-event': DECLINE_PARTY,
  'organise-activity': NO_DIRECTION,
  'campaign-team': words(
    'Tolak tawarannya, dan minta nama Anda dikeluarkan dari daftar tim.',
    'Decline, and have your name taken off the list of the team.',
  ),
  'support-letter': words(
    'Jangan menandatangani dan jangan mengumpulkan KTP untuk siapa pun.',
    'Do not sign, and collect ID copies for nobody.',
  ),
  'decision-or-act': SAME_RULE,
  'replace-officials': words(
    'Tunda penggantian, atau minta persetujuan tertulis Menteri lebih dulu.',
    'Put the replacement off, or obtain the written consent of the Minister first.',
  ),
  'use-programme': SAME_RULE,
  'mobilise-staff': NO_DIRECTION,
  'use-state-facility': words(
    'Tolak peminjaman fasilitas negara untuk kampanye.',
    'Refuse the loan of state facilities for a campaign.',
  ),
  'victory-celebration': words(
    'Ucapkan selamat secara pribadi saja, tanpa datang ke pestanya.',
    'Congratulate in private only, and stay away from the celebration.',
  ),
  'involve-barred-person': words(
    'Periksa dulu siapa yang dilarang ikut, dan jangan melibatkan mereka.',
    'Check first who is barred, and do not involve them.',
  ),
  'insult-sara': NO_ATTACK,
  incite: NO_ATTACK,
  'damage-props': words(
    'Biarkan di tempatnya, dan laporkan alat peraga yang melanggar kepada pengawas.',
    'Leave them where they are, and report props that break the rules to the supervisor.',
  ),
  'false-news': CHECK_NEWS,
  'pressure-by-superior': NO_DIRECTION,
  'pressure-on-voters': NO_DIRECTION,
  'biased-service': words(
    'Layani semua orang sama, apa pun pilihannya.',
    'Serve everybody alike, whatever their choice.',
  ),
};

/** For a witness; where pressure is put on people, the one it is put on reads this too. */
export const WITNESS = words(
  'Catat siapa, apa, kapan, dan di mana. Simpan bukti yang sudah Anda punya, juga tautannya. Jangan memancing, menantang, atau menyebarkannya.',
  'Note who, what, when and where. Keep the evidence you already have, with its address. Do not provoke, challenge or spread it.',
);
export const WITNESS_OF_PRESSURE = words(
  'Catat waktu, kata-kata, dan saksinya segera sesudah kejadian. Simpan pesan dan suratnya. Pilihan Anda di bilik suara tidak perlu diceritakan kepada siapa pun.',
  'Note time, words and witnesses right after it happened. Keep messages and letters. Nobody needs to be told how you vote.',
);
