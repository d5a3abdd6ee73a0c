// @ts-check
/** The cart: what is chosen, what is said of it, what it costs, and what can be done with it. */

import { h } from "./elements.js";
import { showView } from "./view-from.js";
import { fill } from "./messages.js";

/** @typedef {import("./sale.js").Sale} Sale */

export class Cart {
  constructor() {
    this.element = h("section", { class: "cart", part: "cart" });
    this.clock = h("span", { class: "price", role: "timer" });
    this.drawn = "";
  }

  /**
   * Shows the cart, and leaves it alone where it is the same: a button must not go while it is pressed.
   * @param {Sale} sale
   */
  render(sale) {
    const cart = h("section"), clock = h("span", { class: "price", role: "timer" });
    fillCart(cart, clock, sale);
    if (cart.innerHTML === this.drawn) return;
    this.drawn = cart.innerHTML;
    this.clock = clock;
    this.element.replaceChildren(...cart.childNodes);
    this.tick(sale);
  }

  /** Only says that something went wrong before there was anything to sell. @param {string} words */
  fail(words) {
    this.drawn = "";
    this.element.replaceChildren(h("p", { class: "note", role: "alert" }, words));
  }

  /** @param {Sale} sale */
  tick(sale) {
    const left = sale.secondsLeft();
    this.clock.textContent = left === Infinity ? "" : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  }
}

/** @param {HTMLElement} cart @param {HTMLElement} clock @param {Sale} sale */
function fillCart(cart, clock, sale) {
  const { words, choice } = sale, { text } = words, isNone = choice.size === 0;
  if (isNone && !sale.note) cart.append(h("p", { class: "note" }, text.noSeats));
  const { list, total, isComplete } = linesOf(sale);
  cart.append(list);
  if (sale.note) cart.append(h("p", { class: "note" }, sale.note));
  const offer = (/** @type {any} */ each, /** @type {string} */ name) => h("button", { type: "button", onclick: () => sale.take(each) }, name);
  const labels = (/** @type {any} */ each) => each.tickets.map((/** @type {any} */ ticket) => ticket.label).join("; ");
  if (sale.nearest) cart.append(h("div", { class: "offers" }, offer(sale.nearest, `${text.nearest}: ${labels(sale.nearest)}`)));
  if (sale.offers.length > 1 || (sale.offers.length === 1 && isNone)) {
    cart.append(h("div", { class: "offers" }, ...sale.offers.map((each) => offer(each, `${labels(each)} · ${words.money(each.total)}`))));
  }
  if (isNone) return;
  cart.append(h("div", { class: "total" }, h("span", {}, text.total), h("span", { class: "price" }, words.money(sale.check?.offer?.total ?? total))));
  const button = (/** @type {string} */ name, /** @type {() => void} */ act, /** @type {Record<string, string | undefined>} */ more = {}) =>
    cart.append(h("button", { type: "button", onclick: act, ...more }, name));
  if (sale.isHeld) {
    cart.append(h("div", { class: "total" }, h("span", {}, fill(text.held, "")), clock));
    if (sale.hold.extensionsLeft > 0 && !sale.hold.inPayment) button(text.moreTime, () => void sale.extend());
    if (sale.about.canCheckOut) button(text.buy, () => void sale.buy(), { class: "main", part: "buy" });
  } else {
    button(text.hold, () => void sale.holdNow(), {
      class: "main", part: "hold", disabled: isComplete && sale.check?.succeeded !== false ? undefined : "",
    });
  }
  button(text.clear, () => void sale.clear());
}

/** @param {Sale} sale */
function linesOf(sale) {
  const { hall, words, choice } = sale, { text } = words, list = h("ul", {});
  let total = 0, isComplete = true;
  for (const [seat, type] of choice.seats) {
    const name = words.placeOf(seat), price = hall.priceOf(seat, type);
    total += price ?? 0;
    isComplete &&= price !== null;
    const select = h("select", { "aria-label": fill(text.type, name), onchange: () => sale.setType(seat, select.selectedIndex) },
      ...hall.types.map((each, place) => h("option", { selected: place === type ? "" : undefined }, each.name)));
    const line = h("li", {}, h("span", {}, name),
      h("button", { type: "button", "aria-label": fill(text.remove, name), onclick: () => sale.toggle(seat) }, "×"),
      select, h("span", { class: "price" }, price === null ? "" : words.money(price)));
    if (sale.about.views) {
      line.append(h("button", { type: "button", class: "view-from", "aria-label": `${text.view}: ${name}`, onclick: (event) =>
        void showView(event.currentTarget, `${sale.about.views}/${encodeURIComponent(hall.idOf(seat))}`, name, text) }, text.view));
    }
    list.append(line);
  }
  for (const [area, types] of choice.standing) {
    const { name } = hall.areas[area], price = types.reduce((sum, type) => sum + (hall.classes[hall.areaClass[area]]?.prices[type] ?? 0), 0);
    total += price;
    list.append(h("li", {}, h("span", {}, `${name}: ${types.length}`),
      h("button", { type: "button", "aria-label": fill(text.remove, name), onclick: () => sale.removeStanding(area) }, "×"),
      h("span"), h("span", { class: "price" }, words.money(price))));
  }
  return { list, total, isComplete };
}
