// @ts-check
/** Writes the names of sections, each on its own section, none over another. */

/** @typedef {import("./feed.js").Hall} Hall */
/** @typedef {import("./feed.js").Section} Section */
/** @typedef {[number, number, number, number]} Box left, top, right, bottom in pixels */

export class SectionNames {
  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Hall} hall
   * @param {{ scale: number, x: number, y: number }} at
   * @param {number} size of the letters in pixels
   * @param {(text: string, x: number, y: number) => void} say writes a line around a point
   */
  constructor(context, hall, at, size, say) {
    this.context = context;
    this.hall = hall;
    this.at = at;
    this.size = size;
    this.say = say;
    /** @type {Box[]} */
    this.taken = [];
    context.font = this.bold = `600 ${size}px system-ui, sans-serif`;
  }

  /** Writes a name where it must stand, whatever is there. @param {string} text @param {number} x @param {number} y */
  fix(text, x, y) {
    const half = this.context.measureText(text).width / 2;
    this.taken.push([x - half, y - this.size / 2, x + half, y + this.size / 2]);
    this.say(text, x, y);
  }

  /**
   * Names first, those that have room on their own section before the others, so that no section loses its name to what is said of another;
   * then what there is to say of each, where there is room.
   * @param {Section[]} sections
   * @param {(section: Section) => string[]} moreOf
   */
  write(sections, moreOf) {
    const { context, size } = this;
    context.font = this.bold;
    /** @type {Map<Section, Box>} */
    const named = new Map();
    const forms = sections.map((section) => ({ section, ...this.#formOf(section) }));
    for (const { section, lines, fits } of forms.toSorted((a, b) => Number(b.fits) - Number(a.fits))) {
      const box = this.#place(section, lines, size, fits ? [0] : [0, -1, 1, -1.7, 1.7]);
      if (box) named.set(section, box);
    }
    const small = 0.85 * size;
    context.font = `${small}px system-ui, sans-serif`;
    for (const [section, box] of named) {
      const lines = moreOf(section), bounds = this.#boundsOf(section), height = lines.length * small;
      if (lines.length === 0 || box[3] + height > bounds[3] || this.#widthOf(lines) > bounds[2] - bounds[0]) continue;
      this.#write(lines, (box[0] + box[2]) / 2, box[3], small);
    }
  }

  /** The name on one line or, where that is wider than the section, on two; and whether it fits. @param {Section} section */
  #formOf(section) {
    const [left, , right] = this.#boundsOf(section), width = right - left, words = section.name.split(" ");
    if (this.#widthOf([section.name]) <= width) return { lines: [section.name], fits: true };
    let best = [section.name];
    for (let i = 1; i < words.length; i++) {
      const lines = [words.slice(0, i).join(" "), words.slice(i).join(" ")];
      if (this.#widthOf(lines) < this.#widthOf(best)) best = lines;
    }
    return { lines: best, fits: this.#widthOf(best) <= width };
  }

  /** @param {Section} section @returns {Box} */
  #boundsOf(section) {
    const { hall, at } = this, [left, top, right, bottom] = hall.boundsOf(section), room = 1.3 * hall.radius;
    return [(left - room) * at.scale + at.x, (top - room) * at.scale + at.y, (right + room) * at.scale + at.x, (bottom + room) * at.scale + at.y];
  }

  /** @param {string[]} lines */
  #widthOf(lines) {
    return Math.max(...lines.map((line) => this.context.measureText(line).width));
  }

  /**
   * @param {Section} section
   * @param {string[]} lines
   * @param {number} size
   * @param {number[]} shifts in lines, the best first
   * @returns {Box | null}
   */
  #place(section, lines, size, shifts) {
    const { at } = this, [ax, ay] = this.hall.anchorOf(section), x = ax * at.scale + at.x, y = ay * at.scale + at.y;
    for (const shift of shifts) {
      const box = this.#write(lines, x, y + (shift - lines.length / 2) * size, size);
      if (box) return box;
    }
    return null;
  }

  /**
   * Writes lines where nothing is written yet.
   * @param {string[]} lines
   * @param {number} x
   * @param {number} top
   * @param {number} size
   * @returns {Box | null}
   */
  #write(lines, x, top, size) {
    const half = this.#widthOf(lines) / 2, box = /** @type {Box} */ ([x - half, top, x + half, top + lines.length * size]);
    if (this.taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) return null;
    this.taken.push(box);
    lines.forEach((line, i) => this.say(line, x, top + (i + 0.5) * size));
    return box;
  }
}
