import type { UsdzWord } from '@/lib/model3d/usdz/usdz-words';

/** What of a model Quick Look shows differently, or was put right for it. */
export const usdzWords: Record<UsdzWord, string> = {
  'usdz-lines-left-out': 'حُذفت الخطوط والنقاط: لا يرسم Quick Look إلا الأسطح.',
  'usdz-animation-left-out': 'حُذفت الحركة: يبقى النموذج ساكنًا كما هو قبل أول حركة.',
  'usdz-skin-baked': 'جُمّد ما يحرّكه الهيكل في وضعية الراحة.',
  'usdz-morph-baked': 'جُمّدت الأشكال التي يتحوّل بعضها إلى بعض كما هي في البداية.',
  'usdz-instances': 'كُتبت الأجزاء الموضوعة مرات كثيرة مرة لكل موضع.',
  'usdz-mirrored': 'أُعيدت الأجزاء المعكوسة (مقياس سالب) إلى اتجاهها الصحيح.',
  'usdz-backs-added': 'أُضيف وجه خلفي للأسطح التي تُرى من الجهتين.',
  'usdz-transmission-approximated': 'يظهر الزجاج سطحًا شفافًا: لا يكسر Quick Look الضوء عبره.',
  'usdz-sheen-approximated': 'يظهر لمعان القماش الناعم لونًا، من دون حافته المضيئة.',
  'usdz-unlit-approximated': 'تظهر الأسطح التي بلا تظليل كأنها تتوهّج بلونها.',
  'usdz-material-effect-left-out':
    'حُذف التقزّح أو تباين الخواص أو التشتّت أو نفاذ الضوء المنتشر أو الانعكاسات الملوّنة.',
  'usdz-vertex-colours-stepped':
    'تظهر الألوان المرسومة على النقاط درجات، كل مثلث بلون واحد. اخبزوها في خامة لتبقى كما هي.',
  'usdz-occlusion-left-out': 'حُذف الظل المخبوز لإحداثيات غير إحداثيات اللون.',
  'usdz-several-uv-sets': 'بعض الخامات موضوعة بغير موضع اللون؛ وإصدارات iOS القديمة تتجاهل ذلك وتضعها مثله.',
  'usdz-texture-wrap': 'خامة تُقطع أو تنعكس عند حافتها؛ وإصدارات iOS القديمة تكرّرها بدل ذلك.',
  'usdz-textures-scaled': 'صُغّرت الخامات: يقبل Quick Look ‏2048 بكسل للضلع، ونحو 200 MB منها بعد فكّها.',
  'usdz-simplified': 'أُزيلت مثلثات حتى ما يطلبه Quick Look أو حتى الخطأ المسموح به.',
  'usdz-over-triangles': 'ما زال فيه أكثر من 100,000 مثلث يطلبها Quick Look حدًّا أقصى، وقد يُفتح ببطء.',
  'usdz-stood-on-floor': 'يعرف Quick Look الأرضيات والطاولات والجدران: يقف النموذج هناك على أدنى نقطة فيه.',
};
