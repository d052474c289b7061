import type { verify as source } from '../id/verify.ts';

export const verify = {
  title: 'Check a signature',
  heading: 'Was this pledge really signed?',
  lead: 'Type the code on its paper, or upload its PDF. Anybody may check, without an account.',
  byCode: 'By code',
  code: 'Code on the paper',
  codeHint: 'Three groups of letters and digits, such as K7QM-2X4D-9H2TB. Spaces and small letters make no difference.',
  check: 'Check the code',
  byFile: 'By PDF file',
  file: 'PDF file',
  fileHint:
    'At most 5 MB. Other PDFs with an electronic signature too, such as BSrE’s. Don’t print and scan it: the proof inside is lost.',
  checkFile: 'Check the file',
  privacyTitle: 'Your file is not kept',
  privacyText:
    'It is read in memory, checked and forgotten. The code goes into no address of a page and is not written down.',
  codeOnlyTitle: 'Why only initials by code?',
  codeOnlyText:
    'A code can be read off a photograph. Initials let you compare the paper in your hand, and find nobody. Whoever has the PDF sees all that it says already.',
  offlineTitle: 'Without relying on us',
  offlineText:
    'The proof is inside the PDF. How to check it yourself, without a network, is written in docs/verifying.md of Netra’s source.',
  own: 'Get the paper of your signature',
  deskPaper: 'Download the paper of the signature (PDF)',
  means: 'What it means',
  again: 'Check another one',
  refusals: {
    'paper-code-empty': 'Code on the paper: write the code.',
    'paper-code-length':
      'Code on the paper: a code has 13 letters and digits. See whether some are missing or too many.',
    'paper-code-character':
      'Code on the paper: there is a sign that codes don’t use. They have letters and digits only, and no U.',
    'paper-code-mistyped':
      'Code on the paper: something is mistyped, or two letters have changed places. Compare it with the paper.',
    'paper-code-unknown':
      'Code on the paper: there is no signature and no certificate with this code here. It is well formed; the paper may be from elsewhere, or false.',
    'paper-erased': 'The personal data of this signature were erased, so that its paper can’t be printed any more.',
    'proof-not-ready': 'Your signature is kept, but its proof is not in the ledger yet. Try again in a minute.',
    'invalid-input': 'Code on the paper: this is too long for a code. Write the code alone.',
    'file-missing': 'PDF file: choose the file.',
    'file-too-large':
      'PDF file: larger than 5 MB, so it was not read. A paper of Netra’s is far smaller; choose the original file.',
    'not-a-pdf': 'PDF file: this is no PDF. Choose the original PDF, not a photograph or a scan.',
    'too-many-signatures': 'PDF file: there are more than 20 signatures in it, so it is not checked here.',
    'too-often': 'Too much was checked from your network within this hour. Try again in an hour; nothing is lost.',
    'paper-not-yours': 'The invitation’s code or the NIP belongs to no signature. Check both.',
    'signed-file-unknown': 'PDF file: no signature is recorded with this file.',
    'certified-none': 'PDF file: there is no certified signature in it. Sign the PDF first.',
    'certified-revised':
      'PDF file: it was changed or added to after it was signed. Upload the file as it came from the signing application.',
    'certified-rest':
      'PDF file: something stands behind the part that was signed. Upload the file as it came from the signing application.',
    'certified-replaced': 'PDF file: the certificate in it isn’t the one that signed; it was exchanged.',
    'certified-broken':
      'PDF file: its signature does not hold: the content changed after signing, is damaged, or it was made in a weak way. Sign the original PDF again.',
    'certified-untrusted': 'PDF file: its certificate is of no provider that is trusted here.',
    'certified-over': 'PDF file: its certificate has expired.',
    'certified-other-name': 'PDF file: the name in the certificate is not the one on the sheet.',
    'certified-other-paper': 'PDF file: this is not the PDF from this page. Download it first and sign that file.',
    'certified-pages-changed':
      'PDF file: its pages are no longer as they were downloaded. Download the PDF from this page again and sign that file without changing it or saving it anew.',
    'certified-other-pledge': 'PDF file: this sheet is for another pledge. Download the sheet of this one and sign it.',
    'certified-other-person': 'PDF file: this sheet was made for somebody else. Download your own and sign it.',
    'certified-old-paper':
      'PDF file: your data in the roster changed since this sheet was downloaded. Download the new one and sign it.',
    'already-certified': 'Your signature is backed by a certificate already.',
    'already-revoked': 'This signature was revoked.',
  },
  unknownRefusal: (code: string) =>
    `It can’t be checked yet. Try once more; if it happens again, tell an officer “${code}”.`,
  verdicts: {
    good: {
      title: 'True: this signature is on record and stands',
      text: 'The PDF’s pages are as Netra printed them, and its proof holds up to the ledger.',
    },
    added: {
      title: 'True, with something added since',
      text: 'Netra’s pages are whole and the proof holds. Something was added to the file since, such as another signature; that part is not Netra’s.',
    },
    pages: {
      title: 'Careful: the signature is on record, but the PDF’s pages are not as they were',
      text: 'The proof inside is genuine, but the file was changed or saved anew since it was printed. Don’t believe its pages; only what stands below counts.',
    },
    revoked: {
      title: 'Revoked: this signature no longer stands',
      text: 'It was given once, and its signer revoked it.',
    },
    missing: {
      title: 'The proof holds, but the record is not here',
      text: 'This proof is of our ledger, yet its signature was not found. Tell an officer.',
    },
    byCode: {
      title: 'On record: this signature exists and stands',
      text: 'Compare what stands below with the paper. To be sure that nothing in it was changed, upload its PDF.',
    },
    byFile: {
      title: 'True: this file is a signature that is recorded and stands',
      text: 'It was signed with an electronic certificate, and its hash is recorded as the signature.',
    },
    toSign: {
      title: 'A sheet to sign: no signature is recorded yet',
      text: 'Netra made this sheet to be signed with a certificate. This file is not recorded as anybody’s signature.',
    },
    unsigned: {
      title: 'There is nothing to check in this PDF',
      text: 'It brings no proof of Netra’s along and no electronic signature. That doesn’t make it wrong; it can’t be proven.',
    },
    others: {
      title: 'This PDF is not Netra’s',
      text: 'There is no proof of Netra’s in it. Its electronic signatures are checked below.',
    },
  },
  proof: {
    changed: {
      title: 'Not true: the proof in this PDF was changed',
      text: 'Its text, its name or its proof no longer fits the ledger. Don’t believe this paper.',
    },
    foreign: {
      title: 'A proof from elsewhere',
      text: 'This PDF brings the proof of another ledger, which is not known here. Check it at the address on the paper, and make sure that address is official.',
    },
    unreadable: {
      title: 'The proof in this PDF can’t be read',
      text: 'There is something that says it is Netra’s proof, but it is broken. Ask for the original file.',
    },
    several: {
      title: 'Not true: there is more than one proof in it',
      text: 'A paper of Netra’s has one proof. This file was put together or changed; don’t believe this paper.',
    },
  },
  pages: {
    whole: 'As they were printed',
    added: 'As they were printed, with something behind',
    changed: 'Not as they were printed',
    none: 'Not as they were printed',
  },
  facts: {
    pledge: 'Pledge',
    kind: 'Kind',
    name: 'Name',
    initials: 'Initials',
    nip: 'Number (NIP)',
    post: 'Post',
    unit: 'Unit',
    capacity: 'Capacity',
    way: 'How',
    on: 'Day',
    assurance: 'Assurance',
    revoked: 'Revoked',
    code: 'Code',
    hash: 'SHA-256 of the text',
    entry: 'Entry of the ledger',
    pages: 'Pages of the PDF',
    address: 'Check at',
    root: 'Certificate under',
  },
  waits: 'Not in the ledger yet; within a minute',
  asOf: (entry: string, size: string) => `number ${entry} of ${size}`,
  erased: '(personal data were erased)',
  none: '(none)',
  readText: 'Read the text that was signed',
  kinds: { 'integrity-pact': 'Integrity pact', declaration: 'Declaration', 'peace-pledge': 'Pledge of peace' },
  assurances: {
    slip: 'Code from a paper invitation, and NIP',
    mail: 'Invitation’s code, NIP, and a one-time code by e-mail',
    'in-person': 'Before an officer and a witness',
    certified: 'Electronic certificate in the signer’s name',
  },
  capacities: {
    definitive: 'Appointed to the post',
    pj: 'Holds a vacant post for a time (Pj.)',
    plt: 'Does the work of a vacant post (Plt.)',
    plh: 'Does the daily work for a while (Plh.)',
  },
  ways: { 'in-person': 'In person', 'on-behalf': 'On behalf of another official' },
  onBehalf: (capacity: string, mandate: string) => `On behalf, as ${capacity}, by ${mandate}`,
  signatures: {
    title: 'Certified electronic signatures in the PDF',
    nth: (n: number) => `Signature ${n}`,
    certified: {
      title: 'Intact, over the whole file',
      text: 'Nothing has changed since it was signed, and its certificate leads to a provider that is trusted here.',
    },
    unchecked: {
      title: 'Intact, chain of certificates not checked',
      text: 'Nothing has changed since it was signed. Whether the name is true can’t be said: no trusted provider has been set here.',
    },
    nowhere: {
      title: 'Intact, but its certificate is not known',
      text: 'Its certificate leads to no provider that is trusted here. Anybody can make a certificate in anybody’s name.',
    },
    expired: {
      title: 'Intact, but its certificate was not valid then',
      text: 'At the time that is claimed, the certificate was not valid yet or no longer.',
    },
    covers: {
      'earlier-revision': {
        title: 'Over a part of the file: it was revised since',
        text: 'After it was signed, the file was changed or added to. It vouches for what was there before, not for what is seen now.',
      },
      'all-but-the-end': {
        title: 'Over a part of the file: something stands behind it',
        text: 'Behind the signed part there is something that it does not vouch for.',
      },
    },
    broken: {
      dictionary: { title: 'Can’t be read', text: 'There is a signature, but its structure is broken.' },
      range: {
        title: 'Not valid: the signed part is misstated',
        text: 'The bounds of the signed part make no sense: overlapping, negative, or outside the file.',
      },
      gap: {
        title: 'Not valid: there is an unsigned gap',
        text: 'What was left out is more than the signature itself; anything can stand in that gap.',
      },
      'not-cms': {
        title: 'Not valid: there is no signature in it',
        text: 'Other data stand in the signature’s place, or something was put in.',
      },
      'other-form': { title: 'A form that is not checked here', text: 'It is put together in another way than PAdES.' },
      weak: {
        title: 'Proves nothing: its algorithm is weak',
        text: 'It was made with SHA-1, MD5 or a key that is too short; another file can be made to fit it.',
      },
      'unknown-algorithm': {
        title: 'An algorithm that is not known here',
        text: 'The signature can’t be computed again here.',
      },
      'no-certificate': {
        title: 'Can’t be checked: its certificate is missing',
        text: 'The signature does not bring its signer’s certificate along.',
      },
      'other-certificate': {
        title: 'Not valid: its certificate was replaced',
        text: 'The signature is bound to another certificate than the one in the file.',
      },
      digest: {
        title: 'Not valid: the file was changed',
        text: 'The signed part is no longer what it was when it was signed.',
      },
      'wrong-signature': {
        title: 'Not valid: not by the certificate’s holder',
        text: 'The signature does not fit the key in the certificate.',
      },
      'other-purpose': {
        title: 'Its certificate is not for signing',
        text: 'The key in the certificate was made for something else.',
      },
      'other-sub-filter': {
        title: 'A kind that is not checked here',
        text: 'Only PAdES and its older form by Adobe are checked.',
      },
    },
    name: 'In the name of',
    organisation: 'Organisation',
    issuer: 'Issued by',
    claimed: 'Time, as the signer says',
    noTime: 'not said',
    until: 'Certificate valid until',
    over: (day: string) => `${day}, now over`,
    chain: 'Chain of certificates',
    given: { yes: 'given', no: 'not given' },
    leads: {
      unchecked: 'not checked',
      'leads-to-root': 'leads to',
      'leads-nowhere': 'leads to no provider that is trusted',
    },
    note: 'The time is the signer’s word, and the issuer was not asked whether the certificate was revoked: this is checked without a network.',
  },
  paper: {
    about: 'Signed electronically and recorded in Netra’s ledger',
    signer: 'Signed by',
    proofTitle: 'Checking this paper',
    proofText:
      'Type the code at the address above, or upload this PDF there. A proof is inside this file (netra-bukti.json) that can be checked without a network and without Netra.',
    printed: 'A reprint or a scan does not have the proof: keep the original file.',
    foot: (code: string) => `Code ${code}`,
    revoked: (day: string) => `This signature was revoked on ${day} and does not stand.`,
    attachment: 'Proof of the signature: envelope, open values, proof of inclusion, and checkpoint of the ledger',
  },
  toSign: {
    about: 'Sheet to sign with an electronic certificate',
    title: 'Signing this sheet',
    sendTo: 'Upload at',
    how: 'Put a certified electronic signature to this PDF without changing it, and upload it at the address above.',
    notYet: 'This sheet is no signature by itself: what is recorded is the file that was signed and uploaded.',
    attachment: 'For whom this sheet was made, and the text that is signed',
  },
  ownPaper: {
    title: 'The paper of your signature',
    lead: 'Once you have signed a pledge, you can get its paper as a PDF with the proof inside.',
    code: 'Your invitation’s code',
    codeHint:
      'The personal code in your e-mail or on your slip, such as K7QM-2X4D-9H2TB. Not the code on the paper of a signature.',
    nip: 'Number (NIP)',
    nipHint: '18 digits. Leave it empty if you have none.',
    look: 'Find my signature',
    found: (title: string) => `Your signature under “${title}” is there.`,
    get: 'Download the PDF',
    certifyTitle: 'Back it by an electronic certificate',
    certifyText:
      'Do you have an electronic certificate, such as BSrE’s? Sign that PDF with it, without changing it, and upload it here again. It is checked, its hash is put on record, and the file is not kept.',
    certify: 'Check and back it',
    certified: (root: string) => `On record: your signature is backed by a certificate under ${root}.`,
    noRoots:
      'No trusted provider of certificates has been set here, so that backing by a certificate can’t be taken yet.',
    madeNow:
      'The PDF is made as you download it and is not kept here. It has your name and NIP in it: give it only to whoever needs it.',
  },
} satisfies typeof source;
