// @ts-check
/** Draws a hall on a canvas: crisp when it rests, as a moved picture while it moves. */

import { SectionNames } from "./names.js";
import { isHouseAt, isOn } from "./levels.js";
import { colourOf, inkOn, ringOf, stampOf } from "./discs.js";

/** @typedef {import("./feed.js").Hall} Hall */

/**
 * @typedef {object} Theme
 * @property {string} ground
 * @property {string} floor
 * @property {string} edge
 * @property {string} text
 * @property {string} gone
 * @property {string} chosen
 * @property {string} focus
 */

/** The share of the canvas that is drawn beyond its edges, so that a move uncovers nothing at once. */
const MARGIN = 0.25;
/** From this radius in pixels on, seats have their numbers. */
const NUMBERS = 9;

/**
 * @typedef {object} Shown what of the hall is shown, and how
 * @property {(seat: number) => boolean} isFree
 * @property {(seat: number) => boolean} passes whether a seat passes the filters of zone and price
 * @property {number} level the floor; -1 for all
 * @property {number} type the price type whose prices are shown
 * @property {import("./words.js").Words} words
 */

export class Painter {
  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this.canvas = canvas;
    this.context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { alpha: false }));
    this.back = document.createElement("canvas");
    this.backContext = /** @type {CanvasRenderingContext2D} */ (this.back.getContext("2d", { alpha: false }));
    this.dots = document.createElement("canvas");
    /** @type {ImageData | null} */
    this.pixels = null;
    /** Where the picture that is kept was drawn from. */
    this.drawn = { scale: 0, x: 0, y: 0 };
    this.isStale = true;
  }

  /**
   * Draws the picture anew, with a margin, to be shown and moved.
   * @param {Hall} hall
   * @param {{ scale: number, x: number, y: number }} view pixels a metre, and the pixel of the hall's origin
   * @param {Theme} theme
   * @param {Shown} shown
   */
  redraw(hall, view, theme, shown) {
    const mx = Math.round(this.canvas.width * MARGIN), my = Math.round(this.canvas.height * MARGIN);
    const width = this.canvas.width + 2 * mx, height = this.canvas.height + 2 * my;
    if (this.back.width !== width || this.back.height !== height) {
      this.back.width = width;
      this.back.height = height;
    }
    this.draw(this.backContext, hall, { scale: view.scale, x: view.x + mx, y: view.y + my }, theme, shown);
    this.drawn = { scale: view.scale, x: view.x, y: view.y };
    this.isStale = false;
  }

  /**
   * Draws what a canvas shows of a hall. Straight onto the one that is seen it is there soonest, and cannot be moved.
   * @param {CanvasRenderingContext2D} context
   * @param {Hall} hall
   * @param {{ scale: number, x: number, y: number }} at
   * @param {Theme} theme
   * @param {Shown} shown
   */
  draw(context, hall, at, theme, shown) {
    const { width, height } = context.canvas;
    context.fillStyle = theme.ground;
    context.fillRect(0, 0, width, height);
    const ratio = this.canvas.width / Math.max(1, this.canvas.clientWidth), isHouse = isHouseAt(hall, at.scale / ratio);
    /** @type {Map<number, ReturnType<Hall["summaryOf"]>> | null} */
    const summaries = isHouse ? new Map() : null;
    if (summaries) {
      const counts = (/** @type {number} */ seat) => shown.isFree(seat) && shown.passes(seat);
      for (const [index, section] of hall.sections.entries()) summaries.set(index, hall.summaryOf(section, counts, shown.type));
    }
    this.#floors(context, hall, at, theme, shown.level, summaries);
    if (!summaries) this.#seats(context, hall, at, theme, shown);
    this.#names(context, hall, at, theme, shown, summaries);
  }

  /** What was drawn was of another hall. */
  forget() {
    this.drawn = { scale: 0, x: 0, y: 0 };
    this.isStale = true;
  }

  /**
   * Shows the picture that is kept where the view is now.
   * @param {{ scale: number, x: number, y: number }} view
   * @param {Theme} theme
   */
  show(view, theme) {
    const { canvas, context, drawn } = this, factor = view.scale / drawn.scale;
    const mx = Math.round(canvas.width * MARGIN), my = Math.round(canvas.height * MARGIN);
    const x = view.x - (drawn.x + mx) * factor, y = view.y - (drawn.y + my) * factor;
    const w = this.back.width * factor, h = this.back.height * factor;
    if (x > 0 || y > 0 || x + w < canvas.width || y + h < canvas.height) {
      context.fillStyle = theme.ground;
      context.fillRect(0, 0, canvas.width, canvas.height);
    }
    context.imageSmoothingEnabled = factor !== 1;
    if (factor === 1) context.drawImage(this.back, Math.round(x), Math.round(y));
    else context.drawImage(this.back, x, y, w, h);
  }

  /**
   * What is chosen and where the keyboard is, over the picture.
   * @param {Hall} hall
   * @param {{ scale: number, x: number, y: number }} view
   * @param {Theme} theme
   * @param {Iterable<number>} chosen
   * @param {number} focused -1 for none
   * @param {number} level the floor that is shown; -1 for all
   */
  marks(hall, view, theme, chosen, focused, level) {
    const context = this.context, radius = Math.max(hall.radius * view.scale, 4);
    context.lineWidth = Math.max(2, radius / 4);
    for (const seat of chosen) {
      if (!hall.isOn(seat, level)) continue;
      const x = hall.xy[2 * seat] * view.scale + view.x, y = hall.xy[2 * seat + 1] * view.scale + view.y;
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fillStyle = theme.chosen;
      context.fill();
      // A check mark, so that colour is not all that tells.
      context.strokeStyle = theme.ground;
      context.beginPath();
      context.moveTo(x - radius / 2, y);
      context.lineTo(x - radius / 8, y + radius / 2.5);
      context.lineTo(x + radius / 2, y - radius / 2.5);
      context.stroke();
    }
    if (focused >= 0) {
      context.strokeStyle = theme.focus;
      context.lineWidth = 3;
      context.beginPath();
      context.arc(hall.xy[2 * focused] * view.scale + view.x, hall.xy[2 * focused + 1] * view.scale + view.y, radius + 4, 0, 2 * Math.PI);
      context.stroke();
    }
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Hall} hall
   * @param {{ scale: number, x: number, y: number }} at
   * @param {Theme} theme
   * @param {number} level
   * @param {Map<number, ReturnType<Hall["summaryOf"]>> | null} summaries of the sections where they stand for their seats
   */
  #floors(context, hall, at, theme, level, summaries) {
    context.lineJoin = "round";
    const trace = (/** @type {Float32Array} */ outline) => {
      for (let i = 0; i < outline.length; i += 2) {
        context.lineTo(outline[i] * at.scale + at.x, outline[i + 1] * at.scale + at.y);
      }
      context.closePath();
    };
    context.globalAlpha = 0.35;
    for (const shape of hall.background) {
      if (!isOn(level, shape.level)) continue;
      context.beginPath();
      for (const line of shape.lines) {
        for (let i = 0; i < line.length; i += 2) {
          context[i ? "lineTo" : "moveTo"](line[i] * at.scale + at.x, line[i + 1] * at.scale + at.y);
        }
      }
      context.lineWidth = Math.max(0.5, shape.width * at.scale);
      if (shape.fill) context.fillStyle = shape.fill, context.fill();
      if (shape.stroke) context.strokeStyle = shape.stroke, context.stroke();
    }
    context.globalAlpha = 1;
    const grown = 2 * hall.radius * at.scale * 1.3;
    for (const [index, section] of hall.sections.entries()) {
      if (level >= 0 && section.level !== level) continue;
      const summary = summaries?.get(index);
      for (const outline of section.outlines) {
        context.beginPath();
        trace(outline);
        context.fillStyle = context.strokeStyle = theme.floor;
        context.lineWidth = grown;
        context.fill();
        context.stroke();
        if (!summary || section.count === 0) continue;
        // The more of it is free, the fuller is its colour; what is sold out has the ground's alone.
        context.globalAlpha = summary.free === 0 ? 0 : 0.25 + 0.65 * summary.free / section.count;
        context.fillStyle = context.strokeStyle = hall.classes[summary.class]?.fill ?? theme.edge;
        context.fill();
        context.globalAlpha = 1;
        context.lineWidth = 1;
        context.strokeStyle = theme.edge;
        context.stroke();
      }
    }
    context.lineWidth = 1;
    context.strokeStyle = theme.edge;
    for (const fixture of hall.fixtures) {
      if (!fixture.outline || !isOn(level, fixture.level)) continue;
      context.fillStyle = fixture.kind === "stage" ? theme.edge : theme.floor;
      context.beginPath();
      trace(fixture.outline);
      context.fill();
      context.stroke();
    }
    for (const [index, area] of hall.areas.entries()) {
      if (!isOn(level, area.level)) continue;
      context.fillStyle = hall.free[index] > 0 ? hall.classes[hall.areaClass[index]]?.fill ?? theme.floor : theme.gone;
      context.beginPath();
      if (area.outline) trace(area.outline);
      else context.arc(area.at[0] * at.scale + at.x, area.at[1] * at.scale + at.y, Math.max(10, 3 * hall.radius * at.scale), 0, 2 * Math.PI);
      context.globalAlpha = 0.6;
      context.fill();
      context.globalAlpha = 1;
      context.stroke();
    }
  }

  /**
   * All seats that can be seen: a disc is worked out once, and copied pixel by pixel.
   * @param {CanvasRenderingContext2D} context
   * @param {Hall} hall
   * @param {{ scale: number, x: number, y: number }} at
   * @param {Theme} theme
   * @param {Shown} shown
   */
  #seats(context, hall, at, theme, shown) {
    const { width, height } = context.canvas, radius = Math.max(hall.radius * at.scale, 0.6);
    if (radius > 24) {
      this.#largeSeats(context, hall, at, theme, shown, radius);
      return;
    }
    if (this.pixels?.width !== width || this.pixels.height !== height) {
      this.pixels = context.createImageData(width, height);
      this.dots.width = width;
      this.dots.height = height;
    }
    const pixels = this.pixels, data = new Uint32Array(pixels.data.buffer);
    data.fill(0);
    const colour24 = (/** @type {string} */ css) => {
      // However the page writes its colours, the canvas gives them back as #rrggbb.
      context.fillStyle = css;
      return colourOf(String(context.fillStyle));
    };
    const colours = hall.classes.map((each) => colour24(each.fill)), gone = colour24(theme.gone), plain = colour24(theme.edge);
    const stamp = stampOf(radius), hollow = ringOf(radius), side = stamp.side, half = side / 2;
    const { xy, priceClass } = hall, { isFree, passes, level } = shown;
    for (let seat = 0; seat < hall.count; seat++) {
      const left = Math.round(xy[2 * seat] * at.scale + at.x - half), top = Math.round(xy[2 * seat + 1] * at.scale + at.y - half);
      if (left < 0 || top < 0 || left + side > width || top + side > height) continue;
      if (!hall.isOn(seat, level)) continue;
      const free = isFree(seat) && passes(seat);
      const colour = (free ? colours[priceClass[seat]] ?? plain : gone) & 0xffffff;
      // What cannot be had is a ring, so that colour is not all that tells.
      const cover = free ? stamp.cover : hollow;
      for (let line = 0, from = 0, to = top * width + left; line < side; line++, to += width) {
        for (let i = 0; i < side; i++, from++) if (cover[from]) data[to + i] = colour | cover[from] << 24;
      }
    }
    const dots = /** @type {CanvasRenderingContext2D} */ (this.dots.getContext("2d"));
    dots.putImageData(pixels, 0, 0);
    context.drawImage(this.dots, 0, 0);
    if (radius >= NUMBERS) this.#numbers(context, hall, at, shown, radius);
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Hall} hall
   * @param {{ scale: number, x: number, y: number }} at
   * @param {Theme} theme
   * @param {Shown} shown
   * @param {number} radius
   */
  #largeSeats(context, hall, at, theme, shown, radius) {
    for (const seat of this.#visible(context.canvas, hall, at, shown.level)) {
      const free = shown.isFree(seat) && shown.passes(seat);
      context.fillStyle = context.strokeStyle = free ? hall.classes[hall.priceClass[seat]]?.fill ?? theme.edge : theme.gone;
      context.beginPath();
      context.arc(hall.xy[2 * seat] * at.scale + at.x, hall.xy[2 * seat + 1] * at.scale + at.y, free ? radius : radius * 0.85, 0, 2 * Math.PI);
      context.lineWidth = radius * 0.3;
      if (free) context.fill(); else context.stroke();
    }
    this.#numbers(context, hall, at, shown, radius);
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Hall} hall
   * @param {{ scale: number, x: number, y: number }} at
   * @param {Shown} shown
   * @param {number} radius
   */
  #numbers(context, hall, at, shown, radius) {
    context.font = `600 ${Math.round(radius * 0.9)}px system-ui, sans-serif`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    const inks = hall.classes.map((each) => inkOn(each.fill));
    for (const seat of this.#visible(context.canvas, hall, at, shown.level)) {
      if (!shown.isFree(seat) || !shown.passes(seat)) continue;
      context.fillStyle = inks[hall.priceClass[seat]] ?? "#000";
      const x = hall.xy[2 * seat] * at.scale + at.x, y = hall.xy[2 * seat + 1] * at.scale + at.y;
      context.fillText(this.#sign(hall, seat) ?? hall.labelOf(seat), x, y, 1.7 * radius);
    }
  }

  /**
   * A wheelchair for its space; null for a seat that shows its number.
   * @param {Hall} hall
   * @param {number} seat
   */
  #sign(hall, seat) {
    return hall.has(seat, "wheelchair-space") ? "♿︎" : null;
  }

  /**
   * @param {{ width: number, height: number }} canvas
   * @param {Hall} hall
   * @param {{ scale: number, x: number, y: number }} at
   * @param {number} level
   */
  * #visible({ width, height }, hall, at, level) {
    for (const seat of hall.grid.within(-at.x / at.scale, -at.y / at.scale, (width - at.x) / at.scale, (height - at.y) / at.scale)) {
      if (hall.isOn(seat, level)) yield seat;
    }
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Hall} hall
   * @param {{ scale: number, x: number, y: number }} at
   * @param {Theme} theme
   * @param {Shown} shown
   * @param {Map<number, ReturnType<Hall["summaryOf"]>> | null} summaries
   */
  #names(context, hall, at, theme, shown, summaries) {
    const ratio = this.canvas.width / Math.max(1, this.canvas.clientWidth), size = 12 * ratio;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineWidth = 3 * ratio;
    context.strokeStyle = theme.ground;
    context.fillStyle = theme.text;
    const say = (/** @type {string} */ text, /** @type {number} */ x, /** @type {number} */ y) => {
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    };
    const names = new SectionNames(context, hall, at, size, say);
    for (const fixture of hall.fixtures) {
      if (fixture.name && isOn(shown.level, fixture.level)) names.fix(fixture.name, fixture.at[0] * at.scale + at.x, fixture.at[1] * at.scale + at.y);
    }
    for (const [index, area] of hall.areas.entries()) {
      if (isOn(shown.level, area.level)) names.fix(`${area.name} (${hall.free[index]})`, area.at[0] * at.scale + at.x, area.at[1] * at.scale + at.y);
    }
    if (hall.radius * at.scale >= NUMBERS) {
      this.#rowNames(context, hall, at, theme, shown.level);
      return;
    }
    const sections = hall.sections.filter((section) => section.count > 0 && (shown.level < 0 || section.level === shown.level));
    names.write(sections, (section) => {
      const summary = summaries?.get(hall.sections.indexOf(section));
      return summary ? shown.words.linesOf(section, summary).slice(1) : [];
    });
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Hall} hall
   * @param {{ scale: number, x: number, y: number }} at
   * @param {Theme} theme
   * @param {number} level
   */
  #rowNames(context, hall, at, theme, level) {
    context.fillStyle = theme.text;
    const seen = new Set();
    for (const seat of this.#visible(context.canvas, hall, at, level)) seen.add(hall.rowOf[seat]);
    for (const index of seen) {
      const row = hall.rows[index], a = row.first, b = row.count > 1 ? a + 1 : a;
      const dx = hall.xy[2 * b] - hall.xy[2 * a], dy = hall.xy[2 * b + 1] - hall.xy[2 * a + 1], way = Math.hypot(dx, dy) || 1;
      const away = 2.6 * hall.radius;
      context.fillText(row.label, (hall.xy[2 * a] - dx / way * away) * at.scale + at.x, (hall.xy[2 * a + 1] - dy / way * away) * at.scale + at.y);
    }
  }
}
