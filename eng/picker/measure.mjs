// Times the picker beside a bare canvas that draws the same hall, in one run, in Chromium without a graphics card.
//   node eng/picker/measure.mjs http://127.0.0.1:5199 stadium-1 [ROUNDS]     a running samples/WebBoxOffice, and one of its performances
import { createRequire } from "node:module";
const { chromium } = createRequire(new URL("../../artifacts/picker/", import.meta.url))("playwright-core");

const [, , site = "http://127.0.0.1:5199", performance_ = "stadium-1", rounds = "3"] = process.argv;
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--enable-precise-memory-info"];

const bare = `<!doctype html><meta charset="utf-8"><body style="margin:0"><canvas id="c" width="1280" height="700"></canvas><script type="module">
const about = await (await fetch("/seats/performances/${performance_}")).json();
const [map, prices, states] = await Promise.all([about.map, about.prices, about.states].map(async (url) => (await fetch(url)).json()));
const list = map.xy, n = list.length / 2, xy = new Float32Array(list.length);
let x = list[0], y = list[1], dx = 0, dy = 0; xy[0] = x / 100; xy[1] = y / 100;
for (let i = 2; i < list.length; i += 2) { x += dx += list[i]; y += dy += list[i + 1]; xy[i] = x / 100; xy[i + 1] = y / 100; }
const fill = (runs, out) => { for (let i = 0, at = 0; i < runs.length; i += 2) out.fill(runs[i], at, at += runs[i + 1]); return out; };
const classes = fill(prices.class, new Int16Array(n)), state = fill(states.state, new Uint8Array(n));
const context = c.getContext("2d", { alpha: false });
let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
for (let i = 0; i < xy.length; i += 2) { left = Math.min(left, xy[i]); right = Math.max(right, xy[i]); top = Math.min(top, xy[i + 1]); bottom = Math.max(bottom, xy[i + 1]); }
let scale = Math.min(1280 / (right - left), 700 / (bottom - top)) * 0.95, ox = 640 - scale * (left + right) / 2, oy = 350 - scale * (top + bottom) / 2;
function draw() {
  context.fillStyle = "#fff"; context.fillRect(0, 0, 1280, 700);
  const radius = Math.max(map.radius / 100 * scale, 0.6);
  for (let i = 0; i < n; i++) {
    context.fillStyle = state[i] ? "#c3c8d0" : prices.classes[classes[i]]?.fill ?? "#888";
    context.beginPath(); context.arc(xy[2 * i] * scale + ox, xy[2 * i + 1] * scale + oy, radius, 0, 7); context.fill();
  }
}
draw();
requestAnimationFrame(() => requestAnimationFrame(() => dispatchEvent(new Event("seat-ready"))));
let last = null;
c.onpointerdown = (event) => { last = event; };
c.onpointermove = (event) => { if (last) { ox += event.clientX - last.clientX; oy += event.clientY - last.clientY; last = event; requestAnimationFrame(draw); } };
c.onpointerup = () => { last = null; };
</script>`;

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const share = (list, p) => list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * p))];

async function once(path, isOurs) {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.route("**/bare", (route) => route.fulfill({ contentType: "text/html", body: bare }));
  await page.addInitScript(() => {
    addEventListener("seat-ready", () => requestAnimationFrame(() => requestAnimationFrame(() => { window.painted = performance.now(); })));
  });
  await page.goto(site + path);
  await page.waitForFunction(() => window.painted);
  const paint = await page.evaluate(() => window.painted);
  await page.waitForTimeout(500);
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
  let near = [], click = NaN;
  if (isOurs) {
    await page.evaluate(() => document.querySelector("seat-picker").best());
    await page.waitForTimeout(800);
    near = await frames();
    click = await page.evaluate(async () => {
      const picker = document.querySelector("seat-picker"), keys = picker.shadowRoot.querySelector(".keys");
      await picker.clear();
      keys.focus();
      const told = new Promise((done) => picker.addEventListener("seat-select", () => requestAnimationFrame(() => done(performance.now())), { once: true }));
      const began = performance.now();
      keys.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
      return await told - began;
    });
  }
  const memory = await page.evaluate(() => performance.memory.usedJSHeapSize / 1e6);
  await browser.close();
  return { paint, whole, near, click, memory };
}

for (const [name, path, isOurs] of [["bare canvas", "/bare", false], ["seat-picker", `/shop/${performance_}`, true]]) {
  const runs = [];
  for (let i = 0; i < Number(rounds); i++) runs.push(await once(path, isOurs));
  const all = runs.flatMap((run) => run.whole), near = runs.flatMap((run) => run.near);
  console.log(`${name.padEnd(12)} first paint ${median(runs.map((run) => run.paint)).toFixed(0)} ms; pan of the whole house: median ${median(all).toFixed(1)}, p95 ${
    share(all, 0.95).toFixed(1)} ms a frame${near.length ? `; close: p95 ${share(near, 0.95).toFixed(1)} ms` : ""}${
    isOurs ? `; chosen after ${median(runs.map((run) => run.click)).toFixed(0)} ms` : ""}; heap ${median(runs.map((run) => run.memory)).toFixed(0)} MB`);
}
