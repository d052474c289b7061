/**
 * What a report is asked, as a table: for each topic its questions, beside those that every report answers in words. Ids are
 * kept in acts for ever: add, don't rename. The values of choices that also stand in `law/inputs.ts` are the classifier's own.
 *
 * A topic asks what its provisions turn on and no more; only what a report would be useless without is required. Nothing here
 * decides what was violated.
 */
import { type Words, words } from '../law/row.ts';
import type { Topic } from './report-acts.ts';

export interface Option {
  readonly value: string;
  readonly label: Words;
}

export type Question = {
  readonly id: string;
  readonly label: Words;
  readonly hint?: Words;
  readonly required: boolean;
} & (
  | { readonly input: 'choice'; readonly options: readonly Option[] }
  | { readonly input: 'line' | 'text'; readonly most: number }
);

const option = (value: string, id: string, en: string): Option => ({ value, label: words(id, en) });
const LINE = { input: 'line', most: 300 } as const;
const TEXT = { input: 'text', most: 4_000 } as const;
const optional = { required: false } as const;
const required = { required: true } as const;

const other = option('other', 'Yang lain', 'Something else');
const unknown = option('unknown', 'Saya tidak tahu', 'I don’t know');
const pair = {
  ...LINE,
  ...optional,
  label: words('Untuk calon, pasangan, atau partai mana?', 'For which candidate, pair or party?'),
  hint: words('Nama atau nomor urutnya, sejauh Anda tahu.', 'Its name or number, as far as you know.'),
};

/** Asked of every report, in words. Where each stands in the form, the form knows. */
export const ACCOUNT: Question = {
  id: 'account',
  input: 'text',
  most: 20_000,
  ...required,
  label: words('Apa yang terjadi?', 'What happened?'),
  hint: words(
    'Siapa melakukan apa, di mana, kapan, dan bagaimana Anda mengetahuinya. Tulis dengan kata-kata sendiri. Nama Anda tidak perlu ditulis di sini.',
    'Who did what, where, when, and how you know. Use your own words. You don’t need to write your name here.',
  ),
};
export const REPORTED: Question = {
  id: 'reported',
  input: 'text',
  most: 2_000,
  ...required,
  label: words('Siapa yang Anda laporkan?', 'Whom do you report?'),
  hint: words(
    'Nama, jabatan, dan kantornya, sejauh Anda tahu. Bila tidak tahu namanya, tulis jabatan atau cirinya.',
    'Name, position and office, as far as you know. Without a name, write the position or a description.',
  ),
};
export const SPOT: Question = {
  id: 'spot',
  ...LINE,
  ...optional,
  label: words('Di mana tepatnya?', 'Where exactly?'),
  hint: words(
    'Nama kantor, gedung, desa, atau jalan. Boleh dikosongkan bila tempat itu bisa menunjuk kepada Anda.',
    'Name of the office, building, village or street. You may leave it empty if it could point to you.',
  ),
};
export const WITNESSES: Question = {
  id: 'witnesses',
  ...TEXT,
  ...optional,
  label: words('Adakah orang lain yang melihatnya?', 'Did anyone else see it?'),
  hint: words(
    'Nama saksi dan cara menghubunginya, bila mereka bersedia. Boleh dikosongkan.',
    'Names of witnesses and how to reach them, if they are willing. May be left empty.',
  ),
};

/** Those of the common questions whose answers are kept beside the topic's own. */
export const COMMON: readonly Question[] = [SPOT, WITNESSES];

