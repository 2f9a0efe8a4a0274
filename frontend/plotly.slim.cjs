// plotly.js with the three kinds of trace that the dashboard draws. (`scatter` is part of the core.)
const Plotly = require("plotly.js/lib/core");

Plotly.register([require("plotly.js/lib/bar"), require("plotly.js/lib/scattergeo")]);

module.exports = Plotly;
