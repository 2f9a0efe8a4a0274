// Builds the browser libraries into ../assets/built: a slim plotly.js and Bootstrap's CSS, each precompressed.
// Everything is written beside the target first and moved there at the end, so that a failed build leaves nothing.
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const require = createRequire(import.meta.url);
const here = fileURLToPath(new URL(".", import.meta.url));
const target = fileURLToPath(new URL("../assets/built/", import.meta.url));
const draft = `${target.slice(0, -1)}.tmp/`;

const packageOf = (name) => require(`${name}/package.json`);

/** The same entry as plotly's own `plotly.min.js`: a classic script that defines `window.Plotly`. */
async function slimPlotly() {
  const result = await build({
    entryPoints: [`${here}plotly.slim.cjs`],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    globalName: "Plotly",
    banner: { js: `/*! plotly.js v${packageOf("plotly.js").version}, a part of it. Copyright Plotly, Inc. MIT licence. */` },
    footer: { js: "window.Plotly = Plotly;" },
    define: { global: "window", "define.amd": "false", "process.env.NODE_DEBUG": "false" },
    loader: { ".css": "empty" }, // of MapLibre, whose maps are not in the bundle
    target: "es2020",
    legalComments: "eof",
    logLevel: "error",
  });
  return Buffer.from(result.outputFiles[0].contents);
}

/** Bootstrap's stylesheet without its source-map comment, which would make browsers ask for a missing file. */
async function bootstrap(file) {
  const css = await readFile(require.resolve(`bootstrap/dist/css/${file}`), "utf8");
  return Buffer.from(css.replace(/\n?\/\*# sourceMappingURL=.*?\*\/\s*$/, "\n"));
}

/** Writes one file with its .br and .gz twins; returns its line of the manifest. */
async function write(file, name, content) {
  const br = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  const gz = gzipSync(content, { level: constants.Z_BEST_COMPRESSION });
  await writeFile(draft + file, content);
  await writeFile(`${draft}${file}.br`, br);
  await writeFile(`${draft}${file}.gz`, gz);
  const { version, license: licence } = packageOf(name);
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { file, name, version, licence, sha256, bytes: content.length, bytes_br: br.length, bytes_gz: gz.length };
}

await rm(draft, { recursive: true, force: true });
await mkdir(draft, { recursive: true });
try {
  const files = [
    await write(`plotly-${packageOf("plotly.js").version}.min.js`, "plotly.js", await slimPlotly()),
    await write("bootstrap.min.css", "bootstrap", await bootstrap("bootstrap.min.css")),
    await write("bootstrap.rtl.min.css", "bootstrap", await bootstrap("bootstrap.rtl.min.css")),
  ];
  await writeFile(`${draft}manifest.json`, `${JSON.stringify({ files }, null, 2)}\n`);
  await rm(target, { recursive: true, force: true });
  await rename(draft, target);
  for (const { file, bytes, bytes_br } of files) {
    console.log(`assets/built/${file}: ${bytes} bytes, ${bytes_br} as brotli`);
  }
} finally {
  await rm(draft, { recursive: true, force: true });
}
