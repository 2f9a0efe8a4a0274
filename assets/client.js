/* What the browser does alone: keep address and filters equal, mark the present page, switch the theme, copy a link. */
(function () {
  "use strict";
  const root = document.documentElement;

  /* ---- Content. The server draws a page's content as HTML; here it is put in whole, and its charts are drawn. */
  let plotly;
  function loadPlotly() {
    plotly = plotly || new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = "/_dash-component-suites/plotly/package_data/plotly.min.js";
      script.onload = () => resolve(window.Plotly);
      script.onerror = reject;
      document.head.append(script);
    });
    return plotly;
  }
  function drawCharts(part) {
    const places = part.querySelectorAll("[data-figure]");
    if (places.length) loadPlotly().then((Plotly) => places.forEach((place) => {
      if (!place.isConnected) return;
      const told = JSON.parse(place.dataset.figure);
      place.removeAttribute("data-figure");
      Plotly.newPlot(place, told.figure.data, told.figure.layout, told.config);
    }));
  }
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.pages = {
    put(content) {
      const part = document.getElementById(window.dash_clientside.callback_context.outputs_list.id);
      if (window.Plotly) part.querySelectorAll(".js-plotly-plot").forEach((place) => window.Plotly.purge(place));
      part.innerHTML = content || "";
      drawCharts(part);
      const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (place) requestAnimationFrame(() => place.scrollIntoView());
      return String(Date.now());
    },
  };

  /* ---- What goes wrong is said where the content would be; what is on screen stays. */
  const send = window.fetch;
  function tellFailure(status) {
    const part = document.querySelector("[data-asked]");
    if (!part || part.querySelector("[data-state=error]")) return;
    const notice = document.createElement("div");
    notice.className = "notice";
    notice.setAttribute("role", "alert");
    notice.dataset.state = "error";
    notice.textContent = root.dataset[status === 503 ? "busy" : status ? "failed" : "offline"] + " ";
    const again = document.createElement("a");
    again.href = location.href;
    again.textContent = root.dataset.again;
    notice.append(again);
    part.prepend(notice);
  }
  window.fetch = (...request) => send(...request).then((answer) => {
    if (!answer.ok && String(request[0]).includes("_dash-update-component")) tellFailure(answer.status);
    return answer;
  }, (error) => { tellFailure(0); throw error; });

  /* ---- Filters and address. Within a page a change of address is one question to the server, asked here; from page to
     page Dash's router draws. The router must not hear of the former: it would compare with an address it never saw. */
  let shownPath = location.pathname;
  let shownQuery = location.search;
  function tell(store) {
    shownQuery = location.search;
    window.dash_clientside.set_props(store, { data: Object.fromEntries(new URLSearchParams(location.search)) });
  }
  function ask(store, query) {
    const address = location.pathname + (query ? "?" + query : "");
    if (address === location.pathname + location.search) return;
    history.pushState({}, "", address);
    tell(store);
  }
  ["popstate", "_dashprivate_pushstate"].forEach((name) => window.addEventListener(name, (event) => {
    const page = document.querySelector("[data-asked]");
    if (!page || location.pathname !== shownPath) return;
    event.stopImmediatePropagation();
    if (location.search !== shownQuery) tell(page.dataset.asked);
  }, true));
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
    const link = event.target.closest("a[data-nav], a[data-link]");
    if (!link || !isPlainClick(event)) return;
    const goal = new URL(link.href, location.href);
    if (goal.hash && goal.pathname === location.pathname && goal.search === location.search) return;
    event.preventDefault();
    history.pushState({}, "", link.getAttribute("href"));
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
    window.scrollTo(0, 0);
    const menu = link.closest("details");
    if (menu && window.innerWidth < 992) menu.open = false;
  });

  /* ---- After each drawing: fields show the address, the menu marks the page, changes are announced. */
  let announced = "";
  let held = null;
  document.addEventListener("focusin", (event) => {
    held = event.target.closest("form[data-filters]") ? event.target : null;
  });
  function keepFocus() {
    /* Drawing a page anew takes the field away that is being used; what was typed meanwhile must not be lost. */
    const field = held && !held.isConnected && held.id && document.getElementById(held.id);
    if (!field) return;
    const typed = held.value;
    field.focus({ preventScroll: true });
    if (!field.matches("input[name=q]")) return;
    field.value = typed;
    field.setSelectionRange(typed.length, typed.length);
  }
  function settle() {
    if (shownPath !== location.pathname) shownQuery = location.search;
    shownPath = location.pathname;
    keepFocus();
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

/* ---- The map page: a phone asks for the interactive map; marks and rows of the list point at each other. */
(function () {
  "use strict";
  const MAP = "figure[data-chart=map] .js-plotly-plot";
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-action=load-map]");
    if (button) window.dash_clientside.set_props(button.dataset.store, { data: true });
  });
  /* Each drawn point with what plotly was told about it: pairs of address and name. */
  function linksOf(map) {
    const found = [];
    map.querySelectorAll(".scatterlayer .trace").forEach((drawn) => {
      const trace = drawn.__data__ && drawn.__data__[0] && drawn.__data__[0].trace;
      if (!trace || !trace.customdata) return;
      drawn.querySelectorAll("path.point").forEach((point, place) => found.push([point, trace.customdata[place] || []]));
    });
    return found;
  }
  function pointAt(addresses) {
    const map = document.querySelector(MAP);
    if (!map) return;
    linksOf(map).forEach(([point, links]) =>
      point.classList.toggle("is-pointed", links.some(([address]) => addresses.includes(address))));
  }
  function addressesOf(row) {
    const links = Array.from(row.querySelectorAll("a[href]"), (link) => link.getAttribute("href"));
    const own = links.filter((address) => /^\/(city|exchange|programme)\//.test(address));
    return own.slice(0, 1);
  }
  ["pointerover", "focusin"].forEach((kind) => document.addEventListener(kind, (event) => {
    const row = event.target.closest && event.target.closest(".map-list tbody tr");
    if (row) pointAt(addressesOf(row));
  }));
  document.addEventListener("pointerout", (event) => {
    if (event.target.closest && event.target.closest(".map-list tbody tr")) pointAt([]);
  });
  function rowsOf(links) {
    return links.flatMap(([address]) => Array.from(document.querySelectorAll(".map-list tbody tr"))
      .filter((row) => addressesOf(row).includes(address)));
  }
  function listen(map) {
    map.dataset.heard = "yes";
    const linked = (event) => (event.points[0] && event.points[0].customdata) || [];
    map.on("plotly_hover", (event) => rowsOf(linked(event)).forEach((row) => row.classList.add("is-pointed")));
    map.on("plotly_unhover", () => document.querySelectorAll(".map-list tr.is-pointed").forEach((row) => row.classList.remove("is-pointed")));
    map.on("plotly_click", (event) => choose(linked(event)));
    map.on("plotly_relayout", (change) => {
      const moved = Object.entries(change).filter(([name]) => name.startsWith("geo."));
      kept = { frame: frameOf(map), moved: { ...(kept.frame === frameOf(map) ? kept.moved : {}), ...Object.fromEntries(moved) } };
    });
    if (kept.frame === frameOf(map)) window.Plotly.relayout(map, kept.moved);
  }
  /* Where the reader has moved the map to stays while filters change, as long as they ask for the same part of the world. */
  let kept = { frame: null, moved: {} };
  const frameOf = (map) => map.layout && map.layout.geo && map.layout.geo.uirevision;
  new MutationObserver(() => {
    const map = document.querySelector(MAP);
    if (map && map.on && frameOf(map) && !map.dataset.heard) listen(map);
  }).observe(document.body, { childList: true, subtree: true });
  function choose(links) {
    const panel = document.querySelector(".map-chosen");
    if (!panel || !links.length) return;
    const list = document.createElement("ul");
    links.forEach(([address, name]) => {
      const link = Object.assign(document.createElement("a"), { href: address, textContent: name });
      link.dataset.link = "";
      list.appendChild(document.createElement("li")).appendChild(link);
    });
    panel.replaceChildren(list);
    pointAt(links.map(([address]) => address));
  }
})();
