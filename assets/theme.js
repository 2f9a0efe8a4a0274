/* Before the first paint: the system's colour theme, where neither the address nor a choice made before says which. */
(function () {
  var root = document.documentElement;
  var dark = window.matchMedia && matchMedia("(prefers-color-scheme: dark)").matches;
  if (!root.hasAttribute("data-bs-theme")) root.setAttribute("data-bs-theme", dark ? "dark" : "light");
})();
