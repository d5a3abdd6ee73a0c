// Asks axe-core for what keeps people out of the pages of a running shop, the picker among them; ends with 1 where there is anything.
//   node eng/picker/axe.mjs http://127.0.0.1:5199     after eng/picker/check.sh, which brings what it needs
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
const require = createRequire(new URL("../../artifacts/picker/", import.meta.url));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const site = process.argv[2];
const press = (name) => (page) => page.getByRole("button", { name }).click();
const pages = [
  ["/"], ["/monitor"], ["/shop/concert-hall-1"], ["/shop/arena-1", press("Best seats")],
  ["/shop/cabaret-1", async (page) => { await press("List")(page); await page.locator("seat-picker summary").first().click(); }],
];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
let found = 0;
for (const [path, act] of pages) {
  const page = await (await browser.newContext({ bypassCSP: true, locale: "en-US" })).newPage();
  await page.goto(site + path);
  if (path.startsWith("/shop")) await page.locator("seat-picker .tools button").first().waitFor();
  await act?.(page);
  await page.waitForTimeout(500);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  for (const { id, nodes } of violations) console.log(`${path}: ${id} at ${nodes.map((node) => node.target.flat().join(" ")).join("; ")}`);
  found += violations.length;
}
await browser.close();
console.log(`${pages.length} pages, ${found} violations`);
process.exit(found ? 1 : 0);
