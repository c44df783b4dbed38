// A file of the record comes down by itself; why there is none is told in place.
(() => {
  "use strict";
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("#export");
    if (!form) return;
    event.preventDefault();
    const said = form.querySelector("[data-said]");
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { "HX-Request": "true", ...JSON.parse(document.body.getAttribute("hx-headers") || "{}") },
      body: new URLSearchParams({ format: event.submitter.value }),
    });
    if (!answer.ok) {
      said.innerHTML = await answer.text();
      return;
    }
    said.textContent = "";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await answer.blob());
    link.download = /filename="?([^";]+)/.exec(answer.headers.get("Content-Disposition") || "")?.[1] || "record";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });
})();
