/// What a shape is painted with.
struct SvgPaint: Hashable {
  let color: RGB
  /// Percent.
  var opacity = 100

  /// The paint with a part of its opacity, in percent.
  func faded(to percent: Int) -> SvgPaint {
    SvgPaint(color: color, opacity: opacity * percent / 100)
  }

  /// As attributes of an element; `name` is `fill` or `stroke`.
  func attributes(_ name: String) -> String {
    let opacity = opacity == 100 ? "" : " \(name)-opacity=\"\(Double(opacity) / 100)\""
    return "\(name)=\"#\(color.hex)\"\(opacity)"
  }
}

/// How letters are cut.
struct SvgFont: Hashable {
  let isBold: Bool
  let isItalic: Bool

  /// As attributes of an element.
  var attributes: String {
    (isBold ? " font-weight=\"700\"" : "") + (isItalic ? " font-style=\"italic\"" : "")
  }
}
