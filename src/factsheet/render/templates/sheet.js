"use strict";
// Ties rows and characters both ways. Rows have ids (r3), each run of characters lists its rows (data-rows="3 17").
(() => {
  const article = document.getElementById("article");
  const told = document.getElementById("told");
  const saying = told.querySelector("output");
  const runsOf = new Map();
  for (const run of article.querySelectorAll("[data-rows]")) {
    for (const row of run.dataset.rows.split(" ")) {
      if (!runsOf.has(row)) runsOf.set(row, []);
      runsOf.get(row).push(run);
    }
  }
  const rowOf = (number) => document.getElementById(`r${number}`);
  const rowsOf = (run) => run.dataset.rows.split(" ");

  // Runs side by side are one mention: 杭州|海关.
  function mentions(number) {
    const found = [];
    for (const run of runsOf.get(number) ?? []) {
      const last = found.at(-1)?.at(-1);
      if (last && last.nextSibling === run) found.at(-1).push(run);
      else found.push([run]);
    }
    return found;
  }

  const set = (name, elements) => {
    for (const element of document.querySelectorAll(`.${name}`)) element.classList.remove(name);
    for (const element of elements) element?.classList.add(name);
  };

  function show(element) {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    element.scrollIntoView({ block: "center" });
  }

  let looked = null; // what was clicked last, and how often
  let origin = null; // where Back leads to

  // The mentions of a row are marked, the next one at each click is the one looked at.
  function lookAt(number, which, others = []) {
    const all = mentions(number);
    const now = all[which % all.length] ?? [];
    set("on", [...all.flat(), ...others.map(rowOf), ...charted(number)]);
    set("now", [...now, rowOf(number)]);
    const row = rowOf(number);
    const cells = row.cells ? [...row.cells] : [row];
    const place = all.length > 1 ? ` (${(which % all.length) + 1}/${all.length})` : "";
    saying.textContent = cells.map(words).filter(Boolean).join(" · ") + place;
    told.hidden = false;
    return now;
  }
  const words = (cell) => (cell.querySelector("a") ?? cell).textContent.trim();
  const charted = (number) => document.querySelectorAll(`.chart a[href="#r${number}"]`);

  const times = (what) => {
    looked = { what, times: looked?.what === what ? looked.times + 1 : 0 };
    return looked.times;
  };

  function fromRow(row, clicked) {
    const now = lookAt(row.id.slice(1), times(row));
    origin = clicked;
    if (now.length) show(now[0]);
  }

  function fromRun(run) {
    const rows = rowsOf(run);
    const number = rows[times(run) % rows.length];
    const which = mentions(number).findIndex((mention) => mention.includes(run));
    lookAt(number, which, rows);
    origin = run;
    show(rowOf(number));
  }

  function clear() {
    for (const name of ["on", "now", "near"]) set(name, []);
    looked = null;
    told.hidden = true;
  }

  document.addEventListener("click", (event) => {
    if (event.detail && !getSelection().isCollapsed) return event.preventDefault(); // words were marked to be copied
    const link = event.target.closest("a");
    const run = event.target.closest("#article [data-rows]");
    const row = event.target.closest("#sheet [id^=r]");
    if (run && (link || run.classList.contains("on"))) fromRun(run);
    else if (link && link.closest(".chart")) {
      fromRow(rowOf(link.getAttribute("href").slice(2)), link);
    } else if (row && row.querySelector("a")) fromRow(row, row.querySelector("a"));
    else return;
    event.preventDefault();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear();
  });
  document.getElementById("clear").addEventListener("click", clear);
  document.getElementById("back").addEventListener("click", () => {
    if (!origin) return;
    show(origin);
    origin.focus({ preventScroll: true });
  });

  // What the pointer or the keyboard is at shows where it leads, without moving the page.
  function near(event) {
    const run = event.target.closest("#article a[data-rows]");
    const row = event.target.closest("#sheet [id^=r]") ?? rowOf(event.target.closest(".chart a")?.getAttribute("href").slice(2));
    if (run) set("near", [rowOf(rowsOf(run)[0]), ...mentions(rowsOf(run)[0]).flat()]);
    else set("near", row ? mentions(row.id.slice(1)).flat() : []);
  }
  document.addEventListener("mouseover", near);
  document.addEventListener("focusin", near);

  addEventListener("beforeprint", () => {
    for (const fold of article.querySelectorAll("details")) fold.open = true;
  });

  // A link to a row or to a passage, sheet.html#r12, opens the page with both marked.
  const linked = /^#[rt]\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
  if (linked && article.contains(linked)) fromRun(linked);
  else if (linked) fromRow(linked, linked.querySelector("a") ?? linked);
})();
