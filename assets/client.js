/* What the browser does alone: keep address and filters equal, mark the present page, switch the theme, copy a link. */
(function () {
  "use strict";
  const root = document.documentElement;

  /* ---- Filters and address. A change becomes a history entry and a question to the server; Back works through Dash. */
  function ask(store, query) {
    const address = location.pathname + (query ? "?" + query : "");
    if (address === location.pathname + location.search) return;
    history.pushState({}, "", address);
    window.dash_clientside.set_props(store, { data: Object.fromEntries(new URLSearchParams(query)) });
  }
  function queryOf(form) {
    const asked = new URLSearchParams(new FormData(form));
    const kept = new URLSearchParams();
    asked.forEach((value, name) => { if (value.trim() && value !== "all") kept.set(name, value.trim()); });
    return kept.toString();
  }
  let typing;
  document.addEventListener("change", (event) => {
    const form = event.target.closest && event.target.closest("form[data-filters]");
    if (form && event.target.matches("select")) ask(form.dataset.filters, queryOf(form));
  });
  document.addEventListener("input", (event) => {
    const form = event.target.closest && event.target.closest("form[data-filters]");
    if (!form || !event.target.matches("input[name=q]")) return;
    clearTimeout(typing);
    typing = setTimeout(() => ask(form.dataset.filters, queryOf(form)), 300);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-filters]");
    if (!form) return;
    event.preventDefault();
    clearTimeout(typing);
    ask(form.dataset.filters, queryOf(form));
  });
  function isPlainClick(event) {
    return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-ask]");
    const page = link && link.closest("[data-asked]");
    if (!page || !isPlainClick(event)) return;
    event.preventDefault();
    ask(page.dataset.asked, new URL(link.href, location.href).search.slice(1));
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-nav]");
    if (!link || !isPlainClick(event)) return;
    event.preventDefault();
    history.pushState({}, "", link.getAttribute("href"));
    window.dispatchEvent(new PopStateEvent("popstate"));
    window.scrollTo(0, 0);
    const menu = link.closest("details");
    if (menu && window.innerWidth < 992) menu.open = false;
  });

  /* ---- After each drawing: fields show the address, the menu marks the page, changes are announced. */
  let announced = "";
  function settle() {
    const asked = new URLSearchParams(location.search);
    document.querySelectorAll("form[data-filters]").forEach((form) => {
      form.querySelectorAll("select[name]").forEach((field) => {
        const value = asked.get(field.name) || "all";
        field.value = Array.from(field.options).some((option) => option.value === value) ? value : "all";
      });
      const words = form.querySelector("input[name=q]");
      if (words) {
        words.dataset.filter = "q";
        if (words !== document.activeElement && words.value !== (asked.get("q") || "")) words.value = asked.get("q") || "";
      }
    });
    document.querySelectorAll("a[data-nav]").forEach((link) => {
      const path = link.getAttribute("href");
      const stem = path.replace(/ies$/, "y").replace(/s$/, "");
      const here = path === "/" ? location.pathname === "/" : location.pathname === path || location.pathname.startsWith(stem + "/");
      if (here) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    });
    const count = document.querySelector(".page .count");
    const announcer = document.getElementById("announcer");
    if (count && announcer && count.textContent !== announced) {
      if (announced) announcer.textContent = count.textContent;
      announced = count.textContent;
    }
  }
  let due = false;
  new MutationObserver(() => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => { due = false; settle(); });
  }).observe(document.body, { childList: true, subtree: true });
  window.addEventListener("popstate", () => requestAnimationFrame(settle));

  /* ---- Theme, copied links, the phone's menu. */
  function showTheme() {
    document.querySelectorAll("[data-action=theme]").forEach((button) =>
      button.setAttribute("aria-pressed", String(root.getAttribute("data-bs-theme") === "dark")));
  }
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-action=theme]")) return;
    const theme = root.getAttribute("data-bs-theme") === "dark" ? "light" : "dark";
    root.setAttribute("data-bs-theme", theme);
    try { localStorage.setItem("theme", theme); } catch (error) { /* storage may be refused */ }
    showTheme();
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-action=copy-link]");
    if (!button || !navigator.clipboard) return;
    const words = button.textContent;
    navigator.clipboard.writeText(location.href).then(() => {
      button.textContent = "✓ " + words;
      setTimeout(() => { button.textContent = words; }, 1500);
    });
  });
  const started = setInterval(() => {
    const menu = document.querySelector("details.menu");
    if (!menu) return;
    clearInterval(started);
    if (window.innerWidth < 992) menu.open = false;
    showTheme();
    settle();
  }, 50);
})();
