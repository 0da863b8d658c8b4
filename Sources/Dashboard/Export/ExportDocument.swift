import Drawing
import Measures
import Text

/// A page as it is taken along: what was shown, in one of the forms that are text.
public struct ExportDocument: Sendable {
  /// The format it is written in; PNG is made of SVG by somebody else.
  public let format: ExportFormat
  private let state: State
  private let theme: Theme
  private let depth: ColorDepth
  private let program: String
  private let glyphs: @Sendable (Grid) -> Grid

  /// The rows of a table of a brief that leave everything on one sheet of A4.
  private static let briefRows = 18

  /// The most cells that are drawn with twice the pixels, for slides: 20 million pixels.
  private static let mostSharpCells = 40_000

  /// A document of what `state` shows, at its own size.
  ///
  /// - Parameters:
  ///   - format: How it is written.
  ///   - state: What is shown.
  ///   - theme: In which colours.
  ///   - depth: How many colours coloured text may have.
  ///   - program: Name and version of the program.
  ///   - glyphs: Replaces glyphs that may not be shown.
  public init(
    _ format: ExportFormat, of state: State, theme: Theme, depth: ColorDepth, program: String,
    glyphs: @escaping @Sendable (Grid) -> Grid = { $0 }
  ) {
    self.format = format
    var state = state
    // Plain text has no colours: shapes are told apart by their signs.
    if format == .text { state.fillsWithSigns = true }
    self.state = state
    self.theme = theme
    self.depth = depth
    self.program = program
    self.glyphs = glyphs
  }

  /// The document; of PNG the drawing it is to be made of.
  public var text: String {
    switch format {
    case .csv: return ExportTable(state).csv
    case .json: return ExportTable(state).json
    case .brief:
      return MarkdownBrief.text(of: Brief(state, program: program, limit: Self.briefRows))
    case .text: return TextWriter().text(of: grid)
    case .ansi: return AnsiWriter(theme: theme.resolved(for: depth)).text(of: grid)
    case .svg: return SvgWriter(theme: theme).document(of: grid, title: SafeText("dvctop"))
    case .png:
      let scale = grid.cells.count > Self.mostSharpCells ? 1 : 2
      return SvgWriter(theme: theme).document(
        of: grid, title: SafeText("dvctop"), scale: scale)
    case .html:
      return HtmlPage(
        brief: Brief(state, program: program), grid: grid, theme: theme, program: program,
        time: state.clock.moment.exportCode
      ).document
    }
  }

  private var grid: Grid { glyphs(render(state, size: state.size).grid) }

  /// A name for a file that tells what is in it: `dvctop-unit-da-nang-2024-H1`.
  ///
  /// Letters, digits and `-` only: identifiers and codes of periods may hold what means something
  /// else in a path.
  public var fileName: String {
    var parts = ["dvctop", state.place.page.rawValue]
    if [.unit, .trend, .indicators].contains(state.place.page), let dataset = state.dataset {
      parts.append(dataset.registry[state.place.unit].id)
    }
    if ![.alerts, .sources].contains(state.place.page) { parts.append(state.period.code) }
    let name = parts.joined(separator: "-").unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.value.isDigit)
      return isPlain ? Character(scalar) : "-"
    }
    return String(name.prefix(Self.longestName))
  }

  /// Characters of a file's name, which leave room for a time and an ending in 255 bytes.
  private static let longestName = 180
}

extension UInt32 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
