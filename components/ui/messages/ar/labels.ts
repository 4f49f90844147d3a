const labels = {
  title: 'الملصقات',
  count:
    '{labels, plural, zero {لا ملصقات} one {ملصق واحد} two {ملصقان} few {# ملصقات} many {# ملصقًا} other {# ملصق}} على {sheets, plural, zero {لا صفحات} one {صفحة واحدة} two {صفحتين} few {# صفحات} many {# صفحة} other {# صفحة}}',
  none: 'اختر منتجات من القائمة، ثم «الملصقات».',
  copies: 'نسخ من كل واحد',
  pdf: 'افتح ملف PDF',
  print: 'اطبع هذه الصفحة',
  paper: 'A4، \u200f3 × 8 ملصقات بقياس 70 × 37 مم. اطبع بنسبة 100٪ من دون ملاءمة للصفحة.',
  missing: 'بلا ملصق',
  without: 'ليس له باركود',
  wrong: 'الباركود {gtin} خاطئ',
  sheet: 'الصفحة {number}',
  svg: 'هذه الصفحة بصيغة SVG',
  countTitle: 'جرد المخزون',
  countLead: 'امسح قطعة بعد قطعة؛ كل رمز يُقرأ يُحسب. لا يتغير شيء قبل أن تحفظ.',
  countPlace: 'المكان',
  countScan: 'امسح',
  countNothing: 'لم يُحسب شيء بعد.',
  countUnknown: 'لا شيء هنا يحمل {gtin}.',
  countSeveral: '{gtin} مسجل أكثر من مرة؛ احسبه في المحرر.',
  countPieces: 'قطع {name}',
  countRemove: 'أخرج {name}',
  countSave: 'اضبط المخزون على ما حُسب',
  countSaved:
    '{count, plural, zero {لم يُضبط شيء.} one {ضُبط مخزون منتج واحد.} two {ضُبط مخزون منتجين.} few {ضُبط مخزون # منتجات.} many {ضُبط مخزون # منتجًا.} other {ضُبط مخزون # منتج.}}',
  countFailed:
    '{count, plural, zero {حُفظ الكل.} one {تعذر حفظ منتج واحد.} two {تعذر حفظ منتجين.} few {تعذر حفظ # منتجات.} many {تعذر حفظ # منتجًا.} other {تعذر حفظ # منتج.}} ما زالت في القائمة.',
  countLast: 'المحسوب {count}: {name}',
} as const;
export default labels;
