// The review by keyboard: j and k walk, a applies, r rejects, Space ticks; the text follows the item.
(() => {
  "use strict";
  const list = document.querySelector("ol.rows");
  if (!list) return;
  const detail = document.getElementById("detail");
  const paper = document.querySelector(".paper");
  const sift = document.getElementById("sift");
  let shown = null;

  const lines = () => [...list.children];
  const seen = (line) => {
    const words = sift.words.value.trim().toLowerCase();
    return (!sift.decision.value || line.dataset.decision === sift.decision.value)
      && (!sift.confidence.value || line.dataset.confidence === sift.confidence.value)
      && (!words || line.textContent.toLowerCase().includes(words));
  };
  const show = () => {
    let some = false;
    for (const line of lines()) {
      line.hidden = !(seen(line) || line.dataset.item === shown);
      some ||= !line.hidden;
    }
    document.getElementById("none").hidden = some;
  };
  sift.addEventListener("input", show);
  sift.addEventListener("submit", (event) => event.preventDefault());

  // The words in question in the middle of the paper, or the head of their clause.
  const mark = (line) => {
    paper.querySelectorAll(".here").forEach((each) => each.classList.remove("here"));
    const places = [...paper.querySelectorAll(`[data-item="${CSS.escape(line.dataset.item)}"]`)];
    places.forEach((each) => each.classList.add("here"));
    const place = places[0] ?? document.getElementById("c-" + line.dataset.clause);
    if (!place) return;
    const off = place.getBoundingClientRect().top - paper.getBoundingClientRect().top;
    paper.scrollTop += off - (places[0] ? paper.clientHeight / 3 : 8);
  };
  const open = (line) => {
    if (!line || line.dataset.item === shown) return;
    shown = line.dataset.item;
    lines().forEach((each) => each.toggleAttribute("aria-current", each === line));
    htmx.ajax("GET", `${list.dataset.at}/items/${shown}`, { target: "#detail", swap: "innerHTML" });
    mark(line);
    requestAnimationFrame(() => mark(line));
  };
  list.addEventListener("focusin", (event) => open(event.target.closest("li")));
  list.addEventListener("click", (event) => {
    const line = event.target.closest("li");
    if (line && !event.target.matches("input")) line.focus();
    ticked();
  });
  paper.addEventListener("click", (event) => {
    const place = event.target.closest("[data-item]");
    const line = place && document.getElementById("i-" + place.dataset.item);
    if (line) {
      line.hidden = false;
      line.focus();
    }
  });

  const boxes = () => [...list.querySelectorAll("input:checked")];
  const ticked = () => {
    const button = document.getElementById("ticked-open");
    if (!button) return;
    const many = boxes().length;
    button.disabled = many === 0;
    button.textContent = many === 0 ? "Decide the ticked" : `Decide the ${many} ticked`;
    document.getElementById("ticked-items").replaceChildren(...boxes().map((box) => {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = "item";
      field.value = box.value;
      return field;
    }));
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, dialog")) {
      if (event.key === "Escape") document.getElementById("i-" + shown)?.focus();
      return;
    }
    const act = detail.querySelector(`[data-act="${CSS.escape(event.key)}"]`);
    if (act) {
      event.preventDefault();
      act.click();
    } else if (event.key === " " && shown) {
      const box = document.getElementById("i-" + shown)?.querySelector("input");
      if (box) {
        event.preventDefault();
        box.checked = !box.checked;
        ticked();
      }
    }
  });

  // A decided item leaves the list of what waits, and the next one is shown.
  document.body.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.requestConfig?.verb === "post" && event.detail.target?.id === "detail") {
      const all = lines();
      const at = all.findIndex((line) => line.dataset.item === shown);
      const next = all.slice(at + 1).find(seen) ?? all.find(seen);
      show();
      (next ?? detail).focus();
    }
    show();
    ticked();
  });
  show();
  const wanted = location.hash && document.getElementById(location.hash.slice(1));
  if (wanted?.dataset.item) {
    wanted.hidden = false;
    wanted.focus();
  }
})();
