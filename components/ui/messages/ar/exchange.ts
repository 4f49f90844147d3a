const exchange = {
  title: 'الاستيراد والتصدير',
  importTitle: 'إدخال كتالوج',
  importText:
    'ملف CSV من Vitrine أو خلاصة Google Merchant ‏(XML أو TSV) أو تصدير من Shopify. تُطابَق المنتجات برمز الصنف: المعروف يتغيّر، والجديد يُضاف، ولا يُحذف شيء.',
  choose: 'اختيار ملف',
  drop: 'أو إفلاته هنا',
  another: 'ملف آخر',
  file: 'الملف',
  currency: 'الأسعار التي بلا عملة هي بـ',
  fetchImages: 'جلب الصور من عناوينها',
  fetchImagesText: 'من الإنترنت العام فقط. يستغرق وقتًا أطول.',
  check: 'النظر في الملف',
  sending: 'يُرسَل الملف…',
  checking:
    '{count, plural, zero {لم يُنظر في سطر بعد} one {نُظر في سطر واحد} two {نُظر في سطرين} few {نُظر في # أسطر} many {نُظر في # سطرًا} other {نُظر في # سطر}}',
  importing:
    '{count, plural, zero {لم يُستورد سطر بعد} one {استُورد سطر واحد} two {استُورد سطران} few {استُوردت # أسطر} many {استُورد # سطرًا} other {استُورد # سطر}}',
  formatVitrine: 'ملف CSV من Vitrine',
  formatGoogleXml: 'خلاصة Google Merchant، ‏XML',
  formatGoogleTsv: 'خلاصة Google Merchant، ‏TSV',
  formatShopify: 'ملف CSV من Shopify',
  guessed: 'قُرئ على أنه {encoding}، وهذا تخمين. انظر هل الحروف صحيحة.',
  reportTitle: 'ما الذي سيحدث',
  doneTitle: 'ما الذي حدث',
  partTitle: 'ما الذي حدث حتى ذلك الحين',
  newCount:
    '{count, plural, zero {لا جديد} one {واحد جديد} two {اثنان جديدان} few {# جديدة} many {# جديدًا} other {# جديد}}',
  changedCount:
    '{count, plural, zero {لا تغيير} one {واحد يتغيّر} two {اثنان يتغيّران} few {# تتغيّر} many {# يتغيّر} other {# يتغيّر}}',
  unchangedCount:
    '{count, plural, zero {لا شيء بلا تغيير} one {واحد بلا تغيير} two {اثنان بلا تغيير} few {# بلا تغيير} many {# بلا تغيير} other {# بلا تغيير}}',
  refusedCount:
    '{count, plural, zero {لم يُرفض سطر} one {رُفض سطر واحد} two {رُفض سطران} few {رُفضت # أسطر} many {رُفض # سطرًا} other {رُفض # سطر}}',
  warningCount:
    '{count, plural, zero {بلا ملاحظات} one {واحد بملاحظة} two {اثنان بملاحظة} few {# بملاحظة} many {# بملاحظة} other {# بملاحظة}}',
  photosStored:
    '{count, plural, zero {لم تُحفظ صورة} one {حُفظت صورة واحدة} two {حُفظت صورتان} few {حُفظت # صور} many {حُفظت # صورة} other {حُفظت # صورة}}',
  line: 'السطر',
  sku: 'رمز الصنف',
  product: 'المنتج',
  what: 'ماذا',
  nothingOfKind: 'لا شيء.',
  firstOf: 'أول {shown} من {total}؛ وفي التقرير كلها.',
  download: 'تنزيل التقرير',
  run: '{count, plural, zero {استيراد} one {استيراد منتج واحد} two {استيراد منتجين} few {استيراد # منتجات} many {استيراد # منتجًا} other {استيراد # منتج}}',
  nothingToDo: 'كل هذا موجود في المتجر.',
  toProducts: 'إلى المنتجات',
  stays: 'يبقى ما استُورد حتى ذلك الحين.',
  keepOpen: 'يستمر بعد إغلاق هذه الصفحة. عُد إليها أو إلى صفحة المهام لترى أين وصل.',
  runTitle: 'الاستيراد',
  waits: 'ينتهي استيراد آخر أولًا.',
  importsTitle: 'عمليات الاستيراد',
  reportOf: 'تقرير {name}',
  exportTitle: 'إخراج الكتالوج',
  exportText: 'كل المنتجات في ملف واحد. في CSV من Vitrine كل شيء ما عدا ملفات الصور والنماذج، ويعود كاملًا.',
  exportVitrine: 'ملف CSV من Vitrine',
  exportVitrineText: 'كل منتج بكل لغة. إلى جدول البيانات، وعودة.',
  exportGoogleXmlText: 'المنتجات المنشورة، إلى Merchant Center.',
  exportGoogleTsvText: 'الشيء نفسه، كجدول.',
  exportShopifyText: 'لاستيراد المنتجات في Shopify.',
  commandLine: 'الشيء نفسه من سطر الأوامر',
} as const;
export default exchange;
