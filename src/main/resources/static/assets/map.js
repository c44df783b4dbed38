// The map: drawn from the places that the server gives, so that it stands at once; what one chooses
// shows its whole impact and dims the rest.
(() => {
  "use strict";
  const mapping = document.getElementById("mapping");
  if (!mapping) return;
  const beside = document.getElementById("beside");
  // From so many terms on, all lines together are a fog that tells nothing and takes seconds to draw:
  // those of the chosen term alone are drawn.
  const many = 600;
  let chart = null;
  let undrawn = [];

  const light = (id) => {
    if (!chart) return;
    chart.batch(() => {
      if (undrawn.length) {
        chart.edges().remove();
        chart.add(undrawn.filter(({ data }) => data.source === id || data.target === id));
      }
      chart.elements().removeClass("far near chosen direct");
      const node = id ? chart.getElementById(id) : chart.collection();
      if (node.empty()) return;
      const near = node.closedNeighborhood();
      const ids = new Set([...beside.querySelectorAll("[data-far]")].map((each) => each.dataset.node));
      const touched = chart.nodes().filter((each) => ids.has(each.id()));
      const shown = near.union(touched).union(touched.edgesWith(touched)).union(touched.edgesWith(node));
      chart.elements().not(":parent").difference(shown).addClass("far");
      shown.addClass("near");
      node.connectedEdges().addClass("direct");
      node.addClass("chosen");
    });
  };

  const open = (id, centre) => window.htmx
    .ajax("GET", `${mapping.dataset.at}/nodes/${encodeURIComponent(id)}`, "#beside")
    .then(() => {
      history.replaceState(null, "", `?node=${encodeURIComponent(id)}`);
      light(id);
      beside.scrollTop = 0;
      if (chart && centre) chart.animate({ center: { eles: chart.getElementById(id) }, zoom: Math.max(chart.zoom(), 0.9), duration: 200 });
    });

  document.addEventListener("click", (event) => {
    const to = event.target.closest("a[data-node]");
    if (!to || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(to.dataset.node, true).then(() => beside.focus({ preventScroll: false }));
  });

  const box = document.getElementById("map");
  if (!box) return;
  const said = document.getElementById("map-said");
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const look = () => {
    const card = colour("--card");
    const ink = colour("--ink");
    const type = (name, shape, line) => ({ selector: `node[type = "${name}"]`, style: { shape, "border-color": line } });
    return [
      { selector: "node", style: { label: "data(label)", width: 165, height: 34, shape: "round-rectangle", "background-color": card, "border-width": 2, "border-color": "#7a7f87", color: ink, "font-size": 12, "text-valign": "center", "text-wrap": "ellipsis", "text-max-width": 150, "min-zoomed-font-size": 7 } },
      type("financial", "round-rectangle", "#2f6fab"),
      type("covenant", "hexagon", "#8a4fb5"),
      type("definition", "ellipse", "#2f8a6b"),
      type("xref", "diamond", "#7a7f87"),
      { selector: ":parent", style: { label: "data(label)", shape: "round-rectangle", "background-color": colour("--paper"), "border-color": colour("--line"), "border-width": 1, padding: 16, "text-valign": "top", "font-size": 26, "font-weight": 600, "text-max-width": "data(wide)", color: colour("--faint"), "min-zoomed-font-size": 5 } },
      { selector: "node[?warning]", style: { "border-style": "dashed", "border-width": 4, "border-color": colour("--warn") } },
      { selector: "node[?drift]", style: { "border-style": "double", "border-width": 6, "border-color": colour("--bad"), "background-color": colour("--bad-tint") } },
      { selector: "edge", style: { width: 1, "line-color": colour("--faint"), opacity: 0.25, "curve-style": "haystack" } },
      { selector: "edge.near", style: { opacity: 0.35 } },
      { selector: "edge.direct", style: { opacity: 0.95, width: 2, "line-color": colour("--blue"), "target-arrow-color": colour("--blue"), "curve-style": "straight", "target-arrow-shape": "triangle" } },
      { selector: ".far", style: { opacity: 0.14 } },
      { selector: "node.chosen", style: { "background-color": colour("--tint"), "border-width": 5, "z-index": 9 } },
      { selector: "node.here", style: { "border-width": 6, "border-color": colour("--blue"), "z-index": 10 } },
      { selector: ".gone", style: { display: "none" } },
    ];
  };

  const mark = (spot) => `${spot.drift ? "▲ " : ""}${spot.warning ? "! " : ""}${spot.label}`;

  // How wide the box of each chapter is, so that its name stays above it.
  const widths = (spots) => {
    const ends = new Map();
    spots.forEach(({ chapter, x }) => {
      const [from, to] = ends.get(chapter) || [x, x];
      ends.set(chapter, [Math.min(from, x), Math.max(to, x)]);
    });
    return (chapter) => { const [from, to] = ends.get(chapter); return to - from + 190; };
  };

  // By the arrows to the nearest term that way, by Enter into what is told of it, and back by Escape.
  const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  const nearest = (from, [x, y]) => {
    const ahead = ({ x: dx, y: dy }) => dx * x + dy * y;
    const off = ({ x: dx, y: dy }) => Math.abs(dx * y) + Math.abs(dy * x);
    const away = (node) => ({ x: node.position("x") - from.x, y: node.position("y") - from.y });
    return chart.nodes(":childless:visible").toArray()
      .map((node) => ({ node, far: away(node) }))
      .filter(({ far }) => ahead(far) > 1)
      .sort((a, b) => ahead(a.far) + 3 * off(a.far) - ahead(b.far) - 3 * off(b.far))[0]?.node;
  };
  const stand = (node) => {
    chart.nodes().removeClass("here");
    node.addClass("here");
    said.textContent = `${node.data("name")}, ${filters.querySelector(`[value=${node.data("type")}]`).parentElement.textContent.trim()}`;
    const { x1, y1, x2, y2 } = node.renderedBoundingBox();
    if (x1 < 0 || y1 < 0 || x2 > box.clientWidth || y2 > box.clientHeight) chart.center(node);
  };
  const walkByArrows = () => box.addEventListener("keydown", (event) => {
    const way = ways[event.key];
    const here = [chart.nodes(".here"), chart.nodes(".chosen")].find((some) => some.nonempty())?.[0];
    if (way) {
      event.preventDefault();
      const next = here ? nearest(here.position(), way) : chart.nodes(":childless:visible")[0];
      if (next) stand(next);
    } else if (event.key === "Enter" && here) {
      open(here.id(), true).then(() => beside.focus({ preventScroll: false }));
    }
  });
  beside.addEventListener("keydown", (event) => { if (event.key === "Escape") box.focus(); });

  const draw = (data) => {
    const wide = widths(data.spots);
    const large = data.spots.length > many;
    const lines = data.lines.map((line, i) => ({ group: "edges", data: { id: `line ${i}`, source: line.source, target: line.target } }));
    undrawn = large ? lines : [];
    chart = window.cytoscape({
      container: box,
      elements: {
        nodes: [
          ...data.chapters.map((each) => ({ data: { id: `chapter ${each.id}`, label: each.label, wide: wide(each.id) } })),
          ...data.spots.map((spot) => ({ data: { ...spot, name: spot.label, label: mark(spot), parent: `chapter ${spot.chapter}` }, position: { x: spot.x, y: spot.y } })),
        ],
        edges: large ? [] : lines,
      },
      style: look(),
      layout: { name: "preset", fit: true, padding: 20 },
      minZoom: 0.03, maxZoom: 2.5, textureOnViewport: large, autoungrabify: true, boxSelectionEnabled: false,
    });
    chart.on("tap", "node", (event) => { if (!event.target.isParent()) open(event.target.id(), false); });
    chart.on("tap", (event) => { if (event.target === chart) light(null); });
    walkByArrows();
    const terms = document.getElementById("map-terms");
    data.spots.forEach((spot) => { const option = document.createElement("option"); option.value = spot.label; terms.append(option); });
    if (mapping.dataset.open) {
      light(mapping.dataset.open);
      chart.zoom(0.9);
      chart.center(chart.getElementById(mapping.dataset.open));
    }
    box.dataset.ready = String(Math.round(performance.now()));
  };

  document.getElementById("map-fit").addEventListener("click", () => chart?.animate({ fit: { eles: chart.elements(":visible"), padding: 20 }, duration: 200 }));
  const filters = document.getElementById("map-filters");
  const only = (name) => [...filters.querySelectorAll(`[name=${name}]:checked`)].map((each) => each.value);
  filters.addEventListener("change", (event) => {
    if (!chart || event.target.type !== "checkbox") return;
    const types = new Set(only("type"));
    const flags = only("flag");
    const shown = (node) => types.has(node.data("type")) && flags.every((flag) => node.data(flag));
    chart.batch(() => chart.nodes(":childless").forEach((node) => { node.toggleClass("gone", !shown(node)); }));
    const left = chart.nodes(":childless").filter((node) => !node.hasClass("gone")).length;
    said.textContent = `${left} of ${chart.nodes(":childless").length} terms are shown.`;
  });
  const find = document.getElementById("map-find");
  // Asked before there was a map: answered as soon as there is
  let early = false;
  const seek = () => {
    const wanted = find.value.trim().toLowerCase();
    early = !chart;
    if (!chart || !wanted) return;
    const called = (node) => node.data("name")?.toLowerCase();
    const all = chart.nodes(":childless");
    const found = [all.filter((node) => called(node) === wanted), all.filter((node) => called(node)?.includes(wanted))].find((some) => some.nonempty());
    said.textContent = found ? "" : "No term is called so.";
    if (found) open(found[0].id(), true);
  };
  filters.addEventListener("submit", (event) => { event.preventDefault(); seek(); });
  find.addEventListener("change", seek);

  new MutationObserver(() => chart?.style(look())).observe(document.documentElement, { attributes: true, attributeFilter: ["data-look"] });
  fetch(`${mapping.dataset.at}/data`, { headers: { Accept: "application/json" } })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
    .then(draw)
    .then(() => { if (early) seek(); })
    .catch(() => { said.textContent = "The map could not be drawn: load the page again, or look at the table."; });
})();
