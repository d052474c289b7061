import type { report as source } from '../id/report.ts';

/** A label before what is said about it: a question keeps its mark. */
const asked = (field: string) => (/\?$/.test(field) ? field : `${field}:`);

const DECIDED_ON_INFORMATION = {
  title: 'Becomes the office’s own finding, or not',
  text: 'If tracing finds a likely violation, the office can make a case of it. You will see it on the status page.',
};

export const report = {
  title: 'Report',
  lead: 'Report public servants who are not neutral. One question at a time; you may report without a name.',
  step: (at: number, of: number) => `Step ${at} of ${of}`,
  language: 'Bahasa Indonesia',
  missing: (field: string) => `${asked(field)} please fill this in.`,
  choose: (field: string) => `${asked(field)} choose one answer.`,
  tooLong: (field: string, over: number) => `${asked(field)} ${over} characters too long. Please shorten it.`,
  strange: (field: string) =>
    `${asked(field)} there was an invisible character in it. We have removed it. Check your text, then continue.`,
  next: 'Continue',
  back: 'Back',
  backToSummary: 'Don’t change it',
  saveChange: 'Save the change',
  useOwnBack:
    'Use the “Back” button on this page: your answers come along. The browser’s own may ask you to send a page again.',
  mayBeEmpty: 'may be left empty',
  notAnswered: 'left empty',
  nothingKept: 'Nothing is stored yet',
  nothingKeptText: 'Until you press “Send the report” we store nothing.',
  youDecide: 'You decide who knows',
  youDecideText:
    'At the end you choose: a formal report, confidential information, or no name. An identity is always sealed.',
  topic: 'What is it about?',
  topicHint: 'Choose the nearest one. An officer will look at it again.',
  place: {
    label: 'In which regency or city?',
    hint: 'Type its name, such as “Kota Bogor”. For something online, write where that person works.',
    missing: 'In which regency or city? Write its name.',
    unknown: (typed: string) => `“${typed}” is not in the list of regencies and cities. Check the spelling.`,
    suggest: (typed: string) => `“${typed}” is not clear enough yet. Choose one below, or change the text.`,
    pick: 'Perhaps you mean:',
  },
  day: {
    happenedOn: 'When did it happen?',
    happenedHint: 'Day, month, year, such as 12 10 2024. Leave empty if you don’t know.',
    learnedOn: 'When did you learn of it?',
    learnedHint:
      'A guess is fine. A formal report is made within seven days of learning of it; after that, what you tell is useful still.',
    partial: (field: string) => `${field} Write day, month and year in figures, such as 12 10 2024.`,
    missing: (field: string) => `${field} Write day, month and year.`,
    month: (field: string) => `${field} Months go from 1 to 12. Check the month.`,
    none: (field: string, month: string, day: number) =>
      `${field} ${month} has no day ${day}. Check the day and the month.`,
    old: (field: string, year: string) => `${field} The year ${year} is too far back. Check the year.`,
    future: (field: string, today: string) =>
      `${field} That day has not come yet. Today is ${today}. Check the day and the year.`,
    order: 'When did you learn of it? This day is before it happened. Check both days.',
  },
  concerns: {
    label: 'Does it concern someone at the election supervisory office (Bawaslu) itself?',
    hint: 'If so, the report goes to the office above it. The office concerned can’t read it.',
    yes: 'Yes, it concerns someone at the supervisory office',
    no: 'No',
  },
  mode: {
    label: 'In which way?',
    hint: 'Your name is asked in the last step only, and only if you choose to give it.',
  },
  ways: {
    title: 'Three ways to report',
    read: 'Before you write: who reads what',
    lead: 'You choose one at the end of the form. Until then nothing is sent.',
    formal: {
      name: 'Formal report',
      reads:
        'Officers of the office read the report. Your identity is sealed; only the team that handles it can open it, and each opening is recorded.',
      leads: 'A report that is complete and in time can be registered as a case by itself.',
    },
    confidential: {
      name: 'Confidential information',
      reads:
        'Identity, content and evidence are sealed. Only custodians can open them, each with a reason; other officers read a summary alone.',
      leads:
        'The information is traced and may become the office’s own finding. A custodian can reach you to complete it.',
    },
    anonymous: {
      name: 'Information without a name',
      reads: 'There is no identity. Content and evidence are sealed; the team that handles them opens them.',
      leads: 'The information is traced and may become the office’s own finding. We can’t reach you.',
    },
  },
  standing: {
    label: 'As whom do you report?',
    hint: 'The law says who may make a formal report.',
    voter: 'A citizen with the right to vote',
    monitor: 'An election monitor',
    participant: 'A participant of the election (a pair)',
    proxy: 'A proxy, for one of those above',
    letter: 'Number of the letter of proxy',
    letterHint: 'For proxies only. Without a number, attach the letter in the last step.',
    withLetter: (standing: string, letter: string) => `${standing}, letter number ${letter}`,
  },
  summary: {
    heading: 'Check your answers, then write down the code',
    title: 'Summary',
    receiver: (office: string) => `This report will go to ${office}.`,
    keeper: (office: string) => `Only the custodians at ${office} can open what it says.`,
    answers: 'Your answers',
    change: 'Change',
    changeOf: (question: string) => `Change: ${question}`,
    late: 'A formal report may be too late',
    lateText: (limit: string, cite: string) =>
      `By the day you gave, a formal report should have been made by ${limit} (${cite}). You can send it all the same: if it fails the requirements, what you tell serves as initial information.`,
    small: 'Perhaps few people know this',
    smallText: 'You named one place: if only about a dozen people are there, details that few know may point to you.',
    code: 'Receipt code',
    codeNow: 'Write it down now, before sending. This code is the only way to see the status of your report.',
    codeHow: 'Write it on paper. Capitals and small letters are the same. Don’t keep it on an office or shared phone.',
    codeRenewed: 'The earlier code was damaged on the way, so we made a new one. Write this one down.',
    next: 'I wrote the code down, continue',
  },
  send: {
    headings: {
      formal: 'Last: who are you?',
      confidential: 'Last: who are you, for the custodians?',
      anonymous: 'Attach evidence if you have some, then send',
    },
    notes: {
      formal: 'Your identity is sealed before it is stored and never stands in the register.',
      confidential:
        'A name, a contact or both: choose what is safe for you. All of it is sealed with what you tell and never stands in the register.',
      anonymous: 'No name is asked. What you tell is sealed too.',
    },
    nameOrContact: 'Full name: give a name, or a telephone number or e-mail. One of them is enough.',
    name: 'Full name',
    contact: 'Telephone or e-mail',
    address: 'Address',
    letter: 'Letter of proxy',
    letterHint: 'A photo or PDF of the letter, at most 10 MB.',
    letterNumbered: 'You gave its number, so the file may follow later.',
    evidence: 'Evidence',
    evidenceHint: (types: string, megabytes: number) =>
      `One file of at most ${megabytes} MB: ${types}. May be left empty.`,
    evidenceCaution: 'A photo can carry your name or where you were. Check it before sending.',
    fileAgain: 'Choose the file once more. Browsers don’t let us keep it.',
    fileLost: 'The file was not sent. Choose a smaller one, or send without it.',
    code: (code: string) => `The code you wrote down: ${code}`,
    send: 'Send the report',
    back: 'Back to the summary',
  },
  topics: {
    campaigning: 'Campaigning for a candidate or openly supporting one',
    'social-media': 'Taking sides on social media',
    'misuse-of-office': 'Using office or powers for a candidate',
    facilities: 'Using state vehicles, buildings, money or goods',
    'pressure-by-superior': 'A superior pressing staff to take sides',
    'pressure-on-voters': 'Pressing or steering voters',
    'biased-service': 'Serving people differently because of their political choice',
    'hoax-sara': 'Spreading hoaxes or hatred over ethnicity, religion, race or group',
    other: 'Something else',
  },
  types: {
    'image/jpeg': 'JPEG photo',
    'image/png': 'PNG',
    'image/webp': 'WebP',
    'image/heic': 'HEIC',
    'application/pdf': 'PDF',
    'video/mp4': 'MP4 video',
    'audio/mpeg': 'MP3 sound',
    'audio/ogg': 'OGG',
    'audio/wav': 'WAV',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document (docx)',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel (xlsx)',
    'text/plain': 'text (txt)',
  },
  done: {
    title: 'Report received',
    heading: 'We have received your report',
    lead: 'Make sure you have written this code down. Once this page is closed we can’t show it again.',
    repeated: 'We had already received this report',
    repeatedText: 'Nothing was sent twice, and the first report has not changed.',
    number: 'Report number',
    office: 'Received by',
    kind: 'Kind',
    kinds: {
      formal: 'Formal report. Your identity is sealed.',
      confidential:
        'Confidential information (initial information). Identity, content and evidence are sealed to custodians.',
      anonymous: 'Information without a name (initial information). Its content is sealed.',
    },
    keepTitle: 'Look after this code',
    keep: [
      'Whoever holds the code can see the status of this report.',
      'Write it on paper. Don’t keep it on an office or shared phone.',
      'Lost the code? The report is handled all the same. You just can’t see its status any more.',
    ],
    nextTitle: 'What comes next',
    received: 'Received',
    receivedText: 'Today.',
    countedText: (day: string) => `Submitted outside office hours, so it counts as received on ${day}.`,
    check: 'Check',
    checks: {
      formal: 'An officer checks whether the report is complete and within the office’s powers.',
      confidential: 'A custodian opens the seal and writes a summary. The office traces the matter from that summary.',
      anonymous: 'The team that handles it opens the seal, then traces the information.',
    },
    decisions: {
      formal: {
        title: 'Registered, or a reason if not',
        text: 'You will see it on the status page. The office counts the legal deadlines from the day of receipt.',
      },
      confidential: DECIDED_ON_INFORMATION,
      anonymous: DECIDED_ON_INFORMATION,
    },
    toStatus: 'How to check a report',
  },
  notices: {
    expired: 'That page was open for too long',
    expiredText:
      'The answers of the pages before last one day and are gone. What you just filled in is still here. Answer again from the start; the code you wrote down stays the same.',
    forged: 'The earlier answers can’t be read',
    forgedText:
      'Something changed on the way. What you just filled in is still here. Answer again from the start; the code you wrote down stays the same.',
    noOffice: 'No office can receive this report safely yet',
    noOfficeText:
      'The supervisory office of that region has no key yet to open sealed reports, nor has any office above it. Your report was not sent.',
    noOfficeAbove:
      'A report about a supervisory office must go to the office above it, and that one has no key yet to open sealed reports. Your report was not sent.',
    noCustody: 'Nobody can keep confidential information for this region yet',
    noCustodyText:
      'Confidential information is kept by an office that has custodians and enough people, and neither the office of that region nor any above it has both. Nothing was sent, and your answers are still here.',
    noCustodyInstead:
      'What you can do: choose a formal report or information without a name below, or try again another day.',
    noOfficeInstead:
      'What you can do: go to a Bawaslu office of the regency, the province or the capital, or try again another day.',
  },
  refusals: {
    'report-not-open': 'This report can no longer be changed. Start a new one if there is something to add.',
    'role-missing': 'This step is for officers only. Send your report from this form.',
    'too-many-files': 'This report has too many files already. Combine them first.',
    'answer-wrong': 'An answer does not fit its question. Check this part.',
    'letter-required': 'A proxy must show the letter. Give its number, or attach the file.',
    'nothing-sealed': 'There is no sealed content. Please send once more.',
    'identity-required': 'Say who you are, or choose “Information without a name”.',
    'account-must-be-sealed': 'The content could not be sealed, so we did not store it. Please send once more.',
    'day-in-future': 'That day has not come yet where the receiving office is. Check the day.',
    'learned-before-happened': 'The day you learned of it is before it happened. Check both days.',
    'custody-not-nearest': 'The office that keeps secrets has just changed. Please send once more.',
    'recipients-stale': 'The office’s key holders have just changed. Please send once more.',
    'office-closed-to-intake': 'The receiving office can’t open sealed reports at the moment. Try again later.',
    'no-custody':
      'There are no custodians for this region yet. Choose a formal report or information without a name, or try again later.',
    'kept-elsewhere': 'This report is kept by another office. Start a new one if there is something to add.',
    'account-is-plain': 'This step is for sealed information only.',
    'receipt-empty': 'The receipt code was lost on the way. We made a new one.',
    'receipt-length': 'The receipt code was damaged on the way. We made a new one.',
    'receipt-character': 'The receipt code was damaged on the way. We made a new one.',
    'receipt-mistyped': 'The receipt code was damaged on the way. We made a new one.',
    empty: 'The evidence file is empty. Choose another one, or send without it.',
    'too-large': 'The evidence file is too large. At most 10 MB. Choose a smaller one.',
    'type-not-accepted':
      'We can’t take this kind of evidence file. Choose a photo, PDF, video, sound, document or text.',
    'not-a-scan': 'A letter or a signed form is sent as a photo or PDF. This file is neither.',
    expired: 'The earlier answers are more than a day old. Answer again from the start.',
    forged: 'The earlier answers can’t be read. Answer again from the start.',
    malformed: 'The earlier answers can’t be read. Answer again from the start.',
    'no-office': 'No office can receive sealed reports for this region yet.',
    'no-recipients': 'The receiving office has no key holder yet. Try again later.',
    'no-recovery-recipient': 'The receiving office has no recovery key yet. Try again later.',
    'recovery-not-apart': 'The receiving office’s keys are not right yet. Try again later.',
    changed: 'Something changed while you were sending. Please send once more.',
    busy: 'Netra is busy, and the report was not sent. Wait a moment, then send once more.',
    'key-reused': 'This code was already used for another report. Start a new report.',
    'not-found': 'The receiving office was not found. Please send once more.',
    'invalid-input': 'There is something we can’t read. Check what you filled in, then send again.',
  },
  unknownRefusal: (code: string) =>
    `The report was not sent. Try once more; if it happens again, mention “${code}” to an officer.`,
} satisfies typeof source;
