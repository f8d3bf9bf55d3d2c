/** What is open beside the channel. */
export type OpenPanel =
  | { readonly kind: 'thread'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'why' | 'aloud'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'policy' };
