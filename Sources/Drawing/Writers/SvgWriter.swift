import Text

/// Writes a grid as a picture that needs nothing beside itself: an SVG 1.1 document.
///
/// Letters are text, placed word by word so that a font of another width cannot shift them far.
/// Blocks, lines, Braille and round signs are shapes: no font has them all, and where one has,
/// rows of them show seams.
public struct SvgWriter: Sendable {
  /// Width and height of a cell in pixels: eighths of a block are whole pixels.
  static let cell = (width: 8, height: 16)
  private static let fonts =
    "'DejaVu Sans Mono','JetBrains Mono','SF Mono',Menlo,Consolas,'Liberation Mono',monospace"

  private let theme: ResolvedTheme
  private let page: RGB
  private let ink: RGB

  /// A writer for a theme.
  public init(theme: Theme) {
    self.theme = theme.resolved(for: .trueColor)
    page = theme[.background].background ?? RGB(theme.isDark ? 0x00_0000 : 0xFF_FFFF)
    ink = theme[.text].foreground ?? RGB(theme.isDark ? 0xFF_FFFF : 0x00_0000)
  }

  /// The grid as a document.
  ///
  /// - Parameters:
  ///   - grid: What is drawn.
  ///   - title: What a reader of the page hears instead of the picture.
  ///   - scale: Pixels of the picture for each of a cell's; for what is made into pixels.
  /// - Returns: An SVG 1.1 document.
  public func document(of grid: Grid, title: SafeText = .empty, scale: Int = 1) -> String {
    let width = grid.size.width * Self.cell.width
    let height = grid.size.height * Self.cell.height
    var picture = SvgPicture()
    for y in 0..<grid.size.height {
      for run in grid.runs(ofRow: y, in: theme) {
        add(run, y: y, of: grid, to: &picture)
      }
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width * scale)" height="\(height * scale)" \
      viewBox="0 0 \(width) \(height)" role="img" font-family="\(Self.fonts)" font-size="13.2">
      <title>\(Self.escaped(title.string))</title>
      <rect width="\(width)" height="\(height)" fill="#\(page.hex)"/>
      \(picture.elements)</svg>

      """
  }

  /// Text as it may stand between tags and in attributes.
  public static func escaped(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output.append(contentsOf: "&amp;".unicodeScalars)
      case "<": output.append(contentsOf: "&lt;".unicodeScalars)
      case ">": output.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": output.append(contentsOf: "&quot;".unicodeScalars)
      default: output.append(scalar)
      }
    }
    return String(output)
  }
}

extension SvgWriter {
  private func add(_ run: Grid.Run, y: Int, of grid: Grid, to picture: inout SvgPicture) {
    let colors = colors(of: run.style)
    let attributes = run.style.attributes
    let ink = SvgPaint(color: colors.ink, opacity: attributes.contains(.dim) ? 60 : 100)
    if colors.ground != page {
      picture.addGround(
        x: run.x, y: y, columns: run.cells.count, paint: SvgPaint(color: colors.ground))
    }
    if attributes.contains(.underline) {
      picture.addUnderline(x: run.x, y: y, columns: run.cells.count, paint: ink)
    }
    let font = SvgFont(
      isBold: attributes.contains(.bold), isItalic: attributes.contains(.italic))
    var word = SvgPicture.Word(y: y, paint: ink, font: font)
    for (offset, cell) in run.cells.enumerated() where !cell.isWideTail {
      let x = run.x + offset
      if SvgShape.add(cell.glyph, x: x, y: y, paint: ink, to: &picture) {
        picture.finish(&word)
      } else {
        let scalars = [cell.glyph] + grid.marks(of: cell)
        let isWide = run.cells.dropFirst(offset + 1).first?.isWideTail ?? false
        picture.add(scalars, x: x, columns: isWide ? 2 : 1, to: &word)
      }
    }
    picture.finish(&word)
  }

  private func colors(of style: ResolvedStyle) -> (ink: RGB, ground: RGB) {
    let ink = style.foreground >= 0 ? RGB(UInt32(style.foreground)) : self.ink
    let ground = style.background >= 0 ? RGB(UInt32(style.background)) : page
    return style.attributes.contains(.reverse) ? (ground, ink) : (ink, ground)
  }
}
