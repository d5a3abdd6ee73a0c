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

  /**
   * What is shown, as the server wants it, so that nothing else is offered.
   * @param {Hall} hall
   * @returns {{ sections?: string[], zones?: string[], mostEach?: number }}
   */
  wish(hall) {
    const { level, hidden, most } = this;
    /** @type {(place: { level: number }) => boolean} */
    const isSeen = (place) => place.level < 0 || place.level === level;
    return {
      ...level >= 0 && { sections: [...hall.sections, ...hall.areas].filter(isSeen).map(({ id }) => id) },
      ...hidden.size > 0 && { zones: [...new Set(hall.classes.flatMap(({ zone }, index) => zone === null || hidden.has(index) ? [] : [zone]))] },
      ...most < Infinity && { mostEach: most },
    };
  }
}
