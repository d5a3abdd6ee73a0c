// @ts-check
/** The house as a list, which does all that the map does: areas, sections, their rows when they are opened, each seat a button. */

import { h, clear } from "./elements.js";

/** @typedef {import("./sale.js").Sale} Sale */

export class SeatList {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
  }

  /** @param {Sale} sale @param {import("./filter.js").Filter} filter */
  render(sale, filter) {
    const { hall, words: { text } } = sale, { element } = this;
    const open = new Set([...element.querySelectorAll("details[open]")].map((each) => each.getAttribute("data-section")));
    clear(element);
    for (const [index, area] of hall.areas.entries()) {
      if (filter.level >= 0 && area.level >= 0 && area.level !== filter.level) continue;
      element.append(h("p", { "data-area": String(index) }, h("span", {}),
        h("button", { type: "button", "aria-label": `${area.name}, ${text.take}`, onclick: () => sale.addStanding(index) }, text.take)));
    }
    for (const [index, section] of hall.sections.entries()) {
      if (section.count === 0 || !filter.isSeen(hall, section.first)) continue;
      const details = h("details", { "data-section": String(index) }, h("summary", {}));
      details.addEventListener("toggle", () => {
        if (!details.open || details.childElementCount > 1) return;
        for (let row = section.firstRow; row < section.firstRow + section.rowCount; row++) details.append(listRow(sale, row));
        this.mark(sale, filter);
      });
      element.append(details);
      if (open.has(String(index))) details.open = true;
    }
    this.mark(sale, filter);
  }

  /** Opens the section of a seat, and shows it there. @param {Sale} sale @param {number} seat */
  show(sale, seat) {
    const details = this.element.querySelector(`[data-section="${sale.hall.sections.indexOf(sale.hall.sectionOf(seat))}"]`);
    if (!(details instanceof HTMLDetailsElement)) return;
    details.addEventListener("toggle", () => details.querySelector(`[data-seat="${seat}"]`)?.scrollIntoView({ block: "center" }), { once: true });
    if (details.open) details.dispatchEvent(new Event("toggle"));
    else details.open = true;
  }

  /** Says anew what each part and each seat in sight is. @param {Sale} sale @param {import("./filter.js").Filter} filter */
  mark(sale, filter) {
    const { hall, words, choice } = sale, type = choice.shownType;
    const counts = (/** @type {number} */ seat) => sale.isFree(seat) && filter.passes(hall, seat, type);
    for (const line of this.element.querySelectorAll("[data-area]")) {
      const area = Number(line.getAttribute("data-area"));
      /** @type {HTMLElement} */ (line.firstElementChild).textContent = `${hall.areas[area].name}: ${sale.standingLeft(area)} ${words.text.free} `;
      /** @type {HTMLButtonElement} */ (line.lastElementChild).disabled = sale.standingLeft(area) === 0;
    }
    for (const details of this.element.querySelectorAll("[data-section]")) {
      const section = hall.sections[Number(details.getAttribute("data-section"))], { free, from } = hall.summaryOf(section, counts, type);
      const price = from === null ? "" : `, ${words.linesOf(section, { free, from })[1]}`;
      /** @type {HTMLElement} */ (details.firstElementChild).textContent = `${section.name}: ${free} ${words.text.free}${price}`;
    }
    for (const button of this.element.querySelectorAll("[data-seat]")) {
      const seat = Number(button.getAttribute("data-seat")), isChosen = choice.seats.has(seat);
      button.setAttribute("aria-label", sale.wordsOf(seat));
      button.setAttribute("aria-pressed", String(isChosen));
      button.classList.toggle("main", isChosen);
      // One that is gone can still be asked for: the nearest that would do are named.
      button.classList.toggle("gone", !isChosen && !counts(seat));
    }
  }
}

/** @param {Sale} sale @param {number} index */
function listRow(sale, index) {
  const { hall, words: { text } } = sale, row = hall.rows[index], name = `${text[row.kind]} ${row.label}`;
  return h("div", { role: "group", "aria-label": name }, h("strong", {}, name), h("div", { class: "seats" },
    ...Array.from({ length: row.count }, (_, i) => h("button", {
      type: "button", "data-seat": String(row.first + i), onclick: () => sale.toggle(row.first + i),
    }, hall.labelOf(row.first + i)))));
}
