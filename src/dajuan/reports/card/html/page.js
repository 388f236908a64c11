"use strict";
// Without this script each number leads to its entry among the sources; with it the entry opens beside the number.
(() => {
  const card = document.getElementById("card");
  const inner = card.querySelector("div");
  const narrow = matchMedia("(max-width: 42rem)");
  const LEADS = /^#[stdp]\d+$/;
  let opener = null;

  function fill(entry) {
    const copy = entry.cloneNode(true);
    copy.querySelectorAll(".back").forEach(back => back.remove());
    copy.querySelectorAll("[id]").forEach(part => part.removeAttribute("id"));
    const all = document.createElement("a");
    all.className = "all";
    all.href = "#" + entry.id;
    all.dataset.stay = "";
    all.textContent = document.getElementById("h-sources").textContent + " " + entry.id + " →";
    inner.replaceChildren(...copy.childNodes, all);
    card.scrollTop = 0;
  }

  function place(link) {
    if (narrow.matches) return;
    const at = link.getClientRects()[0] || link.getBoundingClientRect();
    const room = innerHeight - at.bottom - 16;
    const below = card.offsetHeight < room || room > at.top;
    card.style.top = Math.max(8, below ? Math.min(at.bottom + 8, innerHeight - card.offsetHeight - 8) : at.top - card.offsetHeight - 8) + "px";
    card.style.left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - card.offsetWidth - 8)) + "px";
  }

  function close() {
    if (!card.open) return;
    card.close();
  }

  document.addEventListener("click", event => {
    const link = event.target.closest("a[href]");
    if (link && "stay" in link.dataset) { opener = null; close(); return; }
    const entry = link && LEADS.test(link.hash) ? document.getElementById(link.hash.slice(1)) : null;
    if (!entry) {
      if (event.target === card || !card.contains(event.target)) close();
      return;
    }
    // Within the sources themselves the entry is near: go there.
    if (link.closest("#sources") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    fill(entry);
    if (!card.contains(link)) {
      close();
      opener = link;
      if (narrow.matches) card.showModal(); else card.show();
      place(link);
    }
    card.querySelector("button").focus({ preventScroll: true });
  });
  card.querySelector("button").addEventListener("click", close);
  card.addEventListener("close", () => { if (opener) opener.focus({ preventScroll: true }); opener = null; });
  document.addEventListener("keydown", event => { if (event.key === "Escape") close(); });
  addEventListener("beforeprint", () => {
    close();
    document.querySelectorAll("details").forEach(details => { details.open = true; });
  });
})();
