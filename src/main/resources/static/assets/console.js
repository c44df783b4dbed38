// What pages do by keyboard and by themselves. Everything works without it but the keys.
(() => {
  "use strict";
  const root = document.documentElement;
  const typing = (at) => at.closest("input, textarea, select, [contenteditable], dialog") !== null;
  const byId = (id) => document.getElementById(id);

  const token = () => JSON.parse(document.body.getAttribute("hx-headers") || "{}");

  const look = byId("look");
  if (look) {
    look.addEventListener("click", () => {
      const dark = root.dataset.look === "dark"
        || (root.dataset.look === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
      root.dataset.look = dark ? "light" : "dark";
      fetch("/look", { method: "POST", headers: token(), body: new URLSearchParams({ look: root.dataset.look }) });
    });
  }

  const keys = byId("keys");
  const help = () => keys && !keys.open && keys.showModal();
  byId("keys-open")?.addEventListener("click", help);

  // A list walks by j and k over its rows, each with data-row.
  const rows = () => [...document.querySelectorAll("[data-row]")].filter((row) => row.offsetParent !== null);
  const walk = (step) => {
    const all = rows();
    if (all.length === 0) return;
    const now = all.findIndex((row) => row === document.activeElement || row.contains(document.activeElement));
    const next = all[Math.max(0, Math.min(all.length - 1, now < 0 ? 0 : now + step))];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  };

  let led = false;
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      byId("find")?.focus();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (led) {
      led = false;
      const page = document.querySelector(`.side a[data-key="${CSS.escape(event.key)}"]`);
      if (page) {
        event.preventDefault();
        page.click();
      }
      return;
    }
    switch (event.key) {
      case "g": led = true; setTimeout(() => { led = false; }, 1500); break;
      case "j": walk(1); break;
      case "k": walk(-1); break;
      case "/": event.preventDefault(); byId("find")?.focus(); break;
      case "?": help(); break;
      case "Enter":
        if (event.target.matches("[data-row]")) event.target.querySelector("a, button")?.click();
        break;
      default: break;
    }
  });

  // A choice in a filter shows at once.
  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-go]")) return;
    sessionStorage.setItem("chosen", `${location.pathname} ${event.target.name}`);
    event.target.form.requestSubmit();
  });
  // The page that it leads to has the focus there again, so that the next arrow chooses on.
  const chosen = [...document.querySelectorAll("[data-go]")].find((each) => sessionStorage.getItem("chosen") === `${location.pathname} ${each.name}`);
  sessionStorage.removeItem("chosen");
  chosen?.focus();

  // A form that asks twice does so in a dialog of the page: data-ask names it.
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-dialog]");
    if (opener) byId(opener.dataset.dialog)?.showModal();
    if (event.target.closest("[data-close]")) event.target.closest("dialog")?.close();
    const print = event.target.closest("[data-print]");
    if (print) window.print();
  });

  // What was refused last is no longer true when somebody does the next thing.
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.requestConfig.verb !== "get") byId("notice")?.replaceChildren();
  });

  // A refusal is told in the form that was refused, where that has a place for it: data-said.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const form = event.detail.requestConfig?.elt?.closest("form");
    const said = form?.querySelector("[data-said]");
    if (said && event.detail.isError) event.detail.target = said;
  });

  // A file dropped on the form is the file of the form.
  document.querySelectorAll("[data-drop]").forEach((form) => {
    const over = (on) => (event) => {
      event.preventDefault();
      form.classList.toggle("over", on);
    };
    form.addEventListener("dragover", over(true));
    form.addEventListener("dragleave", over(false));
    form.addEventListener("drop", (event) => {
      over(false)(event);
      if (event.dataTransfer.files.length > 0) {
        form.querySelector("input[type=file]").files = event.dataTransfer.files;
      }
    });
  });

  // What renews itself waits while somebody has something open in it.
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target.matches("[data-live]") && event.target.querySelector("details[open]")) event.preventDefault();
  });

  // Whoever had the focus in a part that comes anew keeps it: on the same thing, or else on the row or part it was in.
  const named = (each) => each.getAttribute("hx-post") || each.getAttribute("href") || each.getAttribute("name") || each.textContent;
  document.addEventListener("htmx:beforeSwap", (event) => {
    const at = document.activeElement;
    if (!at || at === document.body || !event.detail.target?.contains(at)) return;
    const around = [];
    for (let each = at; each; each = each.parentElement) if (each.id) around.push(each.id);
    setTimeout(() => {
      if (document.activeElement !== document.body) return;
      const part = around.map(byId).find((each) => each) ?? byId("main");
      const same = part.id === at.id ? part : [...part.querySelectorAll(at.tagName)].find((each) => named(each) === named(at));
      const next = [same, part, part.querySelector("a[href], button, input"), byId("main")];
      next.find((each) => { each?.focus({ preventScroll: true }); return each && document.activeElement === each; });
    }, 0);
  });

  // The menu of whoever is signed in closes when one looks elsewhere, and by Escape.
  const who = document.querySelector("details.who");
  const shut = (to) => {
    if (to && !who.contains(to) && !to.closest("dialog")) who.open = false;
  };
  if (who) {
    document.addEventListener("click", (event) => shut(event.target));
    who.addEventListener("focusout", (event) => shut(event.relatedTarget));
    who.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !who.open) return;
      who.open = false;
      who.querySelector("summary").focus();
    });
  }
})();
