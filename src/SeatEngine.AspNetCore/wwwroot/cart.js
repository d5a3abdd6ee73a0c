// @ts-check
/** The cart: what is chosen, what is said of it, what it costs, and what can be done with it. */

import { h } from "./elements.js";
import { fill } from "./messages.js";
import { showView } from "./view-from.js";

/** @typedef {import("./sale.js").Sale} Sale */

export class Cart {
  constructor() {
    this.element = h("section", { class: "cart", part: "cart", tabindex: "-1" });
    this.clock = h("span", { class: "price", role: "timer" });
    this.drawn = "";
    /** @type {Sale | null} */
    this.of = null;
  }

  /**
   * Shows the cart, and leaves it alone where it is the same: a button must not go while it is pressed. Who is at a control stays at it, or at
   * the one that has taken its place.
   * @param {Sale} sale
   */
  render(sale) {
    const cart = h("section"), clock = h("span", { class: "price", role: "timer" });
    fillCart(cart, clock, sale);
    if (cart.innerHTML === this.drawn && sale === this.of) return;
    this.drawn = cart.innerHTML;
    this.of = sale;
    this.clock = clock;
    const root = /** @type {ShadowRoot} */ (this.element.getRootNode()), at = root.activeElement, key = at?.getAttribute("data-key");
    const hadFocus = !!at && this.element.contains(at);
    this.element.replaceChildren(...cart.childNodes);
    if (hadFocus) {
      const next = /** @type {HTMLElement | null} */ (this.element.querySelector(`[data-key="${CSS.escape(key ?? "")}"]`));
      (next ?? this.element).focus({ preventScroll: true });
    }
    this.tick(sale);
  }

  /**
   * Says that there is nothing to sell, and why, and can try again.
   * @param {string} words
   * @param {string} again
   * @param {() => void} retry
   */
  fail(words, again, retry) {
    this.clear();
    this.element.append(h("p", { class: "note", role: "alert" }, words), h("button", { type: "button", onclick: retry }, again));
  }

  clear() {
    this.drawn = "";
    this.of = null;
    this.element.replaceChildren();
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
  if (!sale.isOnline) cart.append(h("p", { class: "note" }, text.offline));
  if (isNone && !sale.note) cart.append(h("p", { class: "note" }, text.noSeats));
  const { list, total, isComplete } = linesOf(sale);
  cart.append(list);
  if (sale.note) cart.append(h("p", { class: "note" }, sale.note));
  if (sale.note && sale.why && sale.why !== sale.note) cart.append(h("details", { class: "why" }, h("summary", {}, text.why), sale.why));
  const offer = (/** @type {any} */ each, /** @type {string} */ name, /** @type {string} */ key) =>
    h("button", { type: "button", "data-key": key, onclick: () => sale.take(each) }, name);
  if (sale.nearest) cart.append(h("div", { class: "offers" }, offer(sale.nearest, `${text.nearest}: ${words.ofTickets(sale.nearest)}`, "nearest")));
  const others = sale.offers.filter((each) => !isChosen(sale, each));
  if (others.length > 0) {
    cart.append(h("div", { class: "offers" }, ...others.map((each, i) =>
      offer(each, `${words.ofKinds(each)}: ${words.ofTickets(each)} · ${words.money(each.total)}`, `offer${i}`))));
  }
  if (isNone && !sale.hold) return;
  const acts = h("div", { class: "acts" });
  const button = (/** @type {string} */ name, /** @type {string} */ key, /** @type {() => void} */ act,
    /** @type {Record<string, string | undefined>} */ more = {}) => acts.append(h("button", {
    type: "button", "data-key": key, "aria-disabled": sale.isBusy ? "true" : undefined, onclick: act, ...more }, name));
  if (!isNone) {
    acts.append(h("div", { class: "total" }, h("span", {}, text.total),
      h("span", { class: "price" }, words.money(sale.check?.offer?.total ?? total))));
  }
  if (sale.hold) acts.append(h("div", { class: "total" }, h("span", {}, fill(text.held, sale.isHeld ? "" : words.ofTickets(sale.hold))), clock));
  if (sale.isHeld) {
    if (sale.about.canCheckOut) button(text.buy, "main", () => void sale.buy(), { class: "main", part: "buy" });
    if (sale.hold.extensionsLeft > 0 && !sale.hold.inPayment) button(text.moreTime, "time", () => void sale.extend());
  } else if (!isNone) {
    button(text.hold, "main", () => void sale.holdNow(), {
      class: "main", part: "hold", disabled: isComplete && sale.check?.succeeded !== false ? undefined : "",
    });
  }
  button(text.clear, "clear", () => void sale.clear());
  cart.append(acts);
}

/** Whether just the places of an offer are chosen. @param {Sale} sale @param {any} offer */
function isChosen({ hall, choice }, offer) {
  return offer.tickets.length === choice.size &&
    offer.tickets.every((/** @type {any} */ ticket) => ticket.seat && choice.seats.has(hall.numberOf(ticket.seat)));
}

/** @param {Sale} sale */
function linesOf(sale) {
  const { hall, words, choice } = sale, { text } = words, list = h("ul", {});
  let total = 0, isComplete = true;
  const add = (/** @type {string} */ name, /** @type {string} */ key, /** @type {number} */ type, /** @type {number | null} */ price,
    /** @type {(type: number) => void} */ onType, /** @type {() => void} */ onRemove) => {
    total += price ?? 0;
    isComplete &&= price !== null;
    const select = h("select", { "aria-label": fill(text.type, name), "data-key": `type ${key}`, onchange: () => onType(select.selectedIndex) },
      ...hall.types.map((each, place) => h("option", { selected: place === type ? "" : undefined }, each.name)));
    const line = h("li", {}, h("span", {}, name),
      h("button", { type: "button", "aria-label": fill(text.remove, name), "data-key": `remove ${key}`, onclick: onRemove }, "×"),
      select, h("span", { class: "price" }, price === null ? "" : words.money(price)));
    list.append(line);
    return line;
  };
  for (const [seat, type] of choice.seats) {
    const name = words.placeOf(seat), id = hall.idOf(seat);
    const line = add(name, id, type, hall.priceOf(seat, type), (to) => sale.setType(seat, to), () => sale.toggle(seat));
    if (sale.about.views) {
      line.append(h("button", { type: "button", class: "view-from", "data-key": `view ${id}`, "aria-label": `${text.view}: ${name}`,
        onclick: (event) => void showView(event.currentTarget, `${sale.about.views}/${encodeURIComponent(id)}`, name, text) }, text.view));
    }
  }
  for (const [area, types] of choice.standing) {
    const { name, id } = hall.areas[area];
    for (const [place, type] of types.entries()) {
      add(name, `${id} ${place}`, type, hall.classes[hall.areaClass[area]]?.prices[type] ?? null,
        (to) => sale.setStandingType(area, place, to), () => sale.removeStanding(area, place));
    }
  }
  return { list, total, isComplete };
}
