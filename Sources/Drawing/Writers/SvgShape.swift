/// Signs that are drawn as shapes instead of letters.
enum SvgShape {
  private static let width = Double(SvgWriter.cell.width)
  private static let height = Double(SvgWriter.cell.height)
  /// The middle of a one-pixel line that lies on whole pixels.
  private static let middle = (x: 4.5, y: 8.5)

  /// Draws a sign; false if it is a letter.
  static func add(
    _ glyph: Unicode.Scalar, x: Int, y: Int, paint: SvgPaint, to picture: inout SvgPicture
  ) -> Bool {
    switch glyph.value {
    case 0x2580...0x259F:
      addBlock(glyph.value, x: x, y: y, paint: paint, to: &picture)
    case 0x2800...0x28FF:
      addBraille(glyph.value, x: x, y: y, paint: paint, to: &picture)
    case 0x256D...0x2570:
      picture.add(roundCorner(glyph.value, x: x, y: y), layer: .outline, paint: paint)
    default:
      if let line = BoxLine(glyph) {
        addLine(line, x: x, y: y, paint: paint, to: &picture)
      } else if let sign = sign(glyph) {
        let outline = path(sign.points, x: x, y: y)
        picture.add(outline, layer: sign.layer, paint: paint)
      } else {
        return addDisc(glyph, x: x, y: y, paint: paint, to: &picture)
      }
    }
    return true
  }
}

// MARK: - Blocks and Braille

extension SvgShape {
  private static func addBlock(
    _ value: UInt32, x: Int, y: Int, paint: SvgPaint, to picture: inout SvgPicture
  ) {
    // The darkest shade is nearly a block; the others are hatched, not to look like faint blocks.
    let paint = value == 0x2593 ? paint.faded(to: 80) : paint
    for rect in blockRects(value) { picture.addRect(x: x, y: y, rect, paint: paint) }
  }

  private static func blockRects(
    _ value: UInt32
  ) -> [(x: Double, y: Double, width: Double, height: Double)] {
    switch value {
    case 0x2580: return [(0, 0, width, height / 2)]
    case 0x2581...0x2588:
      let part = Double(value - 0x2580) * height / 8
      return [(0, height - part, width, part)]
    case 0x2589...0x258F:
      return [(0, 0, Double(0x2590 - value) * width / 8, height)]
    case 0x2590: return [(width / 2, 0, width / 2, height)]
    case 0x2591: return stride(from: 0, to: width, by: 4).map { ($0, 0, 1, height) }
    case 0x2592: return stride(from: 0, to: width, by: 2).map { ($0, 0, 1, height) }
    case 0x2593: return [(0, 0, width, height)]
    case 0x2594: return [(0, 0, width, height / 8)]
    case 0x2595: return [(width * 7 / 8, 0, width / 8, height)]
    default: return quadrants(value)
    }
  }

  /// The quadrants of U+2596...U+259F.
  private static func quadrants(
    _ value: UInt32
  ) -> [(x: Double, y: Double, width: Double, height: Double)] {
    // Bits: upper left 1, upper right 2, lower left 4, lower right 8.
    let bits = [4, 8, 1, 13, 9, 7, 11, 2, 6, 14]
    let index = Int(value) - 0x2596
    guard bits.indices.contains(index) else { return [] }
    let (half, middle) = (width / 2, height / 2)
    return (0..<4).filter { bits[index] & (1 << $0) != 0 }.map { quarter in
      (Double(quarter % 2) * half, Double(quarter / 2) * middle, half, middle)
    }
  }

  private static func addBraille(
    _ value: UInt32, x: Int, y: Int, paint: SvgPaint, to picture: inout SvgPicture
  ) {
    for bit in 0..<8 where (value - 0x2800) & (1 << bit) != 0 {
      let place = Braille.place(ofBit: bit)
      picture.add(
        disc(
          x: x, y: y, at: (Double(place.x) * 4 + 2, Double(place.y) * 4 + 2), radius: 1.3),
        layer: .smooth, paint: paint)
    }
  }
}

// MARK: - Lines

extension SvgShape {
  private static func addLine(
    _ line: BoxLine, x: Int, y: Int, paint: SvgPaint, to picture: inout SvgPicture
  ) {
    for rect in line.rects(width: width, height: height) {
      picture.addRect(x: x, y: y, rect, paint: paint)
    }
  }

