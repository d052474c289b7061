/**
 * The words of the forms that leave the house as they are: feed, picture, half page, short text and mail. Pages have theirs in
 * ui/messages. Pure.
 */
import { Temporal } from 'temporal-polyfill';
import { formatDay } from '../../calendar/days.ts';
import type { What } from './content.ts';

export type Lang = 'id' | 'en';

export const WORDS = {
  id: {
    what: {
      'rule-of-the-week': 'Aturan minggu ini',
      'stage-alert': 'Pengingat tahapan',
      clarification: 'Klarifikasi',
    } satisfies Record<What, string>,
    claim: 'Yang beredar, dan tidak benar:',
    right: 'Yang benar:',
    basis: 'Dasar hukum',
    stage: (name: string, from: string, to: string) => `Tahapan: ${name}, ${from} sampai ${to}`,
    oneDay: (name: string, on: string) => `Tahapan: ${name}, ${on}`,
    published: (on: string) => `Terbit ${on}`,
    corrected: (on: string) => `Diralat ${on}`,
    correctedWhy: (on: string, why: string) => `Diralat ${on}: ${why}`,
    correction: 'Ralat',
    withdrawn: 'Ditarik',
    withdrawnWhy: (on: string, why: string) => `Pesan ini ditarik pada ${on}. Alasannya: ${why}`,
    more: 'Baca penjelasannya di alamat di bawah ini.',
    readMore: 'Selengkapnya:',
    feed: 'Pesan netralitas ASN',
    feedOf: (region: string) => `Pesan netralitas ASN untuk ${region}`,
    sure: {
      high: 'dibaca dari sumbernya',
      medium: 'dari sumber kedua',
      low: 'belum dibaca, hanya diingat',
      confirmed: 'dipastikan petugas hukum',
    },
  },
  en: {
    what: { 'rule-of-the-week': 'Rule of the week', 'stage-alert': 'Stage alert', clarification: 'Clarification' },
    claim: 'What is being said, and is not true:',
    right: 'What is true:',
    basis: 'Legal basis',
    stage: (name: string, from: string, to: string) => `Stage: ${name}, ${from} to ${to}`,
    oneDay: (name: string, on: string) => `Stage: ${name}, ${on}`,
    published: (on: string) => `Published on ${on}`,
    corrected: (on: string) => `Corrected on ${on}`,
    correctedWhy: (on: string, why: string) => `Corrected on ${on}: ${why}`,
    correction: 'Correction',
    withdrawn: 'Withdrawn',
    withdrawnWhy: (on: string, why: string) => `This message was withdrawn on ${on}. The reason: ${why}`,
    more: 'Read the whole text at the address below.',
    readMore: 'In full:',
    feed: 'Messages on the neutrality of civil servants',
    feedOf: (region: string) => `Messages on the neutrality of civil servants for ${region}`,
    sure: {
      high: 'read in its source',
      medium: 'from a second-hand source',
      low: 'recalled, not read',
      confirmed: "confirmed by the law's desk",
    },
  },
} as const;

/** `24 November 2024`. */
export const dayIn = (iso: string, lang: Lang): string =>
  formatDay(Temporal.PlainDate.from(iso), lang, 'long').replace(/^\S+ /, '');
