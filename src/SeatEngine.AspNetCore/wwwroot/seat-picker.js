// @ts-check
/**
 * <seat-picker src="/seats/performances/ID" types="adult,student" max="8" lang="en"></seat-picker>
 *
 * Attributes: src, types, max, lang. Events (bubbling, composed): seat-ready, seat-change, seat-select, seat-hold, seat-release, seat-lost, seat-checkout
 * (cancel it to go to the payment yourself), seat-error. Methods: best(), select(ids), clear(), fit(). Parts: tools, view, legend, cart, hold, buy.
 */

import { Server } from "./server.js";
import { styles } from "./styles.js";
import { messagesOf, english } from "./messages.js";
import { h, clear } from "./elements.js";
import { MapView } from "./map-view.js";
import { Filter } from "./filter.js";
import { Words } from "./words.js";
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
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    root.adoptedStyleSheets = [styles];
    this.#map = new MapView({
      isFree: (seat) => this.#sale?.isFree(seat) ?? false,
      chosen: () => this.#sale?.choice.seats.keys() ?? [],
      wordsOf: (seat) => this.#sale?.wordsOf(seat) ?? "",
      type: () => this.#sale?.choice.shownType ?? 0,
      onSeat: (seat) => this.#sale?.toggle(seat),
      onArea: (area) => this.#sale?.addStanding(area),
      onKey: (key) => {
        const isBest = key.toLowerCase() === "b";
        if (isBest) void this.best();
        return isBest;
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
    this.#later();
  }

  disconnectedCallback() {
    this.#map.disconnect();
    document.removeEventListener("visibilitychange", this.#onVisible);
    removeEventListener("pageshow", this.#onShow);
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
    const src = this.getAttribute("src");
    if (!src) return;
    const server = this.#server = new Server(src.replace(/\/$/, ""));
    const tag = this.closest("[lang]")?.getAttribute("lang") ?? "";
    /** @type {[{ about: any, hall: Hall, change: string }, Record<string, string>]} */
    let answers;
    try {
      answers = await Promise.all([server.open(), messagesOf(tag || navigator.language)]);
    } catch (failure) {
      if (server === this.#server) this.#fail(failure);
      return;
    }
    if (server !== this.#server) return;
    const [{ about, hall, change }, text] = answers;
    const wanted = this.getAttribute("types")?.split(",").map((id) => id.trim());
    if (wanted) keepTypes(hall, wanted);
    const words = new Words(hall, text, tag), filter = this.#filter = new Filter();
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
      show: (seat) => this.#map.show(seat),
      most: () => Number(this.getAttribute("max")) || Infinity,
    });
    this.#map.open(hall, words, filter);
    sale.takeHold(about.hold ?? null);
    this.#renderAll(sale, text);
    clearInterval(this.#ticking);
    this.#ticking = setInterval(() => this.#cart.tick(sale), 1000);
    server.listen(about, change, (changes) => sale.takeChanges(changes), (states) => {
      hall.takeStates(states);
      sale.statesChanged();
    }, (isOnline) => this.#say(isOnline ? "" : text.offline));
    this.#tell("seat-ready", null);
  }

  /** @param {Sale} sale @param {Record<string, string>} text */
  #renderAll(sale, text) {
    const refilter = () => {
      this.#map.refilter();
      if (!this.#list.element.hidden) this.#list.render(sale, this.#filter);
      if (this.#legendOf !== sale.choice.shownType) {
        this.#legendOf = sale.choice.shownType;
        renderLegend(this.#legend, sale, this.#filter, refilter);
      }
    };
    this.#legendOf = -1;
    renderTools(this.#tools, sale, this.#filter, { refilter, list: () => this.#listButton(sale, text) });
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
      toggle.setAttribute("aria-pressed", String(isList));
      if (isList) this.#list.render(sale, this.#filter);
    } }, text.list);
    return toggle;
  }

  #mark() {
    if (this.#sale && !this.#list.element.hidden) this.#list.mark(this.#sale, this.#filter);
  }

  /** The performance could not be opened. @param {unknown} failure */
  #fail(failure) {
    const message = failure instanceof Error && "status" in failure ? failure.message : navigator.onLine ? english.failed : english.offline;
    this.#cart.fail(message);
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
