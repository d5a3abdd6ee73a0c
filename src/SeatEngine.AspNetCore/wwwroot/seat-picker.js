// @ts-check
/**
 * <seat-picker src="/seats/performances/ID" types="adult,student" max="8" lang="en"></seat-picker>
 *
 * Attributes: src, types, max, lang. Events (bubbling, composed): seat-ready, seat-change, seat-select, seat-hold, seat-release, seat-lost, seat-checkout
 * (cancel it to go to the payment yourself), seat-error. Methods: best(), select(ids), clear(), fit(). Parts: tools, view, legend, cart, hold, buy.
 */

import { Refusal, Server } from "./server.js";
import { styles } from "./styles.js";
import { messagesOf, named } from "./messages.js";
import { h, clear } from "./elements.js";
import { MapView } from "./map-view.js";
import { Filter } from "./filter.js";
import { formOf, Words } from "./words.js";
import { Sale } from "./sale.js";
import { Cart } from "./cart.js";
import { SeatList } from "./list.js";
import { renderLegend, renderTools } from "./tools.js";

/** @typedef {import("./feed.js").Hall} Hall */

export class SeatPicker extends HTMLElement {
  static observedAttributes = ["src", "types", "lang"];

  /** @type {Server | null} */
  #server = null;
  /** @type {Sale | null} */
  #sale = null;
  #filter = new Filter();
  #ticking = 0;
  #showFloor = () => {};
  /** From where what is sold here comes. */
  #src = "";
  #opening = false;
  /** The type that the legend was drawn for. */
  #legendOf = -1;
  #map;
  #zoom;
  #list;
  #tools;
  #legend;
  #cart;
  #live;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [styles];
    this.#map = new MapView({
      isFree: (seat) => this.#sale?.isFree(seat) ?? false,
      chosen: () => this.#sale?.choice.seats.keys() ?? [],
      isChosen: (seat) => this.#sale?.choice.seats.has(seat) ?? false,
      wordsOf: (seat) => this.#sale?.wordsOf(seat) ?? "",
      type: () => this.#sale?.choice.shownType ?? 0,
      onSeat: (seat) => this.#toggle(seat),
      onArea: (area) => this.#sale?.addStanding(area),
      onKey: (key) => {
        if (key !== "/") return false;
        void this.best();
        return true;
      },
      onLevel: () => {
        this.#showFloor();
        this.#map.refilter();
      },
    });
    this.#zoom = h("div", { class: "zoom" });
    this.#list = new SeatList(h("div", { class: "list", hidden: "" }));
    this.#map.element.append(this.#zoom, this.#list.element);
    this.#tools = h("div", { class: "tools", part: "tools" });
    this.#legend = h("ul", { class: "legend", part: "legend" });
    this.#cart = new Cart();
    this.#live = h("div", { class: "hidden", role: "status" });
    root.append(this.#tools, this.#map.element, this.#legend, this.#cart.element, this.#live);
  }

  connectedCallback() {
    this.#map.connect();
    document.addEventListener("visibilitychange", this.#onVisible);
    addEventListener("pageshow", this.#onShow);
    addEventListener("online", this.#onOnline);
    this.#later();
  }

  disconnectedCallback() {
    this.#map.disconnect();
    document.removeEventListener("visibilitychange", this.#onVisible);
    removeEventListener("pageshow", this.#onShow);
    removeEventListener("online", this.#onOnline);
    this.#server?.close();
    this.#server = null;
    clearInterval(this.#ticking);
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#later();
  }

  /** What is chosen: ids of seats and areas, each with its price type. */
  get selection() {
    return this.#sale?.choice.tickets() ?? [];
  }

  /**
   * Chooses seats by their ids; those that are not free are passed over.
   * @param {string[]} ids
   */
  select(ids) {
    this.#sale?.select(ids);
  }

  /** Gives up what is chosen and what is held. */
  async clear() {
    await this.#sale?.clear();
  }

  /** Brings the keyboard to the map. @param {FocusOptions} [options] */
  focus(options) {
    this.#map.keys.focus(options);
  }

  /** Shows the whole house. */
  fit() {
    if (this.#sale) this.#map.camera.fit();
  }

  /** Finds the best seats for the party. */
  async best() {
    await this.#sale?.best();
  }

  /** However many attributes are set at once, the performance is opened once. */
  #later() {
    if (this.#opening) return;
    this.#opening = true;
    queueMicrotask(() => {
      this.#opening = false;
      if (this.isConnected) void this.#open();
    });
  }

  async #open() {
    this.#server?.close();
    const src = (this.getAttribute("src") ?? "").replace(/\/$/, ""), before = src === this.#src ? this.#sale : null;
    if (!before) this.#empty();
    this.#src = src;
    if (!src) return;
    const server = this.#server = new Server(src), tag = this.closest("[lang]")?.getAttribute("lang") ?? "";
    const asked = Promise.allSettled([server.open(), messagesOf(tag || navigator.language)]);
    // While the answers are on their way.
    formOf(tag, "USD");
    const [opened, texts] = await asked;
    if (server !== this.#server) return;
    if (texts.status === "rejected") throw texts.reason;
    if (opened.status === "rejected") this.#fail(opened.reason, texts.value);
    else this.#begin(server, opened.value, texts.value, tag, before);
  }

  /**
   * @param {Server} server
   * @param {{ about: any, hall: Hall, change: string }} opened
   * @param {Record<string, string>} text
   * @param {string} tag
   * @param {Sale | null} before the sale that goes on, in another language or at other types
   */
  #begin(server, { about, hall, change }, text, tag, before) {
    const wanted = this.getAttribute("types")?.split(",").map((id) => id.trim());
    if (wanted) keepTypes(hall, wanted);
    const words = new Words(hall, text, tag), filter = this.#filter = new Filter();
    /** @type {Sale} */
    const sale = this.#sale = new Sale(server, about, hall, words, {
      paint: () => {
        this.#map.paint();
        this.#mark();
      },
      redraw: () => {
        this.#map.redraw();
        this.#mark();
      },
      render: () => this.#cart.render(sale),
      say: (said) => this.#say(said),
      tell: (name, detail) => this.#tell(name, detail),
      show: (seat) => {
        this.#map.show(seat);
        if (!this.#list.element.hidden) this.#list.show(sale, seat);
      },
      most: () => Number(this.getAttribute("max")) || Infinity,
      within: () => filter.wish(hall),
    });
    // The list of another hall has places that are not in this one.
    if (before && before.about.map !== about.map) clear(this.#list.element);
    this.#map.open(hall, words, filter);
    sale.takeHold(about.hold ?? null);
    if (before) sale.goOn(before);
    this.#renderAll(sale, text);
    clearInterval(this.#ticking);
    this.#ticking = setInterval(() => this.#cart.tick(sale), 1000);
    server.listen(about, change, (changes) => sale.takeChanges(changes), (states) => {
      hall.takeStates(states);
      sale.statesChanged();
    }, (isOnline) => sale.setLine(isOnline), () => this.#later());
    this.#tell("seat-ready", null);
  }

  /** Nothing is sold here any more. */
  #empty() {
    this.#sale = null;
    clearInterval(this.#ticking);
    this.#map.close();
    this.#cart.clear();
    for (const element of [this.#tools, this.#zoom, this.#legend, this.#list.element]) clear(element);
  }

  /** What is left out by the filters is not taken by chance. @param {number} seat */
  #toggle(seat) {
    const sale = this.#sale;
    if (!sale) return;
    if (!sale.choice.seats.has(seat) && sale.isFree(seat) && !this.#filter.passes(sale.hall, seat, sale.choice.shownType)) this.#say(sale.wordsOf(seat));
    else sale.toggle(seat);
  }

  /** @param {Sale} sale @param {Record<string, string>} text */
  #renderAll(sale, text) {
    let level = -2;
    const refilter = () => {
      if (this.#legendOf !== sale.choice.shownType) this.#filter.most = Infinity;
      this.#map.refilter();
      if (level !== this.#filter.level && !this.#list.element.hidden) this.#list.render(sale, this.#filter);
      level = this.#filter.level;
      this.#mark();
      if (this.#legendOf !== sale.choice.shownType) {
        this.#legendOf = sale.choice.shownType;
        renderLegend(this.#legend, sale, this.#filter, refilter);
      }
    };
    this.#legendOf = -1;
    this.#showFloor = renderTools(this.#tools, sale, this.#filter, { refilter, list: () => this.#listButton(sale, text) });
    clear(this.#zoom);
    const camera = this.#map.camera, button = (/** @type {string} */ name, /** @type {string} */ sign, /** @type {() => void} */ act) =>
      h("button", { type: "button", "aria-label": name, onclick: act }, sign);
    this.#zoom.append(button(text.zoomIn, "+", () => camera.zoom(1.6)), button(text.zoomOut, "−", () => camera.zoom(1 / 1.6)),
      button(text.fit, "⤢", () => camera.fit()));
    refilter();
    this.#cart.render(sale);
  }

  /** @param {Sale} sale @param {Record<string, string>} text */
  #listButton(sale, text) {
    const toggle = h("button", { type: "button", "aria-pressed": String(!this.#list.element.hidden), onclick: () => {
      const isList = this.#list.element.hidden;
      this.#list.element.hidden = !isList;
      // Behind the list the map is no stop.
      this.#map.keys.tabIndex = isList ? -1 : 0;
      toggle.setAttribute("aria-pressed", String(isList));
      if (isList) this.#list.render(sale, this.#filter);
    } }, text.list);
    return toggle;
  }

  #mark() {
    if (this.#sale && !this.#list.element.hidden) this.#list.mark(this.#sale, this.#filter);
  }

  /** The performance could not be opened. @param {unknown} failure @param {Record<string, string>} text */
  #fail(failure, text) {
    const said = failure instanceof Refusal && failure.reasons.map(({ code }) => named(text, "reason", code)).join(" ");
    const message = said || (navigator.onLine || failure instanceof Refusal ? text.failed : text.offline);
    this.#empty();
    this.#cart.fail(message, text.again, () => this.#later());
    this.#tell("seat-error", { message });
  }

  /** @param {string} words */
  #say(words) {
    this.#live.textContent = words;
  }

  /** @param {string} name @param {any} detail */
  #tell(name, detail) {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
  }

  /** What could not be opened without a connection is opened now. */
  #onOnline = () => {
    if (!this.#sale) this.#later();
  };

  /** After sleep the clock has gone on. */
  #onVisible = () => {
    if (document.visibilityState === "visible" && this.#sale) this.#cart.tick(this.#sale);
  };

  /** A page that comes back from where a browser keeps it knows nothing of what has happened since. @param {PageTransitionEvent} event */
  #onShow = (event) => {
    if (event.persisted) this.#later();
  };
}

/**
 * Leaves the types that the page wants, in its order.
 * @param {Hall} hall
 * @param {string[]} wanted
 */
function keepTypes(hall, wanted) {
  const places = wanted.map((id) => hall.types.findIndex((type) => type.id.toLowerCase() === id.toLowerCase())).filter((place) => place >= 0);
  if (places.length === 0) return;
  hall.types = places.map((place) => hall.types[place]);
  for (const each of hall.classes) each.prices = places.map((place) => each.prices[place]);
}

customElements.define("seat-picker", SeatPicker);
