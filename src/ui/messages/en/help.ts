import type { help as source, Three } from '../id/help.ts';

export const help: Readonly<Record<keyof typeof source, Three>> = {
  '/(public)': [
    'From here you report, see how far your report is, and read the register.',
    'Choose one of the doors above.',
    'Nobody asks you for an account.',
  ],
  '/(public)/lapor': [
    'This page takes a report or initial information about an official who is not neutral.',
    'Answer one question after another, and write the receipt code down before you send.',
    'With that code you see what becomes of it; without it nobody can look it up for you.',
  ],
  '/(public)/status': [
    'This page shows how far your report is.',
    'Enter the receipt code as you wrote it down; spaces and small letters do not matter.',
    'A wrong code shows nothing, and does not tell whether there is such a report.',
  ],
  '/(public)/register': [
    'The register holds the cases that were registered, without names and personal data.',
    'Search by number or office, then open a row.',
    'You can check every row in the ledger yourself.',
  ],
  '/(public)/register/[ref]': [
    'This page holds one case and the proof that its record stands in the ledger.',
    'Download the proof to check it without relying on us.',
    'What you do not see here is hidden to protect people.',
  ],
  '/(public)/kegiatan': [
    'Activities are read from the news by a machine, which can err.',
    'Choose a province to shorten the list.',
    'The figures count up to the entry of the ledger that the page names.',
  ],
  '/(public)/buku-besar': [
    'The ledger records every act so that none can be changed in silence.',
    "Copy today's size and root, and compare them another time.",
    'If they no longer fit, the record was changed and you can prove it.',
  ],
  '/(public)/verifikasi': [
    'This page checks whether a pledge was really signed, and whether its PDF is still the original.',
    'Type the code on its paper, or upload the PDF.',
    'You read what was signed, when, and whether it was revoked; the file is not kept.',
  ],
  '/(public)/verifikasi/kertas': [
    'This page gives you the paper of your own signature as a PDF.',
    'Enter the invitation’s code and the NIP by which you signed.',
    'The PDF is made at that moment, with the proof inside, and is not kept.',
  ],
  '/(public)/boleh': [
    'This page answers whether a conduct of an official breaks neutrality.',
    'Choose the position of the person, the conduct and its time.',
    'The answer names its legal basis and is no decision on a case.',
  ],
  '/(public)/hukum': [
    'This page holds the rules that Netra uses, table by table.',
    'Choose a table, or search by a word.',
    'Every row names its legal basis, when it is in force, and how sure we are.',
  ],
  '/(public)/hukum/[tabel]': [
    'This page holds all rows of one table of law.',
    'Open a row to read its basis and when it is in force.',
    'Rows no longer in force stay readable, since old cases use them.',
  ],
  '/(public)/hukum/[tabel]/[...id]': [
    'This page holds one row of law with all that is known of it.',
    'Check its basis at the source that it names.',
    'If you find an error, tell a supervising office.',
  ],
  '/(public)/hukum/batas-waktu': [
    'This page counts a deadline by the rule that you choose.',
    'Enter the day it starts, then read how it was counted day by day.',
    'Holidays and joint leave are counted as far as they are known.',
  ],
  '/(public)/hukum/hari-libur': [
    'This page holds the holidays and joint leave by which deadlines are counted.',
    'Choose the year.',
    'A year that is not complete says so, and its counts may still change.',
  ],
  '/(public)/hukum/tahapan': [
    'This page holds the stages of elections and their days.',
    'Find the stage that holds the day of the conduct.',
    'Some bans depend on the stage, so the day decides.',
  ],
  '/(public)/komponen': [
    'This page shows the parts of the public look.',
    'Compare them with the page you are making.',
    'There are no real data here.',
  ],
  '/komponen/meja': [
    "This page shows the parts of the officers' desk.",
    'Compare them with the page you are making.',
    'There are no real data here.',
  ],
  '/galat': [
    'This page comes when a request was refused before it arrived.',
    'Go back and try once more.',
    'If what you typed is still there, this page offers it again.',
  ],
  '/masuk': [
    'This page is for officers; citizens need no account.',
    'Enter sign-in name and password.',
    'If you forgot it, an administrator of your office makes a one-time link.',
  ],
  '/siapkan/[token]': [
    'This link sets up the first office, or a password for one person.',
    'Fill in the form to its end and keep the recovery key on paper.',
    'Once used, the link opens nothing any more.',
  ],
  '/meja': [
    'The queue holds the reports that wait and the cases that run.',
    'Begin at the top, where the limit is nearest or has passed.',
    'What is over leaves this list and is still found under “All cases”.',
  ],
  '/meja/saya': [
    'Here you set your own reminders of limits.',
    'Give an address and confirm it by its link, or put the calendar address into your calendar.',
    'Mail and calendar hold a count, a day and a link, no more.',
  ],
  '/meja/saya/alamat/[token]': [
    'This page confirms that the address for mail is yours.',
    'Press its button once.',
    'If the link is too old, send a new one from your reminders.',
  ],
  '/meja/berkala': [
    'This page holds the periodic reports of your office: what the office above waits for and what was sent.',
    'Choose a period that is over, then look at its figures.',
    'Figures are counted from the record; what is wrong is corrected there, not here.',
  ],
  '/meja/berkala/baru': [
    'This page counts the figures of one period as of one entry of the ledger.',
    'Check the figures, write obstacles and plans, then send.',
    'Once sent a report never changes; a correction becomes its next version.',
  ],
  '/meja/berkala/[ref]': [
    'This page holds one periodic report and what the office above answered.',
    'Download it as PDF or XLSX, or acknowledge it where it came to your office.',
    'Netra counts the figures again whenever this page is opened and says where they differ.',
  ],
  '/meja/berkala/bawahan': [
    'This page shows which offices below yours sent periodic reports and which are late.',
    'Set the schedule once, then open the reports that came in.',
    'Without a schedule nobody is late.',
  ],
  '/meja/kantor/kop': [
    'Here an office says its address and who signs its letters.',
    'Fill in what you know, leave the rest empty.',
    'Letters printed from then on use it.',
  ],
  '/meja/kantor/eskalasi': [
    'Here an office says when the office above is told of limits that have passed.',
    'Set a number of days, or leave it empty.',
    'What is told is a count and a day.',
  ],
  '/meja/cari': [
    'This page searches all reports and cases that you may know of.',
    'Type a number, the name of somebody reported, or some words; names may be spelled otherwise.',
    'Reporters and accounts are not searched, and what you type is not recorded.',
  ],
  '/meja/semua': [
    'This list holds all reports and cases of your office, those that are over, too.',
    'Search by any part of the number.',
    'Opening one is recorded and changes nothing; what is sealed stays sealed.',
  ],
  '/meja/akses': [
    'This list holds every opening of a seal and every page that an officer looked at.',
    'Filter by officer, number, what was accessed, or day.',
    'Only auditors open this list, and nobody can change it.',
  ],
  '/meja/formulir/[ref]': [
    'This page holds the forms and letters that can be printed of one report, piece of information, finding or case.',
    'Download them as PDF, or as DOCX where a letter is to be edited further.',
    'The reporter’s name and whatever else Netra does not know are printed as blank lines.',
  ],
  '/meja/limpahan': [
    'This list holds what was passed on to your office and what your office passed on.',
    'Open one to take it on, send it back or recall it.',
    'What another office has taken on is one line here, unless your office may read it.',
  ],
  '/meja/limpahan/[ref]': [
    'Here a report, lead, finding or case is passed on to another office, or answered.',
    'Say here, too, who is in charge of it at your office.',
    'Its number stays, and passing on does not stop the count of days.',
  ],
  '/meja/kantor/petugas/[ref]/alihkan': [
    'This page shows all that somebody is in charge of.',
    'Choose one successor for all, or another one for a single matter, then run it.',
    'Each matter is reassigned by itself; what is refused stays in the list with its reason.',
  ],
  '/meja/kantor/alihkan/[ref]': [
    'This page shows how far a reassignment has come.',
    'It renews itself, and the reassignment goes on when the page is closed.',
    'What was refused can be reassigned again from the page of the person.',
  ],
  '/meja/kepentingan/[ref]': [
    'Here officers step back from one report or case.',
    'Whoever steps back no longer finds it, in lists and counts neither.',
    'Where too few members are left, the office above takes it over.',
  ],
  '/meja/catatan/[ref]': [
    'Here officers write to each other about one report, lead, finding or case.',
    'Only officers who may see the file read these notes.',
    'A note is not edited: replace it by a new one, or withdraw it.',
  ],
  '/meja/penghitaman/[ref]': [
    'Here you blacken a passage or a field of the file.',
    'What is redacted is shown no more on pages, in lists, searches and exports.',
    'To see what it hides, write a reason; your name enters the access trail.',
  ],
  '/(public)/pengumuman': [
    'This board holds the status of reports and cases that supervisory offices announced.',
    'Search by the number on the receipt or letter.',
    'There are no names here; reasons come from a fixed list.',
  ],
  '/meja/laporan/[ref]': [
    'This page holds one report; identity and sealed content open with your key only.',
    'Read it, then register it as a case or record why not.',
    'Every opening is recorded with your name and your reason.',
  ],
  '/meja/laporan/[ref]/[step]': [
    'This form records one step of a report before it is a case.',
    'Answer each requirement, there or missing, then send.',
    'What is recorded is not changed; a mistake is corrected by the next record.',
  ],
  '/meja/informasi/baru': [
    'Here hearsay or news that is no report is noted.',
    'Write in your own words, without who told it.',
    'Only the day is kept.',
  ],
  '/meja/informasi/[ref]': [
    'This page holds one piece of initial information and its tracing.',
    'Record what was traced, then adopt it as a finding or end it.',
    'Who told it never stands here.',
  ],
  '/meja/temuan/baru': [
    'Here a plenary sets a finding from a supervision report.',
    'Fill in what was found, who was present, and the votes.',
    'A finding that was set is then registered as a case.',
  ],
  '/meja/temuan/[ref]': [
    'This page holds one finding and the plenary that set it.',
    'Register it as a case, join it, or record why not.',
    'Its origin is named, who told it is not.',
  ],
  '/meja/perkara/[ref]': [
    'This page holds one case, its tracks and its history.',
    'Choose an open step at the side; one that is not open says why.',
    'Every step becomes a lasting record, and a part of it shows in the register.',
  ],
  '/meja/perkara/[ref]/pleno': [
    'Here decisions of a plenary are recorded: who was present, how each voted, and why.',
    'Choose who was present and who chaired, then fill in the decision of each track.',
    'Those who were present confirm the minutes by signing in themselves.',
  ],
  '/meja/perkara/[ref]/[step]': [
    'This form records one step of a case.',
    'Enter the day of the step, not the day on which you type it.',
    'What is saved is not changed again; an error is mended by a new step.',
  ],
  '/meja/perkara/[ref]/klarifikasi': [
    'This page holds the summonses, the attendance and the minutes of one case.',
    'Choose the next step at its summons; who comes unsummoned is recorded as such.',
    'The name of a reporter is never written here; minutes are corrected, never changed.',
  ],
  '/meja/perkara/[ref]/klarifikasi/[step]': [
    'This form records one step of a clarification.',
    'Enter it as it happened; a short notice is only warned of.',
    'What is saved is not changed again; an error is corrected by a new record.',
  ],
  '/meja/perkara/[ref]/kajian': [
    'This page holds the study of one track: facts, provisions, elements, evidence and assessment.',
    'Answer the classifier, choose the provisions, assess each element with its reason, then save.',
    'The law is that of the day of the conduct; each save is a new version and older ones stay readable.',
  ],
  '/meja/perkara/[ref]/bukti': [
    'This page holds the evidence of one case and in whose hands each exhibit is.',
    'Record exhibits, hand-overs and returns with their days.',
    'The chain of custody follows from these records and can not be changed.',
  ],
  '/meja/perkara/[ref]/bukti/[step]': [
    'This form records one exhibit, or where it went.',
    'For a file, choose one of a report or have its hash computed; that file is not kept.',
    'Do not write the name of a reporter; what is saved is not changed again.',
  ],
  '/meja/perkara/[ref]/tindak-lanjut-asn': [
    'This page holds what happened after the referral: acknowledgement, recommendation, the decision, and the days that passed.',
    'Choose the step whose letter you received, also when it is late.',
    'The days are counted from these records; no limit is invented.',
  ],
  '/meja/perkara/[ref]/tindak-lanjut-asn/[step]': [
    'This form records one step after the referral.',
    'Enter the day of the letter, not the day on which you type it.',
    'Who held the post that day is taken from the record of the post; what is saved is not changed again.',
  ],
  '/meja/perkara/[ref]/gakkumdu': [
    'This page holds the discussions of the Gakkumdu centre, the file handed over and what followed on the crime track.',
    'Record what happened by its papers, also when it was late.',
    'The limits stand on the page of the case; police and prosecutors see their part.',
  ],
  '/meja/perkara/[ref]/gakkumdu/[step]': [
    'This form records one discussion, the hand-over of the file, or one step on the crime track.',
    'Enter the day on which it happened, not the day on which you type it.',
    'A step out of order is refused and what is possible is named; what is saved is not changed again.',
  ],
  '/meja/impor': [
    'An office that starts in mid-year brings its running register here.',
    'Upload a CSV or XLSX file; nothing is stored before you agree.',
    'After the import numbers go on above the highest one.',
  ],
  '/meja/impor/[ref]': [
    'This page shows how far one import has come.',
    'You may close it; the import goes on, and takes up again where it was broken off.',
    'Cases that were imported are marked as such.',
  ],
  '/meja/impor/periksa/[id]': [
    'See how each row was understood.',
    'Where rows are wrong, mend your file and upload it again.',
    'An import can’t be undone, only corrected by a later act.',
  ],
  '/meja/arsip': [
    'This page holds the files that are over and kept in the archive.',
    'Search by number, place or class; open one to see what is in it.',
    'Files come here from the page of a case, report, finding or lead.',
  ],
  '/meja/arsip/berkas/[ref]': [
    'This page is about one matter and the archive: put away, filed, or taken out.',
    'Enter number, place and class of the file; a case and its sources stay together.',
    'What is on hold can’t be disposed of; what is reopened is taken out first.',
  ],
  '/meja/arsip/masa-simpan': [
    'This page holds the retention terms by class of records.',
    'The national or a provincial office enters each with its basis.',
    'Netra brings none of its own: while there are none, nothing is proposed for disposal.',
  ],
  '/meja/arsip/masa-simpan/[ref]': [
    'This form records one retention term: active years, inactive years, and what becomes of it.',
    'Write its basis and how sure you are; when it changes, save it again.',
    'Earlier ones stay readable in the history.',
  ],
  '/meja/arsip/usul': [
    'This page works out which files have passed their retention term today.',
    'Choose files, then freeze a list with its number and day.',
    'It only proposes: nothing is erased before every step of a disposal is recorded.',
  ],
  '/meja/arsip/pemusnahan': [
    'This page holds all disposals and how far each has come.',
    'Open one to record its next step.',
    'A new list is frozen from “Proposed for disposal”.',
  ],
  '/meja/arsip/pemusnahan/[ref]': [
    'This page records the steps of one disposal, from the panel to the minutes.',
    'Fill in the step that is shown; a record that is wrong here is struck with the reason.',
    'Once the erasure has begun, what the records held is gone for ever.',
  ],
  '/meja/arsip/pemusnahan/[ref]/bukti': [
    'This page proves what was erased, and under which minutes.',
    'Print it, or compare its entries with the ledger.',
    'What is left is counted again each time this page is opened.',
  ],
  '/meja/kantor/nomor': [
    'Here an office sets its code and the patterns of its numbers for each year.',
    'An example of the next number stands beside each pattern.',
    'A pattern that could repeat a number is refused.',
  ],
  '/meja/kantor/nomor/urutan': [
    'This page shows numbers that are missing or doubled in a series.',
    'Gaps are shown, never closed in silence.',
    'Choose a series and a year to see them.',
  ],
  '/meja/terima': [
    'Take down here the report of a person who comes to the office.',
    'Print the form for signature and attach its scan.',
    'Hand over the receipt; its code is stored nowhere.',
  ],
  '/meja/hukum': [
    'What administrators said about law and calendar is recorded here.',
    'Each saying names its source and its place in the ledger.',
    'Open limits are counted again after it.',
  ],
  '/meja/hukum/[ucapan]': [
    'Fill in one saying with its source.',
    'Before it is recorded you see how many limits would move.',
    'A mistake is mended by a later saying.',
  ],
  '/meja/kegiatan': [
    'This list holds activities that a machine read from the news.',
    'Open one to see its quotations.',
    'The figures of the public page are counted from the same list.',
  ],
  '/meja/kegiatan/[ref]': [
    'This page holds one activity and quotations from its news.',
    'Compare every value with its quotation.',
    'A wrong value means that the machine misread, not that nothing happened.',
  ],
  '/meja/kantor': [
    'This page holds your office: its code, its keys, and who changed what.',
    'Read what weakens secrecy and mend it point by point.',
    'The other parts open by the tabs above.',
  ],
  '/meja/kantor/petugas': [
    'This list holds all who serve at the office, their roles, and who gave them.',
    'Administrators enrol new people and open a name to change it.',
    'The whole office sees every change.',
  ],
  '/meja/kantor/petugas/baru': [
    'This form enrols a new person.',
    'Choose as few roles as are needed, then hand the link over in person.',
    'The person alone chooses the password and, where needed, makes the key.',
  ],
  '/meja/kantor/petugas/[ref]': [
    'This page holds one person and the history of the roles.',
    'Choose a step at the side to change roles, make a link, or end the service.',
    'What you may not do says why.',
  ],
  '/meja/kantor/petugas/[ref]/[step]': [
    'This page asks you to be sure before a step on a person.',
    'Read the warning, then press the button.',
    'The step is recorded under your name, and the whole office sees it.',
  ],
  '/meja/kantor/kunci': [
    'This page holds who can open the sealed reports of this office.',
    'Make your own key, and be sure that the recovery key is kept on paper.',
    'A new key opens only reports that come in after it.',
  ],
  '/meja/kantor/kunci/saya': [
    'This page shows your own key: its passphrase, the devices that open it, and earlier keys.',
    'Unlock your key first, then change the passphrase or add a device.',
    'A key that was changed is needed until all earlier items are re-sealed.',
  ],
  '/meja/kantor/kunci/segel-ulang': [
    'This page shows what is still sealed to an earlier circle of keys.',
    'Unlock your key, or type two recovery sheets, then wait until it is done.',
    'What is done stays done; you may stop and go on at any time.',
  ],
  '/meja/kantor/bawahan': [
    'This list holds the other offices within your scope.',
    'Found a new office where a region has none.',
    'As long as it has no keys, its reports reach the office above.',
  ],
  '/meja/kantor/bawahan/baru': [
    'This form founds an office with its first administrator.',
    'Hand the link to that person directly.',
    'The person signs in, makes keys and enrols the others.',
  ],
  '/meja/kantor/bawahan/[ref]': [
    'This page holds one office within your scope.',
    'Check whether its keys are complete.',
    'Its people open by the link below.',
  ],
  '/meja/kantor/bawahan/[ref]/bubarkan': [
    'This page dissolves a body of one vote and passes everything on by one step.',
    'Check how many people and cases pass on, then give the day and the basis.',
    'Afterwards give roles to those who go on working at the successor.',
  ],
  '/mitra': [
    'This page lists the cases of which some track is your institution’s part.',
    'Search by number, then open a case.',
    'You read cases only; their steps are recorded by the supervisory office.',
  ],
  '/mitra/[ref]': [
    'This page shows your institution’s part of one case.',
    'Read its phase, its finding and its provisions.',
    'Sources, reporters and other tracks are never shown here.',
  ],
  '/meja/kantor/instansi': [
    'This page lists the institutions within your scope and their liaisons.',
    'An administrator enters institutions, one of each kind in a region.',
    'Liaisons see just their institution’s part of cases. That of a personnel authority also does prevention for its government’s own staff.',
  ],
  '/meja/kantor/instansi/baru': [
    'Here an administrator enters an institution, or a further liaison of one that is there.',
    'Give the liaison’s name and sign-in name, then send.',
    'The link for the password is shown once; hand it to the person alone.',
  ],
  '/meja/kantor/jabatan': [
    'This list holds posts and who held them on a day.',
    'Enter the day of the conduct to see how things stood then.',
    'Open a post to record a new holder or to correct a record.',
  ],
  '/meja/kantor/jabatan/baru': [
    'This form records a post, not the person in it.',
    'Write its name and institution as official letters do.',
    'After that you record who holds it and since when.',
  ],
  '/meja/kantor/jabatan/[ref]': [
    'This page holds all holders of one post, with their capacity.',
    'Enter a day to learn who held it then.',
    'A wrong record is corrected by a new one; the old one stays readable.',
  ],
  '/(public)/pesan': [
    'This page has the messages on neutrality that supervisory offices and Kominfo published.',
    'Search by word, kind, region or month, then open one.',
    'Each may be copied, printed and passed on.',
  ],
  '/(public)/pesan/[ref]': [
    'This page has one message, its correction if there is one, and its proof in the ledger.',
    'Download a picture or the sheet to print, or copy the short text.',
    'The earlier text stays readable, also once it was corrected or withdrawn.',
  ],
  '/(public)/pesan/langganan': [
    'Here you ask for messages on neutrality by mail.',
    'Give an address and a region, then press the button in the mail that we send.',
    'Each mail has a link that ends it at any time.',
  ],
  '/(public)/pesan/langganan/pastikan/[kunci]': [
    'This page confirms that the address is yours.',
    'Press the button once.',
    'Without it no message is sent, and the address is deleted.',
  ],
  '/(public)/pesan/langganan/berhenti/[kunci]': [
    'This page ends the messages by mail.',
    'Press the button once.',
    'Your address is deleted at once.',
  ],
  '/meja/cegah/pesan': [
    'This page has what the stage suggests, the drafts, and the messages that were published.',
    'Use a suggestion, or write a message of your own.',
    'Nothing goes out before somebody publishes it.',
  ],
  '/meja/cegah/pesan/baru': [
    'This form begins a message as a draft.',
    'Write in everyday language and choose what it stands on.',
    'Once saved you see every form of it.',
  ],
  '/meja/cegah/pesan/[ref]': [
    'This page shows one message in every form.',
    'Look at page, picture, paper and short text before you publish.',
    'What was published can be corrected, or withdrawn with a reason, and nothing else.',
  ],
  '/meja/cegah/pesan/[ref]/sunting': [
    'This form changes a draft, or corrects a message that was published.',
    'Change what is wrong, then save.',
    'A correction says its reason; the earlier text stays readable.',
  ],
  '/mitra/pesan': [
    "This page has your institution's messages: suggested, drafted and published.",
    'Use a suggestion, or write a message of your own.',
    'Nothing goes out before you publish it.',
  ],
  '/mitra/pesan/baru': [
    'This form begins a message in the name of your institution.',
    'Write in everyday language and choose what it stands on.',
    'Once saved you see every form of it.',
  ],
  '/mitra/pesan/[ref]': [
    "This page shows one of your institution's messages in every form.",
    'Look at all of them before you publish.',
    'What was published can be corrected, or withdrawn with a reason, and nothing else.',
  ],
  '/mitra/pesan/[ref]/sunting': [
    "This form changes your institution's draft, or corrects a message that was published.",
    'Change what is wrong, then save.',
    'A correction says its reason; the earlier text stays readable.',
  ],
  '/meja/kantor/jabatan/[ref]/[step]': [
    'This form changes the record of one post.',
    'The first and the last day both count.',
    'If it clashes with another record, the page says with which.',
  ],
  '/(public)/edaran': [
    'This list holds the circulars of regional heads on neutrality.',
    'Open one to read it.',
    'There you also see what share of the staff has read it, without names.',
  ],
  '/(public)/edaran/[ref]': [
    'This page holds one circular in all its versions, with its proof in the ledger.',
    'Read it, or download the proof to check it yourself.',
    'Whoever is asked to read it says so on the page of invitations.',
  ],
  '/(public)/undangan': [
    'Here you open an invitation with the code of a slip of paper.',
    'Type the code, read what is asked, then press one button.',
    'You need no account, and a code never counts twice.',
  ],
  '/(public)/undangan/[code]': [
    'This page is opened by the personal link of a mail.',
    'Read it, then press the button once.',
    'Opening the page alone puts nothing on record.',
  ],
  '/meja/cegah/edaran': [
    'This page holds the circulars of your scope.',
    'Write a new draft, or open a circular.',
    'A circular is seen by everybody only once it is issued.',
  ],
  '/meja/cegah/edaran/baru': [
    'This form keeps the draft of a circular.',
    'Choose the government, then write the subject and the text.',
    'After that you issue it under the number of its letter.',
  ],
  '/meja/cegah/edaran/[ref]': [
    'This page holds one circular: its text, its audience and who has not read it by unit.',
    'Choose the audience, schedule reminders, and give slips to those without mail.',
    'Reminders go out by themselves until their last day.',
  ],
  '/meja/cegah/edaran/[ref]/[step]': [
    'This form carries out one step of a circular.',
    'Fill it in as the official letter says, then send it.',
    "What was issued can't be deleted, only followed by a new version or withdrawn.",
  ],
  '/meja/cegah/edaran/[ref]/belum': [
    'This list holds the names of those who have not read it.',
    'Choose one unit, then print or download.',
    'Names are for outreach officers of this region and its government’s liaison alone.',
  ],
  '/meja/cegah': [
    'From here you reach people before anything goes wrong.',
    'Choose one of the parts above.',
    'Every part uses the same rosters.',
  ],
  '/meja/cegah/sasaran': [
    'This page holds the rosters of governments within your scope.',
    'Open one, or begin one for a government that has none yet.',
    'Invitations, circulars and coverage are counted from them.',
  ],
  '/meja/cegah/sasaran/[daerah]': [
    'This page shows one roster: its groups, its units with their heads, and the imports so far.',
    'Look for a unit, see its people, or update from a file.',
    'Names are opened here alone and never reach a public page.',
  ],
  '/meja/cegah/sasaran/[daerah]/orang': [
    'This page holds the people of one unit or one group.',
    'Mistakes are mended in the file of the government, which is then imported again.',
    'Whoever left is shown no more, and the history is kept.',
  ],
  '/meja/cegah/sasaran/[daerah]/impor': [
    'This page takes a file of staff or a file of groups.',
    'Download a template or use your own file, then look at the preview.',
    'Nothing is in force before you decide upon the preview.',
  ],
  '/meja/cegah/sasaran/berkas/[id]': [
    'This page shows what a file would change, then how far it is, and the result.',
    'Mend all errors in the file, or put it in force where everything is right.',
    'While an import runs the old roster is in force.',
  ],
  '/(public)/ikrar': [
    'This page shows the pledges that were opened, and what share has signed.',
    'Open one to read its text and which officials signed.',
    'Names of staff are never shown.',
  ],
  '/(public)/ikrar/[ref]': [
    'This page holds the text of one pledge, the officials who signed, and percentages.',
    'Compare the hash of the text with the one in your signature.',
    'Small groups are put together so that none points at a person.',
  ],
  '/(public)/ikrar/[ref]/tanda-tangan': [
    'Here you sign a pledge with the code of a slip or a mail, without an account.',
    'Type the code and your number, read each clause, and tick it.',
    'For seven days the signature can be revoked.',
  ],
  '/(public)/ikrar/[ref]/cabut': [
    'Here you revoke a signature within seven days.',
    'Type the code and your number, then make sure of it by another way than you signed by.',
    'A revoked signature stays on record as revoked and is not counted.',
  ],
  '/meja/cegah/ikrar': [
    'This page holds all pledges of your region.',
    'Open one to see who has not signed, or make a new one.',
    'The figures are counted anew each minute.',
  ],
  '/meja/cegah/ikrar/baru': [
    'Here you draft a new pledge.',
    'Choose kind and region, tick its clauses, and say who is asked.',
    'The draft can be changed until it is opened.',
  ],
  '/meja/cegah/ikrar/[ref]': [
    'This page holds one pledge: text, progress by unit, officials, and what is to be looked at.',
    'Open a unit to see who has not signed.',
    'Once opened the text is frozen and invitations are made by themselves.',
  ],
  '/meja/cegah/ikrar/[ref]/ubah': [
    'Here you change the draft of a pledge.',
    'Change words, order, days or who is asked, then keep it.',
    'Once the pledge is opened this page is of no more use.',
  ],
  '/meja/cegah/ikrar/[ref]/[unit]': [
    'This page holds who of one unit has not signed.',
    'Print the list or the slips, or record a signature given before you.',
    'These names are for calling on the people alone.',
  ],
  '/meja/cegah/ikrar/[ref]/[unit]/slip': [
    'This page holds slips with codes for those who have not signed.',
    'Print, cut, and hand each to its person alone.',
    'The codes are made for this page and kept nowhere.',
  ],
  '/(public)/agenda': [
    'This page holds outreach and meetings that are open to the public.',
    'Choose those ahead or those past, and open one.',
    'Attendance is told from five people on, and names never.',
  ],
  '/(public)/agenda/[ref]': [
    'This page holds one public event and the proof of its steps in the ledger.',
    'If you are invited, answer with the code of your slip.',
    'An event that was changed or cancelled is shown as it stands now.',
  ],
  '/(public)/agenda/jawab': [
    'This page opens your invitation by its code alone.',
    'Write the code of your slip of invitation.',
    'Then you choose to come, not to come, or to send a deputy.',
  ],
  '/(public)/agenda/hadir': [
    'This page checks you in by two codes.',
    'Write the code of your invitation and the one on the screen of the venue.',
    'The first one says which event it is, and one invitation counts once.',
  ],
  '/(public)/agenda/[ref]/jawab': [
    'This page takes the answer to your invitation.',
    'Write the code of your slip, then choose to come, not to come, or to send a deputy.',
    'You can change the answer until the day of the event, and the code is kept nowhere.',
  ],
  '/(public)/agenda/[ref]/hadir': [
    'This page checks you in at the venue.',
    'Write the code of your invitation and the code on the screen.',
    'One invitation counts once, however often it is sent.',
  ],
  '/meja/cegah/kegiatan': [
    'This page holds outreach and meetings in your region.',
    'Search, choose by time, or plan a new event.',
    'An event whose day is past stays here until its attendance is closed.',
  ],
  '/meja/cegah/kegiatan/baru': [
    'This page plans one outreach or meeting.',
    'Fill in theme, day, times and place; choose whether it is public.',
    'Once it is saved, invite its people from the page of the event.',
  ],
  '/meja/cegah/kegiatan/komitmen': [
    'This page holds what was promised at all meetings and is not done yet.',
    'Open the meeting to record it as done, change the day, or withdraw it.',
    'Late ones stand first, by the day they were due.',
  ],
  '/meja/cegah/kegiatan/[ref]': [
    'This page holds one event: plan, invitations, attendance, minutes and commitments.',
    'Take a step that is offered; for the others the reason is told.',
    'Every step stands in the ledger, and what stood before stays readable.',
  ],
  '/meja/cegah/kegiatan/[ref]/ubah': [
    'This page changes the plan of one event.',
    'Correct what is to change and write why.',
    'Those who are invited see what changed, from the old value to the new.',
  ],
  '/meja/cegah/kegiatan/[ref]/undang': [
    'This page says who is invited.',
    'Choose people of the roster, or write their posts.',
    'Netra makes the invitations by itself, also when the page is closed.',
  ],
  '/meja/cegah/kegiatan/[ref]/hadir': [
    'This page takes the attendance.',
    'Tick who is here and save; add deputies and guests below.',
    'A slip of the pen is withdrawn with a reason, and nobody counts twice.',
  ],
  '/meja/cegah/kegiatan/[ref]/daftar': [
    'This page is printed as an attendance list to be signed.',
    'Print it from your browser, and type the signatures in after the event.',
    'The empty lines are for whoever came without an invitation.',
  ],
  '/meja/cegah/kegiatan/[ref]/slip': [
    'This page prints one slip for each who is invited.',
    'Cut them and hand them out folded: a code is for that person alone.',
    'Codes are made anew each time this page is opened and are kept nowhere.',
  ],
  '/meja/cegah/kegiatan/[ref]/layar': [
    'This page is for the screen at the venue.',
    'Leave it open while people arrive; the code changes every minute.',
    'The code alone is not enough: each person needs the code of an invitation.',
  ],
  '/meja/cegah/kegiatan/[ref]/tes': [
    'This page sets the short test of an event and shows its scores by unit.',
    'Set the questions before the event begins; fill in scores from paper afterwards.',
    'Each person takes the test once, and the public sees percentages only.',
  ],
  '/meja/cegah/kegiatan/[ref]/pindai': [
    'This page scans invitations at the door, without a network too.',
    'Prepare this telephone while there is a network, then scan QR codes or type the codes of slips.',
    'What was scanned is kept on the telephone and sent by itself; signing out deletes all of it.',
  ],
  '/meja/cegah/kegiatan/[ref]/ditolak': [
    'This page holds scans that came in and were not counted.',
    'Read the reason; whoever was here is recorded from the list.',
    'A telephone’s wrong clock is the most frequent one.',
  ],
  '/(public)/agenda/[ref]/tes': [
    'This page holds the short test for those whose attendance is recorded.',
    'Type the code of your invitation, answer every question, and send.',
    'The test is taken once; the public sees percentages only.',
  ],
  '/meja/cegah/cakupan': [
    'This page shows who in your region was reached by circulars, pledges and events.',
    'Search and order the governments, then open one to see its units.',
    'Figures are counted every minute from records, and each person counts once.',
  ],
  '/meja/cegah/cakupan/[daerah]': [
    'This page shows the coverage of one government by unit.',
    'Plan the event that is suggested, open a unit that was not reached, or download the table.',
    'What is reported from outside the supervisor records with its source; it adds to no percentage.',
  ],
  '/meja/cegah/cakupan/[daerah]/[unit]': [
    'This page holds the people of one unit who were not reached.',
    'Choose by what they were not reached, then call on them.',
    'Names are seen by officers of prevention of this region and its government’s liaison alone.',
  ],
  '/(public)/cakupan': [
    'This page shows what governments have done to prevent violations.',
    'Choose a province to see each of its governments, or download the table.',
    'What is proven can be checked in the ledger; what is reported names its source.',
  ],
  '/(public)/cakupan/[daerah]': [
    'This page shows one province or one government.',
    'Sort the table, open the records, or go back to all of Indonesia.',
    'Percentages of fewer than five people are never shown alone, and names never.',
  ],
};
