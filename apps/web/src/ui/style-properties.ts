import 'react'

declare module 'react' {
  /** Custom properties in `style`: measures that a widget hands to its style sheet. */
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined
  }
}
