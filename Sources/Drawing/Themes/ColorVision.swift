/// How a person sees colours.
public enum ColorVision: CaseIterable, Hashable, Sendable {
  /// With all three kinds of cones.
  case normal
  /// Without those for long waves: red and green look alike, red is dark.
  case protanopia
  /// Without those for middle waves: red and green look alike.
  case deuteranopia
  /// Without those for short waves: blue and green look alike.
  case tritanopia

  /// How different two colours look, as a distance in Oklab: 0 for equal ones, about 1 from black
  /// to white.
  ///
  /// A distance of 0.02 is just noticed (W3C, CSS Color 4, section 12.2 "ΔEOK"). Oklab: B.
  /// Ottosson, "A perceptual color space for image processing" (2020).
  public func distance(_ first: RGB, _ second: RGB) -> Double {
    let (one, other) = (Self.oklab(seen(first)), Self.oklab(seen(second)))
    let square: Double = zip(one, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return square.squareRoot()
  }

  /// The light of a colour that reaches such an eye, as linear sRGB within 0...1.
  ///
  /// Source: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for
  /// Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer
  /// Graphics 15 (2009), matrices for severity 1.0.
  func seen(_ color: RGB) -> [Double] {
    let light = [color.red, color.green, color.blue].map(RGB.linear)
    guard let matrix = Self.matrices[self] else { return light }
    return matrix.map { row in
      let sum: Double = zip(row, light).reduce(0) { $0 + $1.0 * $1.1 }
      return min(1, max(0, sum))
    }
  }

  private static let matrices: [ColorVision: [[Double]]] = [
    .protanopia: [
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
    .deuteranopia: [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
      [-0.011820, 0.042940, 0.968881],
    ],
    .tritanopia: [
      [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.303900],
    ],
  ]

  /// Lightness and the two opponent colours of linear sRGB.
  private static func oklab(_ light: [Double]) -> [Double] {
    func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
      matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    return product(fromCones, product(toCones, light).map(Power.cubeRoot))
  }

  private static let toCones = [
    [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ]
  private static let fromCones = [
    [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.8086757660],
  ]
}
