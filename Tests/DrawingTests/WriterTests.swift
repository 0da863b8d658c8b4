import Drawing
import SeededRandom
import Testing
import Text

@Suite("Writers")
struct WriterTests {
  private let grid = Grid(size: Size(width: 12, height: 2)) { canvas in
    canvas.put(safe("Đà Nẵng 日<&"), x: 0, y: 0, role: .strong)
    canvas.put("███", x: 0, y: 1, role: .met)
    canvas.put("┃", x: 3, y: 1, role: .targetNow, flags: .selected)
  }

  @Test("plain text can keep or drop the spaces at the ends")
  func plain() {
    #expect(TextWriter().text(of: grid) == "Đà Nẵng 日<&\n███┃\n")
    #expect(TextWriter(trimsRows: false).line(1, of: grid) == "███┃        ")
    #expect(TextWriter().line(9, of: grid).isEmpty)
  }

  @Test("roles can be read as letters with a legend")
  func roles() {
    #expect(
      RoleWriter.text(of: grid) == """
        dd dddd dddd
        sssw\(String(repeating: " ", count: 8))
        d strong
        s met
        w targetNow

        """)
  }

  @Test("only what differs is said, and every row ends plain")
  func ansi() {
    let grid = Grid(size: Size(width: 4, height: 1)) { canvas in
      canvas.put("ab", x: 0, y: 0, role: .met)
      canvas.put("c", x: 2, y: 0, role: .strong)
    }
    let writer = AnsiWriter(theme: Theme.night.resolved(for: .trueColor))
    let ground = "48;2;16;20;24"
    #expect(
      writer.text(of: grid)
        == "\u{1B}[38;2;86;180;233;\(ground)mab\u{1B}[1;38;2;242;245;247mc"
        + "\u{1B}[0;38;2;198;206;214;\(ground)m \u{1B}[0m\n")
  }

  @Test(
    "indices are written as each depth asks",
    arguments: [
      (ColorDepth.indexed256, "\u{1B}[38;5;74;48;5;233mx\u{1B}[0m\n"),
      (.ansi16, "\u{1B}[96;40mx\u{1B}[0m\n"), (.none, "\u{1B}[1mx\u{1B}[0m\n"),
    ])
  func depths(depth: ColorDepth, expected: String) {
    let grid = Grid(size: Size(width: 1, height: 1)) { $0.put("x", x: 0, y: 0, role: .met) }
    #expect(AnsiWriter(theme: Theme.night.resolved(for: depth)).text(of: grid) == expected)
  }

  @Test("what a terminal makes of the colours is the grid", arguments: ColorDepth.allCases)
  func roundTrip(depth: ColorDepth) {
    let seed: UInt64 = 20_240_630
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let grid = RandomScreen.grid(using: &generator)
      let theme = Theme.night.resolved(for: depth)
      let written = AnsiWriter(theme: theme).text(of: grid)
      let read = SgrReader.read(written, width: grid.size.width)
      #expect(read.text == TextWriter(trimsRows: false).text(of: grid), "seed \(seed)")
      let expected = (0..<grid.size.height).flatMap { y in
        grid.row(y).filter { !$0.isWideTail }.map { theme[$0] }
      }
      #expect(read.styles == expected, "seed \(seed)")
    }
  }

  @Test("a picture escapes what XML would take for its own")
  func escaping() {
    let svg = SvgWriter(theme: .night).document(of: grid, title: safe("a<b & \"c\""))
    #expect(svg.contains("<title>a&lt;b &amp; &quot;c&quot;</title>"))
    #expect(svg.contains(">&lt;&amp;</text>"))
    #expect(svg.contains(">Nẵng</text>"))
    #expect(!svg.contains("█"))
  }

  @Test("blocks of one colour are one shape, so that no seam can show")
  func shapes() {
    let svg = SvgWriter(theme: .night).document(of: grid)
    let fills = svg.components(of: "fill=\"#56b4e9\"")
    #expect(fills == 1)
    #expect(svg.contains("M0 16h8v16h-8zM8 16h8v16h-8zM16 16h8v16h-8z"))
    #expect(svg.contains("width=\"96\" height=\"32\""))
  }

  @Test("the chosen row has its ground in the picture")
  func ground() {
    #expect(SvgWriter(theme: .night).document(of: grid).contains("fill=\"#1f2b37\" d=\"M24 16h8"))
  }

  @Test(
    "every sign of the screens is drawn without a font's help",
    arguments: [
      "─│┃┇┊╌╭╮╯╰└┘┌┐├┤┬┴┼━┅", "▏▎▍▌▋▊▉█▁▂▃▄▅▆▇▀▒░▓▖▗▘▝", "⠁⠒⡠⣿", "●○◐▲▼►◂▸◆◇▰▱·•",
    ])
  func vectors(signs: String) {
    let grid = Grid(size: Size(width: 40, height: 1)) { $0.put(safe(signs), x: 0, y: 0) }
    #expect(!SvgWriter(theme: .night).document(of: grid).contains("<text"))
  }

  @Test("glyphs fall back cell by cell, letters only where asked")
  func ascii() {
    let glyphs = grid.asciiFallback(lettersToo: false)
    #expect(glyphs.size == grid.size)
    #expect(glyphs[0, 0]?.glyph == "Đ")
    #expect(glyphs[0, 1]?.glyph.isASCII == true)
    #expect(glyphs[0, 1]?.role == .met)
    #expect(glyphs[0, 1]?.glyph != glyphs[3, 1]?.glyph)
    let all = grid.asciiFallback(lettersToo: true)
    #expect(all.cells.allSatisfy { $0.glyph.isASCII && !$0.isWideTail && $0.marks == 0 })
    #expect(text(of: all).hasPrefix("Da Nang "))
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of text: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: text) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
