import type { LocaleText } from '@/lib/core/locale';
import type { ColourSlug } from './product';

/** What shoppers call each colour family. */
export const colourNames: Record<ColourSlug, LocaleText> = {
  black: { en: 'Black', he: 'שחור', ar: 'أسود' },
  white: { en: 'White', he: 'לבן', ar: 'أبيض' },
  grey: { en: 'Grey', he: 'אפור', ar: 'رمادي' },
  silver: { en: 'Silver', he: 'כסוף', ar: 'فضي' },
  gold: { en: 'Gold', he: 'זהוב', ar: 'ذهبي' },
  copper: { en: 'Copper', he: 'נחושתי', ar: 'نحاسي' },
  beige: { en: 'Beige', he: 'בז׳', ar: 'بيج' },
  brown: { en: 'Brown', he: 'חום', ar: 'بني' },
  tan: { en: 'Tan', he: 'קאמל', ar: 'جملي' },
  red: { en: 'Red', he: 'אדום', ar: 'أحمر' },
  burgundy: { en: 'Burgundy', he: 'בורדו', ar: 'عنابي' },
  orange: { en: 'Orange', he: 'כתום', ar: 'برتقالي' },
  terracotta: { en: 'Terracotta', he: 'טרקוטה', ar: 'طيني' },
  yellow: { en: 'Yellow', he: 'צהוב', ar: 'أصفر' },
  mustard: { en: 'Mustard', he: 'חרדל', ar: 'خردلي' },
  green: { en: 'Green', he: 'ירוק', ar: 'أخضر' },
  olive: { en: 'Olive', he: 'ירוק זית', ar: 'زيتوني' },
  sage: { en: 'Sage', he: 'ירוק מרווה', ar: 'أخضر مريمي' },
  teal: { en: 'Teal', he: 'פטרול', ar: 'بترولي' },
  blue: { en: 'Blue', he: 'כחול', ar: 'أزرق' },
  navy: { en: 'Navy', he: 'כחול כהה', ar: 'كحلي' },
  purple: { en: 'Purple', he: 'סגול', ar: 'بنفسجي' },
  pink: { en: 'Pink', he: 'ורוד', ar: 'وردي' },
  clear: { en: 'Clear', he: 'שקוף', ar: 'شفاف' },
  tortoise: { en: 'Tortoise', he: 'מנומר', ar: 'صدف السلحفاة' },
  multicolour: { en: 'Multicolour', he: 'צבעוני', ar: 'متعدد الألوان' },
};
