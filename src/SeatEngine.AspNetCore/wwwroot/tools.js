// @ts-check
/** What stands above and below the map: who comes, what is wished, which floor, and the legend that filters. */

import { h, clear } from "./elements.js";
import { fill } from "./messages.js";

/** @typedef {import("./sale.js").Sale} Sale */

/**
 * @param {HTMLElement} tools
 * @param {Sale} sale
 * @param {import("./filter.js").Filter} filter
 * @param {{ refilter(): void, list(): HTMLButtonElement }} on
 * @returns {() => void} shows the floor that the filter has
 */
export function renderTools(tools, sale, filter, on) {
  const { hall, words, choice } = sale, { text } = words;
  clear(tools);
  hall.types.forEach((type, place) => tools.append(stepper(sale, type.name, () => choice.party[place],
    () => choice.party[place] + Math.max(0, sale.most - choice.people), (value) => {
      choice.party[place] = value;
      on.refilter();
    })));
  const floor = hall.levels.length > 1 ? floors(sale, filter, on.refilter) : null;
  if (floor) tools.append(floor);
  tools.append(h("button", { type: "button", class: "main", title: text.bestFor, onclick: () => void sale.best() }, text.best));
  tools.append(wishes(sale), on.list());
  return () => { if (floor) floor.value = String(filter.level); };
}

/**
 * Number of something, with fewer and more.
 * @param {Sale} sale
 * @param {string} name
 * @param {() => number} get
 * @param {() => number} most
 * @param {(value: number) => void} set
 */
function stepper(sale, name, get, most, set) {
  const { text } = sale.words, output = h("output", {}, String(get()));
  const step = (/** @type {number} */ by) => {
    set(Math.min(Math.max(get() + by, 0), Math.max(get(), most())));
    output.textContent = String(get());
  };
  return h("span", { class: "party", role: "group", "aria-label": name }, h("span", {}, name),
    h("button", { type: "button", "aria-label": fill(text.fewer, name), onclick: () => step(-1) }, "−"), output,
    h("button", { type: "button", "aria-label": fill(text.more, name), onclick: () => step(1) }, "+"));
}

/** What the best seats are to have. @param {Sale} sale */
function wishes(sale) {
  const { hall, words: { text }, choice } = sale;
  const box = (/** @type {string} */ name, /** @type {(isWanted: boolean) => void} */ set) => {
    const input = h("input", { type: "checkbox", onchange: () => set(input.checked) });
    return h("label", {}, input, name);
  };
  const budget = h("input", { type: "number", min: "0", step: "any", inputmode: "decimal", oninput: () => {
    choice.budget = budget.value === "" || !(budget.valueAsNumber >= 0) ? null : Math.round(budget.valueAsNumber * 10 ** hall.digits);
  } });
  const body = h("div", { class: "sheet" });
  if (hall.featureNames.includes("wheelchair-space")) {
    body.append(stepper(sale, text.wheelchairs, () => choice.wheelchairs, () => choice.people, (value) => { choice.wheelchairs = value; }));
  }
  body.append(box(text.wishAisle, (isWanted) => { choice.isAtAisle = isWanted; }));
  if (hall.featureNames.includes("step-free")) body.append(box(text.stepFree, (isWanted) => { choice.isStepFree = isWanted; }));
  body.append(h("label", {}, fill(text.budget, hall.currency), budget));
  const details = h("details", { class: "wishes" }, h("summary", {}, text.wishes), body);
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    details.querySelector("summary")?.focus();
  });
  return details;
}

/**
 * @param {Sale} sale
 * @param {import("./filter.js").Filter} filter
 * @param {() => void} refilter
 */
function floors(sale, filter, refilter) {
  const { hall, words: { text } } = sale, select = h("select", { "aria-label": text.floor, onchange: () => {
    filter.level = Number(select.value);
    refilter();
  } }, h("option", { value: "-1" }, text.floors), ...hall.levels.map((name, place) => h("option", { value: String(place) }, name)));
  return select;
}

/**
 * The price classes, each to be left out and taken in again, and how dear a seat may be.
 * @param {HTMLElement} legend
 * @param {Sale} sale
 * @param {import("./filter.js").Filter} filter
 * @param {() => void} refilter
 */
export function renderLegend(legend, sale, filter, refilter) {
  const { hall, words, choice } = sale, { text } = words, type = choice.shownType;
  clear(legend);
  legend.setAttribute("aria-label", text.legend);
  hall.classes.forEach((each, index) => {
    const swatch = h("span", { class: "swatch" });
    swatch.style.setProperty("background", each.fill);
    const price = each.prices[type];
    const button = h("button", { type: "button", "aria-pressed": String(!filter.hidden.has(index)), onclick: () => {
      if (!filter.hidden.delete(index)) filter.hidden.add(index);
      button.setAttribute("aria-pressed", String(!filter.hidden.has(index)));
      refilter();
    } }, swatch, price === null || price === undefined ? each.name : `${each.name} ${words.money(price)}`);
    legend.append(h("li", {}, button));
  });
  const prices = [...new Set(hall.classes.map((each) => each.prices[type]))].filter((price) => price !== null && price !== undefined)
    .map(Number).sort((a, b) => a - b);
  if (prices.length < 3) return;
  const last = prices.length - 1, at = prices.findIndex((price) => price >= filter.most);
  const say = () => fill(text.upTo, words.money(prices[slider.valueAsNumber]));
  const slider = h("input", { type: "range", min: "0", max: String(last), value: String(at < 0 ? last : at), "aria-label": text.dearest,
    oninput: () => {
      filter.most = slider.valueAsNumber === last ? Infinity : prices[slider.valueAsNumber];
      output.textContent = say();
      slider.setAttribute("aria-valuetext", say());
      refilter();
    } });
  const output = h("output", {}, say());
  slider.setAttribute("aria-valuetext", say());
  legend.append(h("li", { class: "dearest" }, slider, output));
}
