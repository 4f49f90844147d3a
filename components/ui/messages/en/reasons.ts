import { reasonWords } from '@/lib/product/import/reason-words';

export default reasonWords;