export const QUESTIONS: { readonly [T in Topic]: readonly Question[] } = {
  campaigning: [
    {
      id: 'campaign-what',
      input: 'choice',
      ...required,
      label: words('Apa yang dilakukan orang itu?', 'What did that person do?'),
      options: [
        option('attend-event', 'Menghadiri kampanye atau deklarasi', 'Attended a campaign or declaration'),
        option('take-part-in-campaign', 'Ikut menjalankan kampanye', 'Took part in campaigning'),
        option('put-up-props', 'Memasang spanduk atau alat peraga', 'Put up banners or campaign props'),
        option('finger-pose', 'Berfoto atau berpose dengan tanda calon', 'Posed with a candidate’s sign'),
        option('organise-activity', 'Mengajak atau mengumpulkan orang', 'Called on people or gathered them'),
        option('campaign-team', 'Menjadi tim pemenangan', 'Served on a campaign team'),
        other,
      ],
    },
    { id: 'campaign-pair', ...pair },
    {
      id: 'campaign-attributes',
      input: 'choice',
      ...optional,
      label: words(
        'Apakah ia memakai atribut calon, partai, atau seragam dinas?',
        'Was the person wearing things of a candidate or party, or the uniform?',
      ),
      options: [option('yes', 'Ya', 'Yes'), option('no', 'Tidak', 'No'), unknown],
    },
  ],
  'social-media': [
    {
      id: 'social-platform',
      input: 'choice',
      ...required,
      label: words('Di media sosial mana?', 'On which platform?'),
      options: [
        option('facebook', 'Facebook', 'Facebook'),
        option('instagram', 'Instagram', 'Instagram'),
        option('tiktok', 'TikTok', 'TikTok'),
        option('whatsapp', 'WhatsApp (grup atau status)', 'WhatsApp (group or status)'),
        option('x', 'X atau Twitter', 'X or Twitter'),
        option('youtube', 'YouTube', 'YouTube'),
        other,
      ],
    },
    {
      id: 'social-address',
      input: 'line',
      most: 2_000,
      ...optional,
      label: words('Apa alamat kirimannya?', 'What is the address of the post?'),
      hint: words(
        'Salin tautannya atau tulis nama akunnya. Kiriman bisa dihapus, jadi lampirkan juga tangkapan layar.',
        'Copy its link or write the name of the account. Posts can vanish, so attach a screenshot too.',
      ),
    },
    {
      id: 'social-what',
      input: 'choice',
      ...required,
      label: words('Apa yang dilakukan di sana?', 'What was done there?'),
      options: [
        option('post', 'Membuat kiriman', 'Posted'),
        option(
          'publish-photo',
          'Mengunggah foto bersama calon atau alat peraga',
          'Published a photo with a candidate or props',
        ),
        option('comment', 'Berkomentar', 'Commented'),
        option('share', 'Membagikan', 'Shared'),
        option('like', 'Menyukai', 'Liked'),
        option('join', 'Bergabung atau mengikuti akun pemenangan', 'Joined or followed a campaign account'),
        other,
      ],
    },
    { id: 'social-pair', ...pair },
  ],
  'misuse-of-office': [
    {
      id: 'office-act',
      input: 'choice',
      ...required,
      label: words('Wewenang apa yang dipakai?', 'Which power was used?'),
      options: [
        option('decision-or-act', 'Membuat keputusan atau tindakan', 'Made a decision or took a step'),
        option('replace-officials', 'Mengganti atau memindahkan pejabat', 'Replaced or moved officials'),
        option('use-programme', 'Memakai program atau kegiatan pemerintah', 'Used a government programme or activity'),
        option('mobilise-staff', 'Mengerahkan pegawai', 'Mobilised staff'),
        other,
      ],
    },
    {
      id: 'office-post',
      ...LINE,
      ...optional,
      label: words('Jabatan apa yang dipegangnya?', 'Which post does the person hold?'),
      hint: words('Tulis juga bila ia penjabat atau pelaksana tugas.', 'Say so if it is held as acting official.'),
    },
    {
      id: 'office-benefit',
      ...LINE,
      ...optional,
      label: words('Siapa yang diuntungkan atau dirugikan?', 'Who gained or lost by it?'),
    },
  ],
  facilities: [
    {
      id: 'facility-what',
      input: 'choice',
      ...required,
      label: words('Apa yang dipakai?', 'What was used?'),
      options: [
        option('vehicle', 'Kendaraan dinas', 'An official vehicle'),
        option('building', 'Gedung, kantor, atau rumah jabatan', 'A building, office or official residence'),
        option('money', 'Uang negara atau daerah', 'State or regional money'),
        option('goods', 'Barang atau bantuan pemerintah', 'Government goods or aid'),
        other,
      ],
    },
    {
      id: 'facility-which',
      ...LINE,
      ...optional,
      label: words('Yang mana?', 'Which one?'),
      hint: words(
        'Misalnya nomor polisi kendaraan atau nama gedung.',
        'Such as the number plate or the name of the building.',
      ),
    },
    {
      id: 'facility-for',
      ...LINE,
      ...required,
      label: words('Dipakai untuk siapa, dalam acara apa?', 'For whom was it used, on what occasion?'),
    },
  ],
  'pressure-by-superior': [
    {
      id: 'superior-who',
      ...LINE,
      ...required,
      label: words('Siapa yang menekan, dan siapa yang ditekan?', 'Who put pressure, and on whom?'),
      hint: words(
        'Cukup jabatannya. Yang ditekan boleh ditulis sebagai kelompok, misalnya “semua staf bidang”.',
        'Positions are enough. Those pressed may be a group, such as “all staff of the section”.',
      ),
    },
    {
      id: 'superior-form',
      input: 'choice',
      ...required,
      label: words('Bagaimana tekanannya?', 'How was the pressure put?'),
      options: [
        option('appeal', 'Pertemuan, ajakan, imbauan, atau pemberian barang', 'A meeting, invitation, appeal or gift'),
        option('mobilised', 'Disuruh ikut kampanye', 'Made to join a campaign'),
        option(
          'position',
          'Keputusan atas jabatan, tugas, atau hak pegawai',
          'A decision on a post, duty or entitlement',
        ),
        option('threat', 'Ancaman atau intimidasi', 'Threat or intimidation'),
      ],
    },
    {
      id: 'superior-threat',
      ...TEXT,
      ...optional,
      label: words('Apa yang diancamkan atau dijanjikan?', 'What was threatened or promised?'),
      hint: words('Misalnya mutasi, penilaian kerja, atau kontrak.', 'Such as a transfer, an appraisal or a contract.'),
    },
  ],
  'pressure-on-voters': [
    {
      id: 'voters-how',
      input: 'choice',
      ...required,
      label: words('Bagaimana pemilih ditekan atau diarahkan?', 'How were voters pressed or steered?'),
      options: [
        option('threat', 'Diancam', 'Threatened'),
        option('aid', 'Bantuan ditahan atau dijanjikan', 'Aid was withheld or promised'),
        option('gift', 'Diberi uang atau barang', 'Given money or goods'),
        option('appeal', 'Diajak dalam pertemuan atau pesan', 'Called upon in a meeting or message'),
        other,
      ],
    },
    {
      id: 'voters-who',
      ...LINE,
      ...optional,
      label: words('Pemilih mana yang ditekan?', 'Which voters were pressed?'),
      hint: words(
        'Cukup kelompoknya, misalnya warga satu dusun.',
        'A group is enough, such as the people of one hamlet.',
      ),
    },
    { id: 'voters-said', ...TEXT, ...optional, label: words('Apa yang dikatakan?', 'What was said?') },
  ],
  'biased-service': [
    {
      id: 'service-which',
      ...LINE,
      ...required,
      label: words('Pelayanan apa?', 'Which service?'),
      hint: words('Misalnya surat keterangan, bantuan, atau berobat.', 'Such as a certificate, aid or medical care.'),
    },
    {
      id: 'service-how',
      input: 'choice',
      ...required,
      label: words('Apa yang terjadi dengan pelayanan itu?', 'What happened to the service?'),
      options: [
        option('refused', 'Ditolak', 'It was refused'),
        option('delayed', 'Ditunda atau dipersulit', 'It was delayed or made hard'),
        option('condition', 'Diberi dengan syarat memilih calon', 'It was given on condition of a vote'),
        option('unequal', 'Dibedakan dari orang lain', 'Others were treated differently'),
      ],
    },
    {
      id: 'service-said',
      ...TEXT,
      ...optional,
      label: words('Apa yang dikatakan petugasnya?', 'What did the official say?'),
    },
  ],
  'hoax-sara': [
    {
      id: 'content-text',
      ...TEXT,
      ...required,
      label: words('Apa isi yang disebarkan?', 'What does the content say?'),
      hint: words('Salin kata-katanya bila bisa.', 'Copy its words if you can.'),
    },
    {
      id: 'content-address',
      input: 'line',
      most: 2_000,
      ...optional,
      label: words('Apa alamatnya?', 'What is its address?'),
      hint: words('Tautan, nama akun, atau nama grup.', 'A link, the name of an account or of a group.'),
    },
    {
      id: 'content-spread',
      ...LINE,
      ...optional,
      label: words('Menyebar di mana?', 'Where did it spread?'),
      hint: words(
        'Misalnya grup WhatsApp warga, selebaran, atau ceramah.',
        'Such as a neighbourhood group, leaflets or a sermon.',
      ),
    },
  ],
  other: [
    {
      id: 'other-why',
      ...TEXT,
      ...optional,
      label: words('Mengapa menurut Anda ini tidak netral?', 'Why do you think it was not neutral?'),
    },
  ],
};

