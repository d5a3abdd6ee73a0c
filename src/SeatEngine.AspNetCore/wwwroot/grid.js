// @ts-check
/** Finds what is near a point, in time linear in what is found. */
export class Grid {
  /**
   * @param {Float32Array} xy
   * @param {number} radius
   */
  constructor(xy, radius) {
    const count = xy.length / 2;
    this.xy = xy;
    this.size = Math.max(8 * radius, 0.01);
    let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
    for (let i = 0; i < xy.length; i += 2) {
      if (xy[i] < left) left = xy[i];
      if (xy[i] > right) right = xy[i];
      if (xy[i + 1] < top) top = xy[i + 1];
      if (xy[i + 1] > bottom) bottom = xy[i + 1];
    }
    this.left = count ? left : 0;
    this.top = count ? top : 0;
    this.columns = count ? Math.floor((right - left) / this.size) + 1 : 1;
    this.lines = count ? Math.floor((bottom - top) / this.size) + 1 : 1;
    const cells = new Uint32Array(count);
    this.starts = new Uint32Array(this.columns * this.lines + 1);
    for (let i = 0; i < count; i++) {
      cells[i] = Math.floor((xy[2 * i] - this.left) / this.size) + this.columns * Math.floor((xy[2 * i + 1] - this.top) / this.size);
      this.starts[cells[i] + 1]++;
    }
    for (let i = 1; i < this.starts.length; i++) this.starts[i] += this.starts[i - 1];
    const at = this.starts.slice();
    this.seats = new Uint32Array(count);
    for (let i = 0; i < count; i++) this.seats[at[cells[i]]++] = i;
  }

  /**
   * The seats within a distance, and some beyond.
   * @param {number} x
   * @param {number} y
   * @param {number} distance
   */
  near(x, y, distance) {
    return this.within(x - distance, y - distance, x + distance, y + distance);
  }

  /**
   * The seats of a rectangle, and some beside it.
   * @param {number} left
   * @param {number} top
   * @param {number} right
   * @param {number} bottom
   */
  * within(left, top, right, bottom) {
    const clamp = (/** @type {number} */ value, /** @type {number} */ most) => Math.min(Math.max(Math.floor(value), 0), most);
    const c0 = clamp((left - this.left) / this.size, this.columns - 1), c1 = clamp((right - this.left) / this.size, this.columns - 1);
    const l0 = clamp((top - this.top) / this.size, this.lines - 1), l1 = clamp((bottom - this.top) / this.size, this.lines - 1);
    for (let line = l0; line <= l1; line++) {
      const from = this.starts[line * this.columns + c0], to = this.starts[line * this.columns + c1 + 1];
      for (let i = from; i < to; i++) yield this.seats[i];
    }
  }

  /**
   * The nearest seat within a distance; -1 for none.
   * @param {number} x
   * @param {number} y
   * @param {number} distance
   * @param {(seat: number) => boolean} accepts
   */
  at(x, y, distance, accepts) {
    let best = -1, least = distance * distance;
    for (const seat of this.near(x, y, distance)) {
      const dx = this.xy[2 * seat] - x, dy = this.xy[2 * seat + 1] - y, square = dx * dx + dy * dy;
      if (square <= least && accepts(seat)) [least, best] = [square, seat];
    }
    return best;
  }
}
