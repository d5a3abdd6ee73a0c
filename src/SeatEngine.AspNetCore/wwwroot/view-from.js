// @ts-check
/** What is seen from a seat, over the map until it is closed. */

import { h } from "./elements.js";

/**
 * @param {HTMLElement} button what was pressed, beside which it stands in the page
 * @param {string} src of the picture, whose description says the same in words
 * @param {string} name of the seat
 * @param {Record<string, string>} text
 */
export async function showView(button, src, name, text) {
  const root = /** @type {ShadowRoot} */ (button.getRootNode()), picture = h("img", { src, alt: "", width: "480" }), words = h("p", {}, "…");
  const dialog = h("dialog", { "aria-label": `${text.view}: ${name}` }, h("strong", {}, name), picture, words,
    h("button", { type: "button", onclick: () => dialog.close() }, text.close));
  dialog.addEventListener("close", () => {
    dialog.remove();
    button.focus();
  });
  root.append(dialog);
  dialog.showModal();
  const response = await fetch(src);
  const drawing = response.ok ? new DOMParser().parseFromString(await response.text(), "image/svg+xml") : null;
  words.textContent = drawing?.querySelector("desc")?.textContent ?? (response.ok ? "" : text.failed);
}
