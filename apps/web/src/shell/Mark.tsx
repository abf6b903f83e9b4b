/** The sign of Ayni: the stepped cross of Andean weavings. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 16 16" fill="currentColor">
      <path
        fillRule="evenodd"
        d="M5 0h6v3h2v2h3v6h-3v2h-2v3H5v-3H3v-2H0V5h3V3h2zm1.500 5v1.500H5v3h1.500V11h3V9.500H11v-3H9.500V5z"
      />
    </svg>
  )
}
