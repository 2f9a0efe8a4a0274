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
  /* The server's drawing stands in a chart's place until the reader comes near it, on screens and lines that can bear
     more; else until the reader asks. */
  function draw(place) {
    const told = JSON.parse(place.dataset.figure);
    place.removeAttribute("data-figure");
    loadPlotly().then((Plotly) => place.isConnected && Plotly.newPlot(place, told.figure.data, told.figure.layout, told.config))
      .then(() => place.parentElement && place.parentElement.classList.add("is-drawn"))
      .catch(() => { plotly = null; });
  }
  const near = new IntersectionObserver((seen) => seen.filter((each) => each.isIntersecting).forEach((each) => {
    near.unobserve(each.target);
    draw(each.target);
  }), { rootMargin: "200px 0px" });
  const isSaving = Boolean(navigator.connection && navigator.connection.saveData);
  function drawCharts(part) {
    near.disconnect();
    part.querySelectorAll("[data-figure]").forEach((place) => {
      if (isInteractive || (window.innerWidth > 767 && !isSaving)) near.observe(place);
      else place.closest(".drawing").querySelector("[data-action=draw-chart]").classList.add("is-offered");
    });
  }
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-action=draw-chart]");
    if (!button) return;
    const place = button.closest(".drawing").querySelector("[data-figure]");
    if (place) draw(place);
  });
  /* ---- Dash. A page is whole without it, so its scripts wait: where there is room until the page stands, else until the
     reader first uses something; on lines that are being saved they stay away, and each step is a page of its own. */
  let hasStarted = false;
  function startDash() {
    if (hasStarted) return;
    hasStarted = true;
    const copies = Array.from(document.querySelectorAll("script[type='text/waiting']"), (waiting) => {
      const script = document.createElement("script");
      script.id = waiting.id;
      if (waiting.dataset.src) script.src = waiting.dataset.src;
      else script.textContent = waiting.textContent;
      script.async = false;
      waiting.remove();
      return script;
    });
    const [fetched, inline] = [copies.filter((each) => each.src), copies.filter((each) => !each.src)];
    const arrived = fetched.map((script) => new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = reject;
    }));
    document.body.append(...fetched);
    Promise.all(arrived).then(() => document.body.append(...inline), () => tellFailure(0));
  }
  const isReady = () => Boolean(document.getElementById(content.dataset.page + "-put"));

  const content = document.getElementById("content");
  const here = () => location.pathname + location.search;
  content.dataset.address = here();
  /* The heavy interactive map is for those who ask for it, and for wide screens on lines that are not being saved. */
  const isRich = window.innerWidth > 991 && !isSaving;
  let isInteractive = isRich;
  const asking = (parameters) => (isInteractive ? { ...parameters, interactive: "yes" } : parameters);
  const pageOf = (ending) => window.dash_clientside.callback_context.outputs_list.id.slice(0, -ending.length);
  let isTravelling = false;
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.pages = {
    /* The first answer already holds the page: the server is asked only for what is not on screen. */
    want(parameters) {
      const isShown = content.dataset.page === pageOf("-asked") && content.dataset.address === here();
      const isBetter = isInteractive && content.querySelector("[data-action=load-map]");
      return isShown && !isBetter ? window.dash_clientside.no_update : asking(parameters);
    },
    put(drawn) {
      if (window.Plotly) content.querySelectorAll(".js-plotly-plot").forEach((place) => window.Plotly.purge(place));
      content.innerHTML = drawn || "";
      content.dataset.page = pageOf("-put");
      content.dataset.asked = content.dataset.page + "-asked";
      content.dataset.address = here();
      content.removeAttribute("aria-busy");
      drawCharts(content);
      const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (place) requestAnimationFrame(() => place.scrollIntoView());
      else if (isTravelling) window.scrollTo(0, 0);
      if (isTravelling) document.getElementById("main").focus({ preventScroll: true });
      isTravelling = false;
      return String(Date.now());
    },
  };
  drawCharts(content);

  /* ---- What goes wrong is said where the content would be; what is on screen stays. */
  const send = window.fetch;
  function tellFailure(status) {
    const part = content;
    part.removeAttribute("aria-busy");
    if (part.querySelector("[data-state=error]")) return;
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
  window.fetch = (address, options) => {
    const told = { ...options, headers: { ...(options && options.headers), "X-Language": root.lang } };
    return send(address, told).then((answer) => {
      if (!answer.ok && String(address).includes("_dash-update-component")) tellFailure(answer.status);
      return answer;
    }, (error) => { tellFailure(0); throw error; });
  };

  function tellConnection() {
    document.getElementById("connection").textContent = navigator.onLine ? "" : root.dataset.offline;
  }
  ["offline", "online"].forEach((name) => window.addEventListener(name, tellConnection));
  tellConnection();

  /* ---- Filters and address. Within a page a change of address is one question to the server, asked here; from page to
     page Dash's router draws. The router must not hear of the former: it would compare with an address it never saw. */
  let shownPath = location.pathname;
  let shownQuery = location.search;
  /* A question put before Dash has drawn the page's stores waits for them. */
  let unheard = null;
  function pass() {
    if (!unheard || !document.getElementById(unheard.replace(/-asked$/, "-put"))) return;
    const store = unheard;
    unheard = null;
    window.dash_clientside.set_props(store, { data: asking(Object.fromEntries(new URLSearchParams(location.search))) });
  }
  function tell(store) {
    startDash();
    shownQuery = location.search;
    content.setAttribute("aria-busy", "true");
    unheard = store;
    pass();
  }
  function ask(store, query, isTyped) {
    const address = location.pathname + (query ? "?" + query : "");
    if (address === location.pathname + location.search) return;
    if (!isReady() && !isRich && !isTyped) {
      keep("focus", held && held.id);
      location.assign(address);
      return;
    }
    history.pushState({}, "", address);
    tell(store);
  }
  ["popstate", "_dashprivate_pushstate"].forEach((name) => window.addEventListener(name, (event) => {
    if (location.pathname !== shownPath) return;
    event.stopImmediatePropagation();
    if (location.search !== shownQuery) tell(content.dataset.asked);
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
    if (isReady() || !isSaving) typing = setTimeout(() => ask(form.dataset.filters, queryOf(form), true), 300);
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
    if (!link || !isPlainClick(event)) return;
    event.preventDefault();
    ask(content.dataset.asked, new URL(link.href, location.href).search.slice(1));
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-nav], a[data-link]");
    if (!link || !isPlainClick(event)) return;
    const goal = new URL(link.href, location.href);
    if (goal.hash && goal.pathname === location.pathname && goal.search === location.search) return;
    if (!isReady()) return;
    event.preventDefault();
    history.pushState({}, "", link.getAttribute("href"));
    isTravelling = goal.pathname !== shownPath;
    if (isTravelling) content.setAttribute("aria-busy", "true");
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
    showMenu(false);
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
    pass();
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
      const isHere = path === "/" ? location.pathname === "/" : location.pathname === path || location.pathname.startsWith(stem + "/");
      if (isHere) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    });
    document.querySelectorAll("a[data-language]").forEach((link) => {
      const query = new URLSearchParams(location.search);
      query.set("lang", link.dataset.language);
      link.href = location.pathname + "?" + query;
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
    document.cookie = "theme=" + theme + "; path=/; max-age=31536000; samesite=lax";
    showTheme();
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-action=copy-link]");
    if (!button || !navigator.clipboard) return;
    const words = button.textContent;
    const whole = new URL(location.href);
    if (button.dataset.to) whole.hash = button.dataset.to;
    navigator.clipboard.writeText(whole.href).then(() => {
      button.textContent = "✓ " + words;
      setTimeout(() => { button.textContent = words; }, 1500);
    });
  });
  /* A chart as a picture in points, made of its drawing: what is saved is what is printed. */
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-export=png]");
    if (!button) return;
    const drawing = button.parentElement.querySelector("[data-export=svg]").href;
    const text = drawing.startsWith("data:") ? Promise.resolve(decodeURIComponent(drawing.slice(drawing.indexOf(",") + 1)))
      : fetch(drawing).then((answer) => answer.text());
    text.then(inPoints).then((address) =>
      Object.assign(document.createElement("a"), { href: address, download: button.dataset.named }).click());
  });
  function inPoints(text) {
    /* The map follows the scheme of its reader; a file is for all, so it is light. */
    const light = text.replaceAll("(prefers-color-scheme:dark)", " not all");
    const svg = new DOMParser().parseFromString(light, "image/svg+xml").documentElement;
    const [, , boxWidth, boxHeight] = (svg.getAttribute("viewBox") || "0 0 720 360").split(" ").map(Number);
    const width = 1440;
    const height = Math.round((width * boxHeight) / boxWidth);
    if (!svg.hasAttribute("viewBox")) svg.setAttribute("viewBox", "0 0 720 360");
    svg.setAttribute("width", width);
    svg.setAttribute("height", height);
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" }));
    return image.decode().then(() => {
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      const paper = canvas.getContext("2d");
      paper.fillStyle = "white";
      paper.fillRect(0, 0, width, height);
      paper.drawImage(image, 0, 0, width, height);
      URL.revokeObjectURL(image.src);
      return canvas.toDataURL("image/png");
    });
  }
  window.addEventListener("beforeprint", () => {
    document.querySelectorAll("[data-printed]").forEach((line) => { line.textContent = location.href; });
  });
  function showMenu(isOpen) {
    document.getElementById("navigation").classList.toggle("is-open", isOpen);
    document.querySelector("[data-action=menu]").setAttribute("aria-expanded", String(isOpen));
  }
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-action=menu]");
    if (button) showMenu(button.getAttribute("aria-expanded") !== "true");
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") showMenu(false); });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-action=load-map]")) return;
    isInteractive = true;
    tell(content.dataset.asked);
  });
  /* After a page of its own the reader stands where they stood. */
  function keep(name, value) {
    try { sessionStorage.setItem(name, value || ""); } catch (error) { /* storage may be refused */ }
  }
  function kept(name) {
    try {
      const value = sessionStorage.getItem(name);
      sessionStorage.removeItem(name);
      return value;
    } catch (error) { return null; }
  }
  const stood = document.getElementById(kept("focus"));
  if (stood) stood.focus();
  showTheme();
  settle();
  const soon = window.requestIdleCallback || ((work) => setTimeout(work, 1));
  if (isRich) window.addEventListener("load", () => soon(startDash, { timeout: 3000 }));
  else if (!isSaving) ["pointerdown", "keydown"].forEach((name) => window.addEventListener(name, startDash, { once: true }));
})();

/* ---- The map page: a phone asks for the interactive map; marks and rows of the list point at each other. */
(function () {
  "use strict";
  const MAP = "figure[data-chart=map] .js-plotly-plot";
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
