/// The powers that colours need, without a mathematics library.
enum Power {
  /// `base` to the power of 2.4, for 0...1: the curve of sRGB.
  ///
  /// 2.4 is 2 and two fifths, so the square and its fifth root (by Newton's method) are enough.
  static func of24(_ base: Double) -> Double {
    guard base > 0 else { return 0 }
    let square = base * base
    var root = 1.0
    // From 1 it comes down to the root of any square a byte can give in fewer steps than these.
    for _ in 0..<48 {
      let fourth = root * root * root * root
      root -= (fourth * root - square) / (5 * fourth)
    }
    return square * root
  }

  /// The cube root of 0...1, by Newton's method.
  static func cubeRoot(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    var root = 1.0
    // From 1 it comes down to the root of a 255th of a byte's least light in fewer steps.
    for _ in 0..<64 { root -= (root - value / (root * root)) / 3 }
    return root
  }
}
