import { type Figure, MEASURES } from '../../../publish/measures.ts';
import type { Lang } from '../../../ui/lang.ts';
import { figureLines, valueWords } from '../../../ui/periodic.ts';

/** Figures as the page draws them. */
export const figuresShown = (figures: readonly Figure[], lang: Lang) => ({
  lines: figureLines(figures, lang).map(line => ({
    ...line,
    own: valueWords(line.own, lang),
    area: valueWords(line.area, lang),
  })),
  meanings: MEASURES.map(({ name, title, means, acts }) => ({
    ...{ name, title: title[lang], means: means[lang], acts: acts.join(', ') },
  })),
});
