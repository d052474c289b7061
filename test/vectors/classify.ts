/**
 * Vectors of classification, made by hand from the articles: answers on the left, what a lawyer expects on the right.
 * `provisions` are all that apply, in any order; `asks` are questions that must be among those asked.
 */
export type ClassifyVector = {
  readonly about: string;
  readonly facts: Readonly<Record<string, string>>;
} & (
  | {
      readonly provisions: readonly string[];
      readonly type: string | null;
      readonly level?: string | null;
      readonly sanctions?: readonly string[];
      readonly to?: readonly string[];
      readonly tracks?: readonly string[];
      readonly asks?: readonly string[];
    }
  | { readonly refused: string; readonly field: string }
);

const MORAL = ['S-MORAL-TERTUTUP', 'S-MORAL-TERBUKA'];
const SEDANG = ['S-PP53-SED-GAJI', 'S-PP53-SED-PANGKAT', 'S-PP53-SED-TURUN', 'S-SED-6', 'S-SED-9', 'S-SED-12'];
const BERAT = ['S-BER-TURUN', 'S-BER-BEBAS', 'S-BER-PDHTAPS'];
const RINGAN = ['S-RIN-LISAN', 'S-RIN-TULIS', 'S-RIN-TIDAKPUAS'];

const before = { election: 'pilkada', conductDay: '2024-09-10' };
const during = { election: 'pilkada', conductDay: '2024-10-10' };
const quiet = { election: 'pilkada', conductDay: '2024-11-25' };
const pemilu = { election: 'pemilu', conductDay: '2024-01-10' };

