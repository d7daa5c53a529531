// The first game in Russian: from the title page of a new visitor to the verdict, by one button after another, and no English sentence on the way.
import { expect, type Page } from '@playwright/test';
import { type Deeds, follow } from './coach';
import { expectAccessible, screenOf, watchErrors } from './support';
import { test } from './tab';

const addOrder = (page: Page) => page.locator('.order-open').getByRole('button', { name: 'Добавить' }).click();

/** What a step asks for is done by hand; the others are read. */
const DEEDS: Deeds = {
  'Чего стоит пост': async (page) => {
    await page.locator('.families [data-order="work"] button').click();
    await addOrder(page);
  },
  'Откуда берётся власть': (page) => page.keyboard.press('m'),
  'Назначьте секретаря': async (page) => {
    await page.locator('.families [data-order="appoint"] button').click();
    await page.locator('.order-open select').first().selectOption({ label: 'Секретарь украинской организации' });
    await addOrder(page);
  },
  'Поговорите с кем-нибудь': async (page) => {
    await page.locator('.families [data-order="court"] button').click();
    await addOrder(page);
  },
  'Предложите что-нибудь': (page) => page.getByRole('button', { name: 'Внести', exact: true }).click(),
  'Спросите почему': (page) => page.locator('[data-seat="zinoviev"]').first().click(),
  'Взгляните на Украину': (page) => page.keyboard.press('m'),
  'Зачем нужны делегаты': (page) => page.keyboard.press('m'),
  'Вопрос к вам': (page) => page.locator('.ask-choice').first().click(),
  'Один текст для всех': (page) => page.locator('.ask-choice').first().click(),
};

/** Two Latin words with no Cyrillic between them are a sentence or the beginning of one. Names that stay Latin stand alone. */
const ENGLISH = /[A-Za-z]{2,}[^A-Za-zА-Яа-яЁё\n]{1,12}[A-Za-z]{2,}[^.!?\n]*/g;

/** What a reader sees, and what is read to him: the texts of the page with the labels and titles of its parts. */
const said = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const named = [...document.querySelectorAll<HTMLElement>('[aria-label], [title], [placeholder], [alt]')].filter((el) => el.offsetParent !== null);
    const labels = named.flatMap((el) => ['aria-label', 'title', 'placeholder', 'alt'].map((name) => el.getAttribute(name) ?? ''));
    // The mark of a game is a number in hexadecimal digits.
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden nobody reads
    return [document.title, document.body.innerText, ...labels].join('\n').replace(/\b(?=[a-f]*\d)[\da-f]{12,16}\b/g, '');
  });

test('a newcomer plays the first game in Russian and meets no English sentence', async ({ tab: page }) => {
  const errors = watchErrors(page);
  const english = new Set<string>();
  const look = async (): Promise<void> => {
    for (const [found] of (await said(page)).matchAll(ENGLISH)) english.add(`${await screenOf(page)}: ${found}`);
  };
  await page.goto('?lang=ru&renderer=canvas');
  await expect(page.locator('.scenario-open h2')).toHaveText('Первый пленум');
  await expect(page.locator('.scenario-open')).toContainText('Сентябрь 1923 года. Ленин не может говорить');
  await look();
  await expectAccessible(page, 'title in Russian');
  await page.locator('.begin', { hasText: 'Первая игра: десять минут' }).click();
  await expect(page.locator('.coach-title')).toHaveText('Вы — Каменев');
  const seen = await follow(page, DEEDS, async () => {}, look);
  for (const title of [...Object.keys(DEEDS), 'Как считают голос', 'Места розданы', 'Месяц спустя', 'Троцкий написал', 'Вы и история'])
    expect(seen).toContain(title);
  await expectAccessible(page, 'verdict in Russian');
  await expect(page.locator('.history-table tbody tr')).toHaveCount(23);
  expect([...english]).toEqual([]);
  expect(errors).toEqual([]);
});
