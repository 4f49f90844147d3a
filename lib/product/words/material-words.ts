import type { MaterialSlug } from '@/lib/product/product';

/** What shoppers call each material, in English, Hebrew and Arabic. */
export const materialWords: Record<MaterialSlug, string> = {
  oak: 'oak, oaken, אלון, בלוט, سنديان, بلوط',
  walnut: 'walnut, אגוז, جوز',
  ash: 'ash, ash wood, מילה, دردار',
  pine: 'pine, אורן, صنوبر',
  bamboo: 'bamboo, במבוק, خيزران, بامبو',
  rattan: 'rattan, wicker, cane, ראטן, רטאן, נצרים, קש קלוע, روطان, راتان',
  wood: 'wood, wooden, timber, עץ, עצי, خشب, خشبي, خشبية',
  metal: 'metal, metallic, מתכת, מתכתי, معدن, معدني, معدنية',
  steel: 'steel, stainless steel, stainless, iron, פלדה, נירוסטה, ברזל, فولاذ, ستانلس, حديد, صلب',
  brass: 'brass, פליז, نحاس أصفر, نحاس',
  gold: 'gold, golden, זהב, ذهب, ذهبي',
  silver: 'silver, sterling silver, sterling, כסף, כסף סטרלינג, فضة, فضي',
  copper: 'copper, נחושת, نحاس أحمر, نحاس, نحاسي',
  aluminium: 'aluminium, aluminum, אלומיניום, ألمنيوم, ألومنيوم',
  glass: 'glass, crystal, זכוכית, קריסטל, زجاج, زجاجي, كريستال',
  ceramic: 'ceramic, ceramics, clay, earthenware, pottery, קרמיקה, חרס, קרמי, سيراميك, خزف, خزفي, فخار',
  stoneware: 'stoneware, סטונוור, אבן חרס, خزف حجري',
  porcelain: 'porcelain, china, פורצלן, חרסינה, بورسلان, خزف صيني',
  marble: 'marble, שיש, رخام, رخامي',
  stone: 'stone, travertine, granite, terrazzo, אבן, טרצו, טרוורטין, גרניט, حجر, حجري, جرانيت',
  concrete: 'concrete, cement, בטון, خرسانة, إسمنت, خرساني',
  plaster: 'plaster, gypsum, גבס, جبس, جص',
  linen: 'linen, פשתן, كتان',
  cotton: 'cotton, כותנה, قطن, قطني',
  wool: 'wool, woollen, woolen, צמר, صوف, صوفي',
  felt: 'felt, לבד, لباد',
  velvet: 'velvet, קטיפה, مخمل, مخملي, قطيفة',
  boucle: 'boucle, bouclé, בוקלה, بوكليه',
  canvas: 'canvas, קנבס, ברזנט, قنب, كانفاس',
  leather: 'leather, עור, جلد, جلدي',
  suede: 'suede, nubuck, זמש, סוויד, شمواه, سويد',
  mesh: 'mesh, knit, רשת, شبك, شبكي',
  rubber: 'rubber, silicone, גומי, סיליקון, مطاط, مطاطي, سيليكون',
  plastic: 'plastic, acrylic, פלסטיק, אקריל, بلاستيك, بلاستيكي, أكريليك',
  acetate: 'acetate, אצטט, أسيتات',
  titanium: 'titanium, טיטניום, تيتانيوم',
  paper: 'paper, rice paper, נייר, ورق, ورقي',
  cork: 'cork, שעם, فلين',
  straw: 'straw, raffia, seagrass, jute, קש, רפיה, יוטה, قش, خوص, رافيا',
  pearl: 'pearl, pearls, פנינה, פנינים, لؤلؤ, لؤلؤة',
  gemstone:
    'gemstone, gem, diamond, ruby, sapphire, אבן חן, אבני חן, יהלום, אבן יקרה, حجر كريم, ألماس, ياقوت',
  leaf: 'leaf, leaves, עלה, עלים, ورقة نبات',
};

/** Kinds of a broader material: who asks for wood means oak too. */
export const materialFamilies: Partial<Record<MaterialSlug, MaterialSlug[]>> = {
  wood: ['oak', 'walnut', 'ash', 'pine'],
  metal: ['steel', 'brass', 'aluminium', 'copper', 'titanium', 'silver', 'gold'],
  stone: ['marble'],
  ceramic: ['stoneware', 'porcelain'],
  leather: ['suede'],
};

/** Words for cloth of any kind. */
export const fabricWords = 'fabric, textile, cloth, upholstered, בד, אריג, מרופד, قماش, نسيج, منجد';
export const fabrics: MaterialSlug[] = ['linen', 'cotton', 'wool', 'felt', 'velvet', 'boucle', 'canvas'];