/** Advice that stands beside the questions of a topic: what a reporter should know before going on. */
export const ADVICE: { readonly [T in Topic]?: { readonly title: Words; readonly text: readonly Words[] } } = {
  'pressure-by-superior': {
    title: words('Lindungi diri Anda', 'Protect yourself'),
    text: [
      words(
        'Lapor dari ponsel dan jaringan Anda sendiri, bukan milik kantor.',
        'Report from your own phone and network, not the office’s.',
      ),
      words(
        'Jangan tulis hal yang hanya Anda yang tahu. Simpan pesan atau surat perintahnya, jangan dihapus.',
        'Leave out what only you know. Keep the message or order, don’t delete it.',
      ),
      words(
        'Di akhir Anda memilih siapa yang tahu: ada cara yang rahasia, dan cara tanpa nama.',
        'At the end you choose who knows: one way is confidential, another without a name.',
      ),
    ],
  },
  'pressure-on-voters': {
    title: words('Lindungi diri Anda', 'Protect yourself'),
    text: [
      words(
        'Jangan menegur orang itu sendirian. Catat hari, tempat, dan kata-katanya.',
        'Don’t confront that person alone. Note the day, the place and the words.',
      ),
      words(
        'Di akhir Anda memilih siapa yang tahu: ada cara yang rahasia, dan cara tanpa nama.',
        'At the end you choose who knows: one way is confidential, another without a name.',
      ),
    ],
  },
  'biased-service': {
    title: words('Jenis pelanggarannya belum pasti', 'The kind of violation is open'),
    text: [
      words(
        'Aturan mana yang dilanggar masih harus dinilai petugas. Laporan Anda tetap diterima.',
        'Officers still have to judge which rule it breaks. Your report is taken all the same.',
      ),
      words(
        'Bila Anda masih memerlukan pelayanan itu, Anda boleh melapor rahasia atau tanpa nama.',
        'If you still need the service, you may report in confidence or without a name.',
      ),
    ],
  },
};

