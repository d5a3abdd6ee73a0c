// @ts-check
/** What the feed's lists are, and where a point lies. */

/**
 * Points in metres: the first as it is, then changes of the step.
 * @param {number[]} list
 * @param {Float32Array} [out]
 */
export function points(list, out = new Float32Array(list.length)) {
  let x = list[0], y = list[1], dx = 0, dy = 0;
  if (list.length === 0) return out;
  out[0] = x / 100;
  out[1] = y / 100;
  for (let i = 2; i < list.length; i += 2) {
    x += dx += list[i];
    y += dy += list[i + 1];
    out[i] = x / 100;
    out[i + 1] = y / 100;
  }
  return out;
}

/**
 * A column: value, how many, value, how many, …
 * @template {{ fill(value: number, from: number, to: number): unknown }} T
 * @param {number[] | undefined} list
 * @param {T} out
 * @returns {T}
 */
export function column(list, out) {
  for (let i = 0, at = 0; list && i < list.length; i += 2) out.fill(list[i], at, at += list[i + 1]);
  return out;
}

/**
 * Whether a point lies within an outline.
 * @param {Float32Array} outline
 * @param {number} x
 * @param {number} y
 */
export function isInside(outline, x, y) {
  let inside = false;
  for (let i = 0, j = outline.length - 2; i < outline.length; j = i, i += 2) {
    const ay = outline[i + 1], by = outline[j + 1];
    if (ay > y !== by > y && x < (outline[j] - outline[i]) * (y - ay) / (by - ay) + outline[i]) inside = !inside;
  }
  return inside;
}
