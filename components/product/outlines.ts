import type { CategorySlug, KnownCategory } from '@/lib/product/category';

/**
 * What a kind of thing looks like from the front, in a 100 × 100 box that is stretched to the product's own width and
 * height. Line figures, drawn by hand: a kind is known by them, not a model.
 */
const outlines: Partial<Record<KnownCategory, string>> = {
  sofas:
    'M9 38V8q0-6 4-6h35q2 0 2 5v31M50 38V7q0-5 2-5h35q4 0 4 6v30M9 60V40q0-6-4.5-6T0 40v46h100V40q0-6-4.5-6T91 40v20M9 60V44q0-5 3-5h35q3 0 3 5v16M50 60V44q0-5 3-5h35q3 0 3 5v16M9 60h82v10H9zM5 86v14M95 86v14',
  armchairs:
    'M17 40V10q0-8 8-8h50q8 0 8 8v30M17 62V44q0-7-8.5-7T0 44v42h100V44q0-7-8.5-7T83 44v18M17 62V48q0-5 6-5h54q6 0 6 5v14zv8h66v-8M8 86v14M92 86v14',
  chairs: 'M10 100 12 4q0-4 6-4h64q6 0 6 4l2 96M13 28h74M6 48h88v7H6zM13 74h74',
  stools: 'M4 0h92q4 0 4 4v6H0V4q0-4 4-4zM14 10 6 100M86 10l8 90M11 66h78',
  tables: 'M0 0h100v7H0zM6 7l2 93M94 7l-2 93M8 16h84',
  'coffee-tables': 'M0 0h100v10H0zM8 10l3 90M92 10l-3 90',
  shelves: 'M0 0h100v100H0zM0 25h100M0 50h100M0 75h100',
  'floor-lamps': 'M26 0h48l26 27H0zM50 27v69M22 100q0-4 28-4t28 4z',
  'table-lamps': 'M24 0h52l24 46H0zM50 46v14M50 60q20 6 20 24 0 16-20 16T30 84q0-18 20-24z',
  'ceiling-lamps': 'M50 0v46M40 46h20q34 12 40 54H0q6-42 40-54z',
  mirrors: 'M0 0h100v100H0zM7 5h86v90H7zM22 40 46 16M22 58 62 18',
  prints: 'M0 0h100v100H0zM4 3h92v94H4zM18 16h64v68H18zM18 66l22-22 16 16 12-10 14 14',
  clocks: 'M50 0a50 50 0 1 1 0 100 50 50 0 0 1 0-100zM50 50V20M50 50l20 12M50 5v6M50 89v6M5 50h6M89 50h6',
  vases: 'M34 0h32q-2 16 10 26 24 18 24 40 0 22-18 34H18Q0 88 0 66q0-22 24-40Q36 16 34 0z',
  mugs: 'M0 0h74v88q0 12-10 12H10Q0 100 0 88zM74 20q26-4 26 24T74 74',
  plants:
    'M26 66h48l-6 34H32zM50 66Q50 30 44 0M50 66Q40 36 8 26M50 66q8-34 42-44M50 62Q30 52 0 58M50 62q24-12 50-6',
  bottles: 'M38 0h24v8h-3v18q0 8 15 14 12 5 12 16v36q0 8-10 8H24q-10 0-10-8V56q0-11 12-16 15-6 15-14V8h-3z',
  headphones: 'M6 58Q6 0 50 0t44 58M0 62q0-8 12-8h6v46h-6Q0 100 0 90zM100 62q0-8-12-8h-6v46h6q12 0 12-10z',
  glasses:
    'M4 12h36q6 0 5 12-2 76-22 76Q4 100 2 34 0 12 4 12zM96 12H60q-6 0-5 12 2 76 22 76 19 0 21-66 2-22-2-22zM44 34q6-16 12 0',
  sunglasses:
    'M3 4h38q6 0 5 14-2 82-23 82Q2 100 1 30 0 4 3 4zM97 4H59q-6 0-5 14 2 82 23 82 21 0 22-70 1-26-2-26zM45 26q5-14 10 0M10 70 34 14M62 70 86 14',
  hats: 'M22 66Q20 0 50 0t28 66M0 82q2-12 22-16 28 8 56 0 20 4 22 16-50 34-100 0zM22 54q28 8 56 0',
  earrings: 'M50 24V12Q50 0 62 0t12 14M50 24q34 32 34 50 0 26-34 26T16 74q0-18 34-50z',
  necklaces: 'M0 0q4 74 50 80Q96 74 100 0M50 80q9 0 9 10t-9 10-9-10 9-10z',
  rings: 'M50 0a50 50 0 1 1 0 100 50 50 0 0 1 0-100zM50 8a42 42 0 1 1 0 84 42 42 0 0 1 0-84z',
  bracelets: 'M50 0a50 50 0 1 1 0 100 50 50 0 0 1 0-100zM50 6a44 44 0 1 1 0 88 44 44 0 0 1 0-88z',
  watches: 'M24 26 30 0h40l6 26M24 74l6 26h40l6-26M50 22q46 0 46 28T50 78 4 50t46-28zM50 50V34M50 50l16 6',
  sneakers:
    'M1 88q1-36 11-54l3-26q9-10 18 0l3 26q10 18 11 54v12H1zM1 88h46M15 18q9 5 18 0M13 30q11 6 22 0M53 88q1-36 11-54l3-26q9-10 18 0l3 26q10 18 11 54v12H53zM53 88h46M67 18q9 5 18 0M65 30q11 6 22 0',
  bags: 'M6 34h88l6 58q0 8-8 8H8q-8 0-8-8zM26 50V26Q26 0 50 0t24 26v24',
};

/** Null where a kind has no figure: then its box speaks for it. */
export function outlineOf(category: CategorySlug): string | null {
  return (outlines as Record<string, string>)[category] ?? null;
}
