// @ts-check
/** The whole house in a corner, with what of it is seen; a touch goes there. */

import { h } from "./elements.js";

/** @typedef {import("./feed.js").Hall} Hall */

/** Its larger side in pixels of the page. */
const SIDE = 140;

export class Minimap {
  /** @param {import("./camera.js").Camera} camera */
  constructor(camera) {
    this.camera = camera;
    this.canvas = h("canvas", {});
    this.frame = h("div", { class: "frame" });
    // What it shows and does, the map does itself: a reader of screens has nothing of it.
    this.element = h("div", { class: "minimap", "aria-hidden": "true", hidden: "" }, this.canvas, this.frame);
    this.isStale = true;
    const go = (/** @type {PointerEvent} */ event) => {
      if (!(event.buttons & 1)) return;
      const [left, top, right] = camera.extent, box = this.canvas.getBoundingClientRect(), scale = (right - left) / box.width;
      camera.centre(left + (event.clientX - box.left) * scale, top + (event.clientY - box.top) * scale);
    };
    this.element.addEventListener("pointerdown", (event) => {
      this.element.setPointerCapture(event.pointerId);
      go(event);
    });
    this.element.addEventListener("pointermove", go);
  }

  /**
   * Shows where the view is; nothing where the whole house is seen.
   * @param {Hall} hall
   * @param {import("./painter.js").Theme} theme
   * @param {number} level the floor; -1 for all
   */
  show(hall, theme, level) {
    const [left, top, right, bottom] = this.camera.extent, seen = this.camera.seen;
    const isWhole = seen[2] - seen[0] > 0.7 * (right - left) && seen[3] - seen[1] > 0.7 * (bottom - top);
    this.element.hidden = isWhole;
    if (isWhole) return;
    const scale = SIDE / Math.max(right - left, bottom - top);
    if (this.isStale) this.#draw(hall, theme, level, scale * this.camera.ratio);
    const from = Math.max(left, seen[0]), to = Math.min(right, seen[2]), above = Math.max(top, seen[1]), below = Math.min(bottom, seen[3]);
    const style = this.frame.style;
    style.setProperty("left", `${(from - left) * scale}px`);
    style.setProperty("top", `${(above - top) * scale}px`);
    style.setProperty("width", `${Math.max(4, (to - from) * scale)}px`);
    style.setProperty("height", `${Math.max(4, (below - above) * scale)}px`);
  }

  /**
   * @param {Hall} hall
   * @param {import("./painter.js").Theme} theme
   * @param {number} level
   * @param {number} scale pixels of its canvas a metre
   */
  #draw(hall, theme, level, scale) {
    const [left, top, right, bottom] = this.camera.extent, { canvas } = this, context = canvas.getContext("2d");
    if (!context) return;
    canvas.width = Math.round((right - left) * scale);
    canvas.height = Math.round((bottom - top) * scale);
    canvas.style.setProperty("width", `${canvas.width / this.camera.ratio}px`);
    canvas.style.setProperty("height", `${canvas.height / this.camera.ratio}px`);
    context.fillStyle = theme.ground;
    context.fillRect(0, 0, canvas.width, canvas.height);
    const trace = (/** @type {Float32Array} */ outline) => {
      context.beginPath();
      for (let i = 0; i < outline.length; i += 2) context.lineTo((outline[i] - left) * scale, (outline[i + 1] - top) * scale);
      context.closePath();
    };
    for (const fixture of hall.fixtures) {
      if (!fixture.outline) continue;
      trace(fixture.outline);
      context.fillStyle = fixture.kind === "stage" ? theme.edge : theme.floor;
      context.fill();
    }
    const size = Math.max(1, 1.6 * hall.radius * scale);
    let before = -2;
    for (let seat = 0; seat < hall.count; seat++) {
      if (!hall.isOn(seat, level)) continue;
      const of = hall.priceClass[seat];
      if (of !== before) context.fillStyle = hall.classes[before = of]?.fill ?? theme.edge;
      context.fillRect((hall.xy[2 * seat] - left) * scale - size / 2, (hall.xy[2 * seat + 1] - top) * scale - size / 2, size, size);
    }
    this.isStale = false;
  }
}
