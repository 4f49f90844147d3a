const labels = {
  title: 'תוויות',
  count:
    '{labels, plural, one {תווית אחת} two {שתי תוויות} other {# תוויות}} על {sheets, plural, one {דף אחד} two {שני דפים} other {# דפים}}',
  none: 'בחרו מוצרים ברשימה, ואז ״תוויות״.',
  copies: 'עותקים מכל אחת',
  pdf: 'פתחו את ה-PDF',
  print: 'הדפיסו את הדף הזה',
  paper: 'A4, \u200f3 × 8 תוויות של 70 × 37 מ״מ. הדפיסו ב-100%, בלי התאמה לדף.',
  missing: 'בלי תווית',
  without: 'אין לו ברקוד',
  wrong: 'הברקוד שלו {gtin} שגוי',
  sheet: 'דף {number}',
  svg: 'הדף הזה כ-SVG',
  countTitle: 'ספירת מלאי',
  countLead: 'סרקו יחידה אחר יחידה; כל קוד שנקרא נספר. שום דבר לא משתנה עד שתשמרו.',
  countPlace: 'מקום',
  countScan: 'סרקו',
  countNothing: 'עדיין לא נספר דבר.',
  countUnknown: 'שום דבר כאן לא נושא את {gtin}.',
  countSeveral: '{gtin} רשום יותר מפעם אחת; ספרו אותו בעורך.',
  countPieces: 'יחידות של {name}',
  countRemove: 'הוציאו את {name}',
  countSave: 'קבעו את המלאי לפי הספירה',
  countSaved:
    '{count, plural, one {נקבע המלאי של מוצר אחד.} two {נקבע המלאי של שני מוצרים.} other {נקבע המלאי של # מוצרים.}}',
  countFailed:
    '{count, plural, one {מוצר אחד לא נשמר.} two {שני מוצרים לא נשמרו.} other {# מוצרים לא נשמרו.}} הם עדיין ברשימה.',
  countLast: 'נספרו {count}: {name}',
} as const;
export default labels;
