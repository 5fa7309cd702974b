// node look.mjs FILE.html...: what axe finds, and what is cut, overlaps or sticks out, in light and dark, at three widths.
// A problem is a line; no line means that all is well.
import fs from 'fs';
import { createRequire } from 'module';
import { open, withBrowser } from './browser.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs in the page. Texts of a scrolling box may go beyond it. */
function geometry() {
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
    const box = element.closest('.drawing svg') ?? element.closest('.scroll table') ?? element.closest('.sheet');
    const limits = box?.getBoundingClientRect();
    for (const line of range.getClientRects()) {
      if (limits && (line.left < limits.left - 1 || line.right > limits.right + 1 || line.bottom > limits.bottom + 1)) {
        problems.push('sticks out: ' + name);
      }
      if (!element.closest('svg')) {
        lines.push({ line, name, element });
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
      if (across > 2 && share > 0.3 && one.element.closest('.scroll') === other.element.closest('.scroll')) {
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

await withBrowser(async (browser) => {
  for (const file of process.argv.slice(2)) {
    for (const width of [320, 768, 1280]) {
      for (const scheme of ['light', 'dark']) {
        const page = await open(browser, file, width, scheme);
        await page.evaluate(axe);
        const found = await page.evaluate((only) => axe.run(document, { runOnly: only }), rules);
        const where = file + ' ' + width + ' ' + scheme + ': ';
        for (const violation of found.violations) {
          console.log(where + violation.id + ' ' + violation.nodes.length + ' ' + violation.nodes[0].html.slice(0, 200));
        }
        for (const problem of await page.evaluate(geometry)) {
          console.log(where + problem);
        }
        if (found.passes.length < 15) {
          console.log(where + 'only ' + found.passes.length + ' rules of axe had anything to look at');
        }
        await page.close();
      }
    }
  }
});