/** What a report of this topic answers beside account and person: its own questions, then the common ones. */
export const questionsOf = (topic: Topic): readonly Question[] => [...QUESTIONS[topic], ...COMMON];

export type Answers = { readonly [question: string]: string };

/** Ids and values of an older release stay readable: an answer that the table no longer knows is shown as it was kept. */
export function labelled(
  topic: Topic,
  answers: Answers,
): readonly { readonly id: string; readonly label: Words; readonly text: Words }[] {
  const known = new Map(questionsOf(topic).map(question => [question.id, question]));
  const inOrder = [...known.keys()].filter(id => Object.hasOwn(answers, id));
  const strange = Object.keys(answers).filter(id => !known.has(id));
  return [...inOrder, ...strange].map(id => {
    const question = known.get(id);
    const answer = answers[id] ?? '';
    const chosen = question?.input === 'choice' && question.options.find(one => one.value === answer);
    return { id, label: question?.label ?? words(id, id), text: chosen ? chosen.label : words(answer, answer) };
  });
}

/** The first question that was not answered as it is asked: unknown, not one of its options, empty, too long, or left out. */
export function answersWrong(topic: Topic, answers: Answers): string | undefined {
  const known = new Map(questionsOf(topic).map(question => [question.id, question]));
  const bad = Object.entries(answers).find(([id, answer]) => {
    const question = known.get(id);
    if (!question) return true;
    if (question.input === 'choice') return !question.options.some(({ value }) => value === answer);
    return answer === '' || answer.length > question.most;
  });
  return bad?.[0] ?? questionsOf(topic).find(({ id, required: must }) => must && !Object.hasOwn(answers, id))?.id;
}
