// The agreement: its outline narrows as one types, and a clause opens in the inspector at its side.
(() => {
  "use strict";
  const reading = document.getElementById("reading");
  if (!reading) return;
  const inspector = document.getElementById("inspector");

  const find = document.getElementById("outline-find");
  const entries = [...reading.querySelectorAll(".outline li")];
  find.addEventListener("input", () => {
    const wanted = find.value.trim().toLowerCase();
    let left = 0;
    entries.forEach((entry) => {
      entry.hidden = !entry.textContent.toLowerCase().includes(wanted);
      if (!entry.hidden) left += 1;
    });
    document.getElementById("outline-none").hidden = left > 0;
  });
  find.addEventListener("keydown", (event) => {
    if (event.key === "Enter") entries.find((entry) => !entry.hidden)?.querySelector("a").click();
  });

  const mark = () => {
    const of = inspector.querySelector("[data-of]")?.dataset.of;
    reading.querySelector(".clause[aria-current]")?.removeAttribute("aria-current");
    if (of) document.getElementById(of)?.setAttribute("aria-current", "true");
  };

  const open = (clause, term) => {
    const query = term ? `?term=${encodeURIComponent(term)}` : "";
    window.htmx.ajax("GET", `${reading.dataset.at}/clauses/${encodeURIComponent(clause)}${query}`, "#inspector").then(() => {
      mark();
      inspector.scrollTop = 0;
      const chosen = inspector.querySelector(".chosen");
      const { top } = inspector.getBoundingClientRect();
      // To show the end of what begins in the window would move the page's heading under the bar
      if (chosen || top < 0 || top > window.innerHeight) (chosen || inspector).scrollIntoView({ block: "nearest" });
      inspector.focus({ preventScroll: true });
      history.replaceState(null, "", `?clause=${encodeURIComponent(clause)}#${clause}`);
    });
  };

  reading.addEventListener("click", (event) => {
    const at = event.target.closest("[data-clause]");
    if (!at || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(at.dataset.clause, at.dataset.term);
  });

  // From the outline to the clause itself, for the keyboard too.
  reading.querySelector(".outline").addEventListener("click", (event) => {
    const to = event.target.closest("a");
    if (to) setTimeout(() => document.getElementById(to.hash.slice(1))?.focus({ preventScroll: true }), 0);
  });

  inspector.addEventListener("keydown", (event) => {
    const of = inspector.querySelector("[data-of]")?.dataset.of;
    if (event.key === "Escape" && of) document.getElementById(of)?.focus();
  });
  document.body.addEventListener("htmx:afterSettle", mark);
  mark();
})();
