// @ts-check
/** What of the house is shown: a floor, price classes, up to a price. */

/** @typedef {import("./feed.js").Hall} Hall */

export class Filter {
  constructor() {
    /** The price classes that are left out. @type {Set<number>} */
    this.hidden = new Set();
    /** The floor; -1 for all. */
    this.level = -1;
    /** The most that a seat may cost, in minor units. */
    this.most = Infinity;
  }

  /** Whether a seat is on the floor that is shown. @param {Hall} hall @param {number} seat */
  isSeen(hall, seat) {
    return hall.isOn(seat, this.level);
  }

  /**
   * Whether a seat passes the filters of zone and price.
   * @param {Hall} hall
   * @param {number} seat
   * @param {number} type the place of the price type that counts
   */
  passes(hall, seat, type) {
    return !this.hidden.has(hall.priceClass[seat]) && (this.most === Infinity || (hall.priceOf(seat, type) ?? Infinity) <= this.most);
  }
}
