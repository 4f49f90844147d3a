/** The shop's mark: a display window with one thing in it. Takes the colour of its text. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg aria-hidden="true" focusable="false" viewBox="0 0 24 24" width={size} height={size} fill="none">
      <path d="M3.5 3.5h17v17h-17z" stroke="currentColor" strokeWidth="1.5" />
      <path d="M12 17.25 7.5 7.5h2.1L12 13l2.4-5.5h2.1z" fill="currentColor" />
    </svg>
  );
}
