// @ts-check
/** The map: drawn, moved about in, hovered over, chosen on by pointer and by keyboard. What a choice means is its host's. */

import { isHouseAt } from "./levels.js";
import { Painter } from "./painter.js";
import { Camera } from "./camera.js";
import { Keyboard } from "./keyboard.js";
import { Minimap } from "./minimap.js";
import { listenToPointers } from "./gestures.js";
import { h } from "./elements.js";

/** @typedef {import("./feed.js").Hall} Hall */
/** @typedef {import("./gestures.js").Point} Point */

/**
 * @typedef {object} MapHost what the map is told by, and tells
 * @property {(seat: number) => boolean} isFree
 * @property {() => Iterable<number>} chosen
 * @property {(seat: number) => boolean} isChosen
 * @property {(seat: number) => string} wordsOf
 * @property {() => number} type the price type whose prices are shown
 * @property {(seat: number) => void} onSeat a seat was touched, or entered by keyboard
 * @property {(area: number) => void} onArea a standing area was touched
 * @property {(key: string) => boolean} onKey a key that leads nowhere; whether it meant something
 * @property {(level: number) => void} onLevel another floor is shown
 */

/** Milliseconds of rest after which a moved picture is drawn anew. */
const REST = 60;

export class MapView {
  /** @param {MapHost} host */
  constructor(host) {
    this.host = host;
    this.canvas = h("canvas", { "aria-hidden": "true" });
    this.painter = new Painter(this.canvas);
    this.keys = h("div", { class: "keys", role: "listbox", tabindex: "0", "aria-multiselectable": "true" });
    this.tip = h("div", { class: "tip", role: "presentation" });
    this.camera = new Camera(this.canvas, () => this.#move(), () => this.redraw());
    this.minimap = new Minimap(this.camera);
    this.element = h("div", { class: "view", part: "view" }, this.canvas, this.keys, this.tip, this.minimap.element);
    /** @type {Hall | null} */
    this.hall = null;
    /** @type {import("./words.js").Words | null} */
    this.words = null;
    /** @type {import("./filter.js").Filter | null} */
    this.filter = null;
    this.focused = -1;
    this.keyboard = new Keyboard(this.#isSeen);
    this.sizes = new ResizeObserver(() => this.#resize());
    this.schemes = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "print"].map((query) => matchMedia(query));
    this.frame = 0;
    this.rest = 0;
    this.isMoving = false;
    this.isFirst = true;
    listenToPointers(this.camera, { tap: (point, isTouch) => this.#tap(point, isTouch), hover: (point) => this.#hover(point) });
    this.keys.addEventListener("keydown", (event) => this.#onKey(event));
    this.keys.addEventListener("focus", () => this.#focusFirst());
    this.keys.addEventListener("blur", () => this.paint());
  }

  connect() {
    this.sizes.observe(this.element);
    for (const scheme of this.schemes) scheme.addEventListener("change", this.#onScheme);
  }

  disconnect() {
    this.sizes.disconnect();
    for (const scheme of this.schemes) scheme.removeEventListener("change", this.#onScheme);
  }

  /** The page's colours are others now. */
  #onScheme = () => this.refilter();

  /**
   * Shows a hall as a whole.
   * @param {Hall} hall
   * @param {import("./words.js").Words} words
   * @param {import("./filter.js").Filter} filter
   */
  open(hall, words, filter) {
    this.hall = hall;
    this.words = words;
    this.filter = filter;
    this.focused = -1;
    this.isFirst = true;
    this.painter.forget();
    this.keys.setAttribute("aria-label", words.text.seatMap);
    this.camera.take(hall);
    this.#resize();
    this.camera.fit();
    this.minimap.isStale = true;
    this.keys.replaceChildren();
  }

  /** Shows nothing any more. */
  close() {
    this.hall = null;
    this.canvas.getContext("2d")?.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.minimap.element.hidden = true;
    this.keys.replaceChildren();
  }

  /** What it shows has changed: it is drawn anew with the next frame. */
  redraw() {
    this.painter.isStale = true;
    this.paint();
  }

  /** What is shown of the house is another part of it. */
  refilter() {
    this.minimap.isStale = true;
    this.redraw();
  }

  /** Only what is marked has changed. */
  paint() {
    if (!this.frame) this.frame = requestAnimationFrame(() => this.#draw());
  }

  /** Goes to a seat, close enough to be told from its neighbours. @param {number} seat */
  show(seat) {
    this.focused = seat;
    const level = this.hall?.levelOf(seat) ?? -1;
    if (this.filter && this.filter.level >= 0 && this.filter.level !== level) {
      this.filter.level = level;
      this.host.onLevel(level);
    }
    this.camera.goTo(seat, Math.max(this.camera.radius, 12));
  }

  /** @param {number} seat */
  #isSeen = (seat) => !this.hall || !this.filter || this.filter.isSeen(this.hall, seat);

  #resize() {
    const { clientWidth, clientHeight } = this.element, ratio = Math.min(devicePixelRatio || 1, 2), { canvas } = this;
    const width = Math.max(1, Math.round(clientWidth * ratio)), height = Math.max(1, Math.round(clientHeight * ratio));
    if (canvas.width !== width || canvas.height !== height) this.camera.resize(width, height);
  }

  // Pointers -------------------------------------------------------------------------------------------------------------------

  /** @param {Point} point @param {number} reach in pixels of the page */
  #seatAt(point, reach) {
    const { hall, camera } = this, [x, y] = camera.metresOf(point.x, point.y);
    return hall ? hall.grid.at(x, y, Math.max(hall.radius * 1.2, reach * camera.ratio / camera.scale), this.#isSeen) : -1;
  }

  /** @param {Point} point @param {boolean} isTouch */
  #tap(point, isTouch) {
    const { hall, camera, filter } = this;
    if (!hall || !filter) return;
    const [x, y] = camera.metresOf(point.x, point.y);
    const area = hall.areaAt(x, y, Math.max(10 * camera.ratio / camera.scale, 3 * hall.radius), filter.level);
    if (area >= 0) {
      this.host.onArea(area);
      return;
    }
    if (isHouseAt(hall, camera.scale / camera.ratio)) {
      const section = hall.sectionAt(x, y, filter.level);
      if (section >= 0) {
        this.#fitSection(section, isTouch);
        return;
      }
    }
    const seat = this.#seatAt(point, isTouch ? 22 : 6);
    if (seat < 0) return;
    // Seats that cannot be told apart are not chosen by chance: the house comes closer first.
    if (camera.radius < 5 && !this.host.isChosen(seat)) {
      camera.goTo(seat, isTouch ? 18 : 12);
      return;
    }
    this.focused = seat;
    this.host.onSeat(seat);
    if (!isTouch) this.#hover(point);
  }

  /** @param {number} index @param {boolean} isTouch */
  #fitSection(index, isTouch) {
    const hall = /** @type {Hall} */ (this.hall), [left, top, right, bottom] = hall.boundsOf(hall.sections[index]), room = 6 * hall.radius;
    this.camera.fit([left - room, top - room, right + room, bottom + room]);
    const least = isTouch ? 10 : 5;
    if (this.camera.radius < least) this.camera.zoom(least / this.camera.radius);
  }

  /** @param {Point | null} point */
  #hover(point) {
    const words = point ? this.#wordsAt(point) : "", { tip, camera } = this;
    tip.style.visibility = words ? "visible" : "hidden";
    if (!point || !words) return;
    tip.textContent = words;
    const x = point.x / camera.ratio, y = point.y / camera.ratio, most = Math.max(0, this.canvas.clientWidth - tip.offsetWidth - 8);
    tip.style.transform = `translate(${Math.min(x + 12, most)}px, ${y > 80 ? y - tip.offsetHeight - 12 : y + 16}px)`;
  }

  /** @param {Point} point */
  #wordsAt(point) {
    const { hall, camera, filter, words, host } = this;
    if (!hall || !filter || !words) return "";
    if (isHouseAt(hall, camera.scale / camera.ratio)) {
      const index = hall.sectionAt(...camera.metresOf(point.x, point.y), filter.level), section = hall.sections[index];
      const counts = (/** @type {number} */ seat) => host.isFree(seat) && filter.passes(hall, seat, host.type());
      return section ? words.linesOf(section, hall.summaryOf(section, counts, host.type())).join(", ") : "";
    }
    const seat = camera.radius < 2 ? -1 : this.#seatAt(point, 0);
    return seat < 0 ? "" : host.wordsOf(seat);
  }

  // Keyboard -------------------------------------------------------------------------------------------------------------------

  #focusFirst() {
    const { hall } = this;
    if (!hall || hall.count === 0) return;
    if (this.focused < 0 || !this.#isSeen(this.focused)) {
      const [chosen] = this.host.chosen();
      this.focused = chosen ?? Math.max(0, hall.grid.at(hall.focus[0], hall.focus[1], Infinity, this.#isSeen));
    }
    this.focus(this.focused);
  }

  /** Brings the keyboard to a seat, which is spoken. @param {number} seat */
  focus(seat) {
    this.focused = seat;
    const other = this.keys.firstElementChild?.id === "a" ? "b" : "a", isChosen = this.host.isChosen(seat);
    const option = h("div", { role: "option", id: other, class: "hidden", "aria-selected": String(isChosen) }, this.host.wordsOf(seat));
    this.keys.replaceChildren(option);
    this.keys.setAttribute("aria-activedescendant", other);
    this.camera.reveal(seat);
    this.paint();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const { hall } = this;
    if (!hall || hall.count === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    if (this.focused < 0) this.#focusFirst();
    const led = this.keyboard.lead(hall, this.focused, event.key);
    if (led !== null) this.focus(led);
    else if (event.key === "Enter" || event.key === " ") {
      this.host.onSeat(this.focused);
      this.focus(this.focused);
    } else if (event.key === "Escape") this.camera.fit();
    else if (event.key === "+" || event.key === "-") this.camera.zoom(event.key === "+" ? 1.6 : 1 / 1.6);
    else if (!this.host.onKey(event.key)) return;
    event.preventDefault();
  }

  // Drawing --------------------------------------------------------------------------------------------------------------------

  /** The picture is moved at once, and drawn anew when it rests. */
  #move() {
    this.isMoving = true;
    this.paint();
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.isMoving = false;
      this.redraw();
    }, REST);
  }

  #draw() {
    this.frame = 0;
    const { hall, filter, words, painter, camera, host } = this;
    if (!hall || !filter || !words) return;
    const css = getComputedStyle(this.element), theme = {
      ground: css.getPropertyValue("--seat-ground").trim(), floor: css.getPropertyValue("--seat-floor").trim(),
      edge: css.getPropertyValue("--seat-edge").trim(), text: css.getPropertyValue("--seat-text").trim(),
      gone: css.getPropertyValue("--seat-gone").trim(), chosen: css.getPropertyValue("--seat-chosen").trim(),
      focus: css.getPropertyValue("--seat-focus").trim(),
    };
    if (painter.isStale && (!this.isMoving || painter.drawn.scale === 0)) {
      const type = host.type();
      const shown = { isFree: host.isFree, passes: (/** @type {number} */ seat) => filter.passes(hall, seat, type), level: filter.level, type, words };
      if (this.isFirst) {
        this.isFirst = false;
        painter.draw(painter.context, hall, camera, theme, shown);
        setTimeout(() => this.redraw(), REST);
      } else painter.redraw(hall, camera, theme, shown);
    }
    if (painter.drawn.scale > 0) painter.show(camera, theme);
    const hasKeys = /** @type {ShadowRoot} */ (this.element.getRootNode()).activeElement === this.keys;
    painter.marks(hall, camera, theme, host.chosen(), hasKeys ? this.focused : -1, filter.level);
    this.minimap.show(hall, theme, filter.level);
  }
}
