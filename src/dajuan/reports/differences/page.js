"use strict";
(() => {
  const form = document.getElementById("controls");
  if (!form) return;
  const filter = document.getElementById("filter");
  const switches = [...form.querySelectorAll("input[type=checkbox]")];
  const sections = [...document.querySelectorAll("main section")];
  const cards = sections.map(section => [section, [...section.querySelectorAll("article")].map(card => [
    card, [...card.querySelectorAll("li")], card.textContent.toLowerCase() + " " + (section.querySelector("h2")?.textContent ?? "").toLowerCase()])]);
  const counts = document.getElementById("counts");
  const all = counts.textContent;
  const total = cards.reduce((sum, [, list]) => sum + list.reduce((count, [, items]) => count + items.length, 0), 0);

  function sift() {
    const wanted = filter.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const off = new Set(switches.filter(box => !box.checked).map(box => box.value));
    let shown = 0;
    for (const [section, list] of cards) {
      let any = false;
      for (const [card, items, text] of list) {
        const found = wanted.every(word => text.includes(word));
        let kept = 0;
        for (const item of items) {
          item.hidden = off.has(item.dataset.kind);
          kept += !item.hidden;
        }
        card.hidden = !found || !kept;
        any ||= !card.hidden;
        if (!card.hidden) shown += kept;
      }
      section.hidden = !any;
    }
    counts.textContent = shown === total ? all : `${shown} / ${total}`;
  }
  filter.addEventListener("input", sift);
  switches.forEach(box => box.addEventListener("change", sift));
  form.addEventListener("submit", event => event.preventDefault());
})();
