// Asks axe-core for what keeps people out of maps and of their twins in words, and looks whether a map leaves the page around it as it was.
//   node eng/maps/check.mjs FOLDER     with NAME.svg and NAME.html of each hall, after eng/picker/check.sh, which brings what it needs
import { createRequire } from "node:module";
import { readFileSync, readdirSync } from "node:fs";
const require = createRequire(new URL("../../artifacts/picker/", import.meta.url));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const folder = process.argv[2];
const names = readdirSync(folder).filter((file) => file.endsWith(".svg")).map((file) => file.slice(0, -4)).sort();
const classes = ["title", "sold", "held", "blocked", "seat", "section", "legend", "stage", "number", "row-label", "level", "floor"];
const pageOf = (content) => `<!doctype html><html lang="en"><head><title>A hall</title><style>h1.title{font-size:32px}.sold{color:#0a5}</style></head>
<body><main><h1 class="title">A hall</h1>${classes.map((name) => `<p class="${name}">${name}</p>`).join("")}
<div id="first"></div><div id="second"></div><div id="content">${content}</div></main></body></html>`;
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const faults = [];

async function ask(what, content) {
  const page = await browser.newPage();
  await page.setContent(pageOf(content));
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run("#content"));
  for (const { id, nodes } of violations) faults.push(`${what}: ${id} at ${nodes.slice(0, 5).map((node) => node.target.flat().join(" ")).join("; ")}`);
  const stops = await page.locator("#content [tabindex='0']").count();
  await page.close();
  return stops;
}

// What a reader sees of everything in a part of the page.
const looks = (page, part) => page.evaluate((selector) => [...document.querySelectorAll(selector)].map((one) => {
  const style = getComputedStyle(one);
  return [one.tagName, one.getAttribute("class"), ...["color", "fill", "stroke", "strokeWidth", "fontSize", "fontWeight", "display", "textAnchor",
    "pointerEvents", "opacity", "outlineStyle"].map((name) => style[name])].join(" ");
}), part);

async function leaves(name, svg, other) {
  const page = await browser.newPage();
  await page.setContent(pageOf(""));
  const before = await looks(page, "h1, p, body");
  await page.evaluate((text) => { document.getElementById("first").innerHTML = text; }, svg);
  const around = await looks(page, "h1, p, body");
  if (before.join() !== around.join()) faults.push(`${name}: the page's own texts look different beside it`);
  const first = await looks(page, "#first *");
  await page.evaluate((text) => { document.getElementById("second").innerHTML = text; }, other);
  const beside = await looks(page, "#first *");
  if (first.join() !== beside.join()) faults.push(`${name}: it looks different beside another map`);
  await page.close();
}

const svgOf = (name) => readFileSync(`${folder}/${name}.svg`, "utf8");
for (const [at, name] of names.entries()) {
  const stops = await ask(`${name}, map`, svgOf(name));
  if (stops !== 1) faults.push(`${name}: ${stops} tab stops`);
  await ask(`${name}, in words`, readFileSync(`${folder}/${name}.html`, "utf8"));
  await leaves(name, svgOf(name), svgOf(names[(at + 1) % names.length]));
}
await browser.close();
faults.forEach((fault) => console.log(fault));
console.log(`${names.length} halls, ${faults.length} faults`);
process.exit(faults.length || !names.length ? 1 : 0);