export const classifyVectors: readonly ClassifyVector[] = [
  // Perbuatan yang sama: bakal calon -> kode etik, calon -> disiplin
  { about: 'props for a prospective candidate', facts: { actor: 'pns', conduct: 'put-up-props', object: 'bakal_calon', ...before }, provisions: ['KE-01'], type: 'kode_etik', level: 'moral', sanctions: MORAL, to: ['bkn'], tracks: ['neutrality'] },
  { about: 'props for a candidate', facts: { actor: 'pns', conduct: 'put-up-props', object: 'calon', ...during }, provisions: ['D-01', 'P-6'], type: 'disiplin', level: 'berat', sanctions: BERAT, to: ['bkn'], tracks: ['neutrality'] },
  { about: 'online promotion of a prospective candidate', facts: { actor: 'pns', conduct: 'online-campaign', object: 'bakal_calon', ...before }, provisions: ['KE-02'], type: 'kode_etik', level: 'moral' },
  { about: 'online campaign for a candidate', facts: { actor: 'cpns', conduct: 'online-campaign', object: 'calon', ...during }, provisions: ['D-02', 'P-6'], type: 'disiplin', level: 'berat', to: ['personnel-authority'] },
  { about: 'active support at a prospective pair’s declaration', facts: { actor: 'pns', conduct: 'attend-event', activeSupport: 'yes', object: 'bakal_calon', ...before }, provisions: ['KE-03'], type: 'kode_etik', level: 'moral' },
  { about: 'partisan attendance at a pair’s campaign, nothing else', facts: { actor: 'pns', conduct: 'attend-event', activeSupport: 'yes', attributes: 'no', mobilised: 'no', stateFacility: 'no', object: 'calon', ...during }, provisions: ['D-04', 'P-6'], type: 'disiplin', level: 'berat' },
  { about: 'a like for a prospective candidate', facts: { actor: 'pns', conduct: 'social-media-interaction', object: 'bakal_calon', ...before }, provisions: ['KE-04'], type: 'kode_etik', level: 'moral', sanctions: MORAL },
  { about: 'a like for a candidate', facts: { actor: 'pns', conduct: 'social-media-interaction', object: 'calon', ...during }, provisions: ['D-06', 'P-5'], type: 'disiplin', level: 'berat', sanctions: BERAT },
  { about: 'photo with a prospective candidate published', facts: { actor: 'lurah', conduct: 'publish-photo', object: 'bakal_calon', ...before }, provisions: ['KE-05'], type: 'kode_etik', level: 'moral', to: ['bkn'] },
  { about: 'photo with a candidate published', facts: { actor: 'lurah', conduct: 'publish-photo', object: 'calon', ...during }, provisions: ['D-07', 'P-5'], type: 'disiplin', level: 'berat' },
  { about: 'taking part in the introduction of a prospective candidate', facts: { actor: 'pns', conduct: 'take-part-in-campaign', object: 'bakal_calon', ...before }, provisions: ['KE-06'], type: 'kode_etik', level: 'moral' },
  { about: 'taking part in a party’s socialisation before determination', facts: { actor: 'pns', conduct: 'take-part-in-campaign', object: 'party', ...before }, provisions: ['KE-06'], type: 'kode_etik', level: 'moral' },
  { about: 'joining the spouse’s campaign without leave', facts: { actor: 'pns', conduct: 'accompany-spouse', onLeave: 'no', object: 'calon', ...during }, provisions: ['KE-07'], type: 'kode_etik', level: 'moral' },
  { about: 'joining the spouse’s campaign on leave', facts: { actor: 'pns', conduct: 'accompany-spouse', onLeave: 'yes', object: 'calon', ...during }, provisions: [], type: 'unclassified' },

  // Disiplin dengan tahapannya
  { about: 'approaching a party without leave, impact on the agency', facts: { actor: 'pns', conduct: 'approach-party', onLeave: 'no', impact: 'instansi', object: 'self', ...before }, provisions: ['D-03'], type: 'disiplin', level: 'sedang', sanctions: SEDANG },
  { about: 'approaching a party without leave, impact on the unit', facts: { actor: 'pns', conduct: 'approach-party', onLeave: 'no', impact: 'unit_kerja', object: 'self', ...before }, provisions: ['D-03'], type: 'disiplin', level: 'ringan', sanctions: RINGAN },
  { about: 'approaching a party without leave, impact on the state', facts: { actor: 'pns', conduct: 'approach-party', onLeave: 'no', impact: 'negara', object: 'self', ...before }, provisions: ['D-03'], type: 'disiplin', level: 'berat', sanctions: BERAT },
  { about: 'approaching a party: the impact decides the level', facts: { actor: 'pns', conduct: 'approach-party', onLeave: 'no', ...before }, provisions: ['D-03'], type: 'disiplin', level: 'sedang', asks: ['impact'] },
  { about: 'party membership of a PNS today', facts: { actor: 'pns', conduct: 'party-membership', conductDay: '2024-03-01' }, provisions: ['D-05'], type: 'disiplin', level: 'ptdh', sanctions: ['S-PTDH'], to: ['kasn'], asks: ['referralDay'] },
  { about: 'party membership of a PPPK', facts: { actor: 'pppk', conduct: 'party-membership', conductDay: '2025-03-01' }, provisions: ['D-05'], type: 'disiplin', level: 'ptdh', sanctions: ['S-PTDH', 'S-PPPK-PARPOL'], to: ['bkn'] },
  { about: 'organising an activity for a candidate', facts: { actor: 'pns', conduct: 'organise-activity', object: 'calon', ...during }, provisions: ['D-08', 'P-6'], type: 'disiplin', level: 'berat' },
  { about: 'organising an activity for a party before determination', facts: { actor: 'pns', conduct: 'organise-activity', object: 'party', ...before }, provisions: ['D-08'], type: 'disiplin', level: 'berat' },
  { about: 'organising an activity in a general election', facts: { actor: 'pns', conduct: 'organise-activity', object: 'calon', ...pemilu }, provisions: ['D-08', 'P-6', 'C-P283'], type: 'disiplin', level: 'berat', tracks: ['neutrality'] },
  { about: 'campaign team before determination', facts: { actor: 'pns', conduct: 'campaign-team', object: 'bakal_calon', ...before }, provisions: ['D-09'], type: 'disiplin', level: 'sedang', sanctions: SEDANG },
  { about: 'campaign team after determination, local election', facts: { actor: 'pns', conduct: 'campaign-team', object: 'calon', ...during }, provisions: ['D-10'], type: 'disiplin', level: 'berat', tracks: ['neutrality'] },
  { about: 'campaign team in a general election is a crime too', facts: { actor: 'pns', conduct: 'campaign-team', object: 'calon', ...pemilu, referralDay: '2024-01-20' }, provisions: ['D-10', 'C-P494'], type: 'disiplin', level: 'berat', to: ['kasn', 'gakkumdu'], tracks: ['neutrality', 'crime'] },
  { about: 'support letter for an independent candidate', facts: { actor: 'pns', conduct: 'support-letter', object: 'bakal_calon', election: 'pilkada', conductDay: '2024-06-10', referralDay: '2024-07-01' }, provisions: ['D-11', 'P-7'], type: 'disiplin', level: 'berat', sanctions: BERAT, to: ['kasn'] },
  { about: 'an office holder’s decision for a pair', facts: { actor: 'pns', officeHolder: 'yes', conduct: 'decision-or-act', object: 'calon', ...during }, provisions: ['D-12', 'P-5', 'C-L71-1'], type: 'disiplin', level: 'berat', tracks: ['neutrality', 'crime'], to: ['bkn', 'gakkumdu'] },
  { about: 'a rank-and-file civil servant’s act for a pair is no crime', facts: { actor: 'pns', officeHolder: 'no', conduct: 'decision-or-act', object: 'calon', ...during }, provisions: ['D-12', 'P-5'], type: 'disiplin', level: 'berat', tracks: ['neutrality'] },
  { about: 'whether the actor holds an office decides on the crime', facts: { actor: 'pns', conduct: 'decision-or-act', object: 'calon', ...during }, provisions: ['D-12', 'P-5'], type: 'disiplin', level: 'berat', asks: ['officeHolder'] },

  // PP 94/2021 langsung
  { about: 'listening at a campaign without attributes has no level', facts: { actor: 'pns', conduct: 'attend-event', activeSupport: 'no', attributes: 'no', mobilised: 'no', stateFacility: 'no', object: 'calon', ...during }, provisions: ['P-1'], type: 'disiplin', level: 'unclassified', sanctions: [] },
  { about: 'campaign participant with attributes', facts: { actor: 'pns', conduct: 'take-part-in-campaign', attributes: 'yes', mobilised: 'no', stateFacility: 'no', object: 'calon', ...during }, provisions: ['P-2'], type: 'disiplin', level: 'sedang', sanctions: SEDANG },
  { about: 'campaign participant who mobilises staff', facts: { actor: 'pns', conduct: 'take-part-in-campaign', attributes: 'no', mobilised: 'yes', stateFacility: 'no', object: 'calon', ...during }, provisions: ['P-3'], type: 'disiplin', level: 'berat' },
  { about: 'taking part in a campaign is forbidden however it was done; more answers make it heavier', facts: { actor: 'pns', conduct: 'take-part-in-campaign', object: 'calon', ...during }, provisions: ['P-1'], type: 'disiplin', level: 'unclassified', asks: ['attributes', 'mobilised', 'stateFacility'] },
  { about: 'mobilising staff as the conduct itself', facts: { actor: 'pns', conduct: 'mobilise-staff', object: 'calon', ...during }, provisions: ['P-3'], type: 'disiplin', level: 'berat' },
  { about: 'state facilities in a local campaign', facts: { actor: 'pns', conduct: 'use-state-facility', object: 'calon', ...during }, provisions: ['P-4', 'C-L69-187-3'], type: 'disiplin', level: 'berat', tracks: ['neutrality', 'crime'] },
  { about: 'state facilities in a general campaign, as a participant', facts: { actor: 'pns', conduct: 'use-state-facility', campaignRole: 'yes', object: 'calon', ...pemilu }, provisions: ['P-4', 'C-P521'], type: 'disiplin', level: 'berat' },
  { about: 'a like in the quiet period', facts: { actor: 'pns', conduct: 'social-media-interaction', object: 'calon', ...quiet }, provisions: ['P-5'], type: 'disiplin', level: 'berat' },
  { about: 'props in the quiet period', facts: { actor: 'pns', conduct: 'put-up-props', object: 'calon', ...quiet }, provisions: ['P-6'], type: 'disiplin', level: 'berat' },
  { about: 'a decision in the quiet period', facts: { actor: 'pns', officeHolder: 'no', conduct: 'decision-or-act', object: 'calon', ...quiet }, provisions: ['D-12', 'P-5'], type: 'disiplin', level: 'berat' },

  // Bentuk tanpa tingkat
  { about: 'declaring oneself without leave', facts: { actor: 'pns', conduct: 'declare-self', onLeave: 'no', object: 'self', ...before }, provisions: ['X-01'], type: 'unclassified', sanctions: [] },
  { about: 'own banners', facts: { actor: 'pns', conduct: 'self-banner', object: 'self', ...before }, provisions: ['X-02'], type: 'unclassified' },
  { about: 'speaking at a party event', facts: { actor: 'pns', conduct: 'speak-at-party', object: 'party', conductDay: '2025-06-01' }, provisions: ['X-03'], type: 'unclassified' },
  { about: 'attending a party event', facts: { actor: 'pns', conduct: 'attend-party-event', object: 'party', ...before }, provisions: ['X-04'], type: 'unclassified' },
  { about: 'hand sign, not published', facts: { actor: 'pns', conduct: 'photo-not-published', object: 'calon', ...during }, provisions: ['X-05'], type: 'unclassified' },
  { about: 'victory celebration', facts: { actor: 'pns', conduct: 'victory-celebration', object: 'calon_terpilih', stage: 'post_vote', election: 'pilkada', conductDay: '2024-12-01' }, provisions: ['X-06'], type: 'unclassified' },
  { about: 'running without resigning', facts: { actor: 'pns', conduct: 'run-without-resigning', object: 'self', stage: 'candidate', election: 'pilkada', conductDay: '2024-09-23' }, provisions: ['X-07'], type: 'unclassified' },
  { about: 'finger pose', facts: { actor: 'pns', conduct: 'finger-pose', object: 'calon', ...during }, provisions: ['X-08'], type: 'unclassified' },

  // Tekanan dan pelayanan: jujur tidak berkelas, atau menurut bentuknya
  { about: 'pressure by a superior, manner unknown', facts: { actor: 'pns', officeHolder: 'no', conduct: 'pressure-by-superior', object: 'calon', ...during }, provisions: ['U-TEKANAN-ATASAN'], type: 'unclassified', asks: ['pressureForm'], tracks: ['neutrality'] },
  { about: 'pressure by a superior as an appeal', facts: { actor: 'pns', conduct: 'pressure-by-superior', pressureForm: 'appeal', object: 'calon', ...during }, provisions: ['D-08', 'P-6'], type: 'disiplin', level: 'berat' },
  { about: 'pressure by a superior, staff made to join the campaign', facts: { actor: 'pns', conduct: 'pressure-by-superior', pressureForm: 'mobilised', object: 'calon', ...during }, provisions: ['P-3'], type: 'disiplin', level: 'berat' },
  { about: 'pressure by a superior through posts', facts: { actor: 'pns', officeHolder: 'yes', conduct: 'pressure-by-superior', pressureForm: 'position', object: 'calon', ...during }, provisions: ['D-12', 'P-5', 'C-L71-1'], type: 'disiplin', level: 'berat', tracks: ['neutrality', 'crime'] },
  { about: 'a bare threat by a superior', facts: { actor: 'pns', conduct: 'pressure-by-superior', pressureForm: 'threat', object: 'calon', ...during }, provisions: ['U-TEKANAN-ATASAN'], type: 'unclassified', sanctions: [] },
  { about: 'a bare threat to voters', facts: { actor: 'pns', conduct: 'pressure-on-voters', pressureForm: 'threat', object: 'calon', ...during }, provisions: ['U-TEKANAN-PEMILIH'], type: 'unclassified' },
  { about: 'service refused, nobody favoured', facts: { actor: 'pns', conduct: 'biased-service', favours: 'no', object: 'none', ...during }, provisions: ['U-LAYANAN'], type: 'unclassified' },
  { about: 'service refused to harm a candidate', facts: { actor: 'pns', officeHolder: 'no', conduct: 'biased-service', favours: 'yes', object: 'calon', ...during }, provisions: ['D-12', 'P-5'], type: 'disiplin', level: 'berat' },

  // PPPK, honorer, penjabat
  { about: 'a PPPK answers by the agency, not by PP 94/2021', facts: { actor: 'pppk', conduct: 'social-media-interaction', object: 'calon', ...during }, provisions: ['D-06'], type: 'disiplin', level: 'berat', sanctions: ['S-PPPK-INSTANSI', 'S-PPPK-PUTUS'], to: ['bkn'] },
  { about: 'a PPPK and a prospective candidate', facts: { actor: 'pppk', conduct: 'publish-photo', object: 'bakal_calon', ...before }, provisions: ['KE-05'], type: 'kode_etik', level: 'moral', sanctions: MORAL },
  { about: 'an honorary worker answers by contract', facts: { actor: 'ppnpn', conduct: 'publish-photo', object: 'calon', ...during }, provisions: ['D-07', 'A-PPNPN'], type: 'disiplin', sanctions: ['S-PPNPN-KONTRAK'], to: ['personnel-authority', 'authorised-official'], tracks: ['other-law'] },
  { about: 'an acting head uses a programme', facts: { actor: 'pj', conduct: 'use-programme', object: 'calon', ...during }, provisions: ['D-12', 'P-5', 'C-L71-3'], type: 'disiplin', level: 'berat', sanctions: [...BERAT, 'S-PJ', 'C-L71-3'], to: ['bkn', 'gakkumdu'], tracks: ['neutrality', 'crime'] },

  // Pelaku lain
  { about: 'a village head’s decision for a pair', facts: { actor: 'kades', conduct: 'decision-or-act', object: 'calon', ...during }, provisions: ['A-KADES', 'C-L71-1'], type: 'hukum_lain', sanctions: ['S-KADES-TEGUR', 'S-KADES-HENTI', 'C-L71-1'], to: ['regent', 'gakkumdu'], tracks: ['crime', 'other-law'] },
  { about: 'a village head in a general campaign team', facts: { actor: 'kades', conduct: 'campaign-team', object: 'calon', ...pemilu }, provisions: ['A-KADES', 'C-P494'], type: 'hukum_lain', tracks: ['crime', 'other-law'] },
  { about: 'a village head favours a participant', facts: { actor: 'kades', conduct: 'decision-or-act', object: 'calon', ...pemilu }, provisions: ['A-KADES', 'C-P490', 'C-P282', 'C-P306'], type: 'hukum_lain', tracks: ['crime', 'other-law'] },
  { about: 'a village official in the campaign', facts: { actor: 'perangkat-desa', conduct: 'take-part-in-campaign', object: 'calon', stateFacility: 'no', ...during }, provisions: ['A-PERANGKAT'], type: 'hukum_lain', to: ['village-head', 'regent'] },
  { about: 'a council member in a general campaign team', facts: { actor: 'bpd', conduct: 'campaign-team', object: 'calon', ...pemilu }, provisions: ['C-P494'], type: 'pidana', to: ['gakkumdu'], tracks: ['crime'] },
  { about: 'a soldier before MK 136', facts: { actor: 'tni', conduct: 'decision-or-act', object: 'calon', ...during }, provisions: ['A-TNI'], type: 'hukum_lain', to: ['military-police'], tracks: ['other-law'] },
  { about: 'a soldier since MK 136', facts: { actor: 'tni', conduct: 'decision-or-act', object: 'calon', election: 'pilkada', conductDay: '2024-11-14' }, provisions: ['A-TNI', 'C-L71-1'], type: 'hukum_lain', to: ['military-police', 'gakkumdu'] },
  { about: 'a police officer’s finger pose', facts: { actor: 'polri', conduct: 'finger-pose', object: 'calon', ...during }, provisions: ['A-POLRI'], type: 'hukum_lain', sanctions: ['S-POLRI'], to: ['propam'] },
  { about: 'a company employee in a general campaign team', facts: { actor: 'bumn', conduct: 'campaign-team', object: 'calon', ...pemilu }, provisions: ['A-BUMN', 'C-P522'], type: 'hukum_lain', to: ['company', 'gakkumdu'] },
  { about: 'an incumbent replaces officials', facts: { actor: 'kepala-daerah', incumbent: 'yes', conduct: 'replace-officials', ministerConsent: 'no', favours: 'no', ...before }, provisions: ['C-L71-2', 'C-L71-5'], type: 'pidana', to: ['gakkumdu', 'kpu'], tracks: ['crime', 'administrative'] },
  { about: 'replacement on the first day of the ban', facts: { actor: 'kepala-daerah', incumbent: 'no', conduct: 'replace-officials', ministerConsent: 'no', favours: 'no', election: 'pilkada', conductDay: '2024-03-22' }, provisions: ['C-L71-2'], type: 'pidana', to: ['gakkumdu'] },
  { about: 'replacement on the day before the ban', facts: { actor: 'kepala-daerah', incumbent: 'no', conduct: 'replace-officials', ministerConsent: 'no', favours: 'no', election: 'pilkada', conductDay: '2024-03-21' }, provisions: [], type: 'unclassified' },
  { about: 'replacement, day unknown: the window is asked', facts: { actor: 'kepala-daerah', incumbent: 'no', conduct: 'replace-officials', ministerConsent: 'no', favours: 'no', election: 'pilkada' }, provisions: [], type: null, asks: ['banWindow'] },
  { about: 'replacement with the Minister’s consent', facts: { actor: 'kepala-daerah', incumbent: 'no', conduct: 'replace-officials', ministerConsent: 'yes', favours: 'no', ...before }, provisions: [], type: 'unclassified' },
  { about: 'a candidate involves civil servants', facts: { actor: 'calon', conduct: 'involve-barred-person', ...during }, provisions: ['C-L70'], type: 'pidana', to: ['gakkumdu'] },
  { about: 'a campaign team includes civil servants', facts: { actor: 'tim-kampanye', conduct: 'involve-barred-person', ...pemilu }, provisions: ['C-P493'], type: 'pidana', tracks: ['crime'] },
  { about: 'slander in a local campaign', facts: { actor: 'warga', conduct: 'incite', ...during }, provisions: ['C-L69-187-2'], type: 'pidana', to: ['gakkumdu'] },
  { about: 'insult on SARA grounds by a general campaign team', facts: { actor: 'tim-kampanye', conduct: 'insult-sara', ...pemilu }, provisions: ['C-P521', 'K-ITE-28-2'], type: 'pidana', tracks: ['crime'] },
  { about: 'props damaged in a local campaign', facts: { actor: 'warga', conduct: 'damage-props', ...during }, provisions: ['C-L69-187-3'], type: 'pidana', tracks: ['crime'] },
  { about: 'another regional official before MK 136', facts: { actor: 'pejabat-daerah', conduct: 'decision-or-act', object: 'calon', ...during }, refused: 'before-the-law', field: 'conductDay' },
  { about: 'another regional official since MK 136', facts: { actor: 'pejabat-daerah', conduct: 'decision-or-act', object: 'calon', election: 'pilkada', conductDay: '2024-11-20' }, provisions: ['C-L71-1'], type: 'pidana', to: ['gakkumdu'] },
  { about: 'a state official’s decision in a general election', facts: { actor: 'pejabat-negara', conduct: 'decision-or-act', object: 'party', ...pemilu }, provisions: ['C-P547', 'C-P282'], type: 'pidana', tracks: ['crime', 'other-law'] },
  { about: 'false news needs legal review', facts: { actor: 'warga', conduct: 'false-news', conductDay: '2025-03-01' }, provisions: ['K-ITE-28-3'], type: 'konten', tracks: [] },
  { about: 'an election organiser takes sides', facts: { actor: 'penyelenggara', conduct: 'social-media-interaction', object: 'calon', ...during }, provisions: ['A-PENYELENGGARA'], type: 'etik_penyelenggara', to: ['dkpp'], tracks: ['ethics'] },

  // Belum cukup: pertanyaan yang menentukan
  { about: 'nothing is known', facts: {}, provisions: [], type: null, asks: ['conduct', 'actor', 'stage', 'object', 'conductDay'] },
  { about: 'the object decides between ethics and discipline', facts: { actor: 'pns', conduct: 'social-media-interaction' }, provisions: [], type: null, asks: ['object'] },
  { about: 'the day tells the stage, the object is still open', facts: { actor: 'pns', conduct: 'social-media-interaction', ...during }, provisions: [], type: null, asks: ['object'] },
  { about: 'presence or support', facts: { actor: 'pns', conduct: 'attend-event', object: 'bakal_calon', ...before }, provisions: [], type: null, asks: ['activeSupport'] },
  { about: 'leave decides about the spouse', facts: { actor: 'pns', conduct: 'accompany-spouse', ...during }, provisions: [], type: null, asks: ['onLeave'] },
  { about: 'a form alone implies conduct and object', facts: { actor: 'pns', form: 'D-06', ...during }, provisions: ['D-06', 'P-5'], type: 'disiplin', level: 'berat' },

  // Penolakan
  { about: 'a candidate before the determination', facts: { actor: 'pns', conduct: 'social-media-interaction', object: 'calon', stage: 'pre_candidacy' }, refused: 'contradiction', field: 'object' },
  { about: 'a prospective candidate in the campaign', facts: { actor: 'pns', conduct: 'social-media-interaction', object: 'bakal_calon', stage: 'campaign' }, refused: 'contradiction', field: 'object' },
  { about: 'a day after the stage that is said', facts: { actor: 'pns', stage: 'pre_candidacy', ...during }, refused: 'contradiction', field: 'stage' },
  { about: 'a prospective candidate on a campaign day', facts: { object: 'bakal_calon', ...during }, refused: 'contradiction', field: 'object' },
  { about: 'a form of civil servants by a village head', facts: { actor: 'kades', form: 'D-06' }, refused: 'contradiction', field: 'form' },
  { about: 'a form against the conduct', facts: { form: 'KE-04', conduct: 'put-up-props' }, refused: 'contradiction', field: 'form' },
  { about: 'a form against the stage', facts: { form: 'P-7', stage: 'campaign' }, refused: 'contradiction', field: 'form' },
  { about: 'unpaid leave of a soldier', facts: { actor: 'tni', onLeave: 'yes' }, refused: 'contradiction', field: 'onLeave' },
  { about: 'an office of the civil service held by a citizen', facts: { actor: 'warga', officeHolder: 'yes' }, refused: 'contradiction', field: 'officeHolder' },
  { about: 'resigning is for civil servants', facts: { actor: 'kades', conduct: 'run-without-resigning' }, refused: 'contradiction', field: 'conduct' },
  { about: 'a ban said to run before it began', facts: { conductDay: '2024-02-01', banWindow: 'yes', election: 'pilkada' }, refused: 'contradiction', field: 'banWindow' },
  { about: 'a PNS as incumbent', facts: { actor: 'pns', incumbent: 'yes' }, refused: 'contradiction', field: 'incumbent' },
  { about: 'conduct before the law', facts: { actor: 'pns', conduct: 'social-media-interaction', object: 'calon', conductDay: '2018-05-10' }, refused: 'before-the-law', field: 'conductDay' },
  { about: 'a referral before the conduct', facts: { conductDay: '2024-10-10', referralDay: '2024-10-09' }, refused: 'end-before-start', field: 'referralDay' },
  { about: 'a day that does not exist', facts: { conductDay: '2024-02-30' }, refused: 'day-impossible', field: 'conductDay' },
  { about: 'an unknown input', facts: { pelaku: 'pns' }, refused: 'unknown-input', field: 'pelaku' },
  { about: 'an unknown value', facts: { actor: 'presiden' }, refused: 'unknown-value', field: 'actor' },
];
