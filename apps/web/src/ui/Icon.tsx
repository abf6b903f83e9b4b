/** The signs of Ayni, drawn on a square of 16. `include`, `exclude`, `unsure`, `conflict`, `information` go with the five meanings. */
const shapes = {
  include: <path d="M2.5 8.5l3.5 3.5 7.5-8" />,
  exclude: <path d="M3.5 3.5l9 9m0-9l-9 9" />,
  unsure: <path d="M5 5.6C5 3.9 6.3 3 8 3s3 1 3 2.5c0 2-3 2.2-3 4M8 12.6v.6" />,
  conflict: <path d="M3 6h10M3 10h10M10.5 2.5l-5 11" />,
  information: <path d="M8 7v6M8 3.2v.6" />,
  close: <path d="M4 4l8 8m0-8l-8 8" />,
  more: <path d="M3.5 6l4.5 4.5L12.5 6" />,
  up: <path d="M8 13V3M4 7l4-4 4 4" />,
  down: <path d="M8 3v10M4 9l4 4 4-4" />,
  next: <path d="M6 3.5l4.5 4.5L6 12.5" />,
  back: <path d="M10 3.5L5.5 8l4.5 4.5" />,
  search: <path d="M7 11.5a4.5 4.5 0 100-9 4.5 4.5 0 000 9zM10.3 10.3L14 14" />,
  steps: <path d="M6 3.5h8M6 8h8M6 12.5h8M2.5 3.5h.01M2.5 8h.01M2.5 12.5h.01" />,
  person: <path d="M8 8a2.8 2.8 0 100-5.6A2.8 2.8 0 008 8zM2.8 14c.6-2.7 2.6-4 5.2-4s4.6 1.3 5.2 4" />,
  settings: (
    <path d="M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M10 6.5a2 2 0 100-4 2 2 0 000 4zM6 13.5a2 2 0 100-4 2 2 0 000 4z" />
  ),
  add: <path d="M8 3v10M3 8h10" />,
  file: <path d="M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2" />,
  undo: <path d="M5.5 3L2.5 6l3 3M3 6h6a4 4 0 010 8H6" />,
  download: <path d="M8 2v8M4.5 7L8 10.5 11.5 7M3 13.5h10" />,
  hidden: (
    <path d="M2 2l12 12M6 4a6.6 6.6 0 012-.3c3.5 0 5.7 2.7 6.5 4.3a9.500 9.500 0 01-2 2.600M4 5.400A9 9 0 001.500 8c.8 1.600 3 4.300 6.500 4.300a6.600 6.600 0 003-.700" />
  ),
  keyboard: (
    <path d="M1.500 4h13v8h-13zM4 6.600h.01M6.700 6.600h.01M9.300 6.600h.01M12 6.600h.01M5 9.600h6" />
  ),
} as const

export type IconName = keyof typeof shapes

/** A sign beside a word. It is never the only carrier of a meaning, so screen readers skip it. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className="ui-icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {shapes[name]}
    </svg>
  )
}
