// Draws the maps' land from Natural Earth into ../assets/maps (committed): `make geometry`. No country borders.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { geoArea, geoNaturalEarth1, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, quantile, simplify } from "topojson-simplify";

const require = createRequire(import.meta.url);
const target = fileURLToPath(new URL("../assets/maps/", import.meta.url));

const EARTH_KM2 = 510_072_000;
const km2 = (polygon) => (geoArea(polygon) / (4 * Math.PI)) * EARTH_KM2;

// Small islands that a map of cities must not lose, however small: [longitude, latitude] near each.
const KEPT = { Malta: [14.44, 35.89], Maldives: [73.4, 4.2], Zanzibar: [39.4, -6.1], Singapore: [103.8, 1.35] };
const KEPT_WITHIN_DEGREES = 1.2;

/** Is the ring's first point close to a place that is to be kept? */
const isKept = ([lon, lat]) =>
  Object.values(KEPT).some(([x, y]) => Math.hypot(lon - x, lat - y) < KEPT_WITHIN_DEGREES);

/** Natural Earth's land as a list of polygons, simplified to a share of its points, without islands under `island`. */
async function land(resolution, { share, island }) {
  const source = JSON.parse(await readFile(require.resolve(`world-atlas/land-${resolution}m.json`), "utf8"));
  const weighed = presimplify(source);
  const simple = share < 1 ? simplify(weighed, quantile(weighed, 1 - share)) : source;
  const polygons = (topo) =>
    feature(topo, topo.objects.land).features.flatMap(({ geometry }) =>
      geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates,
    );
  const exact = polygons(source);
  return polygons(simple).flatMap((rings, i) => {
    const kept = isKept(rings[0][0]);
    if (!kept && km2({ type: "Polygon", coordinates: exact[i] }) < island) return [];
    const collapsed = new Set(rings[0].map(String)).size < 4;
    return [kept || collapsed ? exact[i] : rings.filter((ring, n) => n === 0 || ring.length > 4)];
  });
}

/** Coastlines are the rings of the land without the seams: the cut at 180 degrees and the South Pole's edge. */
function coastlines(polygons) {
  const onSeam = ([x1, y1], [x2, y2]) =>
    (Math.abs(x1) > 179.99 && Math.abs(x2) > 179.99) || (y1 < -89.99 && y2 < -89.99);
  const lines = [];
  for (const ring of polygons.flat()) {
    let line = [ring[0]];
    for (let i = 1; i < ring.length; i++) {
      if (onSeam(ring[i - 1], ring[i])) {
        if (line.length > 1) lines.push(line);
        line = [];
      }
      line.push(ring[i]);
    }
    if (line.length > 1) lines.push(line);
  }
  return lines;
}

/** The form that plotly's scattergeo asks for; layers that we do not draw are there, and empty. */
function plotlyTopology(polygons, quantization) {
  const empty = { type: "FeatureCollection", features: [] };
  const one = (type, coordinates) => ({
    type: "FeatureCollection",
    features: [{ type: "Feature", geometry: { type, coordinates } }],
  });
  const layers = {
    land: one("MultiPolygon", polygons),
    coastlines: one("MultiLineString", coastlines(polygons)),
    ocean: empty,
    lakes: empty,
    rivers: empty,
    countries: empty,
    subunits: empty,
  };
  return topology(layers, quantization);
}

/** The land as one SVG path. Equations as in d3's geoNaturalEarth1; the constants are in the file. */
function svgLand(polygons) {
  const [width, height, scale] = [1000, 520, 182.7];
  const projection = geoNaturalEarth1().scale(scale).translate([width / 2, height / 2]).precision(0.3);
  return {
    projection: "Natural Earth (d3 geoNaturalEarth1)",
    viewBox: `0 0 ${width} ${height}`,
    scale,
    translate: [width / 2, height / 2],
    path: geoPath(projection).digits(1)({ type: "MultiPolygon", coordinates: polygons }),
  };
}

async function write(file, content) {
  const text = `${JSON.stringify(content)}\n`;
  await writeFile(target + file, text);
  console.log(`assets/maps/${file}: ${text.length} bytes`);
}

await mkdir(target, { recursive: true });
const coarse = await land(110, { share: 1, island: 0 });
const fine = await land(50, { share: 0.65, island: 120 });
await write("world_110m.json", plotlyTopology(coarse, 1e4));
await write("world_50m.json", plotlyTopology(fine, 1e5));
await write("land.svg.json", svgLand(coarse));
