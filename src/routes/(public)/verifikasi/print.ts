/** The paper of a signature as an answer: printed, marked as ours, and sent as a file. */
import type { Netra } from '../../../netra.ts';
import { pdf } from '../../../press/pdf.ts';
import { sealPaper } from '../../../prevention/verifying/paper-seal.ts';
import type { PaperOfSignature } from '../../../prevention/verifying/verify-operations.ts';
import type { Lang } from '../../../ui/lang.ts';
import { signaturePaper } from '../../../ui/pledge-paper.ts';

export const printSignature = (netra: Netra, paper: PaperOfSignature, origin: string, lang: Lang): Response =>
  new Response(
    new Uint8Array(sealPaper(netra.engine.keyring, pdf(signaturePaper(paper, `${origin}/verifikasi`, lang)))),
    {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="ikrar.pdf"',
        'cache-control': 'private, no-store',
      },
    },
  );
