// Buys four seats in a browser from a running shop that shows the picker at its root, and says what came of it.
//   node package-tests/browser.mjs http://127.0.0.1:5199     after eng/picker/tools.sh, which brings what it needs
import { createRequire } from "node:module";
const { chromium } = createRequire(new URL("../artifacts/picker/", import.meta.url))("playwright-core");

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const page = await (await browser.newContext({ locale: "en-US", viewport: { width: 1280, height: 800 } })).newPage();
page.setDefaultTimeout(20_000);
let errors = 0;
page.on("pageerror", (error) => { errors++; console.error(error.message); });
await page.addInitScript(() => {
  window.held = new Promise((done) => addEventListener("seat-hold", (event) => done(event.detail.tickets.length)));
});
await page.goto(process.argv[2]);

const press = (name) => page.getByRole("button", { name }).click();
await press("More: Adult");
await press("More: Adult");
await press("Best seats");
const total = page.locator("seat-picker .total .price").first();
await page.locator("seat-picker .cart select").nth(3).waitFor();
console.log(`four seats are best: ${await total.textContent()}`);
await press("Hold these seats");
console.log(`they are held: ${await page.evaluate(() => window.held)} tickets`);
await press("Buy");
await page.waitForURL("**/paid?*");
const told = await page.locator("body").textContent();
console.log(`they are sold: ${/W-[0-9A-F]{12}/.test(told)}`);
const orders = await page.evaluate(async () => (await fetch("/seats/orders")).json());
console.log(`the buyer has ${orders.flatMap((order) => order.tickets).length} tickets`);
console.log(`errors in the page: ${errors}`);
await browser.close();
