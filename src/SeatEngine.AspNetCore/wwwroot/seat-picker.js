// @ts-check
/**
 * <seat-picker src="/seats/performances/ID" types="adult,student" max="8" lang="en"></seat-picker>
 *
 * Attributes: src, types, max, lang. Events (bubbling, composed): seat-ready, seat-change, seat-select, seat-hold, seat-release, seat-lost, seat-checkout
 * (cancel it to go to the payment yourself), seat-error. Methods: best(), select(ids), clear(), fit(). Parts: tools, view, cart, buy.
 */

import { Painter } from "./painter.js";
import { Server, Refusal } from "./server.js";
import { styles } from "./styles.js";
import { messagesOf, fill, english } from "./messages.js";
import { h, clear } from "./elements.js";

/** @typedef {import("./feed.js").Hall} Hall */

/** Milliseconds of rest after which a moved picture is drawn anew. */
const REST = 60;

export class SeatPicker extends HTMLElement {
  static observedAttributes = ["src"];

  /** @type {Hall | null} */
  #hall = null;
  /** @type {Server | null} */
  #server = null;
  /** @type {any} */
  #about = null;
  #text = english;
  /** What is chosen: seat → the place of its type. @type {Map<number, number>} */
  #chosen = new Map();
  /** Standing places chosen: area → the places of their types. @type {Map<number, number[]>} */
  #standing = new Map();
  /** @type {Set<number>} */
  #own = new Set();
  /** @type {any} */
  #hold = null;
  /** @type {any} */
  #check = null;
  #note = "";
  #drawnCart = "";
  /** @type {any} */
  #nearest = null;
  /** @type {any[]} */
  #offers = [];
  /** How many of each type come. @type {number[]} */
  #party = [];
  #wheelchairs = 0;
  #focused = -1;
  /** @type {Set<number>} */
  #hiddenClasses = new Set();
  #typed = "";
  #typedAt = 0;
  #asked = 0;
  #view = { scale: 1, x: 0, y: 0 };
  #frame = 0;
  #rest = 0;
  #isMoving = false;
  /** @type {Map<number, { x: number, y: number }>} */
  #pointers = new Map();
  #travel = 0;
  #ticking = 0;
  #isList = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    root.adoptedStyleSheets = [styles];
    this.canvas = h("canvas", { "aria-hidden": "true" });
    this.painter = new Painter(this.canvas);
    this.keys = h("div", { class: "keys", role: "listbox", tabindex: "0", "aria-multiselectable": "true",
      "aria-label": english.seatMap });
    this.tip = h("div", { class: "tip", role: "presentation" });
    this.list = h("div", { class: "list", hidden: "" });
    this.legend = h("ul", { class: "legend" });
    this.zoom = h("div", { class: "zoom" });
    this.viewBox = h("div", { class: "view", part: "view" }, this.canvas, this.keys, this.tip, this.zoom, this.list);
    this.tools = h("div", { class: "tools", part: "tools" });
    this.cart = h("section", { class: "cart", part: "cart" });
    this.live = h("div", { class: "hidden", role: "status" });
    root.append(this.tools, this.viewBox, this.legend, this.cart, this.live);
  }

  connectedCallback() {
    this.sizes = new ResizeObserver(() => this.#resize());
    this.sizes.observe(this.viewBox);
    this.#listenToPointers();
    this.keys.addEventListener("keydown", (event) => this.#onKey(event));
    this.keys.addEventListener("focus", () => this.#focusFirst());
    this.keys.addEventListener("blur", () => this.#paint());
    document.addEventListener("visibilitychange", this.#onVisible);
    void this.#open();
  }

  disconnectedCallback() {
    this.sizes?.disconnect();
    document.removeEventListener("visibilitychange", this.#onVisible);
    this.#server?.close();
    clearInterval(this.#ticking);
  }

  attributeChangedCallback() {
    if (this.isConnected && this.#server) void this.#open();
  }

  /** What is chosen: ids of seats, each with its price type. */
  get selection() {
    return this.#tickets();
  }

  /**
   * Chooses seats by their ids.
   * @param {string[]} ids
   */
  select(ids) {
    const hall = this.#hall;
    if (!hall) return;
    this.#chosen.clear();
    for (const id of ids) {
      const seat = hall.numberOf(id);
      if (seat >= 0 && this.#isFree(seat)) this.#chosen.set(seat, this.#nextType());
    }
    this.#changed();
  }

  /** Gives up what is chosen and what is held. */
  async clear() {
    this.#chosen.clear();
    this.#standing.clear();
    if (this.#hold) await this.#try(async () => {
      await this.#server?.release();
      this.#takeHold(null);
      this.#tell("seat-release", {});
    });
    this.#changed();
  }

  /** Shows the whole house. */
  fit() {
    const hall = this.#hall;
    if (!hall) return;
    const [left, top, right, bottom] = this.#extent(hall), { width, height } = this.canvas;
    const scale = Math.min(width / (right - left), height / (bottom - top));
    this.#view = { scale, x: width / 2 - scale * (left + right) / 2, y: height / 2 - scale * (top + bottom) / 2 };
    this.#redraw();
  }

  /** Finds the best seats for the party. */
  async best() {
    const hall = this.#hall;
    if (!hall) return;
    /** @type {Record<string, number>} */
    const types = {};
    this.#party.forEach((count, type) => { if (count) types[hall.types[type].id] = count; });
    if (Object.keys(types).length === 0) types[hall.types[0].id] = 2;
    await this.#try(async () => {
      const found = await this.#server?.offers({ types, wheelchairs: this.#wheelchairs });
      this.#offers = standing(found.offers);
      this.#note = found.offers.length ? "" : found.explanation;
      if (found.offers.length) this.#takeOffer(found.offers[0]);
      else this.#renderCart();
    });
  }

  async #open() {
    this.#server?.close();
    const src = this.getAttribute("src");
    if (!src) return;
    const server = this.#server = new Server(src.replace(/\/$/, ""));
    const tag = this.closest("[lang]")?.getAttribute("lang") ?? navigator.language;
    const [opened, text] = await Promise.all([server.open(), messagesOf(tag)]).catch((failure) => {
      this.#fail(failure);
      return [null, english];
    });
    if (!opened || server !== this.#server) return;
    const { about, hall, change } = /** @type {any} */ (opened);
    this.#text = /** @type {Record<string, string>} */ (text);
    this.#about = about;
    const wanted = this.getAttribute("types")?.split(",").map((id) => id.trim());
    if (wanted) this.#keepTypes(hall, wanted);
    this.#hall = hall;
    this.#party = hall.types.map((/** @type {any} */ _, /** @type {number} */ i) => i === 0 ? 2 : 0);
    this.#takeHold(about.hold ?? null);
    this.#resize();
    this.fit();
    this.#renderTools();
    this.#renderCart();
    this.keys.setAttribute("aria-label", this.#text.seatMap);
    server.listen(about, change, (changes) => this.#onChanges(changes), (states) => {
      hall.takeStates(states);
      this.#afterChanges();
    }, (isOnline) => this.#say(isOnline ? "" : this.#text.offline));
    this.dispatchEvent(new CustomEvent("seat-ready", { bubbles: true, composed: true }));
  }

  /**
   * Leaves the types that the page wants, in its order.
   * @param {Hall} hall
   * @param {string[]} wanted
   */
  #keepTypes(hall, wanted) {
    const places = wanted.map((id) => hall.types.findIndex((type) => type.id.toLowerCase() === id.toLowerCase())).filter((place) => place >= 0);
    if (places.length === 0) return;
    hall.types = places.map((place) => hall.types[place]);
    for (const each of hall.classes) each.prices = places.map((place) => each.prices[place]);
  }

  get #most() {
    return Math.min(Number(this.getAttribute("max")) || Infinity, this.#about?.mostSeats ?? 10);
  }

  /** @param {number} seat */
  #isFree(seat) {
    const hall = this.#hall;
    return !!hall && (hall.state[seat] === 0 || this.#own.has(seat)) && hall.types.some((_, type) => hall.priceOf(seat, type) !== null);
  }

  /** The type of the next person of the party. */
  #nextType() {
    const counts = this.#party.slice();
    for (const type of this.#chosen.values()) counts[type]--;
    const next = counts.findIndex((count) => count > 0);
    return next < 0 ? 0 : next;
  }

  /** @param {number} seat */
  #toggle(seat) {
    const hall = this.#hall;
    if (!hall || seat < 0) return;
    this.#offers = [];
    this.#nearest = null;
    if (this.#chosen.has(seat)) {
      const row = hall.rows[hall.rowOf[seat]];
      const gone = row.whole ? Array.from({ length: row.count }, (_, i) => row.first + i) : [seat];
      for (const each of gone) this.#chosen.delete(each);
      this.#changed();
      return;
    }
    if (!this.#isFree(seat)) {
      this.#say(this.#wordsOf(seat));
      return;
    }
    const size = this.#party.reduce((sum, count) => sum + count, 0);
    const seats = this.#chosen.size === 0 ? hall.groupAround(seat, Math.max(1, size), (each) => this.#isFree(each))
      : hall.rows[hall.rowOf[seat]].whole ? hall.groupAround(seat, 1, () => true) : [seat];
    if (this.#chosen.size + seats.length > this.#most) {
      this.#say(fill(this.#text.places, this.#most));
      return;
    }
    for (const each of seats) if (this.#isFree(each)) this.#chosen.set(each, this.#nextType());
    this.#changed();
  }

  /** After what is chosen has changed: it is shown at once, and judged by the house. */
  #changed() {
    this.#check = null;
    this.#note = "";
    this.#nearest = null;
    this.#paint();
    this.#renderCart();
    this.#tell("seat-select", { tickets: this.#tickets() });
    if (this.#isList) this.#markList();
    const asked = ++this.#asked;
    if (this.#chosen.size + this.#standing.size === 0) return;
    setTimeout(async () => {
      if (asked !== this.#asked) return;
      await this.#try(async () => {
        const check = await this.#server?.check(this.#tickets());
        if (asked !== this.#asked) return;
        this.#check = check;
        this.#note = check.succeeded ? "" : check.explanation;
        this.#nearest = check.nearest ?? null;
        this.#renderCart();
      });
    }, 120);
  }

  /** What is chosen, as the server wants it. */
  #tickets() {
    const hall = this.#hall;
    if (!hall) return [];
    return [
      ...[...this.#chosen].map(([seat, type]) => ({ seat: hall.idOf(seat), type: hall.types[type].id })),
      ...[...this.#standing].flatMap(([area, types]) => types.map((type) => ({ area: hall.areas[area].id, type: hall.types[type].id }))),
    ];
  }

  /** @param {any} offer */
  #takeOffer(offer) {
    const hall = this.#hall;
    if (!hall) return;
    this.#chosen.clear();
    this.#standing.clear();
    for (const ticket of offer.tickets) {
      const type = Math.max(0, hall.types.findIndex((each) => each.id === ticket.type));
      if (ticket.seat) this.#chosen.set(hall.numberOf(ticket.seat), type);
      else {
        const area = hall.areas.findIndex((each) => each.id === ticket.area);
        this.#standing.set(area, [...this.#standing.get(area) ?? [], type]);
      }
    }
    const offers = this.#offers;
    this.#changed();
    this.#offers = offers;
    this.#renderCart();
    const [first] = this.#chosen.keys();
    if (first !== undefined) {
      this.#focused = first;
      this.#goTo(first, Math.max(this.#view.scale, 12 * this.#ratio / hall.radius));
    }
    this.#say(offer.explanation);
  }

  async #holdNow() {
    if (!this.#hall) return;
    // Others' changes may tell of these seats before the answer does: until it comes they count as the buyer's own.
    const before = this.#own;
    this.#own = new Set([...before, ...this.#chosen.keys()]);
    // A judgement that is still on its way is of a time before the hold, and may find these seats taken: by this very hold.
    this.#asked++;
    let held = null;
    await this.#try(async () => { held = await this.#server?.hold(this.#tickets()); });
    if (!held) {
      this.#own = before;
      const words = this.#note, nearest = this.#nearest;
      this.#afterChanges();
      [this.#note, this.#nearest] = [words, nearest];
      this.#renderCart();
      return;
    }
    const answer = /** @type {any} */ (held);
    this.#check = { succeeded: true, offer: answer.offer };
    this.#note = "";
    this.#nearest = null;
    this.#takeHold(answer);
    this.#tell("seat-hold", { tickets: answer.tickets, expiresAt: answer.expiresAt });
    this.#say(fill(this.#text.held, answer.tickets.map((/** @type {any} */ ticket) => ticket.label).join("; ")));
  }

  async #buy() {
    await this.#try(async () => {
      const checkout = await this.#server?.checkout(this.#tickets());
      if (this.#tell("seat-checkout", checkout)) location.assign(checkout.payAt);
    });
  }

  /** @param {any} hold what the server says is held; null for nothing */
  #takeHold(hold) {
    const hall = this.#hall;
    if (!hall) return;
    this.#hold = hold;
    this.#own = new Set((hold?.tickets ?? []).filter((/** @type {any} */ ticket) => ticket.seat)
      .map((/** @type {any} */ ticket) => hall.numberOf(ticket.seat)));
    for (const seat of this.#own) if (!this.#chosen.has(seat)) this.#chosen.set(seat, this.#nextType());
    this.endsAt = hold?.secondsLeft !== undefined && hold?.secondsLeft !== null ? performance.now() + 1000 * hold.secondsLeft : Infinity;
    clearInterval(this.#ticking);
    if (hold) this.#ticking = setInterval(() => this.#tick(), 1000);
    this.#redraw();
    this.#renderCart();
  }

  #tick() {
    const left = Math.max(0, Math.round(((this.endsAt ?? Infinity) - performance.now()) / 1000));
    if (left === Infinity) return;
    if (this.clock) this.clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    if (left === 0) {
      this.#chosen.clear();
      this.#takeHold(null);
      this.#note = this.#text.expired;
      this.#renderCart();
      this.#say(this.#text.expired);
    }
  }

  /** @param {any} changes */
  #onChanges(changes) {
    const hall = this.#hall;
    if (!hall) return;
    const touched = hall.takeChanges(changes);
    this.#afterChanges();
    this.#tell("seat-change", { seats: touched.map((seat) => hall.idOf(seat)), version: changes.version });
  }

  #afterChanges() {
    const hall = this.#hall;
    if (!hall) return;
    const lost = [...this.#chosen.keys()].filter((seat) => !this.#isFree(seat));
    if (lost.length > 0) {
      const size = this.#chosen.size;
      for (const seat of lost) this.#chosen.delete(seat);
      const words = fill(this.#text.lost, lost.map((seat) => this.#placeOf(seat)).join("; "));
      this.#tell("seat-lost", { seats: lost.map((seat) => hall.idOf(seat)) });
      this.#changed();
      this.#note = words;
      this.#renderCart();
      this.#say(words);
      void this.#offerEqual(size, words);
    }
    this.#redraw();
    if (this.#isList) this.#markList();
  }

  /**
   * Offers as many seats as were chosen, as good as can be.
   * @param {number} size
   * @param {string} words
   */
  async #offerEqual(size, words) {
    const hall = this.#hall;
    if (!hall) return;
    await this.#try(async () => {
      const found = await this.#server?.offers({ types: { [hall.types[0].id]: size } });
      this.#offers = standing(found.offers);
      this.#note = words;
      this.#renderCart();
    });
  }

  /** @param {() => Promise<void>} act */
  async #try(act) {
    try {
      await act();
    } catch (failure) {
      this.#fail(failure);
    }
  }

  /** @param {unknown} failure */
  #fail(failure) {
    const hall = this.#hall;
    if (failure instanceof Refusal) {
      const lost = Object.keys(failure.lost);
      this.#note = lost.length && hall
        ? fill(this.#text.lost, lost.map((id) => hall.numberOf(id) < 0 ? id : this.#placeOf(hall.numberOf(id))).join("; "))
        : failure.message;
      this.#nearest = failure.nearest;
    } else {
      this.#note = navigator.onLine ? this.#text.failed : this.#text.offline;
    }
    this.#renderCart();
    this.#say(this.#note);
    this.#tell("seat-error", { message: this.#note });
  }

  /**
   * @param {string} name
   * @param {any} detail
   */
  #tell(name, detail) {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
  }

  /** @param {string} words */
  #say(words) {
    this.live.textContent = words;
  }

  /** @param {number} minor */
  #money(minor) {
    const hall = /** @type {Hall} */ (this.#hall);
    return new Intl.NumberFormat(this.closest("[lang]")?.getAttribute("lang") ?? undefined, { style: "currency", currency: hall.currency })
      .format(minor / 10 ** hall.digits);
  }

  /** Where a seat is. @param {number} seat */
  #placeOf(seat) {
    const hall = /** @type {Hall} */ (this.#hall), row = hall.rows[hall.rowOf[seat]];
    return `${hall.sectionOf(seat).name}, ${this.#text[row.kind]} ${row.label}, ${this.#text.seat} ${hall.labelOf(seat)}`;
  }

  /** All that is to be said of a seat. @param {number} seat */
  #wordsOf(seat) {
    const hall = /** @type {Hall} */ (this.#hall), text = this.#text, words = [this.#placeOf(seat)];
    const [first, last] = hall.runOf(seat);
    if (seat === first || seat === last) words.push(text.aisle);
    const has = (/** @type {string} */ name) => {
      const bit = hall.featureNames.indexOf(name);
      return bit >= 0 && !!(hall.features[seat] >> bit & 1);
    };
    if (has("wheelchair-space")) words.push(text.wheelchair);
    if (has("companion")) words.push(text.companion);
    if (has("step-free")) words.push(text.stepFree);
    if (hall.rows[hall.rowOf[seat]].whole) words.push(text.whole);
    const note = hall.notes.get(seat);
    if (note) words.push(note);
    const price = hall.priceOf(seat, this.#chosen.get(seat) ?? 0);
    if (price !== null) words.push(this.#money(price));
    words.push(this.#chosen.has(seat) ? text.chosen : this.#isFree(seat) ? text.free : text.notFree);
    let right = 0;
    while (seat + right + 1 <= last && this.#isFree(seat + right + 1)) right++;
    if (this.#isFree(seat) && right > 0) words.push(fill(text.freeToRight, right));
    return words.join(", ");
  }

  #renderTools() {
    const hall = /** @type {Hall} */ (this.#hall), text = this.#text;
    clear(this.tools);
    const stepper = (/** @type {string} */ name, /** @type {() => number} */ get, /** @type {(value: number) => void} */ set) => {
      const output = h("output", {}, String(get()));
      const step = (/** @type {number} */ by) => {
        set(Math.min(Math.max(get() + by, 0), this.#most));
        output.textContent = String(get());
      };
      return h("span", { class: "party", role: "group", "aria-label": name }, h("span", {}, name),
        h("button", { type: "button", "aria-label": fill(text.fewer, name), onclick: () => step(-1) }, "−"), output,
        h("button", { type: "button", "aria-label": fill(text.more, name), onclick: () => step(1) }, "+"));
    };
    hall.types.forEach((type, place) => this.tools.append(
      stepper(type.name, () => this.#party[place], (value) => { this.#party[place] = value; })));
    if (hall.featureNames.includes("wheelchair-space")) {
      this.tools.append(stepper(text.wheelchairs, () => this.#wheelchairs, (value) => { this.#wheelchairs = value; }));
    }
    this.tools.append(h("button", { type: "button", class: "main", title: text.bestFor, onclick: () => void this.best() }, text.best));
    const toggle = h("button", { type: "button", "aria-pressed": "false", onclick: () => {
      this.#isList = !this.#isList;
      toggle.setAttribute("aria-pressed", String(this.#isList));
      this.list.hidden = !this.#isList;
      if (this.#isList) this.#renderList();
    } }, text.list);
    this.tools.append(toggle);
    clear(this.zoom);
    this.zoom.append(
      h("button", { type: "button", "aria-label": text.zoomIn, onclick: () => this.#zoomBy(1.6) }, "+"),
      h("button", { type: "button", "aria-label": text.zoomOut, onclick: () => this.#zoomBy(1 / 1.6) }, "−"),
      h("button", { type: "button", "aria-label": text.fit, onclick: () => this.fit() }, "⤢"));
    clear(this.legend);
    this.legend.setAttribute("aria-label", text.legend);
    hall.classes.forEach((each, index) => {
      const swatch = h("span", { class: "swatch" });
      swatch.style.setProperty("background", each.fill);
      const price = each.prices[0];
      const button = h("button", { type: "button", "aria-pressed": "true", onclick: () => {
        if (!this.#hiddenClasses.delete(index)) this.#hiddenClasses.add(index);
        button.setAttribute("aria-pressed", String(!this.#hiddenClasses.has(index)));
        this.#redraw();
      } }, swatch, price === null || price === undefined ? each.name : `${each.name} ${this.#money(price)}`);
      this.legend.append(h("li", {}, button));
    });
  }

  /** Shows the cart, and leaves it alone where it is the same: a button must not go while it is pressed. */
  #renderCart() {
    const cart = h("section"), clock = h("span", { class: "price", role: "timer" });
    this.#fillCart(cart, clock);
    if (cart.innerHTML === this.#drawnCart) return;
    this.#drawnCart = cart.innerHTML;
    this.clock = clock;
    this.cart.replaceChildren(...cart.childNodes);
    this.#tick();
  }

  /** @param {HTMLElement} cart @param {HTMLElement} clock */
  #fillCart(cart, clock) {
    const hall = this.#hall, text = this.#text;
    if (!hall) {
      if (this.#note) cart.append(h("p", { class: "note", role: "alert" }, this.#note));
      return;
    }
    const list = h("ul", {});
    let total = 0, isComplete = true;
    for (const [seat, type] of this.#chosen) {
      const name = this.#placeOf(seat), price = hall.priceOf(seat, type);
      total += price ?? 0;
      isComplete &&= price !== null;
      const select = h("select", { "aria-label": fill(text.type, name), onchange: () => {
        this.#chosen.set(seat, select.selectedIndex);
        this.#changed();
      } }, ...hall.types.map((each, place) => h("option", { selected: place === type ? "" : undefined }, each.name)));
      list.append(h("li", {}, h("span", {}, name),
        h("button", { type: "button", "aria-label": fill(text.remove, name), onclick: () => this.#toggle(seat) }, "×"),
        select, h("span", { class: "price" }, price === null ? "" : this.#money(price))));
    }
    for (const [area, types] of this.#standing) {
      const price = types.reduce((sum, type) => sum + (hall.classes[hall.areaClass[area]]?.prices[type] ?? 0), 0);
      total += price;
      list.append(h("li", {}, h("span", {}, `${hall.areas[area].name}: ${types.length}`),
        h("button", { type: "button", "aria-label": fill(text.remove, hall.areas[area].name), onclick: () => {
          if (types.length > 1) types.pop(); else this.#standing.delete(area);
          this.#changed();
        } }, "×"), h("span"), h("span", { class: "price" }, this.#money(price))));
    }
    const none = this.#chosen.size + this.#standing.size === 0;
    if (none && !this.#note) cart.append(h("p", { class: "note" }, text.noSeats));
    cart.append(list);
    if (this.#note) cart.append(h("p", { class: "note" }, this.#note));
    if (this.#nearest) {
      const nearest = this.#nearest;
      cart.append(h("div", { class: "offers" }, h("button", { type: "button", onclick: () => this.#takeOffer(nearest) },
        `${text.nearest}: ${nearest.tickets.map((/** @type {any} */ ticket) => ticket.label).join("; ")}`)));
    }
    if (this.#offers.length > 1 || (this.#offers.length === 1 && none)) {
      cart.append(h("div", { class: "offers" }, ...this.#offers.map((offer) => h("button", { type: "button", onclick: () => this.#takeOffer(offer) },
        `${offer.tickets.map((/** @type {any} */ ticket) => ticket.label).join("; ")} · ${this.#money(offer.total)}`))));
    }
    if (none) return;
    const known = this.#check?.offer?.total ?? total;
    cart.append(h("div", { class: "total" }, h("span", {}, text.total), h("span", { class: "price" }, this.#money(known))));
    const isHeld = this.#hold && this.#own.size === this.#chosen.size && [...this.#chosen.keys()].every((seat) => this.#own.has(seat));
    if (isHeld) {
      cart.append(h("div", { class: "total" }, h("span", {}, fill(text.held, "")), clock));
      if (this.#hold.extensionsLeft > 0 && !this.#hold.inPayment) {
        cart.append(h("button", { type: "button", onclick: () => void this.#try(async () => {
          this.#takeHold({ ...await this.#server?.extend() });
        }) }, text.moreTime));
      }
      if (this.#about.canCheckOut) {
        cart.append(h("button", { type: "button", class: "main", part: "buy", onclick: () => void this.#buy() }, text.buy));
      }
    } else {
      cart.append(h("button", {
        type: "button", class: "main", part: "hold", disabled: isComplete && this.#check?.succeeded !== false ? undefined : "",
        onclick: () => void this.#holdNow(),
      }, text.hold));
    }
    cart.append(h("button", { type: "button", onclick: () => void this.clear() }, text.clear));
  }

  /** All sections, their rows when they are opened, each seat a button. */
  #renderList() {
    const hall = /** @type {Hall} */ (this.#hall);
    clear(this.list);
    for (const [index, area] of hall.areas.entries()) {
      this.list.append(h("p", {}, `${area.name}: ${hall.free[index]} ${this.#text.free} `,
        h("button", { type: "button", onclick: () => this.#addStanding(index) }, this.#text.take)));
    }
    for (const section of hall.sections) {
      let free = 0;
      for (let seat = section.first; seat < section.first + section.count; seat++) if (this.#isFree(seat)) free++;
      const details = h("details", {}, h("summary", {}, `${section.name}: ${free} ${this.#text.free}`));
      details.addEventListener("toggle", () => {
        if (!details.open || details.childElementCount > 1) return;
        for (let row = section.firstRow; row < section.firstRow + section.rowCount; row++) details.append(this.#listRow(row));
        this.#markList();
      });
      this.list.append(details);
    }
  }

  /** @param {number} index */
  #listRow(index) {
    const hall = /** @type {Hall} */ (this.#hall), row = hall.rows[index], name = `${this.#text[row.kind]} ${row.label}`;
    return h("div", { role: "group", "aria-label": name }, h("strong", {}, name), h("div", { class: "seats" },
      ...Array.from({ length: row.count }, (_, i) => h("button", {
        type: "button", "data-seat": String(row.first + i), onclick: () => this.#toggle(row.first + i),
      }, hall.labelOf(row.first + i)))));
  }

  #markList() {
    for (const button of this.list.querySelectorAll("[data-seat]")) {
      const seat = Number(button.getAttribute("data-seat")), words = this.#wordsOf(seat);
      button.setAttribute("aria-label", words);
      button.setAttribute("aria-pressed", String(this.#chosen.has(seat)));
      button.classList.toggle("main", this.#chosen.has(seat));
      /** @type {HTMLButtonElement} */ (button).disabled = !this.#isFree(seat);
    }
  }

  /** @param {number} area */
  #addStanding(area) {
    const hall = /** @type {Hall} */ (this.#hall), types = this.#standing.get(area) ?? [];
    if (types.length >= hall.free[area] || types.length >= this.#most) return;
    this.#standing.set(area, [...types, this.#nextType()]);
    this.#changed();
  }

  // Keyboard -------------------------------------------------------------------------------------------------------------------

  #focusFirst() {
    const hall = this.#hall;
    if (!hall || hall.count === 0) return;
    if (this.#focused < 0) {
      const [chosen] = this.#chosen.keys();
      this.#focused = chosen ?? hall.grid.at(hall.focus[0], hall.focus[1], Infinity);
      if (this.#focused < 0) this.#focused = 0;
    }
    this.#focus(this.#focused);
  }

  /** @param {number} seat */
  #focus(seat) {
    this.#focused = seat;
    const other = this.keys.firstElementChild?.id === "a" ? "b" : "a";
    const option = h("div", { role: "option", id: other, class: "hidden", "aria-selected": String(this.#chosen.has(seat)) }, this.#wordsOf(seat));
    this.keys.replaceChildren(option);
    this.keys.setAttribute("aria-activedescendant", other);
    this.#reveal(seat);
    this.#paint();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const hall = this.#hall;
    if (!hall || event.altKey || event.ctrlKey || event.metaKey) return;
    const ways = /** @type {const} */ ({ ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" });
    if (event.key in ways) this.#focus(hall.step(this.#focused, ways[/** @type {keyof typeof ways} */ (event.key)]));
    else if (event.key === "Home") this.#focus(hall.rows[hall.rowOf[this.#focused]].first);
    else if (event.key === "End") this.#focus(hall.rows[hall.rowOf[this.#focused]].first + hall.rows[hall.rowOf[this.#focused]].count - 1);
    else if (event.key === "PageDown" || event.key === "PageUp") this.#nextSection(event.key === "PageDown" ? 1 : -1);
    else if (event.key === "Enter" || event.key === " ") {
      this.#toggle(this.#focused);
      this.#focus(this.#focused);
    } else if (event.key === "Escape") this.fit();
    else if (event.key === "+" || event.key === "-") this.#zoomBy(event.key === "+" ? 1.6 : 1 / 1.6);
    else if (/^[\p{L}\p{N}]$/u.test(event.key)) this.#type(event.key);
    else return;
    event.preventDefault();
  }

  /** @param {1 | -1} by */
  #nextSection(by) {
    const hall = /** @type {Hall} */ (this.#hall), count = hall.sections.length;
    for (let i = 1, at = hall.rows[hall.rowOf[this.#focused]].section; i <= count; i++) {
      const section = hall.sections[(at + by * i + count * i) % count];
      if (section.count > 0) {
        this.#focus(section.first);
        return;
      }
    }
  }

  /**
   * Letters name a row of the section, digits then a seat of the row; digits alone a seat, or a row where rows are numbered.
   * @param {string} key
   */
  #type(key) {
    const hall = /** @type {Hall} */ (this.#hall), now = performance.now();
    this.#typed = now - this.#typedAt > 1200 ? key : this.#typed + key;
    this.#typedAt = now;
    const typed = this.#typed.toLowerCase(), section = hall.sectionOf(this.#focused), current = hall.rowOf[this.#focused];
    const seatIn = (/** @type {number} */ row, /** @type {string} */ label) => {
      const { first, count } = hall.rows[row];
      for (let seat = first; seat < first + count; seat++) if (hall.labelOf(seat).toLowerCase() === label) return seat;
      return -1;
    };
    for (let length = typed.length; length > 0; length--) {
      for (let row = section.firstRow; row < section.firstRow + section.rowCount; row++) {
        if (hall.rows[row].label.toLowerCase() !== typed.slice(0, length)) continue;
        const rest = typed.slice(length), seat = rest ? seatIn(row, rest) : hall.rows[row].first;
        if (seat >= 0) {
          this.#focus(seat);
          return;
        }
      }
    }
    const here = seatIn(current, typed);
    if (here >= 0) this.#focus(here);
    else if (typed === "b") void this.best();
  }

  // Moving about ---------------------------------------------------------------------------------------------------------------

  get #ratio() {
    return this.canvas.width / Math.max(1, this.canvas.clientWidth);
  }

  /** @param {Hall} hall @returns {[number, number, number, number]} */
  #extent(hall) {
    let [left, top, right, bottom] = hall.bounds;
    const take = (/** @type {ArrayLike<number>} */ list) => {
      for (let i = 0; i < list.length; i += 2) {
        left = Math.min(left, list[i]);
        right = Math.max(right, list[i]);
        top = Math.min(top, list[i + 1]);
        bottom = Math.max(bottom, list[i + 1]);
      }
    };
    for (const section of hall.sections) section.outlines.forEach(take);
    for (const fixture of hall.fixtures) if (fixture.outline) take(fixture.outline);
    for (const area of hall.areas) take(area.outline ?? area.at);
    const room = 4 * hall.radius + 0.02 * (right - left);
    return [left - room, top - room, right + room, bottom + room];
  }

  #resize() {
    const { clientWidth, clientHeight } = this.viewBox, ratio = Math.min(devicePixelRatio || 1, 2);
    const width = Math.max(1, Math.round(clientWidth * ratio)), height = Math.max(1, Math.round(clientHeight * ratio));
    if (this.canvas.width === width && this.canvas.height === height) return;
    this.canvas.width = width;
    this.canvas.height = height;
    this.fit();
  }

  /** @param {number} factor @param {number} [x] @param {number} [y] in pixels of the canvas */
  #zoomBy(factor, x = this.canvas.width / 2, y = this.canvas.height / 2) {
    const hall = this.#hall;
    if (!hall) return;
    const [left, , right] = this.#extent(hall), least = 0.5 * this.canvas.width / (right - left), most = 40 * this.#ratio / hall.radius;
    const scale = Math.min(Math.max(this.#view.scale * factor, least), most), by = scale / this.#view.scale;
    this.#view = { scale, x: x - (x - this.#view.x) * by, y: y - (y - this.#view.y) * by };
    this.#move();
  }

  /** @param {number} seat @param {number} scale */
  #goTo(seat, scale) {
    const hall = /** @type {Hall} */ (this.#hall);
    this.#view = {
      scale, x: this.canvas.width / 2 - scale * hall.xy[2 * seat], y: this.canvas.height / 2 - scale * hall.xy[2 * seat + 1],
    };
    this.#redraw();
  }

  /** @param {number} seat */
  #reveal(seat) {
    const hall = /** @type {Hall} */ (this.#hall), { scale, x, y } = this.#view, { width, height } = this.canvas;
    const sx = hall.xy[2 * seat] * scale + x, sy = hall.xy[2 * seat + 1] * scale + y, room = 0.1 * Math.min(width, height);
    const legible = 9 * this.#ratio / hall.radius;
    if (scale < legible / 2) this.#goTo(seat, legible);
    else if (sx < room || sy < room || sx > width - room || sy > height - room) this.#goTo(seat, scale);
  }

  #listenToPointers() {
    const canvas = this.canvas;
    const at = (/** @type {PointerEvent | WheelEvent} */ event) => {
      const box = canvas.getBoundingClientRect();
      return { x: (event.clientX - box.left) * this.#ratio, y: (event.clientY - box.top) * this.#ratio };
    };
    canvas.addEventListener("wheel", (event) => {
      event.preventDefault();
      const { x, y } = at(event);
      this.#zoomBy(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0015)), x, y);
    }, { passive: false });
    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      this.#pointers.set(event.pointerId, at(event));
      this.#travel = this.#pointers.size > 1 ? Infinity : 0;
    });
    canvas.addEventListener("pointermove", (event) => {
      const before = this.#pointers.get(event.pointerId), now = at(event);
      if (!before) {
        this.#hover(now, event);
        return;
      }
      const others = [...this.#pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
      this.#pointers.set(event.pointerId, now);
      if (others.length > 0) {
        const other = others[0], was = Math.hypot(before.x - other.x, before.y - other.y), is = Math.hypot(now.x - other.x, now.y - other.y);
        this.#view.x += (now.x - before.x) / 2;
        this.#view.y += (now.y - before.y) / 2;
        if (was > 0) this.#zoomBy(is / was, (now.x + other.x) / 2, (now.y + other.y) / 2);
        return;
      }
      this.#travel += Math.hypot(now.x - before.x, now.y - before.y);
      if (this.#travel > 6 * this.#ratio) {
        canvas.classList.add("moving");
        this.#view.x += now.x - before.x;
        this.#view.y += now.y - before.y;
        this.#move();
      }
    });
    const end = (/** @type {PointerEvent} */ event) => {
      const point = this.#pointers.get(event.pointerId);
      this.#pointers.delete(event.pointerId);
      canvas.classList.remove("moving");
      if (event.type === "pointerup" && point && this.#travel <= 6 * this.#ratio) this.#tap(point, event.pointerType === "touch");
    };
    canvas.addEventListener("pointerup", end);
    canvas.addEventListener("pointercancel", end);
    canvas.addEventListener("pointerleave", () => { this.tip.style.visibility = "hidden"; });
    canvas.addEventListener("dblclick", (event) => {
      const box = canvas.getBoundingClientRect();
      this.#zoomBy(2, (event.clientX - box.left) * this.#ratio, (event.clientY - box.top) * this.#ratio);
    });
  }

  /** @param {{ x: number, y: number }} point @param {number} reach in pixels */
  #seatAt(point, reach) {
    const hall = this.#hall, { scale, x, y } = this.#view;
    return hall ? hall.grid.at((point.x - x) / scale, (point.y - y) / scale, Math.max(hall.radius * 1.2, reach / scale)) : -1;
  }

  /** @param {{ x: number, y: number }} point @param {boolean} isTouch */
  #tap(point, isTouch) {
    const hall = this.#hall;
    if (!hall) return;
    const area = this.#areaAt(point), legible = 5 * this.#ratio / hall.radius;
    if (area >= 0) {
      this.#addStanding(area);
      return;
    }
    const seat = this.#seatAt(point, (isTouch ? 22 : 6) * this.#ratio);
    if (seat < 0) return;
    // Seats that cannot be told apart are not chosen by chance: the house comes closer first.
    if (this.#view.scale < legible && !this.#chosen.has(seat)) {
      this.#goTo(seat, (isTouch ? 18 : 12) * this.#ratio / hall.radius);
      return;
    }
    this.#focused = seat;
    this.#toggle(seat);
  }

  /** @param {{ x: number, y: number }} point */
  #areaAt(point) {
    const hall = /** @type {Hall} */ (this.#hall), { scale, x, y } = this.#view, px = (point.x - x) / scale, py = (point.y - y) / scale;
    return hall.areas.findIndex((area) => area.outline ? isInside(area.outline, px, py)
      : Math.hypot(area.at[0] - px, area.at[1] - py) <= Math.max(10 / scale, 3 * hall.radius));
  }

  /** @param {{ x: number, y: number }} point @param {PointerEvent} event */
  #hover(point, event) {
    const hall = this.#hall;
    if (!hall || event.pointerType === "touch") return;
    const seat = this.#seatAt(point, 0), tip = this.tip;
    if (seat < 0 || this.#view.scale * hall.radius < 2 * this.#ratio) {
      tip.style.visibility = "hidden";
      return;
    }
    tip.textContent = this.#wordsOf(seat);
    const x = point.x / this.#ratio, y = point.y / this.#ratio;
    tip.style.transform = `translate(${Math.min(x + 12, Math.max(0, this.canvas.clientWidth - tip.offsetWidth - 8))}px, ${y > 80 ? y - tip.offsetHeight - 12 : y + 16}px)`;
    tip.style.visibility = "visible";
  }

  // Drawing --------------------------------------------------------------------------------------------------------------------

  /** The picture is moved at once, and drawn anew when it rests. */
  #move() {
    this.#isMoving = true;
    this.#paint();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#isMoving = false;
      this.#redraw();
    }, REST);
  }

  #redraw() {
    this.painter.isStale = true;
    this.#paint();
  }

  #paint() {
    if (!this.#frame) this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    this.#frame = 0;
    const hall = this.#hall;
    if (!hall) return;
    const css = getComputedStyle(this), theme = {
      ground: css.getPropertyValue("--seat-ground").trim(), floor: css.getPropertyValue("--seat-floor").trim(),
      edge: css.getPropertyValue("--seat-edge").trim(), text: css.getPropertyValue("--seat-text").trim(),
      gone: css.getPropertyValue("--seat-gone").trim(), chosen: css.getPropertyValue("--seat-chosen").trim(),
      focus: css.getPropertyValue("--seat-focus").trim(),
    };
    if (this.painter.isStale && (!this.#isMoving || this.painter.drawn.scale === 0)) {
      this.painter.redraw(hall, this.#view, theme, (seat) => !this.#hiddenClasses.has(hall.priceClass[seat]), this.#own);
    }
    this.painter.show(this.#view, theme);
    const hasKeys = this.shadowRoot?.activeElement === this.keys;
    this.painter.marks(hall, this.#view, theme, this.#chosen.keys(), hasKeys ? this.#focused : -1);
  }

  #onVisible = () => {
    if (document.visibilityState === "visible" && this.#hold) this.#tick();
  };
}

/**
 * The offers that stand out for something; the best is among them.
 * @param {any[]} offers
 */
function standing(offers) {
  return offers.filter((offer) => offer.kinds.length > 0);
}

/**
 * @param {Float32Array} outline
 * @param {number} x
 * @param {number} y
 */
function isInside(outline, x, y) {
  let inside = false;
  for (let i = 0, j = outline.length - 2; i < outline.length; j = i, i += 2) {
    const ay = outline[i + 1], by = outline[j + 1];
    if (ay > y !== by > y && x < (outline[j] - outline[i]) * (y - ay) / (by - ay) + outline[i]) inside = !inside;
  }
  return inside;
}

customElements.define("seat-picker", SeatPicker);
