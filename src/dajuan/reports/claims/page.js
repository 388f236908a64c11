"use strict";
(() => {
  const card = document.getElementById("card");
  const filter = document.getElementById("filter");
  const switches = [...document.querySelectorAll(".kinds input")];
  const entries = [...document.querySelectorAll("aside li")];
  const narrow = matchMedia("(max-width: 60rem)");
  const entry = key => document.getElementById("l" + key);
  const pieces = key => document.querySelectorAll(`article [data-k="${key}"]`);
  let current = null;

  function show(mark) {
    const key = mark.dataset.k;
    hide();
    current = key;
    pieces(key).forEach(piece => piece.classList.add("on"));
    const item = entry(key);
    item.classList.add("on");
    card.className = [...item.classList].filter(name => !["f", "s", "on"].includes(name)).join(" ");
    card.replaceChildren(...[...item.firstElementChild.children].map(child => child.cloneNode(true)));
    card.hidden = false;
    if (narrow.matches) return;
    const at = mark.getClientRects()[0];
    const below = at.bottom + card.offsetHeight + 16 < innerHeight;
    card.style.top = (below ? at.bottom + 8 : at.top - card.offsetHeight - 8) + "px";
    card.style.left = Math.max(8, Math.min(at.left, innerWidth - card.offsetWidth - 16)) + "px";
  }

  function hide() {
    if (current === null) return;
    pieces(current).forEach(piece => piece.classList.remove("on"));
    entry(current).classList.remove("on");
    card.hidden = true;
    current = null;
  }

  const article = document.querySelector("article");
  const marked = event => event.target.closest("[data-k]");
  article.addEventListener("mouseover", event => { const mark = marked(event); mark ? show(mark) : hide(); });
  article.addEventListener("mouseleave", hide);
  article.addEventListener("focusin", event => { const mark = marked(event); if (mark) show(mark); });
  article.addEventListener("focusout", hide);
  // On a phone the list lies below the text: a tap shows the card and stays where it is.
  article.addEventListener("click", event => {
    const mark = marked(event);
    if (!mark) { hide(); return; }
    if (narrow.matches) { event.preventDefault(); show(mark); }
  });
  document.addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
  document.addEventListener("scroll", () => { if (!narrow.matches) hide(); }, { passive: true });

  function sift() {
    const wanted = filter.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const kinds = new Set(switches.filter(box => !box.checked).map(box => box.value));
    const counts = new Map();
    for (const item of entries) {
      const text = item.textContent.toLowerCase();
      const kept = wanted.every(word => text.includes(word)) && ![...item.classList].some(name => kinds.has(name));
      item.hidden = !kept;
      pieces(item.dataset.k).forEach(piece => piece.classList.toggle("off", !kept));
      const list = item.parentElement;
      counts.set(list, (counts.get(list) || 0) + kept);
    }
    for (const [list, count] of counts) {
      const all = list.children.length;
      list.parentElement.querySelector(".count").textContent = count === all ? all : `${count} / ${all}`;
    }
  }
  filter.addEventListener("input", sift);
  switches.forEach(box => box.addEventListener("change", sift));
})();
