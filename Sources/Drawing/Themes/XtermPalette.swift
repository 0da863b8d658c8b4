/// The palette of 256 colours that xterm defined and every terminal took over.
///
/// The first sixteen are left out: their look is the terminal owner's choice. From 16 on comes a
/// cube of 6 × 6 × 6, from 232 on a ramp of 24 greys (xterm, `256colres.pl`).
enum XtermPalette {
  /// The index, 16...255, of the colour that looks most like another one.
  static func nearest(to color: RGB) -> UInt8 {
    var best = 16
    var bestDistance = Int.max
    for index in 16...255 {
      let distance = distance(color, self.color(at: UInt8(index)))
      if distance < bestDistance {
        best = index
        bestDistance = distance
      }
    }
    return UInt8(best)
  }

  /// The colour at an index from 16 on; black below.
  static func color(at index: UInt8) -> RGB {
    let index = Int(index)
    if index >= 232 {
      let level = UInt8(8 + 10 * (index - 232))
      return RGB(red: level, green: level, blue: level)
    }
    guard index >= 16 else { return RGB(0) }
    let place = index - 16
    return RGB(
      red: level(place / 36), green: level(place / 6 % 6), blue: level(place % 6))
  }

  private static func level(_ step: Int) -> UInt8 {
    step == 0 ? 0 : UInt8(55 + 40 * step)
  }

  /// How different two colours look.
  ///
  /// Differences are weighted by the mean of the reds ("redmean", Thiadmer Riemersma),
  /// nearly as good as distances in CIELAB, in whole numbers.
  private static func distance(_ first: RGB, _ second: RGB) -> Int {
    let mean = (Int(first.red) + Int(second.red)) / 2
    let red = Int(first.red) - Int(second.red)
    let green = Int(first.green) - Int(second.green)
    let blue = Int(first.blue) - Int(second.blue)
    return (512 + mean) * red * red + 1024 * green * green + (767 - mean) * blue * blue
  }
}
