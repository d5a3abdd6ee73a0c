// @ts-check
/** Mouse, pen and fingers on the map: wheel, drag, pinch, tap, double tap. */

/** @typedef {import("./camera.js").Camera} Camera */
/** @typedef {{ x: number, y: number }} Point in pixels of the canvas */

/** How far a finger may stray in a tap, in pixels of the page. */
const STRAY = 6;
/** Milliseconds within which a second tap belongs to the first, and comes closer. */
const DOUBLE = 350;

/**
 * @param {Camera} camera
 * @param {{ tap(point: Point, isTouch: boolean): void, hover(point: Point | null): void }} on
 */
export function listenToPointers(camera, on) {
  const canvas = camera.canvas;
  /** @type {Map<number, Point>} */
  const pointers = new Map();
  let travel = 0, last = { at: -Infinity, x: 0, y: 0 };
  const at = (/** @type {MouseEvent} */ event) => {
    const box = canvas.getBoundingClientRect();
    return { x: (event.clientX - box.left) * camera.ratio, y: (event.clientY - box.top) * camera.ratio };
  };
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    const { x, y } = at(event);
    camera.zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0015)), x, y);
  }, { passive: false });
  canvas.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, at(event));
    travel = pointers.size > 1 ? Infinity : 0;
  });
  canvas.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId), now = at(event);
    if (!before) {
      if (event.pointerType !== "touch") on.hover(now);
      return;
    }
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, now);
    if (other) {
      const was = Math.hypot(before.x - other.x, before.y - other.y), is = Math.hypot(now.x - other.x, now.y - other.y);
      camera.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
      if (was > 0) camera.zoom(is / was, (now.x + other.x) / 2, (now.y + other.y) / 2);
      return;
    }
    travel += Math.hypot(now.x - before.x, now.y - before.y);
    if (travel > STRAY * camera.ratio) {
      canvas.classList.add("moving");
      camera.pan(now.x - before.x, now.y - before.y);
    }
  });
  const end = (/** @type {PointerEvent} */ event) => {
    const point = pointers.get(event.pointerId);
    pointers.delete(event.pointerId);
    canvas.classList.remove("moving");
    if (event.type !== "pointerup" || !point || travel > STRAY * camera.ratio) return;
    const isSecond = event.timeStamp - last.at < DOUBLE && Math.hypot(point.x - last.x, point.y - last.y) < 4 * STRAY * camera.ratio;
    last = { at: isSecond ? -Infinity : event.timeStamp, ...point };
    if (!isSecond) on.tap(point, event.pointerType === "touch");
  };
  canvas.addEventListener("pointerup", end);
  canvas.addEventListener("pointercancel", end);
  canvas.addEventListener("pointerleave", () => on.hover(null));
  canvas.addEventListener("dblclick", (event) => {
    const { x, y } = at(event);
    camera.zoom(2, x, y);
  });
}
