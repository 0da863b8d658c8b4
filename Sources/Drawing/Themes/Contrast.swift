extension RGB {
  /// The relative luminance, from 0 for black to 1 for white.
  ///
  /// Source: W3C, Web Content Accessibility Guidelines 2.2, "relative luminance".
  public var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// How well one colour stands out from another, from 1 (not at all) to 21 (black on white).
  ///
  /// Source: W3C, Web Content Accessibility Guidelines 2.2, "contrast ratio"; 4.5 is asked for
  /// text, 3 for marks.
  public func contrast(with other: RGB) -> Double {
    let brighter = max(luminance, other.luminance)
    let darker = min(luminance, other.luminance)
    return (brighter + 0.05) / (darker + 0.05)
  }

  /// A colour on the way to another one: 0 is this one, 1 the other.
  public func mixed(with other: RGB, at share: Double) -> RGB {
    let share = share > 0 ? min(1, share) : 0
    func part(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8((Double(from) + (Double(to) - Double(from)) * share).rounded())
    }
    return RGB(
      red: part(red, other.red), green: part(green, other.green), blue: part(blue, other.blue))
  }

  /// The light of one sRGB part, 0...1.
  static func linear(_ part: UInt8) -> Double {
    linearParts[Int(part)]
  }

  /// Computed once: 256 values.
  private static let linearParts: [Double] = (0...255).map { part in
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : Power.of24((value + 0.055) / 1.055)
  }
}
