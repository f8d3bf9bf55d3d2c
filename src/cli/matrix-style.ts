/** The style of the policy at a glance, for screens in light and dark and for paper. */
export const MATRIX_STYLE = `
:root { color-scheme: light dark; --ink: #1d1c1d; --ground: #fff; --faint: #50555e; --edge: #b9bec8;
  --allowed: #cdeedd; --conditional: #fdeeb8; --not-listed: #dfe3ec; --not-allowed: #fbd3cd; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececee; --ground: #1a1d21; --faint: #c3c8d0; --edge: #5a606b;
  --allowed: #12452f; --conditional: #51410b; --not-listed: #363c47; --not-allowed: #5f2119; } }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 15px/1.45 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main { max-width: 1180px; margin: 0 auto; padding: 16px 20px 40px; }
h1 { margin: 8px 0; font-size: 26px; }
h2 { margin: 28px 0 8px; font-size: 19px; }
p { max-width: 46em; }
.legend { display: flex; flex-wrap: wrap; gap: 6px 20px; padding: 0; list-style: none; }
.legend span { padding: 2px 8px; border-radius: 4px; font-weight: 600; }
.wide { overflow-x: auto; }
table { width: 100%; min-width: 860px; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 5px 8px; border: 1px solid var(--edge); text-align: left; vertical-align: top; }
thead th { font-size: 13px; }
thead th:first-child { width: 22%; }
td { font-size: 14px; }
small { display: block; color: var(--faint); font-size: 12px; font-weight: 400; }
td small { color: inherit; }
td { font-weight: 600; }
.allowed { background: var(--allowed); }
.conditional { background: var(--conditional); }
.not-listed { background: var(--not-listed); }
.not-allowed { background: var(--not-allowed); }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --ground: #fff; --faint: #333; --edge: #888;
    --allowed: #cdeedd; --conditional: #fdeeb8; --not-listed: #dfe3ec; --not-allowed: #fbd3cd; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { font-size: 10px; }
  main { max-width: none; padding: 0; }
  .wide { overflow: visible; }
  section { break-before: page; }
  section:first-of-type { break-before: auto; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  table { min-width: 0; }
  h1 { font-size: 18px; }
  h2 { margin: 8px 0 4px; font-size: 13px; }
  th, td, thead th { padding: 1px 5px; font-size: 10px; }
  small { font-size: 8px; }
}
`;
