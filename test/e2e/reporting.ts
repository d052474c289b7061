/** Walking the report form as a person does, without JavaScript: a question, an answer, on. */
import type { Page } from 'playwright-core';
import type { Netra } from '../../src/netra.ts';

export const STORY = 'Pada apel pagi, seorang kepala bidang mengajak stafnya memilih Paslon 2.\n\nSaya ada di sana.';
export const WHO = { name: 'Sari Contoh', contact: '0812 0000 0000', address: 'Jalan Contoh 1, Curup' };

export type Given = { readonly [step: string]: string | readonly [day: string, month: string, year: string] };

/** Pressure by a superior, told in full; each step in the order of the form. */
export const PRESSURE: Given = {
  topic: 'pressure-by-superior',
  account: STORY,
  'superior-who': 'Kepala bidang kepada seluruh staf',
  'superior-form': 'appeal',
  'superior-threat': '',
  reported: 'Kepala bidang di sebuah dinas',
  place: 'rejang lebong',
  spot: '',
  happenedOn: ['12', '10', '2024'],
  learnedOn: ['13', '10', '2024'],
  witnesses: '',
  concernsOffice: 'no',
  mode: 'formal',
  standing: 'voter',
};
export const ANONYMOUS: Given = Object.fromEntries(
  Object.entries({ ...PRESSURE, mode: 'anonymous' }).filter(([step]) => step !== 'standing'),
);

export const CONFIDENTIAL: Given = { ...ANONYMOUS, mode: 'confidential' };

/** Presses a button and waits for the page that answers. */
export async function press(page: Page, name: string) {
  const answered = page.waitForEvent('framenavigated');
  await page.getByRole('button', { name, exact: true }).click();
  await answered;
  await page.waitForLoadState();
}

export const stepOf = (page: Page) => page.locator('[name=step]').inputValue();
export const heading = (page: Page) => page.locator('h1').textContent();
export const receiptOf = async (page: Page) =>
  ((await page.locator('.code').textContent()) ?? '').replace(/[^0-9A-Z]/g, '');
export const goOn = (page: Page) => press(page, 'Lanjut');
export const send = (page: Page) => press(page, 'Kirim laporan');

export async function fillDay(page: Page, name: string, [d, m, y]: readonly [string, string, string]) {
  await page.fill(`[name=${name}-day]`, d);
  await page.fill(`[name=${name}-month]`, m);
  await page.fill(`[name=${name}-year]`, y);
}

export async function fill(page: Page, step: string, answer: Given[string]) {
  if (typeof answer !== 'string') return fillDay(page, step, answer);
  const choices = page.locator(`input[type=radio][name=${step}]`);
  if ((await choices.count()) === 0) await page.fill(`#${step}`, answer);
  else if (answer !== '') await page.check(`[name=${step}][value="${answer}"]`);
}

/** Answers from the page that is shown up to, and not including, `until`; all of them without it. */
export async function answer(page: Page, given: Given = PRESSURE, until?: string) {
  for (const [step, what] of Object.entries(given)) {
    if (step === until) return;
    if ((await stepOf(page)) !== step) throw new Error(`at ${await stepOf(page)} where ${step} was to come`);
    await fill(page, step, what);
    await goOn(page);
  }
}

export async function toLastPage(page: Page, given: Given = PRESSURE) {
  await answer(page, given);
  const receipt = await receiptOf(page);
  await press(page, 'Kode sudah saya catat, lanjut');
  return receipt;
}

export async function sayWho(page: Page) {
  for (const [name, value] of Object.entries(WHO)) await page.fill(`#${name}`, value);
}

/** To the last page without walking: the answers as the form would have carried them, for tests of what comes after. */
export async function leapToLastPage(page: Page, netra: Netra, given: Given = PRESSURE) {
  const typed = Object.fromEntries(
    Object.entries(given).flatMap(([step, what]) =>
      typeof what === 'string'
        ? [[step, what]]
        : ['day', 'month', 'year'].map((part, nth) => [`${step}-${part}`, what[nth] ?? '']),
    ),
  );
  const draft = await netra.sealDraft('report', { typed, who: { name: '', contact: '', address: '' }, receipt: '' });
  if (!draft.ok) throw new Error(draft.refusal.code);
  await page.locator('form[action="?/lanjut"]').evaluate((form: HTMLFormElement, sealed) => {
    form.querySelector('[name=step]')?.setAttribute('value', 'ringkasan');
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name: 'draft', value: sealed });
    form.append(field);
  }, draft.value);
  await goOn(page);
}
