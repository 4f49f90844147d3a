;; The exact int8 scan. Assembled by scripts/build-scan-kernel.mjs into scan-kernel.wasm.ts.
;;
;; The query is given widened to int16, so that a row's 8 bytes are widened as they are loaded (load8x8_s) and
;; multiplied and added in pairs (dot_i16x8_s) without overflow: 2 · 128 · 128 fits easily. Two rows share each
;; loaded piece of the query. Measured on 500,000 rows of 256 (GB/s; a plain read of the same memory: 31):
;; one row at a time 25, two 26, three 17, four 13. From the cache all reach 30 to 34: with three or more rows
;; the processor no longer sees one stream that it could fetch ahead.
;;
;; All addresses are in bytes. The matrix and `dots` are padded to a whole number of row pairs.
(module
  (memory (import "scan" "memory") 1)

  ;; dots[r] = Σ matrix[r, i] · query[i], for `rows` rows rounded up to 2. dimension: a multiple of 16.
  (func $dots (export "dots")
    (param $matrix i32) (param $query i32) (param $dimension i32) (param $rows i32) (param $dots i32)
    (local $row0 i32) (local $row1 i32) (local $q i32) (local $queryEnd i32) (local $dotsEnd i32)
    (local $q0 v128) (local $q1 v128) (local $a0 v128) (local $a1 v128)

    (local.set $row0 (local.get $matrix))
    (local.set $queryEnd (i32.add (local.get $query) (i32.shl (local.get $dimension) (i32.const 1))))
    (local.set $dotsEnd (i32.add (local.get $dots) (i32.shl (local.get $rows) (i32.const 2))))
    (block $done
      (loop $pair
        (br_if $done (i32.ge_u (local.get $dots) (local.get $dotsEnd)))
        (local.set $row1 (i32.add (local.get $row0) (local.get $dimension)))
        (local.set $a0 (v128.const i32x4 0 0 0 0))
        (local.set $a1 (v128.const i32x4 0 0 0 0))
        (local.set $q (local.get $query))
        (loop $piece
          (local.set $q0 (v128.load (local.get $q)))
          (local.set $q1 (v128.load offset=16 (local.get $q)))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.add
            (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $row0)) (local.get $q0))
            (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $row0)) (local.get $q1)))))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.add
            (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $row1)) (local.get $q0))
            (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $row1)) (local.get $q1)))))
          (local.set $row0 (i32.add (local.get $row0) (i32.const 16)))
          (local.set $row1 (i32.add (local.get $row1) (i32.const 16)))
          (br_if $piece
            (i32.lt_u (local.tee $q (i32.add (local.get $q) (i32.const 32))) (local.get $queryEnd))))
        ;; Two accumulators of four sums each → the two rows' dots side by side.
        (local.set $a0 (i32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a0) (local.get $a1))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a0) (local.get $a1))))
        (v128.store64_lane 0 (local.get $dots) (i32x4.add
          (local.get $a0)
          (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $a0) (local.get $a0))))
        (local.set $dots (i32.add (local.get $dots) (i32.const 8)))
        (local.set $row0 (local.get $row1))
        (br $pair))))

  ;; The best row of each group in one pass over the matrix. Works through 1,024 rows at a time, so that their
  ;; dots are still in the first-level cache when they are compared. On a tie the first row stays.
  ;; cosine = f32(f32(dot · norm[row]) · queryNorm); groupOf[row] < 2^30; cosines start at -2.
  (func (export "best")
    (param $matrix i32) (param $query i32) (param $dimension i32) (param $rows i32) (param $scratch i32)
    (param $norms i32) (param $groupOf i32) (param $queryNorm f32) (param $cosines i32) (param $bestRows i32)
    (local $row i32) (local $count i32) (local $chunkEnd i32) (local $dot i32) (local $group i32)
    (local $cosine f32)
    (block $done
      (loop $chunk
        (br_if $done (i32.ge_u (local.get $row) (local.get $rows)))
        (local.set $count (i32.sub (local.get $rows) (local.get $row)))
        (if (i32.gt_u (local.get $count) (i32.const 1024)) (then (local.set $count (i32.const 1024))))
        (call $dots
          (i32.add (local.get $matrix) (i32.mul (local.get $row) (local.get $dimension)))
          (local.get $query) (local.get $dimension) (local.get $count) (local.get $scratch))
        (local.set $dot (local.get $scratch))
        (local.set $chunkEnd (i32.add (local.get $row) (local.get $count)))
        (loop $each
          (local.set $cosine (f32.mul
            (f32.mul
              (f32.convert_i32_s (i32.load (local.get $dot)))
              (f32.load (i32.add (local.get $norms) (i32.shl (local.get $row) (i32.const 2)))))
            (local.get $queryNorm)))
          (local.set $group (i32.shl
            (i32.load (i32.add (local.get $groupOf) (i32.shl (local.get $row) (i32.const 2))))
            (i32.const 2)))
          (if (f32.gt (local.get $cosine) (f32.load (i32.add (local.get $cosines) (local.get $group))))
            (then
              (f32.store (i32.add (local.get $cosines) (local.get $group)) (local.get $cosine))
              (i32.store (i32.add (local.get $bestRows) (local.get $group)) (local.get $row))))
          (local.set $dot (i32.add (local.get $dot) (i32.const 4)))
          (br_if $each (i32.lt_u
            (local.tee $row (i32.add (local.get $row) (i32.const 1)))
            (local.get $chunkEnd))))
        (br $chunk)))))
