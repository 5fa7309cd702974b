// node walk.mjs ADDRESS PASSWORD LANGUAGE ANSWERS FOLDER: HR's way from upload to publication and a supervisor's from results to
// an agreed plan, as people click them, without scripts. Every page is looked at by axe at two widths and kept as a picture.
// A problem is a line; the last line says how many pages were seen.
import fs from 'fs';
import os from 'os';
import path from 'path';
import { createRequire } from 'module';
import puppeteer from 'puppeteer-core';

const [address, password, language, answers, folder] = process.argv.slice(2);
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = { desktop: 1280, phone: 360 };
const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'chromium-'));
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM,
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--user-data-dir=' + profile],
});
const supervisor = await browser.createBrowserContext();
let seen = 0;

async function start(context) {
  const page = await context.newPage();
  page.setDefaultTimeout(60000);
  await page.setBypassCSP(true); // for axe, which is put into the page; the page's own rules allow no script
  await page.setExtraHTTPHeaders({ 'Accept-Language': language });
  return page;
}

/** What axe and the width say of the page that is open, and a picture of it. */
async function look(page, name) {
  seen++;
  for (const [width, pixels] of Object.entries(widths)) {
    await page.setViewport({ width: pixels, height: 900 });
    await page.evaluate(axe);
    const found = await page.evaluate((only) => axe.run(document, { runOnly: only }), rules);
    const where = language + ' ' + name + ' ' + width + ': ';
    for (const violation of found.violations) {
      console.log(where + violation.id + ' ' + violation.nodes.length + ' ' + violation.nodes[0].html.slice(0, 200));
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) {
      console.log(where + 'the document is ' + wide + ' pixels too wide');
    }
    if (await page.evaluate(() => document.scripts.length) > 1) {
      console.log(where + 'has a script');
    }
    const picture = path.join(folder, language + '-' + name + '-' + width + '.png');
    await page.screenshot({ path: picture, fullPage: true, captureBeyondViewport: true });
  }
  await page.setViewport({ width: widths.desktop, height: 900 });
}

async function follow(page, selector) {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
}

const submit = (page, form) => follow(page, '#' + form + ' button[type=submit]');

async function logIn(page, user) {
  await page.goto(address + '/login');
  await page.type('#login-username', user);
  await page.type('#login-password', password);
  await submit(page, 'login');
}

async function upload(page, file) {
  const input = await page.$('#upload-file');
  await input.uploadFile(file);
  await page.select('#upload-wave', '2024');
  await submit(page, 'upload');
}

const hr = await start(browser.defaultBrowserContext());
await hr.goto(address + '/login');
await look(hr, '01-login');
await logIn(hr, 'hr');
await look(hr, '02-home');
await follow(hr, 'a[href="/hr"]');
await look(hr, '03-surveys');
await upload(hr, path.join(path.dirname(answers), 'definition.json')); // not a table of answers at all
await look(hr, '04-blocked');
await upload(hr, path.join(folder, 'odd.csv')); // an item answered the other way round: to be accepted or corrected
await look(hr, '05-to-accept');
const reason = await hr.$('form[action$="/accept"] input[name=reason]');
if (reason === null) {
  console.log(language + ' 05: nothing can be accepted');
} else {
  await reason.type('Sovittu / överenskommet');
  await follow(hr, 'form[action$="/accept"] button');
  await look(hr, '06-accepted');
}
await upload(hr, answers);
await look(hr, '07-ready');
await follow(hr, 'a[href$="/preview"]');
await look(hr, '08-preview');
await submit(hr, 'publish');
await look(hr, '09-published');
await hr.goto(address + '/results');
await look(hr, '10-results');
await hr.goto(address + '/hr/people');
await look(hr, '11-people');
await hr.goto(address + '/hr/audit');
await look(hr, '12-audit');

const page = await start(supervisor);
await logIn(page, 'e07');
await look(page, '20-home');
await follow(page, 'a[href="/units/4024"]');
await look(page, '21-unit');
await submit(page, 'begin');
await look(page, '22-draft');
await page.type('#edit-new-topic', 'Palautuminen vuorojen välissä');
await page.select('#edit-new-measure', 'FE');
await page.type('#edit-new-goal', 'Seuraavaan vuoroon tullaan levänneenä.');
await page.type('#edit-new-action', 'Yhteiset säännöt vuorojen suunnitteluun');
await submit(page, 'edit');
await look(page, '23-area');
await submit(page, 'agree');
await look(page, '24-agreed');
await page.goto(address + '/calendar');
await submit(page, 'make');
await look(page, '25-calendar');
await page.goto(address + '/plans/none');
await look(page, '26-not-found');
const agreed = await page.goto(address + '/plans/2024-4024').then(() => page.$('#edit-action-a1-1-status'));
if (agreed === null) {
  console.log(language + ': the plan is not agreed on');
}
console.log('pages ' + seen);
await browser.close();
fs.rmSync(profile, { recursive: true, force: true });
