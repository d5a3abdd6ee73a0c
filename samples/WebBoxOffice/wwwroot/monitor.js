// Looks every five seconds how the sale goes, and shows it in the place of what was there.
setInterval(async () => {
  const response = await fetch(location.href);
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  document.querySelector("main").replaceWith(fresh.querySelector("main"));
}, 5000);
