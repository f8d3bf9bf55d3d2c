/** The bot's face. */
export function BotFace() {
  return (
    <svg className="face bot" viewBox="0 0 36 36" aria-hidden="true">
      <rect width="36" height="36" rx="8" />
      <path d="M18 6l10 4v8c0 6-4 10-10 12-6-2-10-6-10-12v-8z" fill="none" stroke="#fff" strokeWidth="2" />
      <path
        d="M13 18l4 4 7-8"
        fill="none"
        stroke="#fff"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** Somebody's face: the first letters of their name, in a colour of their own. */
export function Face({ name }: { readonly name: string }) {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const letters = words.map((word) => word.charAt(0).toUpperCase()).slice(0, 2);
  const hue = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0) * 7, 0) % 360;
  return (
    <svg className="face" viewBox="0 0 36 36" aria-hidden="true">
      <rect width="36" height="36" rx="8" fill={`hsl(${hue} 45% 34%)`} />
      <text x="18" y="23" textAnchor="middle" fontSize="14" fontWeight="700" fill="#fff">
        {letters.join('')}
      </text>
    </svg>
  );
}

/** An eye, beside what only one person sees. */
export function Eye() {
  return (
    <svg className="eye" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M1 8c3-5 11-5 14 0-3 5-11 5-14 0z" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <circle cx="8" cy="8" r="2.2" fill="currentColor" />
    </svg>
  );
}
