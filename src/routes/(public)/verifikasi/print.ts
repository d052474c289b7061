/** Papers of ours as an answer: printed, marked as ours, and sent as a file. */
import type { Netra } from '../../../netra.ts';
import { pdf } from '../../../press/pdf.ts';
import type { CertificatePaper } from '../../../prevention/certificate/certificate-operations.ts';
import { sealPaper } from '../../../prevention/verifying/paper-seal.ts';
import type { ToSign } from '../../../prevention/verifying/to-sign.ts';
import type { PaperOfSignature } from '../../../prevention/verifying/verify-operations.ts';
import { certificateSheet } from '../../../ui/certificate-paper.ts';
import type { Lang } from '../../../ui/lang.ts';
import { paperToSign, signaturePaper } from '../../../ui/pledge-paper.ts';

const answer = ({ engine }: Netra, sheet: Parameters<typeof pdf>[0], name: string): Response =>
  new Response(new Uint8Array(sealPaper(engine.keyring, pdf(sheet))), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  });

export const printSignature = (netra: Netra, paper: PaperOfSignature, origin: string, lang: Lang): Response =>
  answer(netra, signaturePaper(paper, `${origin}/verifikasi`, lang), 'ikrar.pdf');

/** The sheet of a pledge that is signed elsewhere with a certificate. */
export const printToSign = (
  netra: Netra,
  paper: ToSign,
  pledge: Parameters<typeof paperToSign>[1],
  address: string,
  lang: Lang,
): Response => answer(netra, paperToSign(paper, pledge, address, lang), 'ikrar-untuk-ditandatangani.pdf');

export const printCertificate = (netra: Netra, paper: CertificatePaper, origin: string, lang: Lang): Response =>
  answer(netra, certificateSheet(paper, `${origin}/verifikasi`, lang), 'sertifikat.pdf');
