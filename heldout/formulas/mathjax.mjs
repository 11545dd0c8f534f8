/**
 * Renders a batch of TeX formulas with MathJax: one JSON document on stdin, one on stdout.
 *
 *   in   {"root": folder that holds node_modules, "macros": {name: TeX or [TeX, arguments]},
 *         "formulas": [[TeX, display], ...]}
 *   out  {"base": rules, "formulas": [{"html", "mathml", "rules"} or {"error"}, ...]}
 *
 * `rules` are [selector, {property: value}] pairs. `base` are the rules of every element that
 * MathJax can make, in MathJax's own order; a formula's rules are those of its characters. So the
 * style sheet of any set of formulas can be put together without MathJax.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const PACKAGES = ['base', 'ams', 'configmacros', 'textmacros', 'mathtools', 'boldsymbol', 'cancel', 'centernot', 'color'];
const FONT = 'mathjax-stix2';

/** Starts MathJax without its fallbacks: an unknown macro must fail, not appear in red. */
async function start(root, macros) {
  const modules = join(root, 'node_modules');
  const MathJax = createRequire(join(modules, 'index.js'))('mathjax/node-main.cjs');
  await MathJax.init({
    loader: {
      load: ['input/tex-base', 'output/chtml', 'adaptors/liteDOM',
        ...PACKAGES.filter((name) => name !== 'base').map((name) => `[tex]/${name}`)],
      paths: { [FONT]: join(modules, '@mathjax', `${FONT}-font`) },
      versionWarnings: false,
    },
    tex: { packages: PACKAGES, macros, formatError: (_, error) => { throw error; } },
    output: { font: FONT, fontPath: join(modules, '@mathjax', '%%FONT%%-font'), displayOverflow: 'overflow' },
    chtml: { adaptiveCSS: true, matchFontHeight: false },
    startup: { typeset: false },
  });
  return MathJax;
}

/** The rules of all elements, whatever a formula uses: what MathJax writes with adaptiveCSS off. */
function baseRules(output) {
  const styles = {};
  const sheet = {
    addStyles(rules) {
      for (const [selector, body] of Object.entries(rules ?? {})) styles[selector] = { ...styles[selector], ...body };
    },
  };
  sheet.addStyles(output.constructor.commonStyles);
  for (const kind of output.factory.getKinds()) output.addClassStyles(output.factory.getNodeClass(kind), sheet);
  sheet.addStyles(output.font.constructor.defaultStyles);
  return Object.entries(styles);
}

/** One formula, independent of what was rendered before it. */
async function render(MathJax, tex, display) {
  const { adaptor, output } = MathJax.startup;
  output.clearCache();
  MathJax.texReset();
  const html = adaptor.outerHTML(await MathJax.tex2chtmlPromise(tex, { display }));
  const rules = Object.entries(output.font.updateStyles({}));
  return { html, rules, mathml: await MathJax.tex2mmlPromise(tex, { display }) };
}

console.log = console.warn = console.error;
const { root, macros, formulas } = JSON.parse(readFileSync(0, 'utf8'));
const MathJax = await start(root, macros);
const results = [];
for (const [tex, display] of formulas) {
  try {
    results.push(await render(MathJax, tex, display));
  } catch (error) {
    results.push({ error: String(error.message ?? error) });
  }
}
process.stdout.write(JSON.stringify({ base: baseRules(MathJax.startup.output), formulas: results }), () => process.exit(0));
