// @ts-check
/** What of a hall is shown: its sections or its seats, all floors or one. */

/** @typedef {import("./feed.js").Hall} Hall */

/** Below this radius in pixels of the page, the house is its sections and not its seats. */
const HOUSE = 1.5;

/**
 * Whether the house is shown by its sections: where seats are too small to be told apart, and every seat is in an outline.
 * @param {Hall} hall
 * @param {number} scale pixels of the page a metre
 */
export function isHouseAt(hall, scale) {
  return hall.radius * scale < HOUSE && hall.sections.length > 3 && hall.sections.every((section) => section.count === 0 || section.outlines.length > 0);
}

/**
 * Whether something is on the floor that is shown; what is on no floor is on each.
 * @param {number} level the floor that is shown; -1 for all
 * @param {number} of
 */
export function isOn(level, of) {
  return level < 0 || of < 0 || of === level;
}
