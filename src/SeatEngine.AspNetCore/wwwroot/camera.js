// @ts-check
/** From where the house is seen: pixels a metre, and the pixel of the hall's origin. */

/** @typedef {import("./feed.js").Hall} Hall */

export class Camera {
  /**
   * @param {HTMLCanvasElement} canvas
   * @param {() => void} onMove after it has moved as a hand moves it
   * @param {() => void} onJump after it has gone elsewhere at once
   */
  constructor(canvas, onMove, onJump) {
    this.canvas = canvas;
    this.onMove = onMove;
    this.onJump = onJump;
    this.scale = 1;
    this.x = 0;
    this.y = 0;
    /** @type {Hall | null} */
    this.hall = null;
    this.extent = /** @type {[number, number, number, number]} */ ([0, 0, 1, 1]);
  }

  /** @param {Hall} hall */
  take(hall) {
    this.hall = hall;
    this.extent = extentOf(hall);
  }

  /** Pixels of the canvas for one of the page. */
  get ratio() {
    return this.canvas.width / Math.max(1, this.canvas.clientWidth);
  }

  /** A seat's radius in pixels of the page. */
  get radius() {
    return this.hall ? this.hall.radius * this.scale / this.ratio : 0;
  }

  /** @param {number} x @param {number} y in pixels of the canvas @returns {[number, number]} in metres */
  metresOf(x, y) {
    return [(x - this.x) / this.scale, (y - this.y) / this.scale];
  }

  /** The rectangle that is seen: left, top, right, bottom in metres. @returns {[number, number, number, number]} */
  get seen() {
    return [...this.metresOf(0, 0), ...this.metresOf(this.canvas.width, this.canvas.height)];
  }

  /**
   * Shows a rectangle as large as it can be, the whole house by itself.
   * @param {[number, number, number, number]} [box] in metres
   */
  fit([left, top, right, bottom] = this.extent) {
    const { width, height } = this.canvas, scale = Math.min(width / (right - left), height / (bottom - top));
    this.centre((left + right) / 2, (top + bottom) / 2, Math.min(scale, this.#most));
  }

  /** Keeps what is in the middle there when the canvas has another size; the whole house where that was seen. @param {number} width @param {number} height */
  resize(width, height) {
    const isWhole = this.isWhole, { canvas } = this, dx = (width - canvas.width) / 2, dy = (height - canvas.height) / 2;
    canvas.width = width;
    canvas.height = height;
    if (!this.hall) return;
    if (isWhole) this.fit();
    else {
      this.x += dx;
      this.y += dy;
      this.onJump();
    }
  }

  /** Whether the whole house is in sight. */
  get isWhole() {
    const [left, top, right, bottom] = this.extent, seen = this.seen, room = 0.02 * (right - left);
    return seen[0] <= left + room && seen[1] <= top + room && seen[2] >= right - room && seen[3] >= bottom - room;
  }

  /** @param {number} x @param {number} y in metres @param {number} [scale] */
  centre(x, y, scale = this.scale) {
    this.scale = scale;
    this.x = this.canvas.width / 2 - scale * x;
    this.y = this.canvas.height / 2 - scale * y;
    this.onJump();
  }

  /** @param {number} dx @param {number} dy in pixels of the canvas */
  pan(dx, dy) {
    this.x += dx;
    this.y += dy;
    this.onMove();
  }

  /** @param {number} factor @param {number} [x] @param {number} [y] in pixels of the canvas */
  zoom(factor, x = this.canvas.width / 2, y = this.canvas.height / 2) {
    const [left, top, right, bottom] = this.extent, { width, height } = this.canvas;
    const least = 0.5 * Math.min(width / (right - left), height / (bottom - top));
    const scale = Math.min(Math.max(this.scale * factor, least), this.#most), by = scale / this.scale;
    this.scale = scale;
    this.x = x - (x - this.x) * by;
    this.y = y - (y - this.y) * by;
    this.onMove();
  }

  /** Goes to where seats have a radius in pixels of the page. @param {number} seat @param {number} radius */
  goTo(seat, radius) {
    const hall = /** @type {Hall} */ (this.hall);
    this.centre(hall.xy[2 * seat], hall.xy[2 * seat + 1], radius * this.ratio / hall.radius);
  }

  /** Moves where a seat cannot be seen well. @param {number} seat */
  reveal(seat) {
    const hall = /** @type {Hall} */ (this.hall), { width, height } = this.canvas;
    const sx = hall.xy[2 * seat] * this.scale + this.x, sy = hall.xy[2 * seat + 1] * this.scale + this.y, room = 0.1 * Math.min(width, height);
    if (this.radius < 4.5) this.goTo(seat, 9);
    else if (sx < room || sy < room || sx > width - room || sy > height - room) this.goTo(seat, this.radius);
  }

  get #most() {
    return this.hall ? 40 * this.ratio / this.hall.radius : Infinity;
  }
}

/** @param {Hall} hall @returns {[number, number, number, number]} */
function extentOf(hall) {
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
