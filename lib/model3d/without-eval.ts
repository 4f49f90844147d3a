import { AppError } from '@/lib/core/app-error';

/**
 * The Basis Universal transcoder as three's package carries it binds C++ to JavaScript by writing functions as text and
 * evaluating them, which the Content-Security-Policy of our pages forbids; a KTX2 texture would wait for ever. These two
 * places do the same with closures (what Emscripten itself does under `-sDYNAMIC_EXECUTION=0`).
 */
const places: readonly (readonly [text: string, instead: string])[] = [
  [
    'let[args,invokerFnBody]=createJsInvoker(argTypes,isClassMethodFunc,returns,isAsync);args.push(invokerFnBody);var invokerFn=newFunc(Function,args)(...closureArgs);',
    `var invokerFn = function (...given) {
      if (given.length !== argCount - 2) {
        throwBindingError('function ' + humanName + ' called with ' + given.length + ' arguments, expected ' + (argCount - 2));
      }
      var destructors = needsDestructorStack ? [] : null;
      var first = isClassMethodFunc ? 1 : 2;
      var wired = [];
      for (var i = first; i < argCount; i++) {
        wired.push(argTypes[i]['toWireType'](destructors, i === 1 ? this : given[i - 2]));
      }
      var rv = cppInvokerFunc(cppTargetFunc, ...wired);
      if (needsDestructorStack) runDestructors(destructors);
      else for (var i = first; i < argCount; i++) {
        if (argTypes[i].destructorFunction !== null) argTypes[i].destructorFunction(wired[i - first]);
      }
      if (returns) return argTypes[0]['fromWireType'](rv);
    };`,
  ],
  [
    'params.push(functionBody);var invokerFunction=newFunc(Function,params)(...args);',
    `var invokerFunction = function (obj, func, destructorsRef, packed) {
      var at = 0;
      var given = [];
      for (var i = 0; i < argCount; i++) {
        given.push(types[i].readValueFromPointer(packed + at));
        at += types[i]['argPackAdvance'];
      }
      var rv = kind === 1 ? Reflect.construct(func, given) : kind === 0 ? func.apply(obj, given) : func.call(...given);
      if (!retType.isVoid) return emval_returnValue(retType, destructorsRef, rv);
    };`,
  ],
];

/**
 * The source of the transcoder (three 0.187) without evaluation of text.
 *
 * @throws AppError `VIEWER_FAILED`: it is another version, in which the places are not found.
 */
export function withoutEval(source: string): string {
  let out = source;
  for (const [text, instead] of places) {
    if (!out.includes(text)) throw new AppError('VIEWER_FAILED', 'The KTX2 decoder is not the one we know.');
    out = out.replace(text, () => instead);
  }
  return out;
}
