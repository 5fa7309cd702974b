// See look.sh.
import fs from 'fs';
import path from 'path';
import { createRequire } from 'module';
import { pathToFileURL } from 'url';
import { withBrowser } from './browser.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [320, 768, 1280];
const schemes = ['light', 'dark'];

/** The room between the margins of each paper, in CSS pixels: 176, 263 and 257 mm. */
const papers = { upright: 665, wide: 994, poster: 971 };

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const isAll = options.includes('--all');

/** Runs in the page. Texts of a scrolling box may go beyond it on a screen, but not on paper. */
function geometry(isPaper) {
  const problems = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    problems.push('the document is ' + root.scrollWidth + ' wide');
  }
  const isHidden = (element) => element.closest('.skip, figcaption, summary') !== null || !element.checkVisibility();
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || isHidden(element) || element.closest('title, desc')) {
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(node);
    const name = node.data.trim().slice(0, 40);
    const box = element.closest('.drawing svg') ?? (isPaper ? null : element.closest('.scroll table')) ?? element.closest('.sheet');
    const limits = box?.getBoundingClientRect();
    const inDrawing = element.closest('svg') !== null;
    for (const line of range.getClientRects()) {
      if (limits && (line.left < limits.left - 1 || line.right > limits.right + 1 || line.bottom > limits.bottom + 1)) {
        problems.push('sticks out: ' + name);
      }
      if (!inDrawing) {
        lines.push({ line, name, scroll: element.closest('.scroll') });
      }
    }
  }
  lines.sort((one, other) => one.line.top - other.line.top);
  lines.forEach((one, i) => {
    for (let j = i + 1; j < lines.length && lines[j].line.top < one.line.bottom - 3; j++) {
      const other = lines[j];
      const across = Math.min(one.line.right, other.line.right) - Math.max(one.line.left, other.line.left);
      const down = Math.min(one.line.bottom, other.line.bottom) - Math.max(one.line.top, other.line.top);
      const share = down / Math.min(one.line.height, other.line.height);
      if (across > 2 && share > 0.3 && one.scroll === other.scroll) {
        problems.push('overlap: ' + one.name + ' / ' + other.name);
      }
    }
  });
  for (const cell of document.querySelectorAll('th, td, dd, dt, p, li, h1, h2, h3, h4')) {
    if (cell.scrollWidth > cell.clientWidth + 1 && cell.clientWidth > 1 && !isHidden(cell)) {
      problems.push('cut: ' + cell.textContent.trim().slice(0, 40));
    }
  }
  return problems;
}

async function onScreens(page, report) {
  await page.evaluate(axe);
  for (const width of widths) {
    await page.setViewport({ width, height: 900 });
    for (const scheme of schemes) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const where = width + ' ' + scheme + ': ';
      if (isAll || (width === 320 && scheme === 'light') || (width === 1280 && scheme === 'dark')) {
        const found = await page.evaluate((only) => axe.run(document, { runOnly: only, resultTypes: ['violations'] }), rules);
        for (const violation of found.violations) {
          report(where + violation.id + ' ' + violation.nodes.length + ' ' + violation.nodes[0].html.slice(0, 200));
        }
        if (found.passes.length < 15) {
          report(where + 'only ' + found.passes.length + ' rules of axe had anything to look at');
        }
      }
      if (scheme === 'light') {
        (await page.evaluate(geometry, false)).forEach((problem) => report(where + problem));
      }
    }
  }
}

/** Pages of one kind of paper at a time, as wide as that is; then how many sheets there are. */
async function onPaper(page, report) {
  await page.emulateMediaType('print');
  for (const [paper, width] of Object.entries(papers)) {
    const shown = await page.evaluate((kind) => {
      const sheets = [...document.querySelectorAll('.sheet')];
      sheets.forEach((sheet) => { sheet.style.display = sheet.classList.contains(kind) ? '' : 'none'; });
      return sheets.some((sheet) => sheet.classList.contains(kind));
    }, paper);
    if (shown) {
      await page.setViewport({ width, height: 900 });
      (await page.evaluate(geometry, true)).forEach((problem) => report(paper + ' on paper: ' + problem));
    }
  }
  const room = await page.evaluate(() => {
    document.querySelectorAll('.sheet').forEach((sheet) => { sheet.style.display = ''; });
    return document.querySelectorAll('.sheet, .sheet .page-break').length;
  });
  if (options.includes('--fits')) {
    await page.emulateMediaType(null);
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true, timeout: 0 })).toString('latin1');
    const sheets = pdf.match(/\/Type \/Page\b/g).length;
    if (sheets !== room) {
      report('printed on ' + sheets + ' sides instead of ' + room);
    }
  }
}

await withBrowser(async (browser) => {
  for (const file of files) {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(path.resolve(file)).href);
    const report = (problem) => console.log(file + ' ' + problem);
    await onScreens(page, report);
    await onPaper(page, report);
    await page.close();
  }
});
