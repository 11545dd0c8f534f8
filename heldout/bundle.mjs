// node bundle.mjs site|worker|copy OUTDIR: bundles entry points (see bundle.py); esbuild prints its own messages and sets the exit status.
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const root = process.cwd();
const esbuild = createRequire(join(root, "package.json"))("esbuild");

/** @param {string[]} names @param {object} how */
const bundle = (names, how) =>
  esbuild.build({
    absWorkingDir: root,
    entryPoints: names.map((name) => join("docs/assets", name)),
    outdir: process.argv[3],
    bundle: true,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    loader: { ".woff2": "file" },
    // Names without hashes: after a deploy a cached page finds the new files, and a template can name a face.
    assetNames: "fonts/[name]",
    chunkNames: "[name]",
    target: ["chrome120", "firefox121", "safari17.4"],
    logLevel: "warning",
    ...how,
  });

// Each file of scripts/study itself is a part, a bundle whole in itself: a page loads those it uses, and site.js shares no chunk with them.
const PARTS = readdirSync(join(root, "docs/assets/scripts/study")).filter((name) => name.endsWith(".js"));
const apart = {
  name: "apart",
  /** @param {any} build */
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/(study|offline)\/[a-z-]+\.js$/ }, (/** @type {any} */ { kind, path }) =>
      kind === "dynamic-import" ? { path: `./${path.split("/").slice(-2).join("/")}`, external: true } : undefined,
    ),
};

const bundles = {
  async site() {
    await bundle(["site.js", "site.css", "print.css"], { format: "esm", splitting: true, plugins: [apart] });
    await bundle(PARTS.map((name) => `scripts/study/${name}`), { format: "esm", entryNames: "study/[name]" });
    await bundle(["scripts/offline/offline-tools.js"], { format: "esm", entryNames: "offline/[name]" });
    await bundle(["theme.js"], { format: "iife" }); // runs before the page is painted, which a module does not
  },
  worker: () => bundle(["worker/sw.js", "worker/sw-off.js"], { format: "iife" }),
  // A page that was opened from a file may not load modules, and where it lies, a script knows only while it is run.
  copy: () =>
    bundle(["site.js"], { format: "iife", banner: { js: "const siteScript=document.currentScript.src;" }, define: { "import.meta.url": "siteScript" } }),
};

try {
  await bundles[/** @type {keyof typeof bundles} */ (process.argv[2])]();
} catch {
  process.exitCode = 1;
}
