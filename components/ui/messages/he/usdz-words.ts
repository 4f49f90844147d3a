import type { UsdzWord } from '@/lib/model3d/usdz/usdz-words';

/** What of a model Quick Look shows differently, or was put right for it. */
export const usdzWords: Record<UsdzWord, string> = {
  'usdz-lines-left-out': 'קווים ונקודות הושמטו: Quick Look מצייר משטחים בלבד.',
  'usdz-animation-left-out': 'האנימציה הושמטה: המודל עומד במקומו, כמו לפני התנועה הראשונה.',
  'usdz-skin-baked': 'חלקים שהשלד מניע הוקפאו בתנוחת המנוחה.',
  'usdz-morph-baked': 'צורות שמתחלפות זו בזו הוקפאו כפי שהן בהתחלה.',
  'usdz-instances': 'חלקים שמוצבים פעמים רבות נכתבו פעם אחת לכל מקום.',
  'usdz-mirrored': 'חלקים במראה (קנה מידה שלילי) הוחזרו לכיוון הנכון.',
  'usdz-backs-added': 'משטחים שרואים משני הצדדים קיבלו גב משלהם.',
  'usdz-transmission-approximated': 'זכוכית מוצגת כמשטח שקוף: Quick Look אינו שובר דרכו את האור.',
  'usdz-sheen-approximated': 'הברק הרך של הבד מוצג כצבע, בלי השוליים הבהירים.',
  'usdz-unlit-approximated': 'משטחים בלי הצללה מוצגים כזוהרים בצבע שלהם.',
  'usdz-material-effect-left-out':
    'ססגוניות, אניזוטרופיה, נפיצה, העברת אור מפוזרת או השתקפויות צבעוניות הושמטו.',
  'usdz-vertex-colours-stepped':
    'צבעים שנצבעו על הנקודות מוצגים במדרגות, כל משולש בצבע אחד. אפו אותם לטקסטורה כדי לשמור עליהם.',
  'usdz-occlusion-left-out': 'הצללה שנאפתה לקואורדינטות אחרות מאלה של הצבע הושמטה.',
  'usdz-several-uv-sets':
    'חלק מהטקסטורות מונחות אחרת מהצבע; גרסאות ישנות של iOS מתעלמות מכך ומניחות אותן כמו הצבע.',
  'usdz-texture-wrap': 'טקסטורה נקטעת או משתקפת בקצה; גרסאות ישנות של iOS חוזרות עליה במקום זאת.',
  'usdz-textures-scaled': 'הטקסטורות הוקטנו: Quick Look מקבל 2,048 פיקסלים לצלע, וכ‑200 MB כשהן פרושות.',
  'usdz-simplified': 'הוסרו משולשים, עד למספר ש‑Quick Look מבקש או עד לסטייה המותרת.',
  'usdz-over-triangles': 'עדיין יש בו יותר מ‑100,000 המשולשים ש‑Quick Look מבקש, וייתכן שייפתח לאט.',
  'usdz-stood-on-floor': 'Quick Look מכיר רצפות, שולחנות וקירות: שם המודל עומד על הנקודה הנמוכה ביותר שלו.',
};
