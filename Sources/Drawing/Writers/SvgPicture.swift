/// The parts of a picture, gathered by paint so that each paint is named once.
///
/// All rectangles of one paint are one path: where two of them meet, no line can show.
struct SvgPicture {
  /// Letters that stand together.
  struct Word {
    let y: Int
    let paint: SvgPaint
    let font: SvgFont
    var x = 0
    var scalars = String.UnicodeScalarView()

    init(y: Int, paint: SvgPaint, font: SvgFont) {
      self.y = y
      self.paint = paint
      self.font = font
    }
  }

  /// How a path is painted, in the order in which paths lie above each other.
  enum Layer: Int, CaseIterable {
    /// Filled, edges on whole pixels: grounds.
    case ground
    /// Filled, edges on whole pixels: blocks and lines.
    case crisp
    /// Filled, edges smooth: dots and triangles.
    case smooth
    /// A line one pixel wide: round corners and outlines.
    case outline
  }

  private var paths = Layer.allCases.map { _ in PathsByPaint() }
  private var texts: [String] = []

  /// All elements, a line each.
  var elements: String {
    var lines: [String] = []
    for layer in Layer.allCases {
      for (paint, path) in paths[layer.rawValue].inOrder {
        lines.append(Self.element(layer, paint: paint, path: path))
      }
    }
    return (lines + texts).map { $0 + "\n" }.joined()
  }

  /// Adds a part of a path; its numbers are pixels of the picture.
  mutating func add(_ path: String, layer: Layer, paint: SvgPaint) {
    paths[layer.rawValue].add(path, paint: paint)
  }

  /// Adds a rectangle in pixels from the corner of a cell.
  mutating func addRect(
    x: Int, y: Int, _ rect: (x: Double, y: Double, width: Double, height: Double),
    layer: Layer = .crisp, paint: SvgPaint
  ) {
    let left = Double(x * SvgWriter.cell.width) + rect.x
    let top = Double(y * SvgWriter.cell.height) + rect.y
    add(
      "M\(left.svg) \(top.svg)h\(rect.width.svg)v\(rect.height.svg)h\((-rect.width).svg)z",
      layer: layer, paint: paint)
  }

  mutating func addGround(x: Int, y: Int, columns: Int, paint: SvgPaint) {
    let size = SvgWriter.cell
    addRect(
      x: x, y: y, (0, 0, Double(columns * size.width), Double(size.height)), layer: .ground,
      paint: paint)
  }

  mutating func addUnderline(x: Int, y: Int, columns: Int, paint: SvgPaint) {
    addRect(x: x, y: y, (0, 14, Double(columns * SvgWriter.cell.width), 1), paint: paint)
  }

  /// Adds what stands in a cell to the word before it, or ends that word.
  mutating func add(_ scalars: [Unicode.Scalar], x: Int, columns: Int, to word: inout Word) {
    guard let base = scalars.first, base != " " else { return finish(&word) }
    // Letters run on; a sign may come from another font, so it is put in the middle of its cell.
    let isSign = base.value >= 0x2000 || columns == 2
    if isSign || scalars.count > 1 { finish(&word) }
    if word.scalars.isEmpty { word.x = x }
    word.scalars.append(contentsOf: scalars)
    if isSign { finish(&word, columns: columns, isCentered: true) }
  }

  /// Writes a word down and begins a new one.
  mutating func finish(_ word: inout Word, columns: Int = 1, isCentered: Bool = false) {
    guard !word.scalars.isEmpty else { return }
    let size = SvgWriter.cell
    let x = word.x * size.width + (isCentered ? columns * size.width / 2 : 0)
    let anchor = isCentered ? " text-anchor=\"middle\"" : ""
    texts.append(
      "<text x=\"\(x)\" y=\"\(word.y * size.height + 12)\"\(anchor) "
        + "\(word.paint.attributes("fill"))\(word.font.attributes)>"
        + "\(SvgWriter.escaped(String(word.scalars)))</text>")
    word.scalars = String.UnicodeScalarView()
  }

  private static func element(_ layer: Layer, paint: SvgPaint, path: String) -> String {
    switch layer {
    case .ground, .crisp:
      "<path shape-rendering=\"crispEdges\" \(paint.attributes("fill")) d=\"\(path)\"/>"
    case .smooth: "<path \(paint.attributes("fill")) d=\"\(path)\"/>"
    case .outline: "<path fill=\"none\" \(paint.attributes("stroke")) d=\"\(path)\"/>"
    }
  }
}

/// Path data by paint, in the order in which the paints first came.
private struct PathsByPaint {
  private var indices: [SvgPaint: Int] = [:]
  private(set) var inOrder: [(paint: SvgPaint, path: String)] = []

  mutating func add(_ path: String, paint: SvgPaint) {
    if let index = indices[paint] {
      inOrder[index].path += path
    } else {
      indices[paint] = inOrder.count
      inOrder.append((paint, path))
    }
  }
}

extension Double {
  /// The shortest decimal that is the number to a hundredth.
  var svg: String {
    let hundredths = Int((self * 100).rounded())
    let whole = hundredths / 100
    let rest = abs(hundredths % 100)
    let sign = hundredths < 0 && whole == 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
