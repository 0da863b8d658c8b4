/// The ASCII letters under the Latin letters with marks and strokes.
enum LatinLetters {
  /// The ASCII letter under a Latin letter, case kept: `a` for `ậ`, `D` for `Đ`, `a` for `a`.
  ///
  /// Nil for anything that is no letter and for the few letters that look like none of ASCII.
  static func base(of scalar: Unicode.Scalar) -> UInt8? {
    let letter: UInt8
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: return UInt8(truncatingIfNeeded: scalar.value)
    case 0xC0..<0x250: letter = extended[Int(scalar.value) - 0xC0]
    case 0x1E00..<0x1F00: letter = additional[Int(scalar.value) - 0x1E00]
    default: return nil
    }
    return letter == UInt8(ascii: "_") ? nil : letter
  }

  /// U+00C0 … U+024F: Latin-1 Supplement, Latin Extended-A and Extended-B.
  private static let extended = Array(
    """
    AAAAAAACEEEEIIIIDNOOOOO_OUUUUYTsaaaaaaaceeeeiiiidnooooo_ouuuuyty\
    AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL\
    lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs\
    bBBb__OCcDDDd_EEEFfGG_IIKkl_MNnOOo__Ppr__SstTtTUuUVYyZzZZzz____w\
    ____DDdLLlNNnAaIiOoUuUuUuUuUueAaAaAaGgGgKkOoOoZzjDDdGghwNnAaAaOo\
    AaAaEeEeIiIiOoOoRrRrUuUuSsTt__HhNdOoZzAaEeOoOoOoOoYylnt___ACcLTs\
    z__B_VEeJj_qRrYy
    """.utf8)

  /// U+1E00 … U+1EFF: Latin Extended Additional, where the vowels of Vietnamese stand.
  private static let additional = Array(
    """
    AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm\
    MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv\
    WwWwWwWwWwXxXxYyZzZzZzhtwyasssS_AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
    EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy____Yy
    """.utf8)
}
