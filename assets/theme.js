/* Sets the colour theme before the first paint: the address's ?theme=, then what was chosen, then the system's. */
(function () {
  var asked = new URLSearchParams(location.search).get("theme");
  var kept = null;
  try { kept = localStorage.getItem("theme"); } catch (error) { /* storage may be refused */ }
  var dark = window.matchMedia && matchMedia("(prefers-color-scheme: dark)").matches;
  var theme = [asked, kept].find(function (each) { return each === "dark" || each === "light"; }) || (dark ? "dark" : "light");
  document.documentElement.setAttribute("data-bs-theme", theme);
})();
