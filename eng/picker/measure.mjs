// Times the picker beside bare pages and other pickers that draw the same hall, in one run, in Chromium without a graphics card.
//   node eng/picker/measure.mjs http://127.0.0.1:5199 stadium-1 [ROUNDS]     a running samples/WebBoxOffice, and one of its performances
// Needs eng/picker/check.sh before it, which brings the other pickers.
import { createRequire } from "node:module";
import { readFileSync, readdirSync } from "node:fs";
const tools = new URL("../../artifacts/picker/", import.meta.url);
const { chromium } = createRequire(tools)("playwright-core");

const [, , site = "http://127.0.0.1:5199", wanted = "stadium-1", rounds = "3"] = process.argv;
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const peers = readFileSync(new URL("peers.js", import.meta.url), "utf8");

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const share = (list, p) => list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * p))];

/** Megabytes that a process and those it has begun have for themselves, their share of what several have among it. */
function memoryOf(root) {
  const parents = new Map(readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map((name) => {
    try {
      return [Number(name), Number(readFileSync(`/proc/${name}/stat`, "utf8").replace(/^.*\) /s, "").split(" ")[1])];
    } catch {
      return [Number(name), 0]; // It has ended meanwhile.
    }
  }));
  const isOurs = (id) => id === root || (id > 1 && isOurs(parents.get(id) ?? 0));
  let sum = 0;
  for (const id of [...parents.keys()].filter(isOurs)) sum += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"))?.[1] ?? 0);
  return sum / 1024;
}

async function once(kind) {
  const isOurs = kind === "seat-picker";
  const server = await chromium.launchServer({ executablePath: "/usr/bin/chromium", args: flags });
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(120_000);
  page.on("pageerror", (error) => console.error(`${kind}: ${error.message}`));
  await page.route("**/bare", (route) => route.fulfill({ contentType: "text/html",
    body: `<!doctype html><meta charset="utf-8"><body style="margin:0"><div id="place"></div><script type="module">window.kind = ${
      JSON.stringify(kind)}; window.wanted = ${JSON.stringify(wanted)};\n${peers}</script>` }));
  await page.route("**/peers/**", (route) => route.fulfill({ contentType: "text/javascript",
    body: readFileSync(new URL(`node_modules/${new URL(route.request().url()).pathname.slice("/peers/".length)}`, tools), "utf8") }));
  await page.addInitScript(() => {
    addEventListener("seat-ready", () => requestAnimationFrame(() => requestAnimationFrame(() => { window.painted = performance.now(); })));
  });
  await page.goto(site + (isOurs ? `/shop/${wanted}` : "/bare"));
  await page.waitForFunction(() => window.painted);
  const paint = await page.evaluate(() => window.painted);
  await page.waitForTimeout(500);
  const memory = memoryOf(server.process().pid);
  const box = isOurs ? await page.evaluate(() => {
    const { x, y, width, height } = document.querySelector("seat-picker").shadowRoot.querySelector("canvas").getBoundingClientRect();
    return { x, y, width, height };
  }) : { x: 0, y: 0, width: 1280, height: 700 };
  const frames = async () => {
    const [mx, my] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(mx, my);
    await page.mouse.down();
    await page.evaluate(() => {
      window.gaps = [];
      let before = 0;
      window.counting = true;
      const tick = (now) => { if (before) window.gaps.push(now - before); before = now; if (window.counting) requestAnimationFrame(tick); };
      requestAnimationFrame(tick);
    });
    for (let i = 1; i <= 80; i++) await page.mouse.move(mx + 150 * Math.sin(i / 8), my + 80 * Math.sin(i / 5));
    await page.evaluate(() => { window.counting = false; });
    await page.mouse.up();
    await page.waitForTimeout(300);
    return page.evaluate(() => window.gaps);
  };
  const whole = await frames();
  let near = [], click = null;
  if (isOurs) {
    await page.evaluate(() => document.querySelector("seat-picker").best());
    await page.waitForTimeout(800);
    near = await frames();
    click = await page.evaluate(async () => {
      const picker = document.querySelector("seat-picker"), keys = picker.shadowRoot.querySelector(".keys");
      await picker.clear();
      keys.focus();
      const told = new Promise((done) => picker.addEventListener("seat-select", () =>
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))), { once: true }));
      const began = performance.now();
      keys.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
      return await told - began;
    });
  } else {
    click = await page.evaluate(async () => {
      if (!window.chooseOne) return null;
      const began = performance.now();
      await window.chooseOne();
      return performance.now() - began;
    });
  }
  await browser.close();
  await server.close();
  return { paint, whole, near, click, memory };
}

const all = new Map(["bare canvas", "bare SVG", "Konva", "seatmap-canvas", "seat-picker"].map((kind) => [kind, []]));
// In turn, so that what else the machine does falls on all alike.
for (let i = 0; i < Number(rounds); i++) {
  for (const [kind, runs] of all) {
    if (kind === "seatmap-canvas" && i > 0) continue; // It takes tens of seconds.
    runs.push(await once(kind));
  }
}
for (const [kind, runs] of all) {
  const whole = runs.flatMap((run) => run.whole), near = runs.flatMap((run) => run.near), clicks = runs.map((run) => run.click).filter((each) => each !== null);
  console.log(`${kind.padEnd(14)} first paint ${median(runs.map((run) => run.paint)).toFixed(0)} ms; pan of the whole house: median ${
    median(whole).toFixed(1)}, p95 ${share(whole, 0.95).toFixed(1)} ms a frame${near.length ? `; close: p95 ${share(near, 0.95).toFixed(1)} ms` : ""}${
    clicks.length ? `; chosen and shown after ${median(clicks).toFixed(0)} ms` : ""}; memory ${median(runs.map((run) => run.memory)).toFixed(0)} MB`);
}
