/** The HTML that the page's script fills. */
export function shell(token: string, name: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="token" content="${token}">
<meta name="color-scheme" content="light dark">
<title>Playground: ${name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/app.css">
<script type="module" src="/app.js"></script>
</head>
<body>
<div id="page"><noscript>The playground needs JavaScript.</noscript></div>
</body>
</html>
`;
}
