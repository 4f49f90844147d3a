;; The yardstick of the scan benchmark: reads `bytes` (a multiple of 64) once, as fast as memory gives them.
(module
  (memory (import "scan" "memory") 1)
  (func (export "read") (param $at i32) (param $bytes i32) (result i32)
    (local $end i32) (local $a v128) (local $b v128)
    (local.set $end (i32.add (local.get $at) (local.get $bytes)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $a (v128.xor (local.get $a)
          (v128.xor (v128.load (local.get $at)) (v128.load offset=16 (local.get $at)))))
        (local.set $b (v128.xor (local.get $b)
          (v128.xor (v128.load offset=32 (local.get $at)) (v128.load offset=48 (local.get $at)))))
        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (br $next)))
    (i32x4.extract_lane 0 (v128.xor (local.get $a) (local.get $b)))))
