/** Half the angle that a skull is open to the front by: the corners of the eyes lie deeper than a ball's front. Radians. */
export const openFront = Math.acos(0.7);
