/** A certificate of attendance as an answer: printed, marked as ours, and sent as a file. */
import type { Netra } from '../../../netra.ts';
import { pdf } from '../../../press/pdf.ts';
import type { CertificatePaper } from '../../../prevention/certificate/certificate-operations.ts';
import { sealPaper } from '../../../prevention/verifying/paper-seal.ts';
import { certificateSheet } from '../../../ui/certificate-paper.ts';
import type { Lang } from '../../../ui/lang.ts';

export const printCertificate = (netra: Netra, paper: CertificatePaper, origin: string, lang: Lang): Response =>
  new Response(
    new Uint8Array(sealPaper(netra.engine.keyring, pdf(certificateSheet(paper, `${origin}/verifikasi`, lang)))),
    {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="sertifikat.pdf"',
        'cache-control': 'private, no-store',
      },
    },
  );