  /// `╭`, `╮`, `╯`, `╰`, in that order of code points.
  private static func roundCorner(_ value: UInt32, x: Int, y: Int) -> String {
    let left = Double(x) * width
    let top = Double(y) * height
    let isRight = value == 0x256E || value == 0x256F
    let isLower = value == 0x256F || value == 0x2570
    let endX = isRight ? left : left + width
    let endY = isLower ? top : top + height
    let (centerX, centerY) = (left + middle.x, top + middle.y)
    let radius = isRight ? middle.x : width - middle.x
    let bend = isLower ? centerY - radius : centerY + radius
    let sweep = isRight == isLower ? 0 : 1
    return "M\(endX.svg) \(centerY.svg)A\(radius.svg) \(radius.svg) 0 0 \(sweep) "
      + "\(centerX.svg) \(bend.svg)V\(endY.svg)"
  }
}

// MARK: - Signs

extension SvgShape {
  /// Corners of signs with straight edges, in pixels of a cell.
  private static func sign(
    _ glyph: Unicode.Scalar
  ) -> (points: [(Double, Double)], layer: SvgPicture.Layer)? {
    switch glyph {
    case "▲": ([(4, 4.5), (7.6, 11.5), (0.4, 11.5)], .smooth)
    case "▼": ([(0.4, 5), (7.6, 5), (4, 12)], .smooth)
    case "►", "▶": ([(0.5, 4.5), (7.5, 8.25), (0.5, 12)], .smooth)
    case "◄", "◀": ([(7.5, 4.5), (0.5, 8.25), (7.5, 12)], .smooth)
    case "▸": ([(2, 5.5), (6.5, 8.25), (2, 11)], .smooth)
    case "◂": ([(6, 5.5), (1.5, 8.25), (6, 11)], .smooth)
    case "◆": ([(4, 4), (7.7, 8.25), (4, 12.5), (0.3, 8.25)], .smooth)
    case "◇": ([(4, 4.5), (7.3, 8.25), (4, 12), (0.7, 8.25)], .outline)
    case "▰": ([(2, 5), (8, 5), (6, 11), (0, 11)], .smooth)
    case "▱": ([(2.3, 5.5), (7.3, 5.5), (5.7, 10.5), (0.7, 10.5)], .outline)
    case "■": ([(0.5, 4.75), (7.5, 4.75), (7.5, 11.75), (0.5, 11.75)], .smooth)
    default: nil
    }
  }

  private static func path(_ points: [(Double, Double)], x: Int, y: Int) -> String {
    let corners = points.map { point in
      "\((Double(x) * width + point.0).svg) \((Double(y) * height + point.1).svg)"
    }
    return "M" + corners.joined(separator: "L") + "z"
  }

  /// Draws the round signs; false for any other.
  private static func addDisc(
    _ glyph: Unicode.Scalar, x: Int, y: Int, paint: SvgPaint, to picture: inout SvgPicture
  ) -> Bool {
    let center = (4.0, 8.25)
    switch glyph {
    case "·":
      picture.add(disc(x: x, y: y, at: (4, 8.5), radius: 0.9), layer: .smooth, paint: paint)
    case "•":
      picture.add(disc(x: x, y: y, at: center, radius: 1.9), layer: .smooth, paint: paint)
    case "●":
      picture.add(disc(x: x, y: y, at: center, radius: 3.4), layer: .smooth, paint: paint)
    case "○":
      picture.add(disc(x: x, y: y, at: center, radius: 2.9), layer: .outline, paint: paint)
    case "◐":
      picture.add(disc(x: x, y: y, at: center, radius: 3), layer: .outline, paint: paint)
      let middle = (Double(x) * width + 4, Double(y) * height + 5.25)
      picture.add(
        "M\(middle.0.svg) \(middle.1.svg)a3 3 0 0 0 0 6z", layer: .smooth, paint: paint)
    default: return false
    }
    return true
  }

  private static func disc(
    x: Int, y: Int, at center: (Double, Double), radius: Double
  ) -> String {
    let left = Double(x) * width + center.0 - radius
    let top = Double(y) * height + center.1
    let (r, d) = (radius.svg, (2 * radius).svg)
    return "M\(left.svg) \(top.svg)a\(r) \(r) 0 1 0 \(d) 0a\(r) \(r) 0 1 0 -\(d) 0z"
  }
}
